/// The key with which anybody can check a signature, as `minisign` writes it.
public struct SigningPublicKey: Sendable, Equatable {
  /// Eight bytes that tell keys apart.
  public let id: UInt64
  /// The Ed25519 key.
  let bytes: [UInt8]

  static let method = Array("Ed".utf8)

  init(id: UInt64, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  /// Reads a public key: the file that `minisign` writes, or its second line alone.
  ///
  /// - Throws: ``KeyError/noPublicKey`` when it is none.
  public init(_ text: String) throws(KeyError) {
    let lines = Array(text.utf8).split { $0 == 0x0A || $0 == 0x0D }
      .map { $0.drop { $0 == 0x20 } }.filter { !$0.isEmpty }
    let keys = lines.filter { !$0.starts(with: "untrusted comment:".utf8) }
    guard keys.count == 1, lines.count <= 2, let read = Base64.bytes(keys[0], padded: true),
      read.count == 42
    else { throw .noPublicKey }
    guard read.starts(with: SigningPublicKey.method) else { throw .unknownMethod }
    id = UInt64(littleEndianBytes: read[2..<10])
    bytes = Array(read[10...])
  }

  /// The key in one line, as `minisign -P` takes it.
  public var text: String {
    Base64.text(SigningPublicKey.method + id.littleEndianBytes + bytes, padded: true)
  }

  /// The file that `minisign -p` takes.
  public var file: String {
    "untrusted comment: minisign public key \(name)\n\(text)\n"
  }

  /// The id as minisign prints it: 16 hexadecimal digits.
  public var name: String { id.sixteenDigits }
}

extension UInt64 {
  init(littleEndianBytes bytes: some BidirectionalCollection<UInt8>) {
    self = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  var littleEndianBytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) } }

  var sixteenDigits: String {
    let digits = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
