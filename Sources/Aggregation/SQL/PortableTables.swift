import Documents
public import ReportingCore

/// The tables beside the observations that ``PortableSQL`` reads, as CSV with a line of headings.
public enum PortableTables {
  /// `city,country,region`: the cities that were asked. Of two with one id the first counts.
  public static func cities(_ cities: [MemberCity]) -> [UInt8] {
    var bytes = Array("city,country,region\n".utf8)
    for city in distinct(cities) {
      bytes.append(contentsOf: ObservationLines.field(city.id) + [UInt8(ascii: ",")])
      bytes.append(contentsOf: ObservationLines.field(city.country) + [UInt8(ascii: ",")])
      bytes.append(contentsOf: ObservationLines.field(city.region) + [UInt8(ascii: "\n")])
    }
    return bytes
  }

  /// `city,period,residents`: those by whom the figures of a plan are weighted.
  public static func residents(of cities: [MemberCity], in periods: [Period]) -> [UInt8] {
    var bytes = Array("city,period,residents\n".utf8)
    let labels = periods.map { ObservationLines.field($0.label) }
    for city in distinct(cities) {
      let id = ObservationLines.field(city.id) + [UInt8(ascii: ",")]
      for (period, label) in zip(periods, labels) {
        guard let residents = city.residents(in: period) else { continue }
        bytes.append(contentsOf: id)
        bytes.append(contentsOf: label)
        bytes.append(contentsOf: ",\(DecimalDigits(residents).shortest)\n".utf8)
      }
    }
    return bytes
  }

  private static func distinct(_ cities: [MemberCity]) -> [MemberCity] {
    var seen: Set<String> = []
    return cities.filter { seen.insert($0.id).inserted }
  }
}
