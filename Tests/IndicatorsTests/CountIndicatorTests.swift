import Indicators
import ReportingCore
import Testing

@Suite struct CountIndicatorTests {
  @Test func theValueIsTaken() async throws {
    let indicator = try CountIndicator(
      definition: Samples.definition(unit: "persons"), input: "women", lookup: Samples.lookup)
    let measurement = try await indicator.total(Samples.observations(["women": 17]))
    #expect(measurement.outcome == .value(Undisclosed(17)))
    #expect(measurement.counts == ["term women=17.0 persons"])
    #expect(try await indicator.outcome([]) == .gap(.inputMissing(["women"])))
    #expect(
      try await indicator.outcome(Samples.observations(["women": 0])) == .value(Undisclosed(0)))
    #expect(
      try await indicator.outcome(Samples.observations(["women": nil]))
        == .gap(.statedMissing("women")))
    #expect(indicator.definition.inputs == ["women"])
  }

  @Test func unitsOfOneKindAreConverted() async throws {
    let indicator = try CountIndicator(
      definition: Samples.definition(unit: "thousand-persons"), input: "women",
      lookup: Samples.lookup)
    #expect(
      try await indicator.outcome(Samples.observations(["women": 1700]))
        == .value(Undisclosed(1.7)))
    let found = problems { () throws(IndicatorError) in
      try CountIndicator(
        definition: Samples.definition(unit: "EUR"), input: "women", lookup: Samples.lookup)
    }
    #expect(found.map(\.id) == ["formula.units"])
  }

  @Test func distinctCodesAreCounted() async throws {
    let indicator = try CountIndicator(
      definition: Samples.definition(unit: "countries", dimensions: ["sex"]), input: "hosted",
      distinct: ["country"], lookup: Samples.lookup)
    let values =
      Samples.observations(["hosted": 6])
      + Samples.observations(["hosted": 2], in: ["country": "484"])
      + Samples.observations(["hosted": 0], in: ["country": "170"])
      + Samples.observations(["hosted": 4], in: ["country": "320"])
      + Samples.observations(["hosted": 1], in: ["country": "484", "sex": "female"])
      + Samples.observations(["hosted": 1], in: ["country": "484", "topic": "land"])
    let measured = try await indicator.measure(values)
    #expect(measured.map(\.breakdown.description) == ["", "sex=female"])
    #expect(measured.map(\.outcome) == [.value(Undisclosed(2)), .value(Undisclosed(1))])
    #expect(measured[0].counts == ["term hosted=6.0 defenders"])
    #expect(measured[1].counts == ["term hosted=1.0 defenders"])
  }

  @Test func withoutCodesThereIsNothingToCount() async throws {
    let indicator = try CountIndicator(
      definition: Samples.definition(unit: "countries"), input: "hosted", distinct: ["country"],
      lookup: Samples.lookup)
    #expect(
      try await indicator.outcome(Samples.observations(["hosted": 6]))
        == .gap(.inputMissing(["hosted"])))
    let unknown =
      Samples.observations(["hosted": 2], in: ["country": "484"])
      + Samples.observations(["hosted": nil], in: ["country": "320"])
    #expect(try await indicator.outcome(unknown) == .gap(.statedMissing("hosted")))
  }

  @Test func mistakesAreFound() {
    let found = problems { () throws(IndicatorError) in
      try CountIndicator(
        definition: Samples.definition(unit: "countries"), input: "hosted",
        distinct: ["contry"], lookup: Samples.lookup)
    }
    #expect(found.map(\.suggestion) == ["Did you mean 'country'?"])
    let unknown = problems { () throws(IndicatorError) in
      try CountIndicator(
        definition: Samples.definition(unit: "persons"), input: "womn", lookup: Samples.lookup)
    }
    #expect(unknown.map(\.id) == ["formula.unknown-name"])
    #expect(unknown.map(\.suggestion) == ["Did you mean 'women'?"])
  }
}
