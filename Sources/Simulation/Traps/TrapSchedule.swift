/// Which city has which traps. They are spread evenly rather than drawn: a kind with a share of one in
/// thirty is in every thirty cities once, so that small simulations have them too, and which city has
/// it follows from the seed and the city's number alone.
struct TrapSchedule: Sendable {
  private let seed: UInt64
  private let starts: [(kind: Trap.Kind, share: Double, start: Double)]
  /// The kinds of what is sent, in turn; the rarest once.
  private let wheel: [Trap.Kind]
  private let wheelShare: Double
  private let wheelStart: Double

  init(seed: UInt64, rates: TrapRates) {
    self.seed = seed
    starts = Trap.Kind.allCases.filter { $0.place == .city && rates.share(of: $0) > 0 }.map {
      var numbers = SimulationNumbers(seed: seed, $0.rawValue)
      return ($0, rates.share(of: $0), numbers.unit())
    }
    let deliveries = Trap.Kind.allCases.filter {
      $0.place == .delivery && rates.share(of: $0) > 0
    }
    let rarest = deliveries.map { rates.share(of: $0) }.min() ?? 1
    var numbers = SimulationNumbers(seed: seed, "deliveries")
    wheel = numbers.shuffled(
      deliveries.flatMap { kind in
        Array(repeating: kind, count: min(Int((rates.share(of: kind) / rarest).rounded()), 1_000))
      })
    wheelShare = min(deliveries.reduce(0) { $0 + rates.share(of: $1) }, 1)
    wheelStart = numbers.unit()
  }

  /// The traps of a city and its texts.
  func traps(of number: Int) -> Set<Trap.Kind> {
    var result: Set<Trap.Kind> = []
    for (kind, share, start) in starts
    where TrapSchedule.turn(number, share, start) != TrapSchedule.turn(number - 1, share, start) {
      result.insert(kind)
    }
    // A city cannot be both.
    if result.contains(.huge) { result.remove(.tiny) }
    return result
  }

  /// What is wrong with what a city sends; nil when nothing is.
  func delivery(of number: Int) -> Trap.Kind? {
    let turn = TrapSchedule.turn(number, wheelShare, wheelStart)
    guard !wheel.isEmpty, turn != TrapSchedule.turn(number - 1, wheelShare, wheelStart) else {
      return nil
    }
    return wheel[turn % wheel.count]
  }

  /// How many times it was a city's turn up to this one.
  private static func turn(_ number: Int, _ share: Double, _ start: Double) -> Int {
    // A share of 1 is every city's, whatever is lost in rounding.
    share >= 1 ? number : Int(start + Double(number) * share)
  }
}
