/// Names of files in ZIP packages.
enum ZIPName {
  /// Whether a name stays inside the folder into which the package is unpacked, on every system.
  static func isUsable(_ name: String) -> Bool {
    var hasColon = false
    for byte in name.utf8 {
      if byte < 0x20 || byte == 0x7F || byte == 0x5C { return false }
      if byte == 0x3A { hasColon = true }
    }
    // `C:` is a disk where the separator is a backslash.
    if hasColon, name.utf8.dropFirst().first == 0x3A { return false }
    return name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual([0x2E]) && !$0.elementsEqual([0x2E, 0x2E])
    }
  }
}
