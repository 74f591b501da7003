import CSodium

/// A signature in minisign's format, over the BLAKE2b-512 digest of what is signed (`ED`), with a
/// remark that is signed too.
public struct PackageSignature: Sendable, Equatable {
  /// Why a signature is none.
  public enum Problem: Error, Sendable, Equatable {
    /// The text is no signature in minisign's format.
    case malformed
    /// It is of the older method, which signs the file itself, or of one unknown here.
    case method
    /// It was made with another key.
    case otherKey(id: UInt64)
    /// It does not belong to what is signed, or was changed.
    case wrong
    /// The remark was changed.
    case remark
  }

  /// The id of the key.
  public let keyID: UInt64
  /// The remark that is signed with the file.
  public let remark: String
  let signature: [UInt8]
  let remarkSignature: [UInt8]

  private static let method = Array("ED".utf8)
  private static let heading = "untrusted comment: signature from minisign secret key"
  private static let remarkPrefix = "trusted comment: "

  /// Signs.
  ///
  /// - Parameters:
  ///   - content: What is signed.
  ///   - remark: A remark in one line; it is signed too.
  ///   - key: The key.
  public init(of content: ArraySlice<UInt8>, remark: String, key: SigningSecretKey) {
    keyID = key.publicKey.id
    self.remark = remark
    signature = key.signature(of: Sodium.blake2b(content, size: 64))
    remarkSignature = key.signature(of: signature + Array(remark.utf8))
  }

  /// Reads a signature. Strictly: a first line other than minisign's own is refused, as nothing
  /// guards it.
  public init(_ bytes: some Collection<UInt8>) throws(Problem) {
    let read = bytes.withContiguousStorageIfAvailable { PackageSignature.read($0) }
    self = try (read ?? Array(bytes).withUnsafeBufferPointer { PackageSignature.read($0) }).get()
  }

  private init(keyID: UInt64, remark: String, signature: [UInt8], remarkSignature: [UInt8]) {
    self.keyID = keyID
    self.remark = remark
    self.signature = signature
    self.remarkSignature = remarkSignature
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<PackageSignature, Problem> {
    // Four lines, each with its end.
    var ends = (0, 0, 0, 0)
    var count = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      switch count {
      case 0: ends.0 = place
      case 1: ends.1 = place
      case 2: ends.2 = place
      case 3: ends.3 = place
      default: return .failure(.malformed)
      }
      count += 1
    }
    guard count == 4, ends.3 == bytes.count - 1 else { return .failure(.malformed) }
    let remarkLine = bytes[(ends.1 + 1)..<ends.2]
    guard bytes[..<ends.0].elementsEqual(heading.utf8),
      remarkLine.starts(with: remarkPrefix.utf8), !remarkLine.contains(0x0D),
      let first = Base64.bytes(.init(rebasing: bytes[(ends.0 + 1)..<ends.1]), padded: true),
      first.count == 74,
      let last = Base64.bytes(.init(rebasing: bytes[(ends.2 + 1)..<ends.3]), padded: true),
      last.count == 64
    else { return .failure(.malformed) }
    guard first.starts(with: method) else { return .failure(.method) }
    return .success(
      PackageSignature(
        keyID: UInt64(littleEndianBytes: first[2..<10]),
        remark: String(decoding: remarkLine.dropFirst(remarkPrefix.utf8.count), as: UTF8.self),
        signature: Array(first[10...]), remarkSignature: last))
  }

  /// The file's text, as minisign writes it.
  public var text: String {
    """
    \(PackageSignature.heading)
    \(Base64.text(PackageSignature.method + keyID.littleEndianBytes + signature, padded: true))
    \(PackageSignature.remarkPrefix)\(remark)
    \(Base64.text(remarkSignature, padded: true))

    """
  }

  /// Holds the signature against what is signed.
  ///
  /// - Throws: ``Problem`` when it does not hold.
  public func verify(_ content: ArraySlice<UInt8>, key: SigningPublicKey) throws(Problem) {
    guard keyID == key.id else { throw .otherKey(id: keyID) }
    let digest = Sodium.blake2b(content, size: 64)
    guard crypto_sign_verify_detached(signature, digest, UInt64(digest.count), key.bytes) == 0
    else { throw .wrong }
    var signed = signature
    signed.reserveCapacity(signature.count + remark.utf8.count)
    signed.append(contentsOf: remark.utf8)
    guard
      crypto_sign_verify_detached(remarkSignature, signed, UInt64(signed.count), key.bytes) == 0
    else { throw .remark }
  }
}
