import ReportingCore
import TestSupport
import Testing

@Suite("Trends") struct TrendRuleTests {
  static let rule = TrendRule(window: 5, leastValues: 4, change: 10)

  static func series(_ values: [Double?], until year: Int = 2023) -> [TrendRule.Value] {
    values.enumerated().compactMap { index, value in
      value.map { TrendRule.Value($0, in: year - values.count + 1 + index) }
    }
  }

  static func reading(
    _ values: [Double?], _ direction: IndicatorDirection = .higher
  ) -> TrendReading? {
    rule.reading(of: series(values), until: 2023, direction: direction)
  }

  @Test("a rise opens where more is better, and narrows where less is")
  func direction() {
    #expect(Self.reading([60, 62, 64, 66, 68]) == .opening)
    #expect(Self.reading([60, 62, 64, 66, 68], .lower) == .narrowing)
    #expect(Self.reading([68, 66, 64, 62, 60]) == .narrowing)
    #expect(Self.reading([60, 62, 64, 66, 68], .context) == nil)
  }

  @Test("a change smaller than what counts is stable, one as large counts")
  func threshold() {
    // The mean is 100: 9.96 per cent over the window, then 10.
    #expect(Self.reading([95.02, 97.51, 100, 102.49, 104.98]) == .stable)
    #expect(Self.reading([95, 97.5, 100, 102.5, 105]) == .opening)
    #expect(Self.reading([105, 102.5, 100, 97.5, 95]) == .narrowing)
  }

  @Test("with too few values nothing is said, and what is older than the window does not count")
  func tooFew() {
    #expect(Self.reading([60, nil, 64, nil, 68]) == .notEnoughData)
    #expect(Self.reading([60, nil, 64, 66, 68]) == .opening)
    #expect(Self.reading([10, 20, 30, 40, nil, nil, nil, nil, 68]) == .notEnoughData)
    #expect(Self.reading([]) == .notEnoughData)
    #expect(Self.rule.change(of: Self.series([1, 2, nil, nil, 3]), until: 2023) == nil)
  }

  @Test("one odd year does not turn a trend")
  func robust() {
    #expect(Self.reading([60, 61, 0, 61, 60]) == .stable)
    #expect(Self.reading([60, 64, 500, 72, 76]) == .opening)
  }

  @Test("where there is a target, nearer is better, from either side")
  func target() {
    #expect(Self.reading([0.5, 0.6, 0.7, 0.8, 0.9], .target(1)) == .opening)
    #expect(Self.reading([1.5, 1.4, 1.3, 1.2, 1.1], .target(1)) == .opening)
    #expect(Self.reading([1.1, 1.2, 1.3, 1.4, 1.5], .target(1)) == .narrowing)
    #expect(Self.reading([0.99, 1.01, 0.98, 1.02, 1], .target(1)) == .stable)
    #expect(Self.reading([1, nil, nil, nil, 1], .target(1)) == .notEnoughData)
  }

  @Test("what has always been zero is stable")
  func zero() {
    #expect(Self.reading([0, 0, 0, 0, 0]) == .stable)
    #expect(Self.reading([0, 0, 0, 0, 0], .target(0)) == .stable)
  }

  @Test("a section goes the way that more of its series go")
  func together() {
    #expect(TrendReading.together([.opening, .narrowing, .opening]) == .opening)
    #expect(TrendReading.together([.stable, .narrowing, .notEnoughData]) == .narrowing)
    #expect(TrendReading.together([.opening, .narrowing]) == .stable)
    #expect(TrendReading.together([.notEnoughData, .notEnoughData]) == .notEnoughData)
    #expect(TrendReading.together([.notEnoughData, .stable]) == .stable)
    #expect(TrendReading.together([]) == .notEnoughData)
  }

  @Test("order and unit change nothing, and turned round a series reads the other way")
  func properties() throws {
    var generator = SeededGenerator(seed: 2018)
    for _ in 0..<500 {
      let values = (0..<9).map { _ in
        generator.next() % 4 == 0 ? nil : Double(generator.next() % 1000) / 10
      }
      let series = Self.series(values)
      let reading = Self.rule.reading(of: series, until: 2023, direction: .higher)
      #expect(
        reading == Self.rule.reading(of: series.reversed(), until: 2023, direction: .higher))
      let opposite = Self.rule.reading(of: series, until: 2023, direction: .lower)
      switch reading {
      case .opening: #expect(opposite == .narrowing)
      case .narrowing: #expect(opposite == .opening)
      default: #expect(opposite == reading)
      }
      let change = Self.rule.change(of: series, until: 2023)
      let doubled = Self.rule.change(
        of: series.map { TrendRule.Value($0.value * 2, in: $0.year) }, until: 2023)
      #expect(change == doubled, "a power of two is exact")
    }
  }
}
