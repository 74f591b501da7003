/// Counts words as word processors do: a word is a run of text between white space or dashes that
/// join clauses; a hyphenated compound, a number and a symbol such as A/HRC/RES/33/8 are one word
/// each; in Chinese, Japanese and Korean text each ideograph or syllable is one.
public enum WordCount {
  /// The number of words in a text.
  public static func words(in text: String) -> Int {
    var count = 0
    var inWord = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let isBlank = scalar == " " || (0x09...0x0D).contains(scalar.value)
        if !isBlank, !inWord { count += 1 }
        inWord = !isBlank
      } else if isIdeograph(scalar) {
        count += 1
        inWord = false
      } else if scalar.properties.isWhitespace || scalar == "\u{2014}" || scalar == "\u{2013}" {
        inWord = false
      } else if !inWord {
        inWord = true
        count += 1
      }
    }
    return count
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3040...0x30FF, 0x31F0...0x31FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x2FA1F:
      true
    default: false
    }
  }
}
