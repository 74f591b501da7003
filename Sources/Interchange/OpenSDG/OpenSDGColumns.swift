import Documents
import ReportingCore

/// Which column of a data file is what.
struct OpenSDGColumns {
  private(set) var year: Int?
  private(set) var value: Int?
  private(set) var units: Int?
  private(set) var series: Int?
  private(set) var status: Int?
  private(set) var comment: Int?
  private(set) var multiplier: Int?
  /// The columns by which figures are broken down.
  private(set) var breakdowns: [OpenSDGData.Column] = []

  /// What Open SDG calls a column, by what people call it (folded).
  private static let names: [String: String] = [
    "year": "Year", "years": "Year", "time period": "Year", "ano": "Year", "any": "Year",
    "annee": "Year", "jahr": "Year", "anno": "Year", "periodo": "Year", "period": "Year",
    "value": "Value", "values": "Value", "obs value": "Value", "valor": "Value",
    "valeur": "Value", "wert": "Value", "valore": "Value",
    "units": "Units", "unit": "Units", "unit measure": "Units", "unidad": "Units",
    "unidades": "Units", "unitat": "Units", "unitats": "Units", "unite": "Units", "unites": "Units",
    "series": "Series", "obs status": "Observation status",
    "observation status": "Observation status",
    "comment obs": "Comment", "unit mult": "Unit multiplier", "unit multiplier": "Unit multiplier",
  ]

  /// Spellings that are as good as Open SDG's own: no finding is made about them.
  private static let exact: Set<String> = [
    "Year", "Value", "Units", "Series", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "SERIES",
    "OBS_STATUS", "COMMENT_OBS", "UNIT_MULT", "Observation status", "Unit multiplier", "year",
    "value", "units", "series", "YEAR", "VALUE", "UNITS",
  ]

  /// Reads a heading; nil when the columns Year and Value cannot be told.
  init?(_ header: [OpenSDGTable.Cell], path: String, findings: OpenSDGFindings) {
    var places: [String: OpenSDGTable.Cell] = [:]
    var isSound = true
    for (index, cell) in header.enumerated() {
      if cell.text.isEmpty {
        findings.error(
          .header, "column \(index + 1) has no heading", at: cell.location,
          suggestion: "Give the column a name, or remove it.")
        isSound = false
        continue
      }
      let folded = Spelling.folded(cell.text)
      let role = OpenSDGColumns.names[folded]
      let key = role ?? folded
      if let earlier = places[key] {
        findings.error(
          .header, "the heading '\(cell.text)' stands twice", at: cell.location,
          suggestion: "Rename or remove one of the two columns.",
          notes: [.init("the first is here", at: earlier.location)])
        isSound = false
        continue
      }
      places[key] = cell
      if cell.wasPadded {
        findings.warning(
          .padding, "blanks stand around the heading '\(cell.text)'; they were left out",
          at: cell.location, suggestion: "Remove the blanks.")
      }
      if let role, !OpenSDGColumns.exact.contains(cell.text) {
        findings.warning(
          .column, "the column '\(cell.text)' was read as '\(role)'", at: cell.location,
          suggestion: "Rename it to '\(role)', which is the name Open SDG knows.")
      }
      switch role {
      case "Year": year = index
      case "Value": value = index
      case "Units": units = index
      case "Series": series = index
      case "Observation status": status = index
      case "Comment": comment = index
      case "Unit multiplier": multiplier = index
      default:
        breakdowns.append(
          OpenSDGData.Column(name: cell.text, index: index, location: cell.location))
      }
    }
    for (wanted, found) in [("Year", year), ("Value", value)] where found == nil {
      let near = NearMiss.bestMatch(for: wanted, among: breakdowns.map(\.name))
      let place = near.flatMap { name in breakdowns.first { $0.name == name }?.location }
      findings.error(
        .column, "there is no column '\(wanted)'",
        at: place ?? SourceLocation(path: path, line: header.first?.location.line ?? 1, column: 1),
        suggestion: near.map { "Rename the column '\($0)' to '\(wanted)'." }
          ?? (header.count == 1
            ? "Separate the columns with commas; the first must be 'Year', the last 'Value'."
            : "Add the column; the heading must hold 'Year' and 'Value'."))
      isSound = false
    }
    guard isSound, let year, let value else { return nil }
    if year != 0 {
      findings.warning(
        .columnOrder, "'\(header[year].text)' is not the first column", at: header[year].location,
        suggestion: "Move it to the front: Open SDG wants Year first.")
    }
    if value != header.count - 1 {
      findings.warning(
        .columnOrder, "'\(header[value].text)' is not the last column",
        at: header[value].location, suggestion: "Move it to the end: Open SDG wants Value last.")
    }
    warnOfNearNames(findings)
  }

  /// `Unts` would silently become a way to break figures down.
  private func warnOfNearNames(_ findings: OpenSDGFindings) {
    for column in breakdowns {
      let folded = Spelling.folded(column.name)
      for name in ["units", "series", "geocode"] where folded != name {
        if Spelling.isOneLetterApart(folded, name) {
          findings.warning(
            .column,
            "the column '\(column.name)' is read as a way to break the figures down",
            at: column.location,
            suggestion: "Did you mean '\(name == "geocode" ? "GeoCode" : name.capitalizedFirst)'?")
        }
      }
    }
  }
}

extension String {
  /// The text with a capital letter in front.
  fileprivate var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
