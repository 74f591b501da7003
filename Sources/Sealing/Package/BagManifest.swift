import Digests

/// A manifest of a bag: a digest and a path in each line, ordered by path.
struct BagManifest {
  var lines: [(digest: SHA256Digest, path: String)] = []

  init(_ files: [(path: String, digest: SHA256Digest)]) {
    lines = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { ($0.digest, $0.path) }
  }

  /// Reads a manifest; nil when a line is none, or two lines name one path.
  init?(_ bytes: ArraySlice<UInt8>) {
    var paths: Set<String> = []
    for line in bytes.split(separator: 0x0A) {
      guard line.count > 66, let digest = SHA256Digest(hexadecimal: line.prefix(64)) else {
        return nil
      }
      let rest = line.dropFirst(64)
      let name = rest.drop { $0 == 0x20 || $0 == 0x09 }
      guard name.startIndex > rest.startIndex, !name.isEmpty else { return nil }
      let path = String(decoding: name, as: UTF8.self)
      guard paths.insert(path).inserted else { return nil }
      lines.append((digest, path))
    }
    guard !lines.isEmpty else { return nil }
  }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    for (digest, path) in lines {
      digest.append(to: &out)
      out += [0x20, 0x20]
      out += path.utf8
      out.append(0x0A)
    }
    return out
  }
}
