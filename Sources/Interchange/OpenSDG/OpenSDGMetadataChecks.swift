import Documents
import ReportingCore

/// Holds the descriptions of a repository against what Open SDG expects of them.
struct OpenSDGMetadataChecks {
  let findings: OpenSDGFindings
  /// Fields that the repository's own schema declares.
  let schema: Set<String>

  /// A field that at least this many descriptions use is the city's own, not a misspelling.
  private static let usesOfOwnField = 3

  /// Fields whose texts are printed.
  private static let printed: Set<String> = [
    "indicator_name", "indicator_definition", "graph_title", "STAT_CONC_DEF", "REC_USE_LIM",
    "source_organisation_1", "source_url_text_1", "data_footnote",
  ]

  /// The fields of the city's own, by how many descriptions use them.
  func check(_ indicators: [OpenSDGMetadata]) -> [String: Int] {
    var uses: [String: Int] = [:]
    var firstUse: [String: SourceLocation] = [:]
    for indicator in indicators {
      let pages = indicator.pages + indicator.translations.values.flatMap { $0 }
      let keys = Set(pages.flatMap { $0.keys.map(\.name) })
      for key in keys where !OpenSDGFields.isKnown(key, schema: schema) {
        uses[key, default: 0] += 1
      }
    }
    let numbered = indicators.filter { $0.field("indicator_number") != nil }
    let isUsual = 2 * numbered.count > indicators.count
    for indicator in indicators {
      for page in allPages(of: indicator) { checkKeys(page, uses: uses, firstUse: &firstUse) }
      checkFields(indicator)
      checkNumber(indicator, isUsual: isUsual)
      checkGoal(indicator)
    }
    return uses
  }

