import Digests

/// A manifest of a bag: a digest and a path in each line, ordered by path.
struct BagManifest {
  var lines: [(digest: SHA256Digest, path: String, kind: BagFile?)] = []

  /// Up to so many lines are compared with each other; of more the paths are hashed.
  private static let few = 32

  init(_ files: [(path: String, digest: SHA256Digest)]) {
    lines = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { ($0.digest, $0.path, nil) }
  }

  /// Reads a manifest; nil when a line is none, or two lines name one path.
  init?(_ bytes: ArraySlice<UInt8>) {
    let isValid = bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        defer { start = end + 1 }
        if end == start { continue }
        guard end - start > 66,
          let digest = SHA256Digest(
            hexadecimal: UnsafeRawBufferPointer(rebasing: bytes[start..<start + 64]))
        else { return false }
        var name = start + 64
        while name < end, bytes[name] == 0x20 || bytes[name] == 0x09 { name += 1 }
        guard name > start + 64, name < end else { return false }
        let path = UnsafeRawBufferPointer(rebasing: bytes[name..<end])
        let kind = BagFile(name: path)
        lines.append((digest, kind?.name ?? String(decoding: path, as: UTF8.self), kind))
      }
      return true
    }
    guard isValid, !lines.isEmpty, !hasPathTwice else { return nil }
  }

  private var hasPathTwice: Bool {
    guard lines.count <= Self.few else { return Set(lines.map(\.path)).count < lines.count }
    for place in lines.indices {
      for other in 0..<place where lines[other].kind == lines[place].kind {
        if lines[place].kind != nil || lines[other].path == lines[place].path { return true }
      }
    }
    return false
  }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    for (digest, path, _) in lines {
      digest.append(to: &out)
      out += [0x20, 0x20]
      out += path.utf8
      out.append(0x0A)
    }
    return out
  }
}
