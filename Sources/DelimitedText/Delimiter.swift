/// What stands between the fields of a table in text form.
public enum Delimiter: UInt8, Sendable, Equatable, CaseIterable {
  /// `,`, as in RFC 4180.
  case comma = 0x2C
  /// `;`, which spreadsheets write where the comma is the decimal sign.
  case semicolon = 0x3B
  /// A tab.
  case tab = 0x09

  /// The delimiter's name in findings.
  public var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }
}
