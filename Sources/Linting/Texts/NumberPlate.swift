public import ReportingCore

/// `privacy.plate`: the number plate of a vehicle, which leads to its owner. It is recognized by a
/// word such as `plate` or `matrícula` in the sentence, and in accounts of incidents by its form.
public struct NumberPlate: TextRule {
  /// The rule's id.
  public let id = "privacy.plate"

  /// The rule.
  public init() {}

  private static let words: WordSet = [
    "plate", "plates", "registration", "matrícula", "matrículas", "placa", "placas", "patente",
    "immatriculation", "immatriculé", "immatriculée", "plaque", "matriculat",
  ]

  /// Looks for letters and digits as plates have them.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard text.hasDigit,
      text.source.kind == .incident
        || text.words.contains(where: { NumberPlate.words.contains($0) })
    else { return [] }
    for sentence in text.sentences {
      let isNamed = sentence.contains { NumberPlate.words.contains($0) }
      guard isNamed || text.source.kind == .incident else { continue }
      for index in sentence.indices where isPlate(sentence, index, text, isNamed: isNamed) {
        return [
          Diagnostic(
            text.source.kind == .incident ? .error : .warning, id,
            "the number plate of a vehicle stands in the text", at: text.source.location,
            suggestion: "Take it out: it leads to a person.")
        ]
      }
    }
    return []
  }

  /// `1234 BCD`, `AB-123-CD`, `ABC-12-34`: groups of capitals and digits that follow one another.
  private func isPlate(
    _ words: ArraySlice<ScannedText.Word>, _ index: Int, _ text: ScannedText, isNamed: Bool
  ) -> Bool {
    var end = index
    var letters = 0
    var digits = 0
    var form = ""
    while end < words.endIndex, end < index + 4, words[end].isAcronym || words[end].isNumber,
      words[end].bytes.count <= 4,
      end == index || words[end].bytes.lowerBound == words[end - 1].bytes.upperBound + 1
    {
      if words[end].isNumber {
        digits += words[end].bytes.count
      } else {
        let own = words[end].lower.utf8.filter { ($0 | 0x20) >= UInt8(ascii: "a") }.count
        letters += own
        digits += words[end].bytes.count - own
      }
      form += words[end].isNumber ? "9" : "A"
      end += 1
    }
    guard (2...5).contains(letters), (2...5).contains(digits), letters + digits >= 5 else {
      return false
    }
    if isNamed { return true }
    // Without the word only the forms of Spain and of France and Italy, of which no year is a part.
    let first = words[index]
    let isYear = first.isNumber && (first.lower.hasPrefix("19") || first.lower.hasPrefix("20"))
    let hasVowel = words[index..<end].contains { word in
      word.isAcronym && word.lower.contains { "aeiou".contains($0) }
    }
    return (form == "9A" && first.bytes.count == 4 && letters == 3 && !isYear && !hasVowel)
      || (form == "A9A" && letters == 4 && digits == 3)
  }
}
