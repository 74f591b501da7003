extension AnswerFile {
  /// An answer that is to be put into a file.
  public struct Addition: Sendable {
    /// The question.
    public var question: String
    /// What stands behind the id in the heading; empty for nothing.
    public var title: String
    /// The text, in lines that `\n` ends.
    public var body: String

    /// An answer to be put into a file.
    public init(question: String, title: String, body: String) {
      self.question = question
      self.title = title
      self.body = body
    }
  }

  /// The text of the file with answers put where they belong by the order of the questions, and
  /// footnotes behind everything. What stands there is not changed by a byte.
  ///
  /// - Parameters:
  ///   - additions: Answers to questions that have none in the file.
  ///   - footnotes: Their footnotes, by label.
  ///   - order: The ids of all questions.
  public func adding(
    _ additions: [Addition], footnotes: [(label: String, text: String)], order: [String]
  ) -> String {
    let end = lines.first { $0.last?.isNewline == true }?.last.map(String.init) ?? "\n"
    /// What is put before each line; the last place is behind them all.
    var insertions = [[String]](repeating: [], count: lines.count + 1)
    for addition in additions.sorted(by: { place($0.question, order) < place($1.question, order) })
    {
      if let part = parts.first(where: { $0.question == addition.question }) {
        insertions[part.lines.upperBound].insert(addition.body, at: 0)
      } else {
        let next = parts.first { place($0.question, order) > place(addition.question, order) }
        let heading =
          "# \(addition.question)" + (addition.title.isEmpty ? "" : ". \(addition.title)")
        insertions[next?.lines.lowerBound ?? lines.count].append("\(heading)\n\n\(addition.body)")
      }
    }
    insertions[lines.count] += footnotes.map { "[^\($0.label)]: \($0.text)" }
    var text = ""
    for index in 0...lines.count {
      for insertion in insertions[index] {
        let ending = text.reversed().prefix { $0.isNewline }.count
        if !text.isEmpty { text += String(repeating: end, count: max(0, 2 - ending)) }
        text += insertion.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: end)
        text += index < lines.count ? end + end : end
      }
      if index < lines.count { text += lines[index] }
    }
    return byteOrderMark + text
  }

  private func place(_ question: String, _ order: [String]) -> Int {
    order.firstIndex(of: question) ?? order.count
  }
}
