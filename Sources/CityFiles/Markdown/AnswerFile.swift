import Documents
import ReportingCore

/// The text of `answers/CALL/LANGUAGE.md` as it was written, taken apart at its headings of level 1,
/// so that an answer can be carried over or added without touching the rest.
public struct AnswerFile: Sendable {
  /// What stands under one heading.
  public struct Part: Sendable {
    /// The question that the heading names.
    public var question: String
    /// What stands behind the id in the heading; empty when nothing does.
    public var title: String
    /// Whether nothing stands under the heading but comments.
    public var isEmpty: Bool
    /// The text under the heading, without footnotes and without blank lines around it.
    public var body: String
    /// The lines, the heading's first, from 0.
    var lines: Range<Int>
  }

  /// The parts, in the order of the file.
  public let parts: [Part]
  /// The footnotes by their label in lower case, without the label and its brackets.
  public let footnotes: [String: String]
  /// The lines, each with what ends it.
  let lines: [Substring]
  /// The byte order mark that the file begins with, or nothing.
  let byteOrderMark: Substring

  /// Takes a text apart. What is wrong with it is not reported here: reading the workspace does.
  public init(_ text: String, path: String) {
    byteOrderMark = text.prefix { $0 == "\u{FEFF}" }
    let text = String(text.dropFirst(byteOrderMark.count))
    let reader = MarkdownReader(text, path: path, collector: DiagnosticCollector())
    let headings = reader.parts()
    let lines = AnswerFile.lines(of: text)
    let notes = AnswerFile.footnotes(in: text, lines)
    self.lines = lines
    footnotes = Dictionary(
      notes.map { ($0.label, $0.text) }, uniquingKeysWith: { first, _ in first })
    parts = headings.enumerated().map { index, part in
      let start = min(max(part.location.line - 1, 0), lines.count)
      let end =
        index + 1 < headings.count
        ? min(max(headings[index + 1].location.line - 1, start), lines.count) : lines.count
      return Part(
        question: part.questionID, title: part.questionTitle,
        isEmpty: part.blocks.isEmpty && part.subsections.isEmpty,
        body: AnswerFile.body(lines, in: start..<end, without: notes.map(\.lines)),
        lines: start..<end)
    }
  }

  /// Whether a character ends a line of Markdown.
  static func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  /// The lines of a text with what ends each of them: `\n`, `\r\n` or `\r`.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(where: endsLine) {
      lines.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return lines
  }

  private static func body(
    _ lines: [Substring], in range: Range<Int>, without notes: [Range<Int>]
  ) -> String {
    var own = range.dropFirst().filter { line in !notes.contains { $0.contains(line) } }
      .map { trimmed(lines[$0]) }
    // A heading may be underlined in place of a number sign.
    if let first = own.first, !first.isEmpty, first.allSatisfy({ $0 == "=" }) { own.removeFirst() }
    own.removeAll { ProposedMark.isMark($0) }
    while own.first?.isEmpty == true { own.removeFirst() }
    while own.last?.isEmpty == true { own.removeLast() }
    return own.joined(separator: "\n")
  }

  /// A line without what ends it and without blanks before that, of which two would break it.
  private static func trimmed(_ line: Substring) -> String {
    var text = line
    while text.last?.isNewline == true { text.removeLast() }
    return text.allSatisfy(\.isWhitespace) ? "" : String(text)
  }

  private struct Note {
    var label: String
    var text: String
    var lines: Range<Int>
  }

  /// The footnotes: a line that begins one, what follows it without a blank line between, and what
  /// is set in below it.
  private static func footnotes(in text: String, _ lines: [Substring]) -> [Note] {
    let starts = MarkdownLines(text).footnotes
    return starts.map { start in
      let first = start.line - 1
      var end = first + 1
      var next = end
      var isLazy = true
      while next < lines.count, !starts.contains(where: { $0.line - 1 == next }) {
        let line = trimmed(lines[next])
        if line.isEmpty {
          isLazy = false
        } else if line.hasPrefix("    ") || line.hasPrefix("\t") || (isLazy && line.first != "#") {
          end = next + 1
        } else {
          break
        }
        next += 1
      }
      let body = (first..<end).map { trimmed(lines[$0]) }.joined(separator: "\n")
      let colon = body.range(of: "]:")?.upperBound ?? body.startIndex
      return Note(
        label: start.label, text: String(body[colon...].drop { $0 == " " }), lines: first..<end)
    }
  }
}

extension String {
  /// The place of a short text.
  fileprivate func range(of wanted: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) {
        return start..<index(start, offsetBy: wanted.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

extension MarkdownPart {
  /// The first word of the heading, without a point or a colon behind it: the id of a question.
  var questionID: String {
    let word = heading.prefix { !$0.isWhitespace }
    return String(word.hasSuffix(".") || word.hasSuffix(":") ? word.dropLast() : word)
  }

  /// What stands behind the id.
  var questionTitle: String {
    String(heading.drop { !$0.isWhitespace }.drop(while: \.isWhitespace))
  }
}
