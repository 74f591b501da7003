/// Gives the questions of a page their ids, and puts parts that lie too deep into the text above.
struct CallQuestionNumbering {
  /// The questions, with ids.
  private(set) var questions: [CallQuestionTree.Question]
  /// Whether some ids are not those of the page.
  private(set) var hasOwnNumbers = false
  /// Whether letters stand before the numbers, because groups of questions begin at one anew.
  private(set) var hasGroupLetters = false
  /// Whether parts were put into the text of the question above.
  private(set) var isFlattened = false
  private let greatestDepth: Int

  init(_ questions: [CallQuestionTree.Question], greatestDepth: Int) {
    self.questions = questions
    self.greatestDepth = greatestDepth
    number()
    flatten()
  }

  private mutating func number() {
    questions = Self.withoutEmpty(questions)
    let groups = questions.map(\.group)
    var counts: [String: Int] = [:]
    let tops = questions.map { question in
      if let marker = question.marker { return marker.text }
      counts[question.group ?? "", default: 0] += 1
      return String(counts[question.group ?? ""] ?? 1)
    }
    if !counts.isEmpty { hasOwnNumbers = true }
    var seen: Set<String> = []
    let repeats = tops.contains { !seen.insert($0.lowercased()).inserted }
    var names: [String] = []
    for group in groups where names.last != group ?? "" && !names.contains(group ?? "") {
      names.append(group ?? "")
    }
    hasGroupLetters = repeats && names.count > 1 && names.count <= 26
    var taken: Set<String> = []
    for index in questions.indices {
      var id = tops[index]
      if hasGroupLetters, let place = names.firstIndex(of: groups[index] ?? ""),
        let scalar = Unicode.Scalar(UInt32(65 + place))
      {
        id = "\(Character(scalar))\(id)"
      }
      if Self.name(&questions[index], id, &taken) { hasOwnNumbers = true }
    }
  }

  /// A number with nothing behind it is no question, unless it has parts.
  private static func withoutEmpty(_ questions: [CallQuestionTree.Question]) -> [CallQuestionTree
    .Question]
  {
    questions.compactMap { question in
      var question = question
      question.parts = withoutEmpty(question.parts)
      if question.text.isEmpty {
        guard let marker = question.marker, !question.parts.isEmpty else { return nil }
        question.text = marker.text
      }
      return question
    }
  }

  /// Gives ids to a question and its parts; whether some are not those of the page.
  private static func name(
    _ question: inout CallQuestionTree.Question, _ id: String, _ taken: inout Set<String>
  ) -> Bool {
    var isOwn = false
    var unique = id
    var number = 2
    while !taken.insert(unique.lowercased()).inserted {
      unique = "\(id)-\(number)"
      number += 1
      isOwn = true
    }
    question.id = unique
    for index in question.parts.indices {
      let marker = question.parts[index].marker
      let partID: String
      switch marker?.scheme {
      case .letter where unique.last?.isNumber == true: partID = unique + (marker?.text ?? "")
      case .dotted: partID = "\(unique).\(marker?.number ?? index + 1)"
      case .numberAndLetter:
        partID = unique + (marker?.text.drop { $0.isNumber } ?? "")
      case .some: partID = "\(unique).\(marker?.text ?? "")"
      case nil:
        isOwn = true
        partID = "\(unique).\(index + 1)"
      }
      if name(&question.parts[index], partID, &taken) { isOwn = true }
    }
    return isOwn
  }

  private mutating func flatten() {
    for index in questions.indices {
      if Self.flatten(&questions[index], depth: 1, of: greatestDepth) { isFlattened = true }
    }
  }

  /// Whether anything had to be put into the text of a question.
  private static func flatten(
    _ question: inout CallQuestionTree.Question, depth: Int, of greatestDepth: Int
  ) -> Bool {
    if depth == greatestDepth, !question.parts.isEmpty {
      for part in question.parts.flatMap(\.withParts) {
        question.text += " " + (part.marker.map { "(\($0.text)) " } ?? "") + part.text
      }
      question.parts = []
      return true
    }
    var isChanged = false
    for index in question.parts.indices {
      if flatten(&question.parts[index], depth: depth + 1, of: greatestDepth) { isChanged = true }
    }
    return isChanged
  }
}
