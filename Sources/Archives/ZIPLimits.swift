/// How large a ZIP package may be in every respect that its maker can choose.
package struct ZIPLimits: Sendable, Equatable {
  /// How many files it may hold.
  package var entries: Int
  /// How many bytes a file may have when it is unpacked.
  package var entrySize: Int
  /// How many bytes all files may have together when they are unpacked.
  package var totalSize: Int
  /// How many times larger than packed a file may be; files below 64 KiB are not looked at.
  package var ratio: Int
  /// How many bytes a name may have.
  package var nameLength: Int

  /// Limits; those given by default suit a city's package.
  package init(
    entries: Int = 1_000, entrySize: Int = 256 << 20, totalSize: Int = 512 << 20,
    ratio: Int = 200, nameLength: Int = 500
  ) {
    self.entries = entries
    self.entrySize = entrySize
    self.totalSize = totalSize
    self.ratio = ratio
    self.nameLength = nameLength
  }

  /// 1,000 files, 256 MiB each, 512 MiB together, 200 times their packed size.
  package static let standard = ZIPLimits()
}
