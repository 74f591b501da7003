import ReportingCore

/// Makes observations from the definitions of an indicator's inputs, always the same ones.
struct SampleMaker {
  let definition: IndicatorDefinition
  let catalogue: Catalogue

  private var inputs: [InputDefinition] { definition.inputs.compactMap { catalogue.input($0) } }

  /// Nothing at all; everything for the whole; everything for every part of one dimension; small
  /// counts; nothing but zeros.
  func samples() -> [IndicatorSample] {
    var generator = SampleGenerator(seed: definition.id)
    guard let period = Period(year: 2023) else { return [] }
    let periods = [period.earlier(by: 2), period.earlier()].compactMap { $0 } + [period]
    let large = { (generator: inout SampleGenerator) in generator.number(in: 20...5_000) }
    let small = { (generator: inout SampleGenerator) in generator.number(in: 0...2) }
    return [
      IndicatorSample([], over: period),
      sample(over: periods, parts: false, &generator, value: large),
      sample(over: periods, parts: true, &generator, value: large),
      sample(over: periods, parts: true, &generator, value: small),
      sample(over: periods, parts: true, &generator) { _ in 0 },
    ]
  }

  private func sample(
    over periods: [Period], parts: Bool, _ generator: inout SampleGenerator,
    value: (inout SampleGenerator) -> Double
  ) -> IndicatorSample {
    var observations: [Observation] = []
    for input in inputs {
      for period in periods {
        for breakdown in breakdowns(of: input, parts: parts) {
          observations.append(
            Observation(
              input: input.id, period: period, breakdown: breakdown,
              value: Undisclosed(value(&generator), level: input.level), unit: input.unit))
        }
      }
    }
    return IndicatorSample(observations, over: periods[periods.count - 1])
  }

  /// The whole and, when wanted, every part by one dimension. Dimensions that the indicator does not
  /// declare are used up by its method, so each part is given by all of them crossed as well.
  private func breakdowns(of input: InputDefinition, parts: Bool) -> [Breakdown] {
    let usedUp = input.dimensions.filter { !definition.dimensions.contains($0) }
    var inner: [[String: String]] = [[:]]
    for id in usedUp where inner.count <= SampleMaker.limit {
      inner = inner.flatMap { codes in
        self.codes(of: id).map { code in codes.merging([id: code]) { first, _ in first } }
      }
    }
    let single = { (id: String) in codes(of: id).map { [id: $0] } }
    let outer = parts ? input.dimensions.filter(definition.dimensions.contains) : []
    let crossed = ([[:]] + outer.flatMap(single)).flatMap { outer in
      inner.map { $0.merging(outer) { _, part in part } }
    }
    let plain = [[:]] + (parts ? input.dimensions.flatMap(single) : [])
    var seen: Set<Breakdown> = []
    return (plain + crossed).map { Breakdown($0) }.filter { seen.insert($0).inserted }
  }

  /// No more cells are made by crossing dimensions.
  private static let limit = 200

  private func codes(of dimension: String) -> [String] {
    let codes = catalogue.dimension(dimension)?.codes.map(\.id) ?? []
    return codes.isEmpty ? ["01", "02"] : codes
  }
}

/// Whole numbers that depend on nothing but a word (FNV-1a and SplitMix64).
struct SampleGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: String) {
    state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Double {
    Double(Int.random(in: range, using: &self))
  }
}
