import CSodium

/// A secret key of age (X25519), which opens what was encrypted for its recipient. It is never
/// printed but into its own file.
public struct AgeIdentity: Sendable {
  let bytes: [UInt8]
  /// The public key, for others.
  public let recipient: AgeRecipient

  private static let prefix = "age-secret-key-"

  private init(bytes: [UInt8]) {
    Sodium.prepare()
    self.bytes = bytes
    var open = [UInt8](repeating: 0, count: 32)
    _ = crypto_scalarmult_base(&open, bytes)
    recipient = AgeRecipient(bytes: open)
  }

  /// A new identity, from the system's random numbers.
  public static func random() -> AgeIdentity { AgeIdentity(bytes: Sodium.randomBytes(32)) }

  /// The identities of a file as `age-keygen` writes it: one a line, comments behind `#`.
  ///
  /// - Throws: ``KeyError/noIdentity`` when a line is something else or there is none.
  public static func all(in text: String) throws(KeyError) -> [AgeIdentity] {
    var identities: [AgeIdentity] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      guard line.hasPrefix("AGE-SECRET-KEY-1"),
        let bytes = Bech32.bytes(String(line), prefix: prefix), bytes.count == 32
      else { throw .noIdentity }
      identities.append(AgeIdentity(bytes: bytes))
    }
    guard !identities.isEmpty else { throw .noIdentity }
    return identities
  }

  /// The file that `age -i` takes. It says no day: whoever wants one looks at the file's.
  public var file: String {
    "# public key: \(recipient)\n\(Bech32.text(AgeIdentity.prefix, bytes).uppercased())\n"
  }
}

extension AgeIdentity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The public key alone.
  public var description: String { "identity of \(recipient)" }
  /// The public key alone.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
