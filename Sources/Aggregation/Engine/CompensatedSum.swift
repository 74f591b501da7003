/// A sum whose rounding errors are added up beside it (Neumaier, 1974), so that it is as exact as a
/// `Double` can be, whatever the order.
struct CompensatedSum {
  private var sum = 0.0
  private var error = 0.0

  var value: Double { sum + error }

  @inline(__always)
  mutating func add(_ number: Double) {
    let next = sum + number
    error += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
    sum = next
  }

  mutating func add(_ other: CompensatedSum) {
    add(other.sum)
    error += other.error
  }
}
