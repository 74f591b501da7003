import Aggregation
import JSONText
import ReportingCore

/// What is told to the secretariat beside figures over the cities, and to nobody else: what keeps figures
/// from being put together, and figures unlike the others, with the city's source.
struct AggregateFindings {
  private let aggregate: Aggregate

  init(_ aggregate: Aggregate) { self.aggregate = aggregate }

  /// One line for each finding.
  var lines: [String] {
    aggregate.comparability.map(Self.text) + aggregate.outliers.map(Self.text)
  }

  /// The same for programs.
  func json(beside cells: JSONValue) -> JSONValue {
    .object([
      ("cells", cells), ("comparability", .array(aggregate.comparability.map(Self.json))),
      ("outliers", .array(aggregate.outliers.map(Self.json))),
    ])
  }

  // MARK: Text

  private static func text(_ finding: ComparabilityFinding) -> String {
    let place = "\(finding.key.indicator) \(finding.key.period.label)"
    func list(_ variants: [Variant]) -> String {
      variants.map {
        "\($0.unit) (\($0.cities.count) cities: \($0.cities.prefix(5).joined(separator: ", ")))"
      }
      .joined(separator: "; ")
    }
    switch finding.kind {
    case .severalMeanings(let variants): return "\(place): several meanings: \(list(variants))"
    case .leftOut(let variants): return "\(place): another meaning, left out: \(list(variants))"
    case .otherPeriod(let period, let cities):
      return "\(place): reported for \(period.label), left out: \(cities.joined(separator: ", "))"
    case .repeated(let cities): return "\(place): given twice: \(cities.joined(separator: ", "))"
    case .contradiction(let cities):
      return "\(place): given twice and not the same, left out: \(cities.joined(separator: ", "))"
    case .notFinal(let status, let cities):
      return "\(place): \(status.rawValue): \(cities.joined(separator: ", "))"
    }
  }

  private static func text(_ outlier: Outlier) -> String {
    let source = outlier.source.isEmpty ? "no source" : "source: \(outlier.source)"
    return
      "\(outlier.key.indicator) \(outlier.key.period.label): \(outlier.city) reports \(AggregateFigures.number(outlier.value)), \(AggregateFigures.number(outlier.factor)) times from what is typical (\(AggregateFigures.number(outlier.typical))); \(source)"
  }

  // MARK: JSON

  private static func json(_ finding: ComparabilityFinding) -> JSONValue {
    var members = place(finding.key)
    func add(_ kind: String, _ cities: [String]) {
      members += [("kind", .string(kind)), ("cities", .strings(cities))]
    }
    func add(_ kind: String, _ variants: [Variant]) {
      let list = variants.map { variant in
        JSONValue.object([
          ("unit", .string(variant.unit)), ("method", .string(variant.method)),
          ("money", variant.money.isEmpty ? nil : .string(variant.money)),
          ("cities", .strings(variant.cities)),
        ])
      }
      members += [("kind", .string(kind)), ("meanings", .array(list))]
    }
    switch finding.kind {
    case .severalMeanings(let variants): add("several-meanings", variants)
    case .leftOut(let variants): add("left-out", variants)
    case .otherPeriod(let period, let cities):
      add("other-period", cities)
      members.append(("reported-for", .string(period.label)))
    case .repeated(let cities): add("repeated", cities)
    case .contradiction(let cities): add("contradiction", cities)
    case .notFinal(let status, let cities):
      add("not-final", cities)
      members.append(("status", .string(status.rawValue)))
    }
    return .object(members)
  }

  private static func json(_ outlier: Outlier) -> JSONValue {
    .object(
      place(outlier.key) + [
        ("city", .string(outlier.city)), ("value", .number(outlier.value)),
        ("typical", .number(outlier.typical)), ("factor", .number(outlier.factor)),
        ("source", outlier.source.isEmpty ? nil : .string(outlier.source)),
      ])
  }

  private static func place(_ key: CellKey) -> [(String, JSONValue?)] {
    [
      ("indicator", .string(key.indicator)), ("period", .string(key.period.label)),
      ("region", key.region.map { .string($0) }),
    ]
  }
}
