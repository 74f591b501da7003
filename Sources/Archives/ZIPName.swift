/// Names of files in ZIP packages.
enum ZIPName {
  /// Whether a name stays inside the folder into which the package is unpacked, on every system.
  static func isUsable(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      var start = 0
      for index in 0...bytes.count {
        if index < bytes.count {
          let byte = bytes[index]
          if byte < 0x20 || byte == 0x7F || byte == 0x5C { return false }
          // `C:` is a disk where the separator is a backslash.
          if byte == 0x3A, index == 1 { return false }
          if byte != 0x2F { continue }
        }
        // A folder or the file ends here: not of no name, `.` or `..`.
        if index - start <= 2, bytes[start..<index].allSatisfy({ $0 == 0x2E }) { return false }
        start = index + 1
      }
      return true
    }
  }
}
