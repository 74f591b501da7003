public import ReportingCore

/// `plain.sentence`: where a text must be easy to read, its sentences are short.
public struct PlainSentence: TextRule {
  /// The rule's id.
  public let id = "plain.sentence"

  /// The rule.
  public init() {}

  /// Counts the words of each sentence.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard let plain = text.source.plainLanguage, !text.source.isQuoted else { return [] }
    let quotes = quotes(in: text.bytes)
    return text.sentences.compactMap { sentence in
      let count = count(sentence, quotes)
      guard count > plain.wordsInSentence, let first = sentence.first,
        let last = sentence.prefix(6).last
      else { return nil }
      let start = text.string(first.bytes.lowerBound..<last.bytes.upperBound)
      return .warning(
        id,
        "the sentence '\(start) ...' has \(count) words; an easy text has at most \(plain.wordsInSentence)",
        at: text.source.location, suggestion: "Make two or three sentences of it.")
    }
  }

  /// The words that will be read: a quoted figure is one.
  private func count(_ sentence: ArraySlice<ScannedText.Word>, _ quotes: [Range<Int>]) -> Int {
    var seen: Set<Int> = []
    return sentence.count { word in
      guard let quote = quotes.firstIndex(where: { $0.overlaps(word.bytes) }) else { return true }
      return seen.insert(quote).inserted
    }
  }

  /// The places between double braces.
  private func quotes(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in bytes.indices.dropLast() {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") {
        start = start ?? index
      } else if let opened = start, bytes[index] == UInt8(ascii: "}"),
        bytes[index + 1] == UInt8(ascii: "}")
      {
        found.append(opened..<index)
        start = nil
      }
    }
    return found
  }
}
