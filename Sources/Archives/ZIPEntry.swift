/// A file in a ZIP package, as its directory lists it.
package struct ZIPEntry: Sendable, Equatable {
  /// The path inside the package. It stays inside the folder into which it is unpacked.
  package let name: String
  /// How many bytes it has when it is unpacked.
  package let size: Int
  /// Whether it is kept as it is, not packed.
  package let isStored: Bool
  /// Where its packed bytes stand.
  let range: Range<Int>
  /// Its CRC-32.
  let checksum: UInt32
}
