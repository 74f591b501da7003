/// How an id may be written.
public enum IdentifierForm: Sendable, Hashable {
  /// Words of lower-case letters and digits, joined by hyphens and dots: `requests.answered-in-time`.
  case words
  /// The same, or capital letters and digits joined by hyphens, such as `CS-02`.
  case indicator

  /// The longest id, in characters.
  public static let longest = 100

  /// Whether an id is written so.
  public func accepts(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    guard !bytes.isEmpty, bytes.count <= IdentifierForm.longest else { return false }
    if IdentifierForm.isJoined(bytes, joints: [0x2D, 0x2E], letters: 0x61...0x7A) { return true }
    switch self {
    case .words: return false
    case .indicator: return IdentifierForm.isJoined(bytes, joints: [0x2D], letters: 0x41...0x5A)
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

  private static func isJoined(
    _ bytes: [UInt8], joints: [UInt8], letters: ClosedRange<UInt8>
  ) -> Bool {
    bytes.split(omittingEmptySubsequences: false, whereSeparator: joints.contains).allSatisfy {
      !$0.isEmpty && $0.allSatisfy { letters.contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
