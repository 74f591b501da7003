import CZlib

/// The CRC-32 of files in a ZIP package.
enum Checksum {
  /// The checksum of a file.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, bytes.baseAddress, bytes.count))
  }
}
