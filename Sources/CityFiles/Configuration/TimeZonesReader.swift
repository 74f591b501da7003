import ReportingCore

/// Reads `config/codes/time-zones.csv`.
struct TimeZonesReader {
  let folder: FolderReader
  /// What was read of the differences and changes met so far: hundreds of zones share a few.
  private var offsets: [String: Int] = [:]
  private var changes: [String: ClockChange] = [:]

  init(folder: FolderReader) { self.folder = folder }

  mutating func read(_ relative: String) -> [CivilTimeZone] {
    guard let table = CSVTable(relative, in: folder) else { return [] }
    for name in ["id", "since", "standard", "summer", "begins", "ends", "source"] {
      table.require(name)
    }
    var seen: Set<String> = []
    var zones: [CivilTimeZone] = []
    for row in table.rows {
      let id = row["id"]
      guard !id.isEmpty, seen.insert(id).inserted else {
        row.report(
          "codes.duplicate",
          id.isEmpty ? "the row names no time zone" : "the time zone '\(id)' is there twice",
          at: "id")
        continue
      }
      if let zone = zone(id, row) { zones.append(zone) }
    }
    return zones
  }

  private mutating func zone(_ id: String, _ row: CSVTable.Row) -> CivilTimeZone? {
    guard let since = Int(row["since"]), (1970...9999).contains(since) else {
      row.report(
        "codes.time-zone", "'\(row["since"])' is no year", at: "since",
        suggestion: "Write the first year for which the line is right.")
      return nil
    }
    guard let standard = offset(row, "standard") else { return nil }
    guard ["summer", "begins", "ends"].contains(where: { !row[$0].isEmpty }) else {
      return CivilTimeZone(id: id, standard: standard, since: since)
    }
    guard let summer = offset(row, "summer"), let begins = change(row, "begins"),
      let ends = change(row, "ends")
    else { return nil }
    return CivilTimeZone(
      id: id, standard: standard,
      summer: CivilTimeZone.Summer(offset: summer, begins: begins, ends: ends), since: since)
  }

  /// `+02:00` in minutes.
  private mutating func offset(_ row: CSVTable.Row, _ name: String) -> Int? {
    let text = row[name]
    if let known = offsets[text] { return known }
    if let sign = text.first, sign == "+" || sign == "-",
      let time = TimeOfDay(text.dropFirst()), time.minutes <= 15 * 60
    {
      let offset = sign == "-" ? -time.minutes : time.minutes
      offsets[text] = offset
      return offset
    }
    row.report(
      "codes.time-zone", "'\(text)' is no difference from Coordinated Universal Time", at: name,
      suggestion: "Write hours and minutes such as +02:00 or -03:30.")
    return nil
  }

  private mutating func change(_ row: CSVTable.Row, _ name: String) -> ClockChange? {
    let text = row[name]
    if let known = changes[text] { return known }
    if let change = ClockChange(text) {
      changes[text] = change
      return change
    }
    row.report(
      "codes.time-zone", "'\(text)' does not say when clocks are changed", at: name,
      suggestion: "Write month, day and time such as 'Mar lastSun 1:00u' or 'Oct Sun>=1 2:00s'.")
    return nil
  }
}
