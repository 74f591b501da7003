import CSHA256
import CSodium

/// A SHA-256 digest (FIPS 180-4). It is kept in the place itself, without memory of its own, and two
/// are compared in four steps.
public struct SHA256Digest: Sendable, Hashable {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// Whether the processor has instructions for it, which are several times faster.
  private static let isSupported = cityrights_sha256_is_supported()

  /// How many bytes it has.
  public static let size = 32

  /// The digest of bytes in memory.
  public init(of bytes: UnsafeRawBufferPointer) {
    words = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { digest in
      guard let target = digest.baseAddress else { return }
      let out = target.assumingMemoryBound(to: UInt8.self)
      let source = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      if SHA256Digest.isSupported {
        cityrights_sha256(out, source, bytes.count)
      } else {
        // It cannot fail: the status is part of the library's general form.
        _ = crypto_hash_sha256(out, source, UInt64(bytes.count))
      }
    }
  }

  /// The digest of bytes.
  public init(of bytes: some Collection<UInt8>) {
    let digest = bytes.withContiguousStorageIfAvailable {
      SHA256Digest(of: UnsafeRawBufferPointer($0))
    }
    self = digest ?? Array(bytes).withUnsafeBytes { SHA256Digest(of: $0) }
  }

  /// The digest of a text's UTF-8.
  public init(of text: String) {
    var text = text
    self = text.withUTF8 { SHA256Digest(of: UnsafeRawBufferPointer($0)) }
  }

  /// Reads 64 lower-case hexadecimal digits, as `sha256sum` prints them; nil for anything else.
  public init?(hexadecimal digits: UnsafeRawBufferPointer) {
    guard digits.count == 2 * SHA256Digest.size else { return nil }
    words = (0, 0, 0, 0)
    let isValid = withUnsafeMutableBytes(of: &words) { digest in
      // Without a jump for each digit: nobody can foretell which are letters.
      var difference: UInt8 = 0
      for index in 0..<SHA256Digest.size {
        let (high, low) = (digits[2 * index], digits[2 * index + 1])
        let byte = SHA256Digest.half(high) << 4 | SHA256Digest.half(low)
        difference |= high ^ SHA256Digest.digit(byte >> 4)
        difference |= low ^ SHA256Digest.digit(byte & 0xF)
        digest[index] = byte
      }
      return difference == 0
    }
    guard isValid else { return nil }
  }

  /// What a digit stands for; anything below 16 for what is none.
  @inline(__always)
  private static func half(_ digit: UInt8) -> UInt8 { ((digit & 0xF) &+ 9 &* (digit >> 6)) & 0xF }

  @inline(__always)
  private static func digit(_ half: UInt8) -> UInt8 {
    half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  public init?(_ text: String) {
    var text = text
    let digest = text.withUTF8 { SHA256Digest(hexadecimal: UnsafeRawBufferPointer($0)) }
    guard let digest else { return nil }
    self = digest
  }

  /// Takes the 32 bytes of a digest that was kept; nil when there are more or fewer.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == SHA256Digest.size else { return nil }
    words = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// Takes the 32 bytes of a digest out of memory; nil when there are more or fewer.
  public init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == SHA256Digest.size else { return nil }
    words = bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// Appends the 64 lower-case hexadecimal digits.
  public func append(to out: inout [UInt8]) {
    withUnsafeBytes(of: words) { digest in
      for byte in digest {
        out.append(SHA256Digest.digit(byte >> 4))
        out.append(SHA256Digest.digit(byte & 0xF))
      }
    }
  }

  /// Whether all four words are the same.
  public static func == (a: SHA256Digest, b: SHA256Digest) -> Bool { a.words == b.words }

  /// The first word tells digests apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256Digest: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 2 * SHA256Digest.size) { digits in
      withUnsafeBytes(of: words) { digest in
        for index in 0..<SHA256Digest.size {
          digits[2 * index] = SHA256Digest.digit(digest[index] >> 4)
          digits[2 * index + 1] = SHA256Digest.digit(digest[index] & 0xF)
        }
      }
      return 2 * SHA256Digest.size
    }
  }
}
