import ReportingCore

/// Finds the words of the list of wordings in a text.
enum WordingSearch {
  /// A wording and how it stands in the text.
  struct Match: Sendable {
    var wording: Wording
    var written: String
  }

  /// The matches of one kind, in order. Names must begin with a capital letter; a longer match hides
  /// those that begin at the same word.
  static func matches(
    _ kind: Wording.Kind, in text: ScannedText, _ context: TextContext, withQuoted: Bool = false
  ) -> [Match] {
    guard withQuoted || !text.source.isQuoted,
      let table = context.wordings(kind, in: text.source.language)
    else { return [] }
    return text.words.indices.compactMap { index in
      guard let entries = table.value(of: text.words[index]) else { return nil }
      let word = text.words[index]
      var best: TextContext.Entry?
      for entry in entries {
        guard index + entry.rest.count < text.words.count,
          zip(entry.rest, text.words[(index + 1)...]).allSatisfy({ $0 == $1.lower }),
          kind != .stateName || word.isCapitalised, !isContinued(entry, at: index, in: text)
        else { continue }
        if entry.rest.count >= best?.rest.count ?? 0 { best = entry }
      }
      guard let best else { return nil }
      let range = word.bytes.lowerBound..<text.words[index + best.rest.count].bytes.upperBound
      return Match(wording: best.wording, written: text.string(range))
    }
  }

  /// Whether the words are part of the preferred ones: `Korea` in `Republic of Korea`.
  private static func isContinued(
    _ entry: TextContext.Entry, at index: Int, in text: ScannedText
  ) -> Bool {
    let preferred = ScannedText(entry.wording.preferred).words.map(\.lower)
    let written = [text.words[index].lower] + entry.rest
    guard let place = preferred.firstRange(of: written) else { return false }
    let start = index - place.lowerBound
    let end = start + preferred.count
    guard start >= 0, end <= text.words.count else { return false }
    return zip(preferred, text.words[start..<end]).allSatisfy { $0 == $1.lower }
  }
}
