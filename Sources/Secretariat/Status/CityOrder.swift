/// Values in the order of the cities to which they belong, taken out city by city from the first to the
/// last: of ten thousand cities none is looked up.
struct CityOrder<Value> {
  private var entries: [Entry]
  private var next = 0

  private struct Entry {
    let key: CityKey
    let value: Value
  }

  /// Numbers from nought, each of a city.
  init(_ count: Int, id: (Int) -> String) where Value == Int {
    self.init(entries: (0..<count).map { Entry(key: CityKey(id($0)), value: $0) })
  }

  init(_ values: [String: Value]) {
    self.init(entries: values.map { Entry(key: CityKey($0), value: $1) })
  }

  private init(entries: [Entry]) {
    self.entries = entries
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.key < $1.key }
    if !isSorted { self.entries.sort { $0.key < $1.key } }
  }

  /// The first city that neither of two passed yet.
  static func first(of a: CityOrder, _ b: CityOrder) -> CityKey? {
    guard let left = a.head else { return b.head }
    guard let right = b.head else { return left }
    return right < left ? right : left
  }

  private var head: CityKey? { next < entries.count ? entries[next].key : nil }

  /// What belongs to a city; each city that is asked for comes behind the one before.
  mutating func take(_ key: CityKey) -> Value? {
    while next < entries.count, entries[next].key < key { next += 1 }
    var found: Value?
    while next < entries.count, entries[next].key == key {
      found = entries[next].value
      next += 1
    }
    return found
  }

  /// Whether anything belongs to a city.
  func contains(_ id: String) -> Bool {
    let key = CityKey(id)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].key == key
  }
}