  private func allPages(of indicator: OpenSDGMetadata) -> [OpenSDGMetadata.Page] {
    indicator.pages
      + indicator.translations.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private func checkKeys(
    _ page: OpenSDGMetadata.Page, uses: [String: Int], firstUse: inout [String: SourceLocation]
  ) {
    for key in page.keys where !OpenSDGFields.isKnown(key.name, schema: schema) {
      guard uses[key.name, default: 0] < OpenSDGMetadataChecks.usesOfOwnField else { continue }
      let near = OpenSDGFields.nearest(to: key.name, schema: schema)
      // A misspelling stands in the place of the field that was meant.
      let isMissing = near.map { name in !page.keys.contains { $0.name == name } } ?? false
      if let near, isMissing {
        findings.warning(
          .unknownField, "'\(key.name)' is not a field of Open SDG; it was not read",
          at: key.location, suggestion: "Did you mean '\(near)'?")
      } else if firstUse[key.name] == nil {
        firstUse[key.name] = key.location
        findings.warning(
          .unknownField, "'\(key.name)' is not a field of Open SDG; it was not read",
          at: key.location,
          suggestion: "Declare it in metadata_schema.yml if it is the city's own, or remove it.")
      }
    }
  }

  private func checkFields(_ indicator: OpenSDGMetadata) {
    for page in allPages(of: indicator) {
      for (key, field) in page.fields.sorted(by: { $0.key < $1.key }) where !field.text.isEmpty {
        check(key, field)
      }
    }
  }

  private func check(_ key: String, _ field: OpenSDGMetadata.Field) {
    let name = key.split(separator: ".").last.map(String.init) ?? key
    if OpenSDGMetadataChecks.printed.contains(key), PlainText.hasMarkup(field.text) {
      findings.warning(
        .markup, "\(key) holds HTML, which was left out", at: field.location,
        suggestion: "Write the text without HTML.")
    }
    if OpenSDGFields.yesOrNo.contains(key) {
      if !["true", "false"].contains(field.text.lowercased()) {
        findings.warning(
          .fieldValue, "'\(field.text)' is neither true nor false", at: field.location,
          suggestion: "Write true or false.")
      }
    } else if key == "reporting_status" {
      if !OpenSDGFields.reportingStates.contains(field.text) {
        let near = NearMiss.suggestion(for: field.text, among: OpenSDGFields.reportingStates)
        findings.warning(
          .reportingStatus, "'\(field.text)' is not a reporting status of Open SDG",
          at: field.location,
          suggestion: near
            ?? "Use one of \(OpenSDGFields.reportingStates.joined(separator: ", ")).")
      }
    } else if key == "graph_type" {
      if !OpenSDGFields.graphTypes.contains(field.text),
        let near = NearMiss.suggestion(for: field.text, among: OpenSDGFields.graphTypes)
      {
        findings.warning(
          .fieldValue, "'\(field.text)' is not a kind of chart", at: field.location,
          suggestion: near)
      }
    } else if isAddress(name) {
      checkAddress(field)
    } else if name.hasPrefix("source_release_date") || name.hasPrefix("source_next_release") {
      checkDate(field)
    }
  }

  private func isAddress(_ name: String) -> Bool {
    guard !name.contains("text"), !name.contains("title") else { return false }
    return name == "goal_meta_link" || name == "link" || name == "url"
      || name.hasPrefix("source_url") || name.hasSuffix("_url")
  }

  private func checkAddress(_ field: OpenSDGMetadata.Field) {
    var message: String?
    var suggestion = "Write the whole address, beginning with https://."
    let text = field.text
    if OpenSDGTranslations.isKey(text) { return }
    if let first = text.first, "'\"<(".contains(first) {
      message = "the address stands between quotation marks or brackets"
      suggestion = "Remove the \(first) at its beginning and the mark at its end."
    } else if text.contains(where: \.isWhitespace) {
      message = "the address holds a blank"
      suggestion = "Remove the blank, or write %20 for it; keep one address in a field."
    } else if let range = text.firstRange(of: "://") {
      let scheme = text[..<range.lowerBound].lowercased()
      let host = text[range.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      if scheme != "http", scheme != "https" {
        message = "'\(text.prefix(60))' is not an address of the web"
        if scheme.hasPrefix("htt") || scheme.hasPrefix("hpp") || scheme.hasSuffix("tps") {
          suggestion = "Did you mean 'https'?"
        }
      } else if !host.contains(".") || host.hasPrefix(".") || host.hasSuffix(".")
        || host.contains("..")
      {
        message = "'\(text.prefix(60))' names no server"
      }
    } else {
      message = "'\(text.prefix(60))' is not an address of the web"
      if text.contains("."), !text.contains("@") { suggestion = "Did you mean 'https://\(text)'?" }
    }
    guard let message else { return }
    findings.warning(.address, message, at: field.location, suggestion: suggestion)
  }

  private func checkDate(_ field: OpenSDGMetadata.Field) {
    let text = field.text
    if CalendarDate(text) != nil || text.isEmpty { return }
    // `To be confirmed` is no date, and no mistake either.
    if !text.contains(where: \.isNumber) { return }
    // A year, or a year and a month, is less exact but no mistake.
    if text.count <= 7, OpenSDGMetadataChecks.isYearOrMonth(text) { return }
    findings.warning(
      .date, "'\(text.prefix(60))' is not a date", at: field.location,
      suggestion: "Write it as year-month-day, such as 2024-03-01.")
  }

  private static func isYearOrMonth(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.count == 4, Int(year) != nil else { return false }
    if parts.count == 1 { return true }
    return parts.count == 2 && parts[1].count == 2 && (1...12).contains(Int(parts[1]) ?? 0)
  }

  /// Whether the number in the description is that of the file's name, and is there at all where
  /// most other descriptions have it.
  private func checkNumber(_ indicator: OpenSDGMetadata, isUsual: Bool) {
    if isUsual, indicator.field("indicator_number") == nil, indicator.field("indicator") == nil,
      let place = indicator.place(of: "indicator_number")
    {
      findings.warning(
        .missingField, "indicator_number is missing; it was taken from the file's name", at: place,
        suggestion: "Write indicator_number: \(indicator.id.replacing("-", with: ".")).")
    }
    for key in ["indicator_number", "indicator"] {
      guard let field = indicator.field(key), !OpenSDGTranslations.isKey(field.text) else {
        continue
      }
      let id = OpenSDGLayout.plainID(field.text)
      if id != indicator.id, field.text.contains(where: \.isNumber) {
        findings.warning(
          .indicatorNumber,
          "the number \(field.text) is not that of the file's name, \(indicator.id)",
          at: field.location,
          suggestion:
            "Write '\(indicator.id.replacing("-", with: "."))', or rename the file to \(id).")
      }
      return
    }
  }

  /// Whether the goal and the target are those of the file's name, where that names a target of
  /// the Sustainable Development Goals.
  private func checkGoal(_ indicator: OpenSDGMetadata) {
    let parts = indicator.id.split(separator: "-").map(String.init)
    for key in ["sdg_goal", "goal_number"] {
      guard let field = indicator.field(key), let goal = Int(field.text) else { continue }
      if !(1...17).contains(goal) {
        findings.warning(
          .fieldValue, "'\(goal)' is none of the 17 goals", at: field.location,
          suggestion: "Write a number from 1 to 17.")
      } else if parts.count >= 3, let own = Int(parts[0]), (1...17).contains(own), own != goal {
        findings.warning(
          .indicatorNumber, "the goal \(goal) is not that of the file's name, \(indicator.id)",
          at: field.location, suggestion: "Write \(own), or rename the file.")
      }
    }
    guard let field = indicator.field("target_id"), parts.count >= 3 else { return }
    let target = field.text.split { ".-".contains($0) }.map { $0.lowercased() }
    if target.count == 2, target.first.flatMap({ Int($0) }) != nil, target != Array(parts[..<2]) {
      findings.warning(
        .indicatorNumber,
        "the target \(field.text) is not that of the file's name, \(indicator.id)",
        at: field.location, suggestion: "Write \(parts[0]).\(parts[1]), or rename the file.")
    }
  }
}
