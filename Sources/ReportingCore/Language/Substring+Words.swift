extension Substring {
  /// What stands between white space. Most texts are ASCII, whose bytes are divided several times
  /// faster than letters.
  package var wordsBetweenBlanks: [String] {
    let words = utf8.withContiguousStorageIfAvailable { bytes -> [String]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      var words: [String] = []
      var start = 0
      for end in 0...bytes.count
      where end == bytes.count || Unicode.Scalar(bytes[end]).isBlank {
        if start < end {
          words.append(
            String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
        }
        start = end + 1
      }
      return words
    }
    return words.flatMap { $0 }
      ?? unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
  }
}
