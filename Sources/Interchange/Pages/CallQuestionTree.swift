/// The questions of a page as a tree, as its numbers, letters and lists put them.
struct CallQuestionTree {
  /// A question.
  struct Question: Equatable {
    /// The id, such as `1a`.
    var id = ""
    /// Its words.
    var text: String
    /// The line of the file.
    var line: Int
    /// What stands before it; nil where it has no number.
    var marker: QuestionMarker?
    /// The heading of its group.
    var group: String?
    /// Its parts.
    var parts: [Question] = []

    /// The question with its parts, in order.
    var withParts: [Question] { [self] + parts.flatMap(\.withParts) }
  }

  /// The questions.
  private(set) var questions: [Question] = []
  /// Texts among the questions that are none, with their lines.
  private(set) var others: [(text: String, line: Int, element: Int)] = []
  /// Whether some numbers are not those of the page.
  private(set) var hasOwnNumbers = false
  /// Whether the page counts anew in each group, so that letters were put before the numbers.
  private(set) var hasGroupLetters = false
  /// Whether parts deeper than a profile can hold were put into the text of the question above.
  private(set) var isFlattened = false

  /// How deep a profile nests questions.
  static let greatestDepth = 4

  private enum Style: Equatable {
    case marked(QuestionMarker.Scheme)
    case dot
    case plain
  }

  private struct Level {
    var depth: Int
    var style: Style
    var element: Int
  }

  private var levels: [Level] = []
  /// The indices that lead to the question read last.
  private var path: [Int] = []

  init(_ parts: [CallPart]) {
    var group: String?
    for part in parts {
      if part.group != group {
        group = part.group
        levels = []
        path = []
      }
      if !part.isTitle { add(part, group: group) }
    }
    let numbering = CallQuestionNumbering(questions, greatestDepth: Self.greatestDepth)
    questions = numbering.questions
    hasOwnNumbers = numbering.hasOwnNumbers
    hasGroupLetters = numbering.hasGroupLetters
    isFlattened = numbering.isFlattened
  }

  // MARK: Reading

  private mutating func add(_ part: CallPart, group: String?) {
    let block = part.block
    let depth = block.lists.count
    let read = block.beginsItem || depth == 0 ? QuestionMarker.reading(block.text) : nil
    let text = read?.rest ?? block.text
    var marker = read?.marker ?? (block.beginsItem ? block.lists.last?.marker : nil)
    let style: Style
    if let known = marker {
      let resolved = resolved(known, depth: depth)
      marker = resolved
      style = .marked(resolved.scheme)
    } else if block.beginsItem {
      style = .dot
    } else {
      style = .plain
    }
    if style == .plain {
      addPlain(text, block, depth: depth, group: group)
    } else {
      place(
        Question(text: text, line: block.line, marker: marker, group: group),
        Level(depth: depth, style: style, element: block.element))
    }
  }

  /// Words without a number: what goes on of the question before, a question of its own, or
  /// something else.
  private mutating func addPlain(
    _ text: String, _ block: PageBlock, depth: Int, group: String?
  ) {
    let isOfSameItem = depth > 0 && !path.isEmpty
    let isOfSameElement = levels.last.map { $0.element == block.element } ?? false
    let isOpen =
      last.map { question in
        [":", ",", "-", "–"].contains { question.text.hasSuffix($0) }
          || question.text.isEmpty
      } ?? false
    if isOfSameItem || isOfSameElement || (isOpen && !text.hasSuffix("?")) {
      // What follows the parts of an item belongs to the item itself.
      while levels.count > 1, let level = levels.last, level.depth > depth, depth > 0 {
        levels.removeLast()
        path.removeLast()
      }
      append(text)
      return
    }
    guard text.hasSuffix("?") || CallQuestionTree.asks(text) else {
      others.append((text, block.line, block.element))
      return
    }
    if let level = levels.last, case .marked = level.style, level.depth == 0, depth == 0 {
      // Between numbered questions, a sentence that asks more belongs to the one before.
      append(text)
      return
    }
    place(
      Question(text: text, line: block.line, marker: nil, group: group),
      Level(depth: depth, style: .plain, element: block.element))
  }

  private var last: Question? {
    guard let first = path.first, questions.indices.contains(first) else { return nil }
    return path.dropFirst().reduce(questions[first]) { $0.parts[$1] }
  }

  private mutating func append(_ text: String) {
    change(path) { $0.text += $0.text.isEmpty ? text : " " + text }
  }

  private mutating func change(_ path: [Int], _ edit: (inout Question) -> Void) {
    func change(_ list: inout [Question], _ rest: ArraySlice<Int>) {
      guard let index = rest.first, list.indices.contains(index) else { return }
      if rest.count == 1 {
        edit(&list[index])
      } else {
        change(&list[index].parts, rest.dropFirst())
      }
    }
    change(&questions, path[...])
  }

  private mutating func place(_ question: Question, _ level: Level) {
    // Lists that are over.
    while let last = levels.last, last.depth > level.depth { levels.removeLast() }
    if let same = levels.lastIndex(where: { $0.depth == level.depth && $0.style == level.style }) {
      levels.removeSubrange((same + 1)...)
      levels[same] = level
    } else if case .marked(.dotted(let count)) = level.style, count <= levels.count + 1, count > 1,
      levels.count >= count - 1
    {
      levels.removeSubrange((count - 1)...)
      levels.append(level)
    } else {
      levels.append(level)
    }
    path = Array(path.prefix(levels.count - 1))
    // The levels and the path are of one length: a level without a question above it is the first.
    if path.count < levels.count - 1 {
      levels = Array(levels.suffix(1))
      path = []
    }
    if path.isEmpty {
      questions.append(question)
      path = [questions.count - 1]
    } else {
      var index = 0
      change(path) {
        $0.parts.append(question)
        index = $0.parts.count - 1
      }
      path.append(index)
    }
  }

  /// Whether `i` is a Roman number is told by what stands before it.
  private func resolved(_ marker: QuestionMarker, depth: Int) -> QuestionMarker {
    guard let roman = marker.asRoman else { return marker }
    let here = levels.lastIndex { $0.depth == depth && $0.style == .marked(marker.scheme) }
    let asRoman = levels.lastIndex { $0.depth == depth && $0.style == .marked(roman.scheme) }
    func number(at level: Int?) -> Int? {
      guard let level, level < path.count else { return nil }
      var question: Question?
      for (step, index) in path.prefix(level + 1).enumerated() {
        question = step == 0 ? questions[index] : question?.parts[index]
      }
      return question?.marker?.number
    }
    if number(at: here) == marker.number - 1 { return marker }
    if number(at: asRoman) == roman.number - 1 { return roman }
    return roman.number == 1 ? roman : marker
  }

  private static let requests = PageText.phrases(
    """
    please|describe|explain|indicate|provide|share|what|which|how|to what extent|\
    sirvase|describa|explique|indique|proporcione|comparta|que|cual|cuales|como|en que medida|\
    veuillez|decrivez|expliquez|indiquez|fournissez|merci|quels|quelles|quel|quelle|comment|\
    dans quelle mesure
    """)

  /// Whether a text begins as a question or a request does.
  static func asks(_ text: String) -> Bool {
    let words = PageText(String(text.prefix(80))).words.map(\.folded).drop { $0 == "¿" }
    return text.contains("?") && requests.contains { words.starts(with: $0) }
  }
}
