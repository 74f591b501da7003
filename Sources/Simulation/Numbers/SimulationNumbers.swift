/// Numbers that look random and are the same on every machine: SplitMix64, and nothing of the
/// system's mathematical library, whose last digit differs from one processor to another.
///
/// Every purpose has a stream of its own for every city, so that a new purpose changes nothing of the
/// others, and a city nothing of the next.
struct SimulationNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A stream.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole simulation.
  ///   - purpose: What the numbers are for.
  ///   - number: The number of the city, or of whatever has a stream of its own.
  init(seed: UInt64, _ purpose: String, _ number: Int = 0) {
    state = seed &+ 0x632B_E59B_D9B4_E019
    state = next() ^ SimulationNumbers.hash(purpose)
    state = next() ^ UInt64(truncatingIfNeeded: number)
    state = next()
  }

  /// The next number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to but not including 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 up to but not including `bound`, which is above 0. The bias of the remainder
  /// is below one in a million million for the bounds that are used.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 16) % max(bound, 1) }

  /// A whole number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that does in this share of all cases.
  mutating func happens(_ share: Double) -> Bool { unit() < share }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// A number of mean 0 and standard deviation 1, between -6 and 6: the sum of twelve equally spread
  /// ones is as good as normal and needs no logarithm.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += unit() }
    return sum
  }

  /// The elements in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, below(index + 1))
    }
    return result
  }

  /// FNV-1a of a text.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
