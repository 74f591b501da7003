import Disclosure
import ReportingCore
import Testing

@Suite struct SmallCountTests {
  private func gate(
    _ audience: Level = .public, counts: CountedPopulation = .persons, unit: String = "persons"
  ) -> DisclosureGate {
    Fixture.gate(
      audience,
      indicators: [
        Fixture.indicator("N", inputs: ["n"], unit: unit),
        Fixture.indicator("S", inputs: ["n", "all"], unit: "percent"),
        Fixture.indicator("A", inputs: ["all"]),
        Fixture.indicator("E", inputs: ["n", "all"]),
        Fixture.indicator("T", inputs: ["n", "things"]),
      ],
      inputs: [
        Fixture.input("n", unit: unit, counts: counts), Fixture.input("all", counts: counts),
        Fixture.input("things", counts: .things),
      ])
  }

  @Test(arguments: [
    (CountedPopulation.things, 1, false), (.persons, 4, true), (.persons, 5, false),
    (.children, 9, true), (.children, 10, false), (.victims, 9, true), (.defenders, 9, true),
    (.defenders, 10, false), (.defenders, 0, false), (.persons, 1, true),
  ])
  func countsBelowTheThresholdAreWithheld(
    counts: CountedPopulation, value: Int, isWithheld: Bool
  ) {
    let release = gate(counts: counts).release([
      Fixture.count("N", of: "n", Double(value), counts: counts)
    ])
    #expect(release.isSuppressed("N") == isWithheld)
    if isWithheld {
      let threshold = counts == .persons ? 5 : 10
      #expect(
        release.measurement("N")?.outcome
          == .suppressed(.smallCount(counts, threshold: threshold)))
      #expect(release.measurement("N")?.inputs.first?.value == nil)
      #expect(release.measurement("N")?.derivation == nil)
    }
  }

  @Test func aNumberBetweenIsNotRoundedUpToTheThreshold() {
    #expect(gate().release([Fixture.count("N", of: "n", 4.6)]).isSuppressed("N"))
    #expect(gate().release([Fixture.count("N", of: "n", 0.3)]).isSuppressed("N"))
  }

  @Test func aRemarkOnAWithheldFigureGoesWithIt() {
    var measurement = Fixture.count("N", of: "n", 3)
    measurement.observations[0].note = Fixture.note("three sisters")
    #expect(gate().release([measurement]).measurement("N")?.inputs.first?.note == nil)
  }

  @Test(arguments: [Level.cityInternal, .restricted])
  func staffSeeSmallCounts(audience: Level) {
    let release = gate(audience).release([Fixture.count("N", of: "n", 3)])
    #expect(release.measurement("N")?.outcome == .value(3))
    #expect(release.audit.suppressions.isEmpty)
  }

  @Test func theUnitedNationsDoNot() {
    #expect(gate(.unConfidential).release([Fixture.count("N", of: "n", 3)]).isSuppressed("N"))
  }

  @Test func aShareIsWithheldForItsNumeratorItsDenominatorAndWhatIsLeft() {
    func isWithheld(_ part: Double, of whole: Double) -> Bool {
      gate().release([Fixture.share("S", ("n", part), of: ("all", whole))]).isSuppressed("S")
    }
    #expect(isWithheld(3, of: 100))
    #expect(isWithheld(98, of: 100))
    #expect(isWithheld(2, of: 4))
    #expect(!isWithheld(50, of: 100))
    #expect(!isWithheld(95, of: 100))
    // All or none of a group is a figure, unless the group itself is small.
    #expect(!isWithheld(100, of: 100))
    #expect(!isWithheld(0, of: 100))
    #expect(isWithheld(0, of: 3))
    #expect(isWithheld(3, of: 3))
    #expect(!isWithheld(0, of: 0))
  }

  @Test func whatIsLeftIsNoCountWhenTheTwoCountDifferentPersons() {
    let measurement = Fixture.share("S", ("n", 98), of: ("all", 100), wholeCounts: .victims)
    #expect(!gate().release([measurement]).isSuppressed("S"))
  }

  @Test func aNumeratorThatTellsWhatIsLeftIsWithheldEverywhere() {
    // 98 of 100: the count 98 beside the count 100 says the same.
    let release = gate().release([
      Fixture.share("S", ("n", 98), of: ("all", 100)), Fixture.count("N", of: "n", 98),
      Fixture.count("A", of: "all", 100),
    ])
    #expect(release.isSuppressed("S"))
    #expect(release.isSuppressed("N"))
    #expect(!release.isSuppressed("A"))
  }

  @Test func aZeroOfASmallGroupIsWithheldEverywhere() {
    let release = gate().release([
      Fixture.share("S", ("n", 0), of: ("all", 3)), Fixture.count("N", of: "n", 0),
    ])
    #expect(release.isSuppressed("N"))
  }

  @Test func oneCountIsTheSameInEveryIndicator() {
    let release = gate().release([
      Fixture.share("S", ("n", 3), of: ("all", 100)), Fixture.count("N", of: "n", 3),
      Fixture.share("T", ("n", 3), of: ("things", 900), wholeCounts: .things),
      Fixture.count("A", of: "all", 100),
    ])
    #expect(release.isSuppressed("S"))
    #expect(release.isSuppressed("N"))
    #expect(release.isSuppressed("T"))
    #expect(!release.isSuppressed("A"))
  }

  @Test func aRateWithoutCountsIsReleasedAndListedAsUnchecked() {
    let release = gate(unit: "percent").release([
      Fixture.count("N", of: "n", 3.2, unit: "percent")
    ])
    #expect(release.measurement("N")?.outcome == .value(3.2))
    #expect(release.audit.unchecked.map(\.indicator) == ["N"])
  }

  @Test func thousandsAreCountedAsThousands() {
    let release = gate(unit: "thousand-persons").release([
      Fixture.count("N", of: "n", 3.2, unit: "thousand-persons")
    ])
    #expect(release.measurement("N")?.outcome == .value(3.2))
    #expect(release.audit.unchecked.isEmpty)
  }

  @Test func aTermThatIsNotNamedAsAComponentIsFoundAmongTheObservations() {
    var measurement = Fixture.count("E", of: "all", 102)
    measurement.components = []
    measurement.observations = [
      Fixture.observation("all", 100), Fixture.observation("n", 2),
    ]
    #expect(gate().release([measurement]).isSuppressed("E"))
  }

  @Test func aSumIsNotPublishedInPiecesThatGiveAwayAnother() {
    // n + all is small in district 1, so neither piece may complete it.
    func sum(_ district: String, _ a: Double, _ b: Double) -> Measurement {
      Measurement(
        indicator: "E", period: Fixture.year(2023), breakdown: Breakdown(["district": district]),
        outcome: .value(Undisclosed(a + b)),
        components: [
          MeasurementComponent(
            role: .term, name: "n + all", value: Undisclosed(a + b), counts: .persons)
        ],
        observations: [
          Fixture.observation("n", a, ["district": district]),
          Fixture.observation("all", b, ["district": district]),
        ])
    }
    let release = gate().release([
      sum("1", 2, 60), sum("2", 50, 60), Fixture.count("A", of: "all", 60, ["district": "1"]),
    ])
    #expect(release.isSuppressed("E", ["district": "1"]))
    #expect(!release.isSuppressed("E", ["district": "2"]))
    #expect(!release.isSuppressed("A", ["district": "1"]))
  }

  @Test func aNonComputableOutcomeSaysNothingOfASmallCount() {
    let release = gate().release([Fixture.share("S", ("n", 3), of: ("all", 0))])
    #expect(release.isSuppressed("S"))
    #expect(
      gate().release([Fixture.share("S", ("n", 0), of: ("all", 0))]).measurement("S")?.outcome
        == .notComputable(.denominatorIsZero("all")))
  }

  @Test func thresholdsMayBeRaisedNeverLowered() {
    let collector = DiagnosticCollector()
    let policy = DisclosurePolicy(
      raising: [.persons: 12, .defenders: 3, .things: 4, .victims: 5_000], diagnostics: collector)
    #expect(policy.threshold(for: .persons) == 12)
    #expect(policy.threshold(for: .children) == 12)
    #expect(policy.threshold(for: .defenders) == 12)
    #expect(policy.threshold(for: .things) == nil)
    #expect(
      Set(collector.diagnostics.map(\.id)) == [
        "disclosure.threshold-lowered", "disclosure.threshold-of-things",
        "disclosure.threshold-too-high",
      ])
    #expect(collector.hasErrors)
    let quiet = DiagnosticCollector()
    #expect(DisclosurePolicy(raising: [.persons: 5], diagnostics: quiet) == .standard)
    #expect(quiet.diagnostics.isEmpty)
  }
}
