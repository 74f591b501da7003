/// How an id may be written.
public enum IdentifierForm: Sendable, Equatable {
  /// Words of lower-case letters and digits, joined by hyphens and dots: `requests.answered-in-time`.
  case words
  /// The same, or capital letters and digits joined by hyphens, such as `CS-02`.
  case indicator

  /// The longest id, in characters.
  public static let longest = 100

  /// Whether an id is written so.
  public func accepts(_ id: String) -> Bool {
    guard id.utf8.count <= IdentifierForm.longest else { return false }
    if IdentifierForm.isJoined(id, joinedByDots: true, letters: 0x61...0x7A) { return true }
    switch self {
    case .words: return false
    case .indicator:
      return IdentifierForm.isJoined(id, joinedByDots: false, letters: 0x41...0x5A)
    }
  }

  /// What to write, as a sentence.
  public var advice: String {
    switch self {
    case .words: "Write lower-case letters and digits, joined by hyphens or dots."
    case .indicator:
      "Write lower-case letters and digits, joined by hyphens or dots, or an id such as CS-02."
    }
  }

  /// Whether an id is made of letters and digits, with one joint at a time between them.
  private static func isJoined(
    _ id: String, joinedByDots: Bool, letters: ClosedRange<UInt8>
  ) -> Bool {
    var id = id
    return id.withUTF8 { bytes in
      var isBehindJoint = true
      for byte in bytes {
        switch byte {
        case letters, 0x30...0x39: isBehindJoint = false
        case 0x2D where !isBehindJoint, 0x2E where !isBehindJoint && joinedByDots:
          isBehindJoint = true
        default: return false
        }
      }
      return !isBehindJoint
    }
  }
}
