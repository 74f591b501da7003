/// Names of files in ZIP packages.
enum ZIPName {
  /// Whether a name stays inside the folder into which the package is unpacked, on every system.
  static func isUsable(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      // `C:` is a disk where the separator is a backslash.
      if bytes.count > 1, bytes[1] == 0x3A { return false }
      var start = 0
      while true {
        let index = special(in: bytes, from: start)
        guard index == bytes.count || bytes[index] == 0x2F else { return false }
        // A folder or the file ends here: not of no name, `.` or `..`.
        if index - start <= 2, bytes[start..<index].allSatisfy({ $0 == 0x2E }) { return false }
        if index == bytes.count { return true }
        start = index + 1
      }
    }
  }

  /// The place of the next `/`, `\`, control character or U+007F; the end when there is none.
  private static func special(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    let all = UnsafeRawBufferPointer(bytes)
    // Eight at a time; the lowest byte that is marked is rightly marked.
    while bytes.count - position >= 8 {
      let word = UInt64(
        littleEndian: all.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found =
        marked(word, below: 0x20) | marked(word ^ each(0x2F), below: 1)
        | marked(word ^ each(0x5C), below: 1) | marked(word ^ each(0x7F), below: 1)
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, !isSpecial(bytes[position]) { position += 1 }
    return position
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x2F || byte == 0x5C || byte == 0x7F
  }

  /// Marks each byte that is below a number, up to 0x80, by its highest bit. Above a byte that is
  /// rightly marked others may be marked too.
  @inline(__always)
  private static func marked(_ word: UInt64, below limit: UInt8) -> UInt64 {
    (word &- each(limit)) & ~word & each(0x80)
  }

  /// The byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
