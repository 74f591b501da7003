import CSodium

/// A file with a secret key in minisign's format: guarded by a password with scrypt, or not.
public struct SigningKeyFile: Sendable {
  /// How much time and memory it costs to try a password.
  public struct Cost: Sendable, Equatable {
    var operations: UInt64
    var memory: UInt64

    /// What minisign takes: about a second and 1 GiB.
    public static let standard = Cost(
      operations: UInt64(crypto_pwhash_scryptsalsa208sha256_opslimit_sensitive()),
      memory: UInt64(crypto_pwhash_scryptsalsa208sha256_memlimit_sensitive()))
    /// Little, for tests.
    package static let small = Cost(operations: 32_768, memory: 16 << 20)
  }

  private let salt: [UInt8]
  private let cost: Cost
  /// Id, secret key and checksum, encrypted where there is a password.
  private let content: [UInt8]
  /// Whether a password is needed.
  public let isGuarded: Bool

  private static let withPassword = Array("Sc".utf8)
  private static let withoutPassword: [UInt8] = [0, 0]
  private static let checksum = Array("B2".utf8)
  private static let contentSize = 8 + 64 + 32

  /// Reads a file.
  ///
  /// - Throws: ``KeyError/noSecretKey`` when it is none, ``KeyError/unknownMethod``.
  public init(_ text: String) throws(KeyError) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.count == 2, lines[0].hasPrefix("untrusted comment:"),
      let read = Base64.bytes(lines[1].utf8, padded: true),
      read.count == 6 + 32 + 16 + SigningKeyFile.contentSize
    else { throw .noSecretKey }
    guard Array(read[0..<2]) == SigningPublicKey.method,
      Array(read[4..<6]) == SigningKeyFile.checksum
    else { throw .unknownMethod }
    switch Array(read[2..<4]) {
    case SigningKeyFile.withPassword: isGuarded = true
    case SigningKeyFile.withoutPassword: isGuarded = false
    default: throw .unknownMethod
    }
    salt = Array(read[6..<38])
    cost = Cost(
      operations: UInt64(littleEndianBytes: read[38..<46]),
      memory: UInt64(littleEndianBytes: read[46..<54]))
    content = Array(read[54...])
  }

  /// Guards a key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - password: The password; nil to write the key as it is.
  ///   - cost: How much it costs to try a password.
  /// - Throws: ``KeyError/outOfMemory``.
  public init(_ key: SigningSecretKey, password: [UInt8]?, cost: Cost = .standard)
    throws(KeyError)
  {
    isGuarded = password != nil
    salt = password == nil ? [UInt8](repeating: 0, count: 32) : Sodium.randomBytes(32)
    self.cost = password == nil ? Cost(operations: 0, memory: 0) : cost
    let id = key.publicKey.id.littleEndianBytes
    let plain = id + key.bytes + SigningKeyFile.checksum(id: id, key: key.bytes)
    content =
      if let password {
        try SigningKeyFile.masked(plain, password: password, salt: salt, cost: cost)
      } else {
        plain
      }
  }

  /// The file's text.
  public var text: String {
    let method = isGuarded ? SigningKeyFile.withPassword : SigningKeyFile.withoutPassword
    let bytes =
      SigningPublicKey.method + method + SigningKeyFile.checksum + salt
      + cost.operations.littleEndianBytes + cost.memory.littleEndianBytes + content
    return "untrusted comment: minisign \(isGuarded ? "" : "un")encrypted secret key\n"
      + Base64.text(bytes, padded: true) + "\n"
  }

  /// Opens the key.
  ///
  /// - Parameter password: The password; it is not looked at when the file is not guarded.
  /// - Throws: ``KeyError/passwordNeeded``, ``KeyError/wrongPassword``, ``KeyError/tooCostly`` or
  ///   ``KeyError/outOfMemory``.
  public func open(password: [UInt8]?) throws(KeyError) -> SigningSecretKey {
    var plain = content
    if isGuarded {
      guard let password else { throw .passwordNeeded }
      guard cost.memory <= Cost.standard.memory, cost.operations <= Cost.standard.operations else {
        throw .tooCostly
      }
      plain = try SigningKeyFile.masked(content, password: password, salt: salt, cost: cost)
    }
    let id = Array(plain[0..<8])
    let key = Array(plain[8..<72])
    // Without a password minisign writes no checksum.
    let checksum = Array(plain[72...])
    let isMissing = !isGuarded && checksum.allSatisfy { $0 == 0 }
    guard isMissing || checksum == SigningKeyFile.checksum(id: id, key: key),
      SigningKeyFile.isWhole(key)
    else { throw isGuarded ? .wrongPassword : .noSecretKey }
    return SigningSecretKey(
      publicKey: SigningPublicKey(id: UInt64(littleEndianBytes: id), bytes: Array(key[32...])),
      bytes: key)
  }

  /// Whether the two halves of a key belong together.
  private static func isWhole(_ key: [UInt8]) -> Bool {
    Sodium.prepare()
    var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    return crypto_sign_seed_keypair(&open, &secret, key) == 0 && secret == key
  }

  private static func checksum(id: [UInt8], key: [UInt8]) -> [UInt8] {
    Sodium.blake2b((SigningPublicKey.method + id + key)[...], size: 32)
  }

  /// The content with the stream that the password gives laid over it; twice is none.
  private static func masked(
    _ content: [UInt8], password: [UInt8], salt: [UInt8], cost: Cost
  ) throws(KeyError) -> [UInt8] {
    Sodium.prepare()
    var stream = [UInt8](repeating: 0, count: contentSize)
    // One byte more than there is: an empty array may have no address.
    let status = (password + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
      guard let address = $0.baseAddress else { return Int32(-1) }
      return crypto_pwhash_scryptsalsa208sha256(
        &stream, UInt64(contentSize), address, UInt64(password.count), salt, cost.operations,
        Int(cost.memory))
    }
    guard status == 0 else { throw .outOfMemory }
    return zip(content, stream).map { $0 ^ $1 }
  }
}
