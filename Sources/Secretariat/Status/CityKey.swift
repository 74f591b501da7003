/// The place of a city in the order: by the bytes of its id.
struct CityKey: Comparable {
  let id: String
  /// The first sixteen bytes, which mostly decide.
  private let first: UInt64
  private let second: UInt64

  init(_ id: String) {
    var id = id
    (first, second) = id.withUTF8 { (CityKey.number(of: $0), CityKey.number(of: $0.dropFirst(8))) }
    self.id = id
  }

  private static func number(of bytes: some Sequence<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    var count: UInt64 = 0
    for byte in bytes.prefix(8) {
      number = number << 8 | UInt64(byte)
      count += 1
    }
    return number << (8 * (8 - count))
  }

  static func < (a: CityKey, b: CityKey) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.second != b.second { return a.second < b.second }
    return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
  }

  static func == (a: CityKey, b: CityKey) -> Bool {
    a.first == b.first && a.second == b.second && a.id == b.id
  }
}
