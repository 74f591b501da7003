import Documents
import ReportingCore

/// The import report as Markdown, for people.
struct OpenSDGReportText {
  let report: ImportReport
  let diagnostics: [Diagnostic]
  let folder: String

  func text() -> String {
    var lines = [
      "<!-- Written by `cityrights import open-sdg`; the next import replaces this file. -->", "",
      "# Import of an Open SDG data repository", "",
    ]
    lines += summary()
    lines += table()
    lines += others()
    lines += languages()
    lines += units()
    lines += assumptions()
    lines += findings()
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary() -> [String] {
    let data = report.dataFiles
    func count(_ status: OpenSDGFile.Status) -> Int { data.filter { $0.status == status }.count }
    return [
      "| | |", "|---|---:|", "| Data files seen | \(data.count) |",
      "| imported whole | \(count(.imported)) |", "| imported in part | \(count(.partly)) |",
      "| refused | \(count(.refused)) |", "| Lines of data seen | \(report.rows) |",
      "| became values | \(report.values) |",
      "| became values stated to be missing | \(report.missing) |",
      "| repeat another line | \(report.repeated) |", "| refused | \(report.refused) |",
      "| Indicators made | \(report.indicators.count) |",
      "| Other files seen | \(report.files.count - data.count) |", "",
    ]
  }

  private func table() -> [String] {
    var lines = [
      "## Data files", "",
      "| File | Became | Lines | Values | Missing | Repeated | Refused | Why, and remarks |",
      "|---|---|---:|---:|---:|---:|---:|---|",
    ]
    for file in report.dataFiles {
      let remarks = ([file.reason] + file.remarks).filter { !$0.isEmpty }.joined(separator: "; ")
      lines.append(
        "| \(cell(file.path)) | \(file.status.rawValue) | \(file.rows) | \(file.values) | \(file.missing) | \(file.repeated) | \(file.refused) | \(cell(remarks)) |"
      )
    }
    return lines + [""]
  }

  private func others() -> [String] {
    var lines = ["## Other files", "", "| File | What it is | Became | Why |", "|---|---|---|---|"]
    for file in report.files where file.role != .data {
      lines.append(
        "| \(cell(file.path)) | \(file.role.rawValue) | \(file.status.rawValue) | \(cell(file.reason)) |"
      )
    }
    lines.append("")
    let own = report.ownFields.filter { $0.value >= 3 }.sorted { $0.key < $1.key }
    if !own.isEmpty {
      lines.append(
        "Fields of the city's own that were not imported, and the number of descriptions that use them: "
          + own.map { "`\($0.key)` (\($0.value))" }.joined(separator: ", ") + ".")
      lines.append("")
    }
    return lines
  }

  private func languages() -> [String] {
    let indicators = report.dataFiles.filter { $0.values + $0.missing > 0 }.count
    var lines = [
      "## Languages", "",
      "| Language | Indicators with a name, of \(indicators) | Columns and codes with a name, of \(report.words) |",
      "|---|---:|---:|",
    ]
    for language in report.languages {
      lines.append("| \(language.language) | \(language.names) | \(language.words) |")
    }
    return lines + [""]
  }

  private func units() -> [String] {
    var lines = ["## Units", "", "| In the repository | Became | Series |", "|---|---|---:|"]
    for unit in report.units {
      let id = unit.isDeclared ? "`\(unit.id)`, declared by the module" : "`\(unit.id)`"
      lines.append("| \(cell(unit.text)) | \(id) | \(unit.series) |")
    }
    return lines + [""]
  }

  private func assumptions() -> [String] {
    var lines = ["## What was assumed", ""]
    for assumption in report.assumptions {
      let ids = assumption.ids.map { "`\($0)`" }.joined(separator: ", ")
      lines.append("- \(assumption.text)\(ids.isEmpty ? "" : " \(ids)")")
    }
    return lines + [""]
  }

  private func findings() -> [String] {
    var lines = ["## Findings", ""]
    for severity in Diagnostic.Severity.allCases.reversed() {
      let found = diagnostics.filter { $0.severity == severity }
      guard !found.isEmpty else { continue }
      lines += [
        "### \(severity.rawValue.prefix(1).uppercased())\(severity.rawValue.dropFirst())s (\(found.count))",
        "",
      ]
      for diagnostic in found {
        var place = diagnostic.location?.description ?? ""
        // The report does not depend on where the repository lies.
        place = place == folder ? "." : place.replacing(folder + "/", with: "", maxReplacements: 1)
        let suggestion = diagnostic.suggestion.map { " \($0)" } ?? ""
        lines.append(
          "- `\(place)`: \(line(diagnostic.message)).\(line(suggestion)) [\(diagnostic.id)]")
      }
      lines.append("")
    }
    return lines
  }

  private func line(_ text: String) -> String {
    text.replacing(folder + "/", with: "").replacing("\n", with: " ").replacing("<", with: "&lt;")
  }

  private func cell(_ text: String) -> String {
    line(text).replacing("|", with: "\\|")
  }
}
