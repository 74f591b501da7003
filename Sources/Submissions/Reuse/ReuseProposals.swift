import CityFiles
import ReportingCore

/// The proposals for one file.
struct ReuseProposals {
  let call: String
  let old: AnswerFile
  private(set) var additions: [AnswerFile.Addition] = []
  /// The labels of the footnotes that the proposals use, in the order of their use.
  private var labels: [String] = []

  init(call: String, old: AnswerFile) {
    self.call = call
    self.old = old
  }

  /// Proposes answers for a question and returns the periods that their figures name, each once and
  /// in order; an empty one stands for the newest.
  mutating func add(_ parts: [AnswerFile.Part], for question: String) -> [String] {
    var all: Set<String> = []
    let bodies = parts.map { part in
      let periods = Set(
        FigureReference.references(in: part.body).filter { $0.kind == .indicator }
          .map { $0.period ?? "" })
      all.formUnion(periods)
      let mark = ProposedMark(
        question: "\(call):\(part.question)", remark: ReuseProposals.remark(on: periods))
      return "\(mark.text)\n\n\(renamed(part.body))"
    }
    additions.append(
      AnswerFile.Addition(
        question: question, title: parts.count == 1 ? parts[0].title : "",
        body: bodies.joined(separator: "\n\n")))
    return all.sorted()
  }

  static func remark(on periods: Set<String>) -> String {
    let named = periods.filter { !$0.isEmpty }.sorted()
    return named.isEmpty ? "" : "its figures are of \(named.joined(separator: ", "))"
  }

  /// The footnotes that the proposals use, but for those that the other file has already.
  func footnotes(lackingIn file: AnswerFile) -> [(label: String, text: String)] {
    labels.compactMap { label in
      let own = renamed(label: label)
      guard file.footnotes[own] == nil, let text = old.footnotes[label] else { return nil }
      return (own, text)
    }
  }

  private func renamed(label: String) -> String { "\(call)-\(label)" }

  /// The text with marks of footnotes that no other text of the file has.
  private mutating func renamed(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "[") {
      result += rest[..<start]
      rest = rest[start...]
      guard rest.dropFirst().first == "^", let end = rest.firstIndex(of: "]") else {
        result += "["
        rest = rest.dropFirst()
        continue
      }
      let label = rest[rest.index(start, offsetBy: 2)..<end].lowercased()
      if old.footnotes[label] == nil {
        result += rest[...end]
      } else {
        if !labels.contains(label) { labels.append(label) }
        result += "[^\(renamed(label: label))]"
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
