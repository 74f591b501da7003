/// Names with dense numbers in the order in which they came.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  var count: Int { names.count }

  subscript(number: Int) -> String { names[number] }

  func number(of name: String) -> Int? { numbers[name] }

  mutating func insert(_ name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
