import ReportingCore

/// Finds symbols of United Nations documents in a text, right and wrong ones.
enum SymbolSearch {
  /// A symbol or what is meant to be one.
  struct Found: Sendable {
    /// As it is written.
    var written: String
    /// Where.
    var bytes: Range<Int>
    var result: Result<DocumentSymbol, DocumentSymbolError>
    /// Whether only the number is named: `resolution 60/161`.
    var isNumberOnly = false

    var symbol: DocumentSymbol? {
      if case .success(let symbol) = result { symbol } else { nil }
    }
  }

  /// Of the one-letter organs, what must stand behind the first stroke, so that `A/B` or `S/he` is
  /// no symbol.
  private static let afterOrgan: Set<String> = [
    "HRC", "RES", "DEC", "INF", "CONF", "CN", "AC", "C", "PV", "SR", "PRST", "BUR",
  ]
  private static let afterSeries: Set<String> = ["C", "SP", "PUB", "MC", "CORE", "GEN", "OP", "P"]
  private static let singleLetter: Set<String> = ["A", "S", "E", "ST"]

  /// The symbols of a text, in order.
  static func symbols(in text: ScannedText) -> [Found] {
    guard text.has("/") || (text.has("-") && text.words.contains { isSeriesName($0) }) else {
      return []
    }
    var found: [Found] = []
    var index = 0
    let bytes = text.bytes
    while index < bytes.count {
      guard isPart(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      var isDivided = false
      while end < bytes.count, isPart(bytes[end]) {
        if bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "-") { isDivided = true }
        end += 1
      }
      defer { index = end }
      guard isDivided, end - index >= 5 else { continue }
      // An address, a file's path or a word with marks that no symbol has.
      if end < bytes.count, "@:_=%?&#".utf8.contains(bytes[end]) { continue }
      if index > 0, "@:_=%?&#~".utf8.contains(bytes[index - 1]) { continue }
      var last = end
      while last > index, ".-/".utf8.contains(bytes[last - 1]) { last -= 1 }
      guard last > index, isCandidate(bytes[index..<last]) else { continue }
      found.append(symbol(index..<last, in: text))
    }
    return found + numbers(in: text)
  }

  /// Whether a word is one that stands in `A-HRC-39-7`, the only symbols without a stroke.
  private static func isSeriesName(_ word: ScannedText.Word) -> Bool {
    word.isAcronym && (word.lower == "hrc" || word.lower == "res")
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isCandidate(_ token: ArraySlice<UInt8>) -> Bool {
    guard token.count >= 5, let first = token.first,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    else { return false }
    if token.starts(with: "A-HRC-".utf8) || token.starts(with: "A-RES-".utf8) { return true }
    let parts = token.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return false }
    let organ = String(decoding: parts[0], as: UTF8.self)
    let mark = String(
      decoding: parts[1].prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") },
      as: UTF8.self)
    let isNumber = parts[1].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if singleLetter.contains(organ) {
      return afterOrgan.contains(mark)
        || (isNumber && !parts[1].isEmpty && parts.count >= 3 && organ != "ST")
    }
    return DocumentSymbol.isSeries(organ) && parts.count >= 3 && afterSeries.contains(mark)
  }

  private static func symbol(_ range: Range<Int>, in text: ScannedText) -> Found {
    let written = text.string(range)
    do {
      return Found(
        written: written, bytes: range, result: .success(try DocumentSymbol(parsing: written)))
    } catch {
      if error.kind == .incomplete {
        if let longer = withBracket(range, in: text) ?? withBlank(range, in: text) { return longer }
      }
      return Found(written: written, bytes: range, result: .failure(error))
    }
  }

  /// `A/RES/491 (V)`: until its thirtieth session the General Assembly gave it in Roman numerals.
  private static func withBracket(_ range: Range<Int>, in text: ScannedText) -> Found? {
    var open = range.upperBound
    if open < text.bytes.count, text.bytes[open] == UInt8(ascii: " ") { open += 1 }
    guard open < text.bytes.count, text.bytes[open] == UInt8(ascii: "("),
      let close = text.bytes[open...].prefix(9).firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let whole = range.lowerBound..<close + 1
    do {
      return Found(
        written: text.string(whole), bytes: whole,
        result: .success(try DocumentSymbol(parsing: text.string(whole))))
    } catch {
      return nil
    }
  }

  /// `A/HRC/RES/33 8`: the number stands behind a blank.
  private static func withBlank(_ range: Range<Int>, in text: ScannedText) -> Found? {
    guard range.upperBound < text.bytes.count, text.bytes[range.upperBound] == UInt8(ascii: " "),
      let word = text.words.first(where: { $0.bytes.lowerBound == range.upperBound + 1 }),
      word.isNumber, word.bytes.count <= 3, text.string(range).contains("/RES/")
    else { return nil }
    let whole = range.lowerBound..<word.bytes.upperBound
    do {
      _ = try DocumentSymbol(parsing: text.string(whole))
      return nil
    } catch {
      return Found(written: text.string(whole), bytes: whole, result: .failure(error))
    }
  }

  // MARK: Resolutions by number

  private static let resolutionWords: Set<String> = [
    "resolution", "resolutions", "resolución", "résolution", "resolució",
  ]

  /// A resolution named by its session and number, such as `resolution 60/161`.
  struct Mention: Sendable {
    /// `60/161`.
    var number: String
    /// Where the number stands.
    var bytes: Range<Int>
    /// The organs that the sentence names, as symbols write them.
    var organs: [String]
  }

  /// The resolutions that a text names by session and number, in order.
  static func resolutions(in text: ScannedText) -> [Mention] {
    let words = text.words
    return text.numbers.compactMap { index in
      guard index > 0, index + 1 < words.count, words[index + 1].isNumber,
        resolutionWords.contains(words[index - 1].lower), words[index].bytes.count <= 2,
        words[index].bytes.upperBound + 1 == words[index + 1].bytes.lowerBound,
        text.bytes[words[index].bytes.upperBound] == UInt8(ascii: "/")
      else { return nil }
      let range = words[index].bytes.lowerBound..<words[index + 1].bytes.upperBound
      return Mention(
        number: text.string(range), bytes: range,
        organs: organs(of: text, sentence: words[index].sentence, around: index))
    }
  }

  /// `resolution 60/161`, when the sentence names the organ.
  private static func numbers(in text: ScannedText) -> [Found] {
    resolutions(in: text).compactMap { mention in
      guard mention.organs.count == 1, let organ = mention.organs.first else { return nil }
      do {
        return Found(
          written: mention.number, bytes: mention.bytes,
          result: .success(try DocumentSymbol(parsing: "\(organ)/RES/\(mention.number)")),
          isNumberOnly: true)
      } catch {
        return nil
      }
    }
  }

  private static func organs(
    of text: ScannedText, sentence: Int, around index: Int
  ) -> [String] {
    var organs: [String] = []
    var place = index
    while place > 0, text.words[place - 1].sentence == sentence { place -= 1 }
    while place < text.words.count, text.words[place].sentence == sentence {
      if let organ = organ(text.words[place].lower), !organs.contains(organ) {
        organs.append(organ)
      }
      place += 1
    }
    return organs
  }

  private static func organ(_ word: String) -> String? {
    switch word {
    case "council", "consejo", "conseil", "consell": "A/HRC"
    case "assembly", "asamblea", "assemblée", "assemblea": "A"
    default: nil
    }
  }
}
