import Documents
import ReportingCore
import Sealing

/// What tells a city from another one that calls itself by the same id.
struct CityIdentity: Equatable {
  /// The country.
  var country: String
  /// The identifiers in other schemes, `scheme:value`, in alphabetical order.
  var identifiers: [String]

  init(country: String, identifiers: [String]) {
    self.country = country
    self.identifiers = identifiers
  }

  init(_ city: SealedCity) {
    country = city.country
    identifiers = city.identifiers.map { "\($0.scheme):\($0.value)" }.sorted()
  }

  /// Identifiers in one column of a table.
  var text: String { identifiers.joined(separator: "\n") }

  init(country: String, text: String) {
    self.country = country
    identifiers = text.split(separator: "\n").map(String.init)
  }

  /// Why another city of the same id is not this one; nil when it may be. An identifier may be added
  /// or taken away, but one scheme never has two values.
  func difference(to other: CityIdentity) -> String? {
    if country != other.country {
      return "it lies in \(other.country), and the one that is there in \(country)"
    }
    let own = schemes
    for (scheme, value) in other.schemes {
      if let known = own[scheme], known != value {
        return "its \(scheme) is \(value), and that of the one that is there \(known)"
      }
    }
    return nil
  }

  private var schemes: [String: String] {
    Dictionary(
      identifiers.compactMap { identifier in
        identifier.firstIndex(of: ":").map {
          (
            String(identifier[..<$0]),
            String(identifier[identifier.index(after: $0)...])
          )
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The finding about a second city with an id.
  static func clash(_ city: String, _ difference: String, path: String) -> Diagnostic {
    .error(
      "reception.city", "another city with the id '\(city)' is there already: \(difference)",
      at: SourceLocation(path: path),
      suggestion: "Ask both cities which is which; one of them must take another id.")
  }
}
