/// Reads a ZIP package (APPNOTE 6.3.x, without ZIP64) that somebody else made. It believes nothing:
/// what could climb out of a folder, fill a disk or mean one thing to one program and another to the
/// next is a fault, and all faults are found in one reading.
package struct ZIPReader: Sendable {
  /// The files without a fault, in the order of the directory.
  package let entries: [ZIPEntry]
  /// What is wrong with the others, or with the package as a whole.
  package let faults: [ZIPFault]
  /// Whether there is a byte that ``ZIPArchive`` would not have written: a date, a remark, a gap
  /// between files. What is packed with deflate is not looked at.
  package let hasForeignBytes: Bool
  private let bytes: [UInt8]

  /// Reads the directory of a package. Contents are unpacked when they are asked for.
  ///
  /// - Throws: ``ZIPFault`` when there is no directory that can be read.
  package init(_ bytes: [UInt8], limits: ZIPLimits = .standard) throws(ZIPFault) {
    self.bytes = bytes
    var reading = ZIPDirectory(limits: limits)
    let failure = bytes.withUnsafeBytes { buffer -> ZIPFault? in
      do throws(ZIPFault) {
        try reading.read(buffer)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    entries = reading.entries
    faults = reading.faults
    hasForeignBytes = reading.hasForeignBytes
  }

  /// The content of a file: a part of the package itself where the file is not packed.
  ///
  /// - Throws: ``ZIPFault/damaged(_:)`` or ``ZIPFault/checksum(_:)``.
  package func content(of entry: ZIPEntry) throws(ZIPFault) -> ArraySlice<UInt8> {
    let content: ArraySlice<UInt8>
    if entry.isStored {
      content = bytes[entry.range]
    } else {
      let unpacked = bytes.withUnsafeBufferPointer {
        Inflater.unpack(UnsafeBufferPointer(rebasing: $0[entry.range]), size: entry.size)
      }
      guard let unpacked else { throw .damaged(entry.name) }
      content = unpacked[...]
    }
    guard content.withUnsafeBufferPointer(Checksum.of) == entry.checksum else {
      throw .checksum(entry.name)
    }
    return content
  }

  /// The file of a name, or nil when there is none.
  package func entry(_ name: String) -> ZIPEntry? { entries.first { $0.name == name } }
}
