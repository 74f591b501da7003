import Documents

/// What Word wants to know about a document's language: its tag, its script, and typefaces that
/// have the script's letters on an ordinary computer.
struct DOCXLanguage {
  /// The tag with a region, as Word's proofing tools know it.
  let tag: String
  /// Whether the text runs from right to left.
  let isRightToLeft: Bool
  /// Whether the text is Chinese, Japanese or Korean.
  let isEastAsian: Bool
  /// Whether sloping letters are at home in the script.
  var slants: Bool { !isRightToLeft && !isEastAsian }
  /// A typeface with Chinese, Japanese or Korean characters.
  let eastAsianFont: String

  // Word's proofing tools are chosen by language and region; a bare language gets the region whose
  // spelling the United Nations use, or the one where most speakers live.
  private static let regions: [String: String] = [
    "ar": "ar-SA", "ca": "ca-ES", "de": "de-DE", "en": "en-GB", "es": "es-ES", "eu": "eu-ES",
    "fa": "fa-IR", "fr": "fr-FR", "gl": "gl-ES", "he": "he-IL", "it": "it-IT", "ja": "ja-JP",
    "ko": "ko-KR", "nl": "nl-NL", "pl": "pl-PL", "pt": "pt-PT", "ru": "ru-RU", "tr": "tr-TR",
    "uk": "uk-UA", "ur": "ur-PK", "zh": "zh-CN", "zh-hans": "zh-CN", "zh-hant": "zh-TW",
  ]

  /// Reads the language off a document.
  init(_ metadata: DocumentMetadata) {
    let lowered = metadata.language.lowercased()
    tag = Self.regions[lowered] ?? metadata.language
    isRightToLeft = metadata.direction == .rightToLeft
    let primary = lowered.prefix { $0 != "-" }
    isEastAsian = primary == "zh" || primary == "ja" || primary == "ko"
    eastAsianFont =
      switch primary {
      case "ja": "MS Mincho"
      case "ko": "Batang"
      default: tag == "zh-TW" ? "PMingLiU" : "SimSun"
      }
  }

  /// The strong direction of a character, or nil when it takes that of its surroundings.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: false
    case 0..<0xC0: nil
    case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      // Arabic digits are no letters.
      (0x0660...0x0669).contains(scalar.value) || (0x06F0...0x06F9).contains(scalar.value)
        ? nil : true
    default: scalar.properties.isAlphabetic ? false : nil
    }
  }
}
