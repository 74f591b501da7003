import CCRC32
import CZlib

/// The CRC-32 of files in a ZIP package.
enum Checksum {
  private static let isSupported = cityrights_crc32_is_supported()

  /// The checksum of a file.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let base = bytes.baseAddress else { return 0 }
    var sum: UInt32 = 0
    var done = 0
    if isSupported, bytes.count >= 64 {
      done = bytes.count & ~15
      sum = cityrights_crc32(0, base, done)
    }
    return UInt32(truncatingIfNeeded: crc32_z(UInt(sum), base + done, bytes.count - done))
  }
}
