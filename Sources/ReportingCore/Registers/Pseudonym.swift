/// The form of an id that stands for a person: two groups of four letters and digits drawn by lot,
/// such as `k7m2-x9qa`. It is not made from the name: whoever guesses the name could make the same
/// hash again.
public enum Pseudonym {
  /// What is wrong with a text that should be a pseudonym.
  public enum Problem: Sendable, Equatable {
    /// It is as long as a hash of a name, and made of hexadecimal digits.
    case hash
    /// It is a word or a name.
    case name
    /// It has another form.
    case form
  }

  /// The problem, or nil when the text has the form of a pseudonym.
  public static func problem(in text: String) -> Problem? {
    let bytes = Array(text.utf8)
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    if bytes.count == 9, bytes[4] == 0x2D {
      let drawn = bytes[0..<4] + bytes[5...]
      // Letters alone could be two words.
      if drawn.allSatisfy({ isDigit($0) || isLetter($0) }), drawn.contains(where: isDigit) {
        return nil
      }
    }
    let digits = bytes.filter { $0 != 0x2D && $0 != 0x3A }
    if digits.count >= 16,
      digits.allSatisfy({ isDigit($0) || (0x61...0x66).contains($0) || (0x41...0x46).contains($0) })
    {
      return .hash
    }
    return bytes.contains(where: isDigit) ? .form : .name
  }
}
