/// Values with dense numbers in the order in which they came.
struct NumberTable<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  /// Empty while there are few values, as in the figures of one city: a search is cheaper then than
  /// to keep hashes.
  private var numbers: [Value: Int] = [:]

  private static var few: Int { 16 }

  var count: Int { values.count }

  subscript(number: Int) -> Value { values[number] }

  func number(of value: Value) -> Int? {
    numbers.isEmpty ? values.firstIndex(of: value) : numbers[value]
  }

  /// The number of a value that may well have a certain one.
  mutating func insert(_ value: Value, likely number: Int) -> Int {
    number < values.count && values[number] == value ? number : insert(value)
  }

  mutating func insert(_ value: Value) -> Int {
    if let known = number(of: value) { return known }
    let number = values.count
    if number == 0 { values.reserveCapacity(Self.few) }
    values.append(value)
    if !numbers.isEmpty {
      numbers[value] = number
    } else if values.count > Self.few {
      for (number, value) in values.enumerated() { numbers[value] = number }
    }
    return number
  }
}
