extension StringProtocol {
  /// The text in quotes as a finding shows it: cut when it is long, and without control characters,
  /// which could break the line or speak to the terminal.
  package var inQuotes: String {
    var shown = "'"
    var count = 0
    for scalar in unicodeScalars {
      count += 1
      guard count <= 60 else { return shown + "…'" }
      switch scalar.value {
      case 0x0A, 0x0D: shown += "\\n"
      case 0x09: shown += "\\t"
      case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown + "'"
  }
}
