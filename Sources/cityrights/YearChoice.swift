import CityFiles
import ReportingCore

/// The year that a document is about: the one that was named, or the newest of the city's figures,
/// which is then said.
struct YearChoice {
  let named: Period?

  /// The year; nil, with a finding, when no figure tells one.
  func year(of workspace: Workspace, reportingTo findings: DiagnosticCollector) -> Period? {
    if let year = named ?? workspace.newestYear { return year }
    findings.report(
      .error(
        "request.no-year", "no figure says which year the document is about", at: nil,
        suggestion: "Name it, such as --year 2023."))
    return nil
  }

  /// What is said of a year that was not named.
  func remark(on year: Period?) -> String? {
    guard named == nil, let year else { return nil }
    return "about \(year.label), the newest year of the figures; --year names another"
  }
}
