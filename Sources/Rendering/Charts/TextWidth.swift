/// How wide a text will be in a sans-serif face, near enough to keep labels apart. The widths are
/// those of Liberation Sans (and Arial) for ASCII, and a safe guess for other scripts.
enum TextWidth {
  /// The width of a text at the given font size, in the unit of the size.
  static func of(_ text: String, size: Double) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += width(scalar) }
    return Double(thousandths) / 1000 * size
  }

  /// Breaks a text at its spaces into lines no wider than `limit`; a longer word stands alone on
  /// its line and is wider.
  static func lines(of text: String, size: Double, limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let candidate = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || of(candidate, size: size) <= limit {
        line = candidate
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The text if it is no wider than `limit`, otherwise its beginning with an ellipsis.
  static func shortened(_ text: String, size: Double, limit: Double) -> String {
    if of(text, size: size) <= limit { return text }
    var kept = text[...]
    while !kept.isEmpty, of(kept + "…", size: size) > limit { kept = kept.dropLast() }
    return kept + "…"
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x64B...0x65F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: return 0
    case 0x600...0x8FF: return 560
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F000...0x3FFFF:
      return 1000
    default: break
    }
    switch scalar {
    case "i", "j", "l", "'": return 222
    case " ", "!", ",", ".", "/", ":", ";", "I", "[", "\\", "]", "f", "t", "\u{A0}", "\u{202F}":
      return 278
    case "(", ")", "-", "r", "`": return 333
    case "c", "k", "s", "v", "x", "y", "z", "J": return 500
    case "+", "<", "=", ">", "~", "F", "T", "Z": return 611
    case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": return 667
    case "C", "D", "H", "N", "R", "U", "w": return 722
    case "G", "O", "Q": return 778
    case "M", "m": return 833
    case "W", "%", "—", "…": return 1000
    case "@": return 1015
    default: return 600
    }
  }
}
