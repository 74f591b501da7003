public import ReportingCore

/// `privacy.phone`: a telephone number in a text that is published. Numbers are recognized by `+` and
/// a country's code, or by a word such as `tel.` before them; other numbers may be figures.
public struct PhoneNumber: TextRule {
  /// The rule's id.
  public let id = "privacy.phone"

  /// The rule.
  public init() {}

  private static let words: Set<String> = [
    "tel", "telephone", "phone", "mobile", "whatsapp", "teléfono", "móvil", "celular", "tél",
    "téléphone", "portable", "telèfon", "mòbil", "tlf",
  ]

  /// Looks for runs of seven to fifteen digits.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    let words = text.words
    var next = 0
    for index in text.numbers where index >= next {
      var end = index
      var digits = 0
      while end < words.count, words[end].isNumber, end == index || isJoined(words, end, text) {
        digits += words[end].bytes.count
        end += 1
      }
      next = end
      guard (7...15).contains(digits) else { continue }
      let start = words[index].bytes.lowerBound
      let hasPlus =
        start > 0
        && (text.bytes[start - 1] == UInt8(ascii: "+")
          || (start > 1 && text.bytes[start - 1] == UInt8(ascii: "(")
            && text.bytes[start - 2] == UInt8(ascii: "+")))
      let isNamed = words[max(0, index - 2)..<index].contains {
        PhoneNumber.words.contains($0.lower) && $0.sentence >= words[index].sentence - 1
      }
      if hasPlus || isNamed {
        return [
          Diagnostic(
            text.source.kind == .incident ? .error : .warning, id,
            "a telephone number stands in the text", at: text.source.location,
            suggestion: "Take it out; the contact of the city stands in city.yaml.")
        ]
      }
    }
    return []
  }

  /// Whether at most two blanks, hyphens, dots or brackets lie between two words.
  private func isJoined(
    _ words: [ScannedText.Word], _ index: Int, _ text: ScannedText
  ) -> Bool {
    let between = words[index - 1].bytes.upperBound..<words[index].bytes.lowerBound
    return between.count <= 2 && text.bytes[between].allSatisfy { " -.()".utf8.contains($0) }
  }
}
