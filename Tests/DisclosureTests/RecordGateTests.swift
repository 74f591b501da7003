import Disclosure
import Documents
import ReportingCore
import TestSupport
import Testing

/// What of a register leaves the city.
@Suite struct RecordGateTests {
  typealias Field = RegisterRecord.Field

  static let lists = [
    ControlledList(
      id: "countries",
      entries: [
        .init(id: "019", title: Fixture.text("Americas")),
        .init(id: "142", title: Fixture.text("Asia")),
        .init(id: "013", title: Fixture.text("Central America"), parent: "019"),
      ]
        + ["MEX", "SLV", "NIC"].map { .init(id: $0, title: Fixture.text($0), parent: "013") }
        + ["COL", "ARG"].map { .init(id: $0, title: Fixture.text($0), parent: "019") }
        + ["PAK", "AFG"].map { .init(id: $0, title: Fixture.text($0), parent: "142") }),
    ControlledList(
      id: "rights",
      entries: [
        .init(id: "groups", title: Fixture.text("Groups")),
        .init(id: "peoples", title: Fixture.text("Peoples")),
        .init(id: "women", title: Fixture.text("Women"), parent: "groups"),
        .init(id: "migrants", title: Fixture.text("Migrants"), parent: "groups"),
        .init(id: "peace", title: Fixture.text("Peace"), parent: "peoples"),
      ]),
  ]

  static func definition(
    identifying: [String] = ["country", "rights", "date"], isPseudonymous: Bool = true
  ) -> RegisterDefinition {
    RegisterDefinition(
      id: "guests", title: Fixture.text("Guests"), description: Fixture.text("Guests"),
      counts: .defenders, needsConsent: true, isPseudonymous: isPseudonymous,
      identifying: identifying, embargo: "embargo",
      fields: [
        RegisterField(id: "person", title: Fixture.text("P"), kind: .pseudonym, level: .restricted),
        RegisterField(id: "name", title: Fixture.text("N"), kind: .text, isName: true),
        RegisterField(id: "country", title: Fixture.text("C"), kind: .code(list: "countries")),
        RegisterField(
          id: "rights", title: Fixture.text("R"), kind: .code(list: "rights"), isList: true),
        RegisterField(id: "date", title: Fixture.text("D"), kind: .date),
        RegisterField(id: "host", title: Fixture.text("H"), kind: .text, level: .cityInternal),
        RegisterField(
          id: "shares", title: Fixture.text("S"),
          kind: .entries([
            RegisterField(id: "town", title: Fixture.text("T"), kind: .text),
            RegisterField(
              id: "amount", title: Fixture.text("A"), kind: .amount, level: .restricted),
          ])),
        RegisterField(id: "embargo", title: Fixture.text("E"), kind: .date, level: .restricted),
      ])
  }

  static let consent = Consent(
    purpose: .cityReport, degree: .pseudonym, date: day("2023-01-01"), language: .undetermined,
    askedBy: Undisclosed("CANARY-asker"))

