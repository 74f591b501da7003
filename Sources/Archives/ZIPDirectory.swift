import Glibc

/// Reads the directory of a ZIP package and holds every line of it against the header before the
/// file.
struct ZIPDirectory {
  let limits: ZIPLimits
  private(set) var entries: [ZIPEntry] = []
  private(set) var faults: [ZIPFault] = []
  private(set) var hasForeignBytes = false
  private var names: [String] = []
  /// The names once there are many; few are compared with each other.
  private var manyNames: Set<String> = []
  private var total = 0
  /// Where the bytes of the files stand, headers included, in the order of the directory.
  private var spans: [(range: Range<Int>, name: String)] = []

  init(limits: ZIPLimits) { self.limits = limits }

  private static let fewNames = 32
  private static let endSize = 22
  private static let lineSize = 46
  private static let headerSize = 30
  private static let encrypted: UInt16 = 0x0001
  private static let describedBehind: UInt16 = 0x0008

  mutating func read(_ bytes: UnsafeRawBufferPointer) throws(ZIPFault) {
    guard let end = endPosition(in: bytes) else { throw .notAnArchive }
    let count = Int(bytes.two(end + 10))
    let size = Int(bytes.four(end + 12))
    let start = Int(bytes.four(end + 16))
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF
      || (end >= 20 && bytes.four(end - 20) == 0x0706_4b50)
    {
      throw .zip64
    }
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    guard bytes.four(end + 4) == 0, Int(bytes.two(end + 8)) == count, start + size == end else {
      throw .damagedDirectory
    }
    if bytes.two(end + 20) != 0 { hasForeignBytes = true }
    entries.reserveCapacity(count)
    spans.reserveCapacity(count)
    names.reserveCapacity(min(count, Self.fewNames))
    var position = start
    for _ in 0..<count {
      guard position + Self.lineSize <= end, bytes.four(position) == 0x0201_4b50 else {
        throw .damagedDirectory
      }
      let length =
        Self.lineSize + Int(bytes.two(position + 28)) + Int(bytes.two(position + 30))
        + Int(bytes.two(position + 32))
      guard position + length <= end else { throw .damagedDirectory }
      readLine(at: position, in: bytes, before: start)
      position += length
    }
    guard position == end else { throw .damagedDirectory }
    checkSpans(before: start)
  }

  /// The record at the end, behind which nothing but its own remark may stand.
  private func endPosition(in bytes: UnsafeRawBufferPointer) -> Int? {
    var position = bytes.count - Self.endSize
    let last = max(0, position - 0xFFFF)
    while position >= last {
      if bytes.four(position) == 0x0605_4b50,
        position + Self.endSize + Int(bytes.two(position + 20)) == bytes.count
      {
        return position
      }
      position -= 1
    }
    return nil
  }

