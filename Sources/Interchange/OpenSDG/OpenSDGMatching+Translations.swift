import Documents
import ReportingCore

extension OpenSDGMatching {
  /// Names of columns and codes in the description must be those of the data.
  func checkColumns(_ indicator: OpenSDGMetadata, _ data: OpenSDGData) {
    var index = 0
    while true {
      let page = indicator.pages.first { $0.fields["data_start_values.\(index).field"] != nil }
      guard let field = page?.fields["data_start_values.\(index).field"] else { return }
      let value = page?.fields["data_start_values.\(index).value"]
      index += 1
      guard let column = data.columns.firstIndex(where: { $0.name == field.text }) else {
        if ["Units", "Series"].contains(field.text) { continue }
        findings.warning(
          .unknownColumn, "the data have no column '\(field.text)'", at: field.location,
          suggestion: NearMiss.suggestion(for: field.text, among: data.columns.map(\.name))
            ?? "Name one of the data's columns, or remove the entry.",
          notes: [.init("the data", at: data.location)])
        continue
      }
      guard let value, !value.text.isEmpty else { continue }
      let codes = Set(data.rows.compactMap { $0.codes[column]?.text })
      if !codes.contains(value.text) {
        findings.warning(
          .unknownColumn, "the column '\(field.text)' has no '\(value.text)'", at: value.location,
          suggestion: NearMiss.suggestion(for: value.text, among: codes.sorted())
            ?? "Name one of the column's codes, or remove the entry.",
          notes: [.init("the data", at: data.columns[column].location)])
      }
    }
  }

  /// Every language of the repository must have the indicator's name.
  func checkTranslations(_ indicator: OpenSDGMetadata) {
    guard indicator.field("indicator_name") != nil else { return }
    let name = repository.text("indicator_name", of: indicator)
    for language in repository.languages.dropFirst() where name[language] == nil {
      guard let path = repository.pagePath(of: indicator, in: language) else { continue }
      if let page = indicator.translations[language]?.first {
        let place = page.fields["indicator_name"]?.keyLocation
        findings.warning(
          .untranslated, "indicator_name is missing or blank in the language \(language)",
          at: place ?? SourceLocation(path: path, line: 1),
          suggestion: "Write the name in this language behind 'indicator_name:'.")
      } else if indicator.field("indicator_name").map({ !OpenSDGTranslations.isKey($0.text) })
        == true
      {
        findings.warning(
          .untranslated, "there is no description in the language \(language)",
          at: SourceLocation(path: path),
          suggestion: "Add the file, with indicator_name in this language.",
          notes: [.init("the main description", at: indicator.location)])
      }
    }
  }
}
