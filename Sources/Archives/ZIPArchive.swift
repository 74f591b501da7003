/// Writes a ZIP package (APPNOTE 6.3.x, without ZIP64) into memory. The same files in the same
/// order give the same bytes: every file carries the format's earliest date, 1 January 1980, and
/// nothing of the machine.
package struct ZIPArchive: ~Copyable {
  /// How a file is kept.
  package enum Storage: Sendable {
    /// Packed with deflate.
    case deflated
    /// As it is, for content that is packed already.
    case stored
  }

  /// What the directory at the end says about a file.
  private struct Entry {
    var name: [UInt8]
    var method: UInt16
    var checksum: UInt32
    var packedSize: UInt32
    var size: UInt32
    var offset: UInt32
  }

  private static let localHeader: UInt32 = 0x0403_4b50
  private static let directoryHeader: UInt32 = 0x0201_4b50
  private static let directoryEnd: UInt32 = 0x0605_4b50
  /// 1 January 1980.
  private static let date: UInt16 = 0x0021
  /// Names are UTF-8.
  private static let flags: UInt16 = 0x0800

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var names: Set<String> = []
  private let effort: Int32
  // Made when the first file is packed: its memory is of no use to a package of stored files.
  private var deflater: Deflater?

  /// Starts an empty package.
  ///
  /// - Parameter effort: How hard to pack, 1 (fast) to 9 (small).
  package init(effort: Int = 6) {
    self.effort = Int32(min(max(effort, 1), 9))
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: The path inside the package, with `/` between folders.
  ///   - content: The file's bytes.
  ///   - storage: Whether to pack it.
  /// - Throws: ``ZIPError`` when the name is taken or unusable or a limit of the format is
  ///   exceeded; the package then stays as it was.
  package mutating func add(
    _ name: String, _ content: [UInt8], storage: Storage = .deflated
  ) throws(ZIPError) {
    let encodedName = Array(name.utf8)
    guard ZIPName.isUsable(name), encodedName.count <= Int(UInt16.max) else {
      throw .unusableName(name)
    }
    guard !names.contains(name) else { throw .duplicateName(name) }
    guard entries.count < Int(UInt16.max) else { throw .tooLarge("65,535 files") }
    guard content.count < Int(UInt32.max) else { throw .tooLarge(name) }

    let start = bytes.count
    let method: UInt16 = storage == .deflated ? 8 : 0
    let checksum = content.withUnsafeBufferPointer(Checksum.of)
    append(Self.localHeader)
    append(UInt16(20))
    append(Self.flags)
    append(method)
    append(UInt16(0))
    append(Self.date)
    append(checksum)
    let sizePosition = bytes.count
    append(UInt32(0))
    append(UInt32(content.count))
    append(UInt16(encodedName.count))
    append(UInt16(0))
    bytes += encodedName

    let packedSize: Int
    switch storage {
    case .deflated:
      do throws(ZIPError) {
        packedSize = try pack(content)
      } catch {
        bytes.removeLast(bytes.count - start)
        throw error
      }
    case .stored:
      bytes += content
      packedSize = content.count
    }
    guard packedSize < Int(UInt32.max), bytes.count < Int(UInt32.max) else {
      bytes.removeLast(bytes.count - start)
      throw .tooLarge(name)
    }
    for index in 0..<4 {
      bytes[sizePosition + index] = UInt8(truncatingIfNeeded: packedSize >> (8 * index))
    }
    names.insert(name)
    entries.append(
      Entry(
        name: encodedName, method: method, checksum: checksum, packedSize: UInt32(packedSize),
        size: UInt32(content.count), offset: UInt32(start)))
  }

  /// Ends the package.
  ///
  /// - Returns: Its bytes.
  /// - Throws: ``ZIPError/tooLarge(_:)`` when the package passes 4 GB.
  package consuming func finish() throws(ZIPError) -> [UInt8] {
    let start = bytes.count
    for entry in entries {
      append(Self.directoryHeader)
      append(UInt16(20))
      append(UInt16(20))
      append(Self.flags)
      append(entry.method)
      append(UInt16(0))
      append(Self.date)
      append(entry.checksum)
      append(entry.packedSize)
      append(entry.size)
      append(UInt16(entry.name.count))
      // Extra field, comment, disk and attributes: none.
      append(UInt32(0))
      append(UInt32(0))
      append(UInt32(0))
      append(entry.offset)
      bytes += entry.name
    }
    let size = bytes.count - start
    guard bytes.count < Int(UInt32.max) else { throw .tooLarge("4 GB") }
    append(Self.directoryEnd)
    append(UInt32(0))
    append(UInt16(entries.count))
    append(UInt16(entries.count))
    append(UInt32(size))
    append(UInt32(start))
    append(UInt16(0))
    return bytes
  }

  private mutating func pack(_ content: [UInt8]) throws(ZIPError) -> Int {
    var current: Deflater
    if let open = deflater.take() {
      current = open
    } else {
      current = try Deflater(level: effort)
    }
    let size = try current.pack(content, into: &bytes)
    deflater = consume current
    return size
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    for index in 0..<Number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index)))
    }
  }
}
