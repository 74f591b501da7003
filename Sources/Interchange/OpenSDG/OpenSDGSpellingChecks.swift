import Documents
import ReportingCore

/// Finds names that mean one thing and are spelt in two ways: columns, codes and units over all
/// files of a repository.
struct OpenSDGSpellingChecks {
  let findings: OpenSDGFindings

  /// How often a spelling occurs, and where first.
  private struct Use {
    var count: Int
    var first: SourceLocation
  }

  func check(_ data: [OpenSDGData]) {
    var columns: [String: Use] = [:]
    var units: [String: Use] = [:]
    var codes: [String: [String: Use]] = [:]
    func note(_ cell: OpenSDGData.Cell, in uses: inout [String: Use]) {
      uses[cell.text, default: Use(count: 0, first: cell.location)].count += 1
    }
    for table in data {
      for column in table.columns {
        columns[column.name, default: Use(count: 0, first: column.location)].count += 1
      }
      for row in table.rows {
        if let unit = row.unit { note(unit, in: &units) }
        for (column, code) in zip(table.columns, row.codes) {
          if let code { note(code, in: &codes[Spelling.folded(column.name), default: [:]]) }
        }
      }
    }
    report(columns, what: "column")
    report(units, what: "unit")
    for (_, uses) in codes.sorted(by: { $0.key < $1.key }) { report(uses, what: "code") }
  }

  private func report(_ uses: [String: Use], what: String) {
    // The commoner spelling is taken for the right one; of equally common ones the first in order.
    let ordered = uses.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var spellingByFold: [String: (text: String, use: Use)] = [:]
    var rare: [(text: String, use: Use)] = []
    for (text, use) in ordered {
      let folded = what == "unit" ? OpenSDGUnitNames.common(text) : Spelling.folded(text)
      if let known = spellingByFold[folded] {
        findings.warning(
          .spelling,
          Spelling.folded(text) == Spelling.folded(known.text)
            ? "the \(what) '\(text)' differs from '\(known.text)' only in spelling; it was read as the same"
            : "the \(what) '\(text)' is another name of '\(known.text)'; it was read as the same",
          at: use.first, suggestion: "Write '\(known.text)'.",
          notes: [.init("'\(known.text)', \(known.use.count) times", at: known.use.first)])
      } else {
        spellingByFold[folded] = (text, use)
        rare.append((text, use))
      }
    }
    for (text, use) in rare {
      let near = rare.filter { other in
        other.use.count >= 3 * use.count && other.use.count >= 3
          && Spelling.isOneLetterApart(Spelling.folded(text), Spelling.folded(other.text))
      }.max { ($0.use.count, $1.text) < ($1.use.count, $0.text) }
      guard let near else { continue }
      findings.warning(
        .spelling,
        "the \(what) '\(text)' is one letter apart from '\(near.text)'; it was read as another",
        at: use.first, suggestion: "Did you mean '\(near.text)'?",
        notes: [.init("'\(near.text)', \(near.use.count) times", at: near.use.first)])
    }
  }
}
