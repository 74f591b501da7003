import Disclosure
import Documents
import ReportingCore
import Testing

@Suite struct LevelTests {
  private let inputs = [Fixture.input("n", counts: .things)]

  private func release(
    _ measurement: Measurement, to audience: Level, indicator: Level = .public,
    input: Level = .public
  ) -> ReleasedMeasurement? {
    Fixture.gate(
      audience, indicators: [Fixture.indicator("N", inputs: ["n"], level: indicator)],
      inputs: [Fixture.input("n", level: input, counts: .things)]
    ).release([measurement]).measurements.first
  }

  private var hundred: Measurement {
    Fixture.count("N", of: "n", 100, counts: .things)
  }

  @Test(arguments: Level.allCases, Level.allCases)
  func nothingTravelsAboveItsLevel(level: Level, audience: Level) {
    var guarded = hundred
    guarded.outcome = .value(Undisclosed(100, level: level))
    var observed = hundred
    observed.observations[0].value = Undisclosed(100, level: level)
    var component = hundred
    component.components[0].value = Undisclosed(100, level: level)
    let released = [
      release(hundred, to: audience, indicator: level),
      release(hundred, to: audience, input: level),
      release(guarded, to: audience), release(observed, to: audience),
      release(component, to: audience),
    ]
    for measurement in released {
      if level > audience {
        #expect(measurement?.outcome == .suppressed(.level(level)))
        #expect(measurement?.inputs.allSatisfy { $0.value == nil } == true)
        #expect(measurement?.derivation == nil)
      } else {
        #expect(measurement?.outcome == .value(100))
        #expect(measurement?.inputs.first?.value == 100)
        #expect(measurement?.derivation != nil)
      }
    }
  }

  @Test func aGapOfARestrictedIndicatorIsWithheldToo() {
    let gap = Measurement(
      indicator: "N", period: Fixture.year(2023), outcome: .gap(.inputMissing(["n"])))
    #expect(
      release(gap, to: .public, indicator: .restricted)?.outcome
        == .suppressed(.level(.restricted)))
    #expect(release(gap, to: .public)?.outcome == .gap(.inputMissing(["n"])))
  }

  @Test func whatNobodyDefinedIsRestrictedAndNamed() {
    let gate = Fixture.gate(indicators: [], inputs: [])
    let release = gate.release([hundred])
    #expect(release.measurements.first?.outcome == .suppressed(.level(.restricted)))
    #expect(release.audit.unknown == ["N", "n"])
  }

  @Test func aRemarkAndAPlaceStayWhereTheyMayBeRead() {
    var measurement = hundred
    measurement.observations[0].note = Fixture.note("told by M.", level: .unConfidential)
    #expect(release(measurement, to: .public)?.inputs.first?.note == nil)
    #expect(release(measurement, to: .public)?.inputs.first?.value == 100)
    #expect(
      release(measurement, to: .unConfidential)?.inputs.first?.note
        == Fixture.note("told by M.").forComputing)
    #expect(release(measurement, to: .unConfidential)?.inputs.first?.location == nil)
    #expect(release(measurement, to: .cityInternal)?.inputs.first?.location != nil)
  }

  @Test func theDerivationStaysWhereItMayBeRead() {
    var measurement = hundred
    measurement.derivation = Undisclosed("50 + 50", level: .cityInternal)
    #expect(release(measurement, to: .public)?.derivation == nil)
    #expect(release(measurement, to: .public)?.outcome == .value(100))
  }

  @Test func theIdOfARestrictedSourceIsNotShown() {
    var measurement = hundred
    measurement.observations[0].source = "police-file"
    let source = DataSource(
      id: "police-file", title: Fixture.text("File"), publisher: Fixture.text("Police"),
      level: .restricted)
    let gate = Fixture.gate(
      indicators: [Fixture.indicator("N", inputs: ["n"])], inputs: inputs, sources: [source])
    #expect(gate.release([measurement]).measurements.first?.inputs.first?.source == nil)
    #expect(gate.release([source]).isEmpty)
  }

  @Test func theCitysAddressIsReleasedAsFarAsItsLevelSays() throws {
    let catalan = try #require(LanguageTag("ca"))
    let city = City(
      id: "vila", name: Fixture.text("Vila"), country: "ESP", languages: [catalan],
      contact: City.Contact(
        office: Fixture.text("Office"), email: Undisclosed("a@vila.example", level: .cityInternal)),
      modules: ["test"])
    let outside = Fixture.gate(indicators: [], inputs: []).release(city)
    #expect(outside.name == city.name)
    #expect(outside.contact?.office == Fixture.text("Office"))
    #expect(outside.contact?.email == nil)
    let inside = Fixture.gate(.cityInternal, indicators: [], inputs: []).release(city)
    #expect(inside.contact?.email == "a@vila.example")
  }

  @Test func anAnswerIsReleasedWholeOrNotAtAll() throws {
    let english = try #require(LanguageTag("en"))
    let block = Block.paragraph(Paragraph([.text("We do.")]))
    var answer = Answer(
      consultation: "call", question: "1", language: english, content: Undisclosed([block]))
    let gate = Fixture.gate(indicators: [], inputs: [])
    #expect(gate.release(answer)?.content == [block])
    answer.subsections = Undisclosed(
      [Section(id: "names", title: [.text("Names")])], level: .restricted)
    #expect(gate.release(answer) == nil)
  }
}
