public import ReportingCore

/// `privacy.email`: an e-mail address in a text that is published. Addresses of offices and the
/// city's own public contact are left alone.
public struct EmailAddress: TextRule {
  /// The rule's id.
  public let id = "privacy.email"

  /// The rule.
  public init() {}

  private static let offices: Set<String> = [
    "info", "contact", "contacto", "contacte", "office", "press", "prensa", "premsa", "presse",
    "registry", "secretariat", "rights", "humanrights", "ombudsman", "ombudsperson", "drets",
    "derechos", "droits", "mail", "post", "defenders", "freeassembly",
  ]

  /// Looks for addresses.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    let bytes = text.bytes
    guard bytes.contains(UInt8(ascii: "@")) else { return [] }
    return bytes.indices.compactMap { at -> Diagnostic? in
      guard bytes[at] == UInt8(ascii: "@") else { return nil }
      var start = at
      while start > 0, isLocal(bytes[start - 1]) { start -= 1 }
      var end = at + 1
      while end < bytes.count, isDomain(bytes[end]) { end += 1 }
      while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      guard start < at, end > at + 1, bytes[at + 1..<end].contains(UInt8(ascii: ".")) else {
        return nil
      }
      let address = text.string(start..<end).lowercased()
      let local = String(address.prefix { $0 != "@" })
      let isOffice = local.split { !$0.isLetter }.contains {
        EmailAddress.offices.contains(String($0))
      }
      if isOffice || context.publicAddresses.contains(address) { return nil }
      return finding(
        "an e-mail address of a person stands in the text", text,
        "Take it out, or give the address of an office.")
    }
  }

  private func finding(_ message: String, _ text: ScannedText, _ suggestion: String) -> Diagnostic {
    Diagnostic(
      text.source.kind == .incident ? .error : .warning, id, message, at: text.source.location,
      suggestion: suggestion)
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    isDomain(byte) || "_%+".utf8.contains(byte)
  }

  private func isDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
