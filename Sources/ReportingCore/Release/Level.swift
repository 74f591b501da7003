/// How far a figure or a text may travel, from everybody to a named few.
///
/// The raw values are those of the files.
public enum Level: String, Sendable, Equatable, CaseIterable, Comparable {
  /// Anybody may read it.
  case `public` = "public"
  /// It may go to a United Nations body that treats it as confidential.
  case unConfidential = "un-confidential"
  /// It stays inside the city's administration.
  case cityInternal = "city-internal"
  /// Only those who keep the register may read it.
  case restricted = "restricted"

  /// Public is lowest.
  public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .public: 0
    case .unConfidential: 1
    case .cityInternal: 2
    case .restricted: 3
    }
  }
}
