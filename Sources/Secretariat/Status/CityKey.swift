/// The place of a city in the order of ids.
struct CityKey: Comparable {
  let id: String
  /// The first sixteen bytes, which mostly decide.
  private let first: UInt64
  private let second: UInt64

  init(_ id: String) {
    var id = id
    (first, second) = id.withUTF8 { bytes in
      (CityKey.number(bytes, from: 0), CityKey.number(bytes, from: 8))
    }
    self.id = id
  }

  /// Eight bytes as a number that grows as they do; none count as the least.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    var number: UInt64 = 0
    for place in start..<start + 8 {
      number = number << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0)
    }
    return number
  }

  static func < (a: CityKey, b: CityKey) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.second != b.second { return a.second < b.second }
    return a.id < b.id
  }

  static func == (a: CityKey, b: CityKey) -> Bool {
    a.first == b.first && a.second == b.second && a.id == b.id
  }
}
