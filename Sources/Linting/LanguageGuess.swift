/// Tells by its small words, or by its script, that a text is not in the language that it should be in.
enum LanguageGuess {
  /// The language of which a text has far more small words than of its own; nil when there is none.
  ///
  /// - Parameters:
  ///   - marks: The languages of each word, as bits.
  ///   - own: The language that it should be in.
  ///   - least: How many words must be only the other language's.
  ///   - share: Of how many words one must be such a word.
  ///   - ratio: How many times as many there must be as words that are only the own language's; the
  ///     greatest number allows none of those.
  static func stranger(
    in marks: ArraySlice<UInt16>, own: Int, least: Int, share: Int, ratio: Int
  ) -> String? {
    let ownBit: UInt16 = 1 << own
    // Small words of the other languages alone: seldom enough of them to look closer.
    let foreign = marks.count { $0 != 0 && $0 & ownBit == 0 }
    guard foreign >= least, foreign * share >= marks.count else { return nil }
    var best: (count: Int, language: Int)?
    for language in SmallWords.tags.indices where language != own {
      let bit: UInt16 = 1 << language
      let theirs = marks.count { $0 & bit != 0 && $0 & ownBit == 0 }
      guard theirs >= least, theirs * share >= marks.count else { continue }
      let ours = marks.count { $0 & ownBit != 0 && $0 & bit == 0 }
      guard ratio == .max ? ours == 0 : ours * ratio <= theirs else { continue }
      let all = marks.count { $0 & bit != 0 }
      if all > best?.count ?? 0 { best = (all, language) }
    }
    return best.map { SmallWords.tags[$0.language] }
  }

  /// The scripts that are told apart.
  enum Script: Int, CaseIterable {
    case latin, cyrillic, arabic, greek, hebrew, eastAsian

    /// What findings call it.
    var name: String {
      switch self {
      case .latin: "Latin"
      case .cyrillic: "Cyrillic"
      case .arabic: "Arabic"
      case .greek: "Greek"
      case .hebrew: "Hebrew"
      case .eastAsian: "Chinese, Japanese or Korean"
      }
    }
  }

  /// The script of a language; of those that are not listed it is Latin, unless they are written in
  /// one that is not told apart.
  static func script(of tag: String) -> Script? {
    switch tag {
    case "ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tg": .cyrillic
    case "ar", "fa", "ur", "ps", "ckb": .arabic
    case "el": .greek
    case "he", "yi": .hebrew
    case "zh", "ja", "ko": .eastAsian
    case "sr", "bs", "uz", "az", "ku", "pa", "sd": nil
    case "hi", "bn", "th", "ka", "hy", "ta", "te", "am", "my", "km", "lo", "ne", "si": nil
    case "und", "mul", "zxx": nil
    default: .latin
    }
  }

  /// The script of a letter.
  private static func script(of scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F: .arabic
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: .eastAsian
    default: nil
    }
  }

  /// The script in which most letters are, where that is not the language's and they are many.
  static func strangeScript(in texts: [String], for tag: String) -> Script? {
    guard let own = script(of: tag) else { return nil }
    // By the script's number: one for each letter of all texts.
    var counts = Array(repeating: 0, count: Script.allCases.count)
    for text in texts {
      for scalar in text.unicodeScalars {
        guard let script = script(of: scalar) else { continue }
        // A Chinese character says about as much as three letters.
        counts[script.rawValue] += script == .eastAsian ? 3 : 1
      }
    }
    let all = counts.reduce(0, +)
    guard all >= 120, counts[own.rawValue] * 4 < all else { return nil }
    return Script.allCases.max { counts[$0.rawValue] < counts[$1.rawValue] }
  }
}
