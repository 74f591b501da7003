import Formulas
import ReportingCore
import Testing

@Suite struct EvaluationTests {
  @Test func readsInputsOfThePeriodAndPart() throws {
    let observations = [
      Observation(input: "a", period: year(2023), value: Undisclosed(9), unit: ""),
      Observation(input: "a", period: year(2022), value: Undisclosed(7), unit: ""),
      Observation(
        input: "a", period: year(2023), breakdown: Breakdown(["sex": "female"]),
        value: Undisclosed(4), unit: ""),
    ]
    let read = try expression("a * 2")
    let all = IndicatorInputs(observations)
    #expect(read.evaluate(all, over: year(2023)) { _ in 1 } == .value(18))
    #expect(read.evaluate(all, over: year(2022)) { _ in 1 } == .value(14))
    #expect(
      read.evaluate(all, over: year(2023), in: Breakdown(["sex": "female"])) { _ in 1 }
        == .value(8))
    #expect(
      read.evaluate(all, over: year(2022), in: Breakdown(["sex": "female"])) { _ in 1 }
        == .gap(.inputMissing(["a"])))
  }

  @Test func allMissingInputsAreNamed() throws {
    #expect(
      try evaluate("(a + b) / (c - a) + per-capita(d)", inputs(["c": 1]))
        == .gap(.inputMissing(["a", "b", "d", "population"])))
  }

  @Test func missingInputsGoBeforeWhatIsNotComputable() throws {
    #expect(try evaluate("1 / a + b", inputs(["a": 0])) == .gap(.inputMissing(["b"])))
    #expect(
      try evaluate("1 / a + b", inputs(["a": 0, "b": nil])) == .gap(.statedMissing("b")))
    #expect(
      try evaluate("a + b", inputs(["a": nil])) == .gap(.inputMissing(["b"])))
  }

  @Test(arguments: ["mean(a, b)", "median(a, b)", "min(a, b)", "max(a, b)", "sum(a, b)"])
  func aMissingArgumentIsNeverLeftOut(text: String) throws {
    #expect(try evaluate(text, inputs(["a": 5])) == .gap(.inputMissing(["b"])))
    #expect(try evaluate(text, inputs(["a": 5, "b": nil])) == .gap(.statedMissing("b")))
  }

  @Test func divisionByZeroNamesTheDenominator() throws {
    let zero = inputs(["a": 3, "b": 0, "c": 2, "d": 2, "population": 0])
    #expect(try evaluate("a / b", zero) == .notComputable(.denominatorIsZero("b")))
    #expect(try evaluate("b / b", zero) == .notComputable(.denominatorIsZero("b")))
    #expect(try evaluate("a / (c - d)", zero) == .notComputable(.denominatorIsZero("c - d")))
    #expect(try evaluate("share(b, b)", zero) == .notComputable(.denominatorIsZero("b")))
    #expect(
      try evaluate("per-capita(a)", zero) == .notComputable(.denominatorIsZero("population")))
  }

  @Test func aDifferenceThatCancelsIsZero() throws {
    let tenths = inputs(["a": 0.3, "b": 0.1, "c": 0.2])
    #expect(
      try evaluate("1 / (a - b - c)", tenths)
        == .notComputable(.denominatorIsZero("a - b - c")))
    #expect(try evaluate("share(b + c, a)", tenths) == .value(1))
  }

  @Test func aPartLargerThanItsWholeIsNotComputable() throws {
    #expect(
      try evaluate("share(a, b)", inputs(["a": 5, "b": 4]))
        == .notComputable(.outOfRange("a > b")))
    #expect(
      try evaluate("share(a, b)", inputs(["a": -1, "b": 4]))
        == .notComputable(.outOfRange("a < 0")))
  }

  @Test func whatIsNotFiniteIsNotComputable() throws {
    #expect(
      try evaluate("a * a", inputs(["a": 1e200])) == .notComputable(.notFinite))
  }

  @Test func changeComparesWithTheEarlierPeriod() throws {
    let series =
      inputs(["a": 598.4], year: 2024) + inputs(["a": 624.9], year: 2023)
      + inputs(["a": 500], year: 2019)
    // The budget of the Mexican mechanism, 624.9 to 598.4 million pesos: -4.24 per cent.
    guard case .value(let change) = try evaluate("change(a)", series, over: year(2024)) else {
      Issue.record("no value")
      return
    }
    #expect(abs(change - -0.0424) < 0.00005)
    #expect(try evaluate("change(a, 5)", series, over: year(2024)) == .value(0.1968))
    #expect(
      try evaluate("change(a)", series, over: year(2023)) == .gap(.inputMissing(["a"])))
    #expect(
      try derivation("change(a)", series, over: year(2024)) == "(598.4 - 624.9) / 624.9")
    #expect(try evaluate("change(a)", series, over: year(1948)) == .gap(.inputMissing(["a"])))
  }

  @Test func changeNeedsAnEarlierValueAboveZero() throws {
    let zero = inputs(["a": 5]) + inputs(["a": 0], year: 2022)
    #expect(
      try evaluate("change(a)", zero) == .notComputable(.denominatorIsZero("a (2022)")))
    let negative = inputs(["a": 5]) + inputs(["a": -5], year: 2022)
    #expect(
      try evaluate("change(a)", negative) == .notComputable(.outOfRange("a < 0 (2022)")))
  }

  @Test func changeFollowsTheLengthOfThePeriod() throws {
    func observation(_ period: String, _ value: Double) throws -> Observation {
      Observation(
        input: "a", period: try Period(parsing: period), value: Undisclosed(value), unit: "")
    }
    for (now, before) in [
      ("2019/20", "2018/19"), ("2021 Q1", "2020 Q4"), ("2021-01", "2020-12"),
      ("2016-2017", "2014-2015"), ("2021-04-06/2022-04-05", "2020-04-06/2021-04-05"),
    ] {
      let series = [try observation(now, 6), try observation(before, 4)]
      #expect(
        try evaluate("change(a)", series, over: try Period(parsing: now)) == .value(0.5), "\(now)")
    }
  }

  @Test func inputsAreMultipliedByTheScaleOfTheirUnit() throws {
    let values = inputs(["staff": 2.5, "women": 500, "quota": 45.2])
    #expect(try evaluate("women / staff", values) == .value(0.2))
    #expect(try evaluate("quota", values) == .value(0.452))
    #expect(try derivation("women / staff", values) == "500 / (2.5 * 1000)")
  }

  @Test func derivationsShowTheNumbers() throws {
    let values = inputs(["a": 412, "b": 431, "c": -2.5, "population": 1_660_122])
    #expect(try derivation("share(a, b)", values) == "412 / 431")
    #expect(try derivation("a / b", values) == "412 / 431")
    #expect(try derivation("a - c", values) == "412 - -2.5")
    #expect(try derivation("-c", values) == "-(-2.5)")
    #expect(try derivation("per-capita(a + b)", values) == "(412 + 431) / 1660122")
    #expect(try derivation("mean(a, b)", values) == "(412 + 431) / 2")
    #expect(try derivation("median(a, b)", values) == "median(412, 431)")
    #expect(try derivation("a / d", values) == nil)
  }

  /// 57 of 200 is 28.5 per cent, which a double gives as 28.499999999999996.
  @Test func resultsCarryNoBinaryNoise() throws {
    #expect(try evaluate("a / b * 100", inputs(["a": 57, "b": 200])) == .value(28.5))
    #expect(try evaluate("a + b", inputs(["a": 0.1, "b": 0.2])) == .value(0.3))
    #expect(try evaluate("a", inputs(["a": 123_456_789.012345])) == .value(123_456_789.012345))
    #expect(try evaluate("a", inputs(["a": 9.999999999999999])) == .value(10))
    #expect(try evaluate("-a", inputs(["a": 9.999999999999999e-30])) == .value(-1e-29))
  }
}
