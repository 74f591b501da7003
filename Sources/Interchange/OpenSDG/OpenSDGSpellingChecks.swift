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
      let columnKeys = table.columns.map { Spelling.folded($0.name) }
      for row in table.rows {
        if let unit = row.unit { note(unit, in: &units) }
        for (column, code) in zip(columnKeys, row.codes) {
          if let code { note(code, in: &codes[column, default: [:]]) }
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
    reportNear(rare, what: what)
  }

  /// Names that are rare and one letter apart from a common one. Two names that are one letter
  /// apart become equal when one letter is left out of each; so only such pairs are compared.
  private func reportNear(_ names: [(text: String, use: Use)], what: String) {
    let folds = names.map { Spelling.folded($0.text) }
    var positionsByRest: [String: [Int]] = [:]
    for (position, fold) in folds.enumerated() where fold.count <= 80 {
      for rest in OpenSDGSpellingChecks.shortened(fold) {
        positionsByRest[rest, default: []].append(position)
      }
    }
    for (position, (text, use)) in names.enumerated() {
      let candidates = Set(
        OpenSDGSpellingChecks.shortened(folds[position]).flatMap { positionsByRest[$0] ?? [] })
      let near = candidates.map { ($0, names[$0]) }.filter { index, other in
        other.use.count >= 3 * use.count && other.use.count >= 3
          && Spelling.isOneLetterApart(folds[position], folds[index])
      }.map(\.1).max { ($0.use.count, $1.text) < ($1.use.count, $0.text) }
      guard let near else { continue }
      findings.warning(
        .spelling,
        "the \(what) '\(text)' is one letter apart from '\(near.text)'; it was read as another",
        at: use.first, suggestion: "Did you mean '\(near.text)'?",
        notes: [.init("'\(near.text)', \(near.use.count) times", at: near.use.first)])
    }
  }

  /// The word itself, and the word with each of its letters left out.
  private static func shortened(_ word: String) -> Set<String> {
    let letters = Array(word)
    guard letters.count >= 4, letters.count <= 80 else { return [] }
    var rests: Set<String> = [word]
    for index in letters.indices where letters[index].isLetter {
      rests.insert(String(letters[..<index] + letters[(index + 1)...]))
    }
    return rests
  }
}
