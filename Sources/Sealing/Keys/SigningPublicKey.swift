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
    var text = text
    let key = text.withUTF8 {
      SigningPublicKey.line(in: $0).flatMap { Base64.bytes($0, padded: true) }
    }
    guard let read = key, read.count == 42 else { throw .noPublicKey }
    guard read.starts(with: SigningPublicKey.method) else { throw .unknownMethod }
    id = UInt64(littleEndianBytes: read[2..<10])
    bytes = Array(read[10...])
  }

  /// The one line of a text that is no remark; nil when there are none or several of them, or more than
  /// two lines in all.
  private static func line(in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    var key: UnsafeBufferPointer<UInt8>?
    var count = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      let line = text[start..<end].drop { $0 == 0x20 }
      start = end + 1
      if line.isEmpty { continue }
      count += 1
      if line.starts(with: "untrusted comment:".utf8) { continue }
      guard key == nil else { return nil }
      key = UnsafeBufferPointer(rebasing: line)
    }
    return count <= 2 ? key : nil
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
