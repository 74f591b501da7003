import ReportingCore
import YAMLSource

extension ConfigurationReader {
  /// The time zone that a key names; nil when the list has none of that name, which is reported.
  static func zone(
    _ id: String, among zones: [CivilTimeZone], at key: String, in map: MappingReader
  ) -> CivilTimeZone? {
    if let zone = zones.first(where: { $0.id == id }) { return zone }
    // An installation without the list was reported where the list should be.
    guard !zones.isEmpty else { return nil }
    let wanted = id.lowercased()
    let sameCity = zones.first {
      $0.id.split(separator: "/").last?.lowercased()
        == wanted.split(separator: "/").last.map(String.init)
    }
    map.report(
      "codes.unknown-zone", "'\(id)' is not a time zone of config/codes/time-zones.csv", at: key,
      suggestion: (sameCity?.id ?? NearMiss.bestMatch(for: id, among: zones.map(\.id)))
        .map { "Did you mean '\($0)'?" }
        ?? "Write a name of the IANA data base, such as Europe/Zurich.")
    return nil
  }
}
