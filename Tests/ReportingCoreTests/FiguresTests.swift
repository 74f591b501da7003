import ReportingCore
import Testing

@Suite struct BreakdownTests {
  @Test func partsAreOrderedByDimension() {
    let breakdown = Breakdown(["sex": "female", "district": "03"])
    #expect(breakdown.description == "district=03, sex=female")
    #expect(breakdown.dimensions == ["district", "sex"])
    #expect(breakdown["sex"] == "female")
    #expect(breakdown["age"] == nil)
    #expect(breakdown.without("sex") == Breakdown(["district": "03"]))
    #expect(breakdown.without("age") == breakdown)
  }

  @Test func theWholeComesFirst() {
    let sorted = [
      Breakdown.total, Breakdown(["age": "0-15"]), Breakdown(["sex": "female"]),
      Breakdown(["sex": "male"]), Breakdown(["age": "0-15", "sex": "female"]),
    ]
    #expect(sorted.shuffled().sorted() == sorted)
    #expect(Breakdown.total.isTotal && Breakdown.total.description.isEmpty)
  }
}

@Suite struct UnitDimensionTests {
  @Test(arguments: [
    ("1", "1"), ("person", "person"), ("EUR/person", "EUR / person"),
    ("EUR * year / person", "EUR * year / person"), ("1/person", "1 / person"),
    ("person/metre/metre", "person / metre / metre"), ("person/person", "1"),
    ("metre*metre", "metre * metre"), ("b*a", "a * b"),
  ])
  func productsAreRead(text: String, description: String) throws {
    let dimension = try #require(UnitDimension(text))
    #expect(dimension.description == description)
    #expect(UnitDimension(description) == dimension)
  }

  @Test(arguments: [
    "", " ", "/", "EUR/", "/person", "EUR//person", "2", "1a", "EUR person", "m2", "a+b",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(UnitDimension(text) == nil)
  }

  @Test func productsAndQuotients() {
    let (euro, person) = (UnitDimension(base: "EUR"), UnitDimension(base: "person"))
    #expect((euro / person) * person == euro)
    #expect((person / person).isOne)
    #expect(euro * person == person * euro)
  }
}

@Suite struct IndicatorInputsTests {
  private func observation(
    _ input: String, _ period: String, _ value: Double, _ breakdown: [String: String] = [:]
  ) throws -> Observation {
    Observation(
      input: input, period: try Period(parsing: period), breakdown: Breakdown(breakdown),
      value: Undisclosed(value), unit: "")
  }

  @Test func aNoteDoesNotMakeAnotherPeriod() throws {
    let inputs = IndicatorInputs([
      try observation("a", "2019 (baseline)", 1), try observation("a", "2018*", 2),
    ])
    let found = inputs.observation("a", over: try Period(parsing: "2019"))
    #expect(found?.value?.forComputing == 1)
    #expect(found?.period.note == "baseline")
    #expect(inputs.periods(of: "a").map(\.description) == ["2018", "2019"])
    #expect(inputs.periods(of: "b") == [])
  }

  @Test func theFirstOfTwoCounts() throws {
    let inputs = IndicatorInputs([try observation("a", "2019", 1), try observation("a", "2019", 2)])
    #expect(
      inputs.observation("a", over: try Period(parsing: "2019"))?.value?.forComputing == 1)
  }

  @Test func breakdownsAreListedWithTheWholeFirst() throws {
    let inputs = IndicatorInputs([
      try observation("a", "2019", 1, ["sex": "male"]),
      try observation("b", "2019", 1, ["sex": "female"]),
      try observation("a", "2018", 1, ["sex": "other"]),
    ])
    let period = try Period(parsing: "2019")
    #expect(
      inputs.breakdowns(of: ["a", "b"], over: period).map(\.description)
        == ["", "sex=female", "sex=male"])
    #expect(inputs.breakdowns(of: ["c"], over: period) == [.total])
  }
}