  static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure(text) }
    return date
  }

  static func record(
    _ id: String, country: String = "MEX", rights: [String] = ["women"],
    date: String = "2023-03-01", consents: [Consent] = [consent], more: [String: Field] = [:]
  ) -> RegisterRecord {
    RegisterRecord(
      id: Undisclosed("CANARY-\(id)"),
      fields: [
        "person": Field(Undisclosed(.text("CANARY-person"), level: .restricted)),
        "country": Field(Undisclosed(.code(country))),
        "rights": Field(Undisclosed(.list(rights.map { .code($0) }))),
        "date": Field(Undisclosed(.date(day(date)))),
        "host": Field(Undisclosed(.text("CANARY-host"), level: .cityInternal)),
      ].merging(more) { $1 },
      consents: consents, location: SourceLocation(path: "registers/guests.yaml", line: 3))
  }

  static func release(
    _ records: [RegisterRecord], audience: Level = .public,
    purpose: ConsentPurpose = .cityReport, date: String? = "2024-01-01",
    definition: RegisterDefinition = definition()
  ) -> (register: ReleasedRegister, audit: RecordAudit, release: RecordRelease) {
    let city = City(
      id: "vila", name: Fixture.text("Vila"), country: "ESP", languages: [], modules: [])
    let release = Fixture.gate(audience, indicators: [], inputs: [], sources: []).release(
      [Register(id: "guests", covers: [], records: records)],
      catalogue: RegisterCatalogue(definitions: [definition], lists: lists), city: city,
      on: RecordTerms(purpose: purpose, date: date.map(day)))
    return (release.registers[0], release.audits[0], release)
  }

  static func alike(_ count: Int) -> [RegisterRecord] {
    (0..<count).map { record("\($0)") }
  }

  // MARK: Consent

  @Test func withoutConsentARecordIsOnlyCounted() {
    var expired = Self.consent
    expired.expires = Self.day("2023-12-31")
    var withdrawn = Self.consent
    withdrawn.withdrawn = Self.day("2030-01-01")
    var counted = Self.consent
    counted.degree = .counted
    var later = Self.consent
    later.date = Self.day("2024-01-02")
    for consents in [[], [expired], [withdrawn], [counted], [later], [Self.consent, counted]] {
      let records = (0..<6).map { Self.record("\($0)", consents: consents) }
      let result = Self.release(records)
      #expect(result.register.records.isEmpty)
      #expect(result.audit.withoutConsent == 6)
      #expect(result.register.withheld == .fewerThan(10))
    }
    #expect(Self.release(Self.alike(12)).register.records.count == 12)
  }

  @Test func consentNeverHoldsForAnotherPurpose() {
    for purpose in [ConsentPurpose.call("ohchr-57-12"), .aggregate, .web] {
      #expect(Self.release(Self.alike(12), purpose: purpose).register.records.isEmpty)
      var consent = Self.consent
      consent.purpose = purpose
      let records = (0..<12).map { Self.record("\($0)", consents: [consent]) }
      #expect(Self.release(records, purpose: purpose).register.records.count == 12)
      #expect(Self.release(records).register.records.isEmpty)
    }
    var other = Self.consent
    other.purpose = .call("ohchr-51-12")
    let records = (0..<12).map { Self.record("\($0)", consents: [other]) }
    #expect(Self.release(records, purpose: .call("ohchr-57-12")).register.records.isEmpty)
  }

  @Test func consentIsAskedOfStaffToo() {
    let records = (0..<12).map { Self.record("\($0)", consents: []) }
    #expect(Self.release(records, audience: .restricted).register.records.isEmpty)
  }

  @Test func whatDependsOnAnUnknownDayIsWithheldAndSaid() {
    var ending = Self.consent
    ending.expires = Self.day("2099-01-01")
    let records = (0..<12).map { Self.record("\($0)", consents: [ending]) }
    let result = Self.release(records, date: nil)
    #expect(result.register.records.isEmpty)
    #expect(result.release.findings.map(\.id) == ["disclosure.no-date"])
    #expect(Self.release(records).release.findings.isEmpty)
  }

  @Test func nothingIsShownBeforeTheEmbargoEnds() {
    let wait = ["embargo": Field(Undisclosed(.date(Self.day("2024-06-01")), level: .restricted))]
    let records = (0..<12).map { Self.record("\($0)", more: wait) }
    #expect(Self.release(records).register.records.isEmpty)
    #expect(Self.release(records).audit.underEmbargo == 12)
    #expect(Self.release(records, date: nil).register.records.isEmpty)
    #expect(Self.release(records, date: "2024-06-01").register.records.count == 12)
  }

  @Test func namesNeedConsentToBeNamed() {
    let name = ["name": Field(Undisclosed(.text("Dora")))]
    let definition = Self.definition(isPseudonymous: false)
    func shown(_ degree: Consent.Degree, _ audience: Level) -> [RecordValue?] {
      var consent = Self.consent
      consent.degree = degree
      return Self.release(
        (0..<12).map { Self.record("\($0)", consents: [consent], more: name) }, audience: audience,
        definition: definition
      ).register.records.map { $0.value("name") }
    }
    let nobody = [RecordValue?](repeating: nil, count: 12)
    let all = [RecordValue?](repeating: .text("Dora"), count: 12)
    #expect(shown(.pseudonym, .public) == nobody)
    #expect(shown(.namedInConfidence, .public) == nobody)
    #expect(shown(.namedInConfidence, .unConfidential) == all)
    #expect(shown(.named, .public) == all)
  }

  // MARK: Levels

  @Test func fieldsAboveTheAudienceAreMarkedNotGone() throws {
    let shares = [
      "shares": Field(
        Undisclosed(
          .entries([RecordEntry(values: ["town": .text("Vila"), "amount": .number(77_123)])])))
    ]
    let records = (0..<12).map { Self.record("\($0)", more: shares) }
    let record = try #require(Self.release(records).register.records.first)
    #expect(record.fields["host"] == .withheld)
    #expect(record.fields["person"] == .withheld)
    #expect(record.fields["name"] == nil, "what the record does not say is missing, not withheld")
    #expect(record.value("shares")?.entries.first?.values == ["town": .text("Vila")])
    #expect(record.id == nil)
    var text = ""
    dump(Self.release(records).register, to: &text)
    #expect(!text.contains("CANARY") && !text.contains("77123"))
    let staff = try #require(
      Self.release(records, audience: .restricted).register.records.first)
    #expect(staff.value("host") == .text("CANARY-host"))
  }

  @Test func printingAnUnreleasedRecordShowsOnlyTheMark() {
    let record = Self.record("1")
    let register = Register(id: "guests", covers: [], records: [record])
    for value: Any in [record, register, record.fields, record.consents] {
      var text = "\(value)" + String(reflecting: value)
      dump(value, to: &text)
      #expect(text.contains(undisclosedMark))
      #expect(!text.contains("CANARY") && !text.contains("MEX") && !text.contains("2023-03-01"))
    }
  }

  @Test func theNumberWithheldIsSaidUnlessItIsSmall() {
    #expect(Self.release(Self.alike(12)).register.withheld == .none)
    let silent = (0..<12).map { Self.record("s\($0)", consents: []) }
    #expect(Self.release(Self.alike(12) + silent).register.withheld == .some(12))
    #expect(
      Self.release(Self.alike(12) + silent.prefix(9)).register.withheld == .fewerThan(10))
    #expect(
      Self.release(Self.alike(12) + silent.prefix(9), audience: .cityInternal).register.withheld
        == .some(9))
  }

  // MARK: k-anonymity

  @Test func nineAlikeAreTooFewAndTenAreEnough() {
    #expect(Self.release(Self.alike(9)).register.records.isEmpty)
    #expect(Self.release(Self.alike(9)).audit.recognizable == 9)
    #expect(Self.release(Self.alike(10)).register.records.count == 10)
    // Those who keep the register have it before them.
    #expect(Self.release(Self.alike(1), audience: .cityInternal).register.records.count == 1)
  }

  /// The same threshold as for a count of them: five of persons in general, ten of defenders.
  @Test func asManyMustLookAlikeAsAreCounted() {
    var persons = Self.definition()
    persons.counts = .persons
    #expect(Self.release(Self.alike(4), definition: persons).register.records.isEmpty)
    #expect(Self.release(Self.alike(5), definition: persons).register.records.count == 5)
    var things = Self.definition()
    things.counts = .things
    #expect(Self.release(Self.alike(4), definition: things).register.records.isEmpty)
    for population in [CountedPopulation.children, .victims, .defenders] {
      var definition = Self.definition()
      definition.counts = population
      #expect(Self.release(Self.alike(9), definition: definition).register.records.isEmpty)
      #expect(Self.release(Self.alike(10), definition: definition).register.records.count == 10)
    }
  }

  /// Those who keep the register learn whom a document shows, so that they can find it again.
  @Test func theIDsOfWhoIsShownAreToldToWhoKeepsTheRegister() {
    var named = Self.consent
    named.degree = .named
    let name = ["name": Field(Undisclosed(.text("Dora")))]
    let silent = Self.record("s", consents: [])
    let result = Self.release(
      Self.alike(10) + [silent, Self.record("n", consents: [named], more: name)],
      definition: Self.definition(isPseudonymous: false))
    #expect(
      result.audit.ids == (0..<10).map { "CANARY-\($0)" } + ["CANARY-n"])
    #expect(Self.release(Self.alike(9)).audit.ids == [])
  }

  @Test func rowsAreMadeCoarserOnlyAsFarAsNeeded() throws {
    let countries = ["MEX", "MEX", "SLV", "NIC", "COL"]
    let records = (countries + countries).enumerated().map {
      Self.record("\($0)", country: $1, rights: ["women"], date: "2023-03-1\($0)")
    }
    let result = Self.release(records)
    #expect(result.audit.generalised == ["country", "date"])
    let record = try #require(result.register.records.first)
    #expect(result.register.records.count == 10)
    #expect(record.fields["country"] == .generalised(.code("019")))
    #expect(record.fields["date"] == .generalised(.period(try Period(parsing: "2023-03"))))
    #expect(record.fields["rights"] == .value(.list([.code("women")])))
  }

  @Test func theTwelveOfTheSeedAreNotRecognizable() {
    // Twelve persons from ten countries, eight of which have one person each.
    let countries = [
      "MEX", "MEX", "COL", "PAK", "NIC", "SLV", "SLV", "ARG", "AFG", "COL", "NIC", "ARG",
    ]
    let records = countries.enumerated().map {
      Self.record(
        "\($0)", country: $1, rights: [["women", "migrants", "peace"][$0 % 3]],
        date: "20\(14 + $0 % 9)-03-01")
    }
    let result = Self.release(records)
    Self.expectAnonymous(result.register.records, at: 10)
    #expect(result.audit.recognizable == 12 - result.register.records.count)
  }

  /// In each shown row the identifying fields say what they say in at least k - 1 others.
  static func expectAnonymous(_ records: [ReleasedRecord], at k: Int) {
    let groups = Dictionary(grouping: records) { record in
      ["country", "rights", "date"].map { record.fields[$0] }
    }
    for (_, rows) in groups { #expect(rows.count >= k) }
    // And all rows are equally coarse.
    for field in ["country", "date"] {
      let kinds = Set(
        records.map { record -> String in
          switch record.fields[field] {
          case .value: "exact"
          case .generalised: "coarse"
          case .withheld: "withheld"
          case nil: "missing"
          }
        })
      #expect(kinds.subtracting(["missing"]).count <= 1)
    }
  }

  @Test(arguments: 0..<40) func noRowIsEverAmongTooFew(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &* 2_654_435_761 &+ 17)
    func any<Element>(_ list: [Element]) -> Element {
      list[Int.random(in: list.indices, using: &generator)]
    }
    let records = (0..<Int.random(in: 0...60, using: &generator)).map { index in
      var record = Self.record(
        "\(index)", country: any(["MEX", "SLV", "COL", "PAK"]),
        rights: any([["women"], ["migrants"], ["peace"], ["women", "peace"], ["peace", "women"]]),
        date: any(["2022-03-01", "2023-03-01", "2023-03-02"]))
      if Bool.random(using: &generator) { record.fields["country"] = nil }
      return record
    }
    let result = Self.release(records)
    Self.expectAnonymous(
      result.register.records.map { record in
        // The order of codes says nothing.
        guard case .list(let codes) = record.value("rights") else { return record }
        return record.sorted(codes)
      }, at: 10)
    #expect(result.audit.shown + result.audit.recognizable == records.count)
    // The order of the file does not show.
    let shuffled = Self.release(records.shuffled(using: &generator))
    #expect(shuffled.register == result.register)
  }

  @Test func whoeverAgreedToBeNamedHidesNobody() {
    var named = Self.consent
    named.degree = .named
    let name = ["name": Field(Undisclosed(.text("Dora")))]
    let records =
      Self.alike(9) + [Self.record("n", consents: [named], more: name)]
    let result = Self.release(records, definition: Self.definition(isPseudonymous: false))
    #expect(result.register.records.map { $0.value("name") } == [.text("Dora")])
  }

  // MARK: The second net

  @Test func textsOfRecordsAreLookedForInWhatPeopleType() throws {
    let account = ["host": Field(Undisclosed(.text("Held in the old mill"), level: .public))]
    let registers = [
      Register(
        id: "guests", covers: [],
        records: [
          Self.record("1", more: account), Self.record("2", consents: [], more: account),
        ])
    ]
    let catalogue = RegisterCatalogue(definitions: [Self.definition()], lists: Self.lists)
    let terms = RecordTerms(purpose: .cityReport, date: nil)
    var secrets = RestrictedTerms(above: .public)
    secrets.insert(registers, catalogue: catalogue, on: terms)
    #expect(secrets.firstMatch(in: "Told by canary person.", place: "a") != nil)
    // Read by everybody in one record, it is no secret in the other.
    #expect(secrets.firstMatch(in: "Held in the old mill.", place: "a") == nil)
    var silent = RestrictedTerms(above: .public)
    silent.insert(
      [Register(id: "guests", covers: [], records: Array(registers[0].records.dropFirst()))],
      catalogue: catalogue, on: terms)
    let match = try #require(silent.firstMatch(in: "Held in the old mill.", place: "a"))
    #expect(!match.diagnostic.message.contains("mill"))
  }
}

extension ReleasedRecord {
  /// The same with its rights in the order of their codes.
  fileprivate func sorted(_ codes: [RecordValue]) -> ReleasedRecord {
    let list = RecordValue.list(codes.sorted { ($0.codes.first ?? "") < ($1.codes.first ?? "") })
    var fields = self.fields
    fields["rights"] =
      if case .generalised = fields["rights"] { .generalised(list) } else { .value(list) }
    return ReleasedRecord(
      register: register, id: id, fields: fields, hasConflictOfInterest: hasConflictOfInterest)
  }
}