  private mutating func readLine(
    at line: Int, in bytes: UnsafeRawBufferPointer, before directory: Int
  ) {
    let nameSize = Int(bytes.two(line + 28))
    let nameBytes = UnsafeRawBufferPointer(
      rebasing: bytes[line + Self.lineSize..<line + Self.lineSize + nameSize])
    var name = String(decoding: nameBytes, as: UTF8.self)
    let isText = name.withUTF8 { $0.count == nameSize && nameBytes.hasSameBytes(as: .init($0)) }
    let flags = bytes.two(line + 8)
    let method = bytes.two(line + 10)
    let checksum = bytes.four(line + 16)
    let packedSize = Int(bytes.four(line + 20))
    let size = Int(bytes.four(line + 24))
    let start = Int(bytes.four(line + 42))

    guard checkName(name, isText: isText, attributes: bytes.four(line + 38), line, bytes) else {
      return
    }
    if flags & Self.encrypted != 0 { return faults.append(.encrypted(name)) }
    if packedSize == 0xFFFF_FFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      return faults.append(.zip64)
    }
    guard method == 0 || method == 8 else { return faults.append(.method(name, Int(method))) }
    guard start + Self.headerSize <= directory, bytes.four(start) == 0x0403_4b50 else {
      return faults.append(.headersDiffer(name))
    }
    let extra = Int(bytes.two(start + 28))
    let dataStart = start + Self.headerSize + nameSize + extra
    guard Int(bytes.two(start + 26)) == nameSize, bytes.two(start + 6) == flags,
      bytes.two(start + 8) == method, dataStart + packedSize <= directory,
      nameBytes.hasSameBytes(as: bytes, from: start + Self.headerSize)
    else { return faults.append(.headersDiffer(name)) }
    let isDescribedBehind = flags & Self.describedBehind != 0 && bytes.four(start + 14) == 0
    guard
      isDescribedBehind
        || (bytes.four(start + 14) == checksum && Int(bytes.four(start + 18)) == packedSize
          && Int(bytes.four(start + 22)) == size)
    else { return faults.append(.headersDiffer(name)) }
    guard method != 0 || packedSize == size else { return faults.append(.headersDiffer(name)) }
    spans.append((start..<dataStart + packedSize, name))
    guard checkSize(size, packed: packedSize, name) else { return }
    if !isOwnForm(line: line, header: start, bytes) { hasForeignBytes = true }
    entries.append(
      ZIPEntry(
        name: name, size: size, isStored: method == 0,
        range: dataStart..<dataStart + packedSize, checksum: checksum))
  }

  private mutating func checkName(
    _ name: String, isText: Bool, attributes: UInt32, _ line: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    let isUnix = bytes[line + 5] == 3 || bytes[line + 5] == 19
    let kind = isUnix ? attributes >> 28 : 0
    if kind == 0xA {
      faults.append(.link(name))
      return false
    }
    if name.utf8.last == 0x2F || (kind != 0 && kind != 8) {
      // `../` is worse than a folder.
      faults.append(
        ZIPName.isUsable(String(name.dropLast())) ? .notAFile(name) : .unusableName(name))
      return false
    }
    guard isText, name.utf8.count <= limits.nameLength, ZIPName.isUsable(name) else {
      faults.append(.unusableName(name))
      return false
    }
    guard insert(name) else {
      faults.append(.duplicateName(name))
      return false
    }
    return true
  }

  /// False when the name is there already.
  private mutating func insert(_ name: String) -> Bool {
    guard names.count == Self.fewNames else {
      guard !names.contains(name) else { return false }
      names.append(name)
      return true
    }
    if manyNames.isEmpty { manyNames = Set(names) }
    return manyNames.insert(name).inserted
  }

  private mutating func checkSize(_ size: Int, packed: Int, _ name: String) -> Bool {
    guard size <= limits.entrySize else {
      faults.append(.entryTooLarge(name, limit: limits.entrySize))
      return false
    }
    guard size < 64 << 10 || size <= packed * limits.ratio else {
      faults.append(.ratio(name, limit: limits.ratio))
      return false
    }
    total += size
    guard total <= limits.totalSize else {
      if !faults.contains(.totalTooLarge(limit: limits.totalSize)) {
        faults.append(.totalTooLarge(limit: limits.totalSize))
      }
      return false
    }
    return true
  }

  /// Whether the line of the directory and the header before the file are as ``ZIPArchive`` writes
  /// them.
  private func isOwnForm(line: Int, header: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.four(line + 4) == 0x0014_0014 && bytes.two(line + 8) == 0x0800
      && bytes.four(line + 12) == 0x0021_0000 && bytes.four(line + 30) == 0
      && bytes.four(line + 34) == 0 && bytes.four(line + 38) == 0
      && bytes.two(header + 4) == 20 && bytes.four(header + 10) == 0x0021_0000
      && bytes.two(header + 28) == 0
  }

  /// No byte belongs to two files. A file inside another is how a small package unpacks to a
  /// large one.
  private mutating func checkSpans(before directory: Int) {
    var isInOrder = true
    var position = 0
    for (range, _) in spans {
      if range.lowerBound != position { isInOrder = false }
      position = range.upperBound
    }
    if isInOrder, position == directory { return }
    hasForeignBytes = true
    guard !isInOrder else { return }
    let sorted = spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var overlapping: Set<String> = []
    var end = 0
    for (range, name) in sorted {
      if range.lowerBound < end { overlapping.insert(name) }
      end = max(end, range.upperBound)
    }
    guard !overlapping.isEmpty else { return }
    faults += spans.map(\.name).filter { overlapping.contains($0) }.map { .overlap($0) }
    entries.removeAll { overlapping.contains($0.name) }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the same bytes stand in others from a place on, which must have as many.
  fileprivate func hasSameBytes(as other: UnsafeRawBufferPointer, from start: Int = 0) -> Bool {
    guard let own = baseAddress, let base = other.baseAddress else { return isEmpty }
    return memcmp(own, base + start, count) == 0
  }

  fileprivate func two(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  fileprivate func four(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
