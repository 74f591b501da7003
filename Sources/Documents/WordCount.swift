/// Counts words as word processors do, so that an officer sees the same number there; LibreOffice's
/// own count is the test.
///
/// A word is a run of text between white space (Unicode's, no-break spaces among it) and the dashes
/// that join clauses and ranges (U+2013, U+2014). So one word each are: a hyphenated compound, a
/// number with its marks (`1,234.5`, `95.6%`), a symbol such as A/HRC/RES/33/8, an address. A sign
/// that stands alone is a word (`95.6 %` is two). Of Chinese, Japanese and Korean each character
/// counts, full-width marks and letters too. Languages that write without blanks and without
/// ideographs, such as Thai, would need a dictionary: their runs count as one.
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

  /// Whether a character counts by itself: those of the scripts of Chinese, Japanese and Korean, with
  /// their marks and full-width forms.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0x2FFF, 0x3001...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFFEF, 0x1AFF0...0x1B16F,
      0x1F200...0x1F2FF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
