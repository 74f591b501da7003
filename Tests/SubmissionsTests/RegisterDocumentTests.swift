import CityFiles
import Disclosure
import Documents
import Foundation
import Rendering
import ReportingCore
import Submissions
import Testing

@Suite("Registers in documents")
struct RegisterDocumentTests {
  /// A report that prints everything that registers can give.
  static let template = """
    id: registers
    title: {en: Registers, es: Registros}
    style: {font: Liberation Serif, size: 11}
    sections:
      - id: all
        title: {en: All, es: Todo}
        content:
          - {kind: signatories, document: ohchr-57-12}
          - {kind: signatories, document: ohchr-57-12, grouped: true}
          - {kind: register-table, register: hosted-defenders, fields: [country, rights, arrived, hosts, person]}
          - {kind: register-table, register: release-campaigns, fields: [name, country, status]}
          - {kind: register-table, register: incidents, fields: [date, violations, account]}
          - {kind: register-table, register: interviews, fields: [date, summary]}
          - {kind: funnel, indicator: HD-03}
          - {kind: recommendations-by-level}
          - {kind: follow-up}
          - {kind: good-practices}
          - {kind: messages}
          - {kind: milestones}
          - {kind: missions}

    """

  /// An installation with that report, made once.
  static let runner: Result<Runner, any Error> = Result {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("installation-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try manager.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    for name in ["config", "Plugins"] {
      try manager.copyItem(
        atPath: TestCity.root + "/" + name, toPath: folder.path + "/" + name)
    }
    try Data(template.utf8).write(
      to: folder.appendingPathComponent("config/reports/registers.yaml"))
    let joint = """
      id: joint
      title: {en: Joint}
      issuer: {en: Council}
      signatories: {place: head, basis: unverified, source: test}
      questions: [{id: "1", text: {en: What?}, basis: unverified, source: test}]

      """
    try Data(joint.utf8).write(
      to: folder.appendingPathComponent("config/consultations/joint.yaml"))
    let grouped =
      joint.replacingOccurrences(of: "id: joint", with: "id: grouped")
      .replacingOccurrences(
        of: "place: head, basis: unverified",
        with: "place: head, classes: [general, special], in-footnote: [none], basis: verified")
    try Data(grouped.utf8).write(
      to: folder.appendingPathComponent("config/consultations/grouped.yaml"))
    let collector = DiagnosticCollector()
    let configuration = ConfigurationReader(
      try Installation.find(named: folder.path, environment: nil, program: ""),
      swiftModules: TestCity.swiftModules, into: collector
    ).read()
    #expect(collector.diagnostics == [])
    return Runner(
      configuration: configuration, swiftModules: TestCity.swiftModules,
      renderers: [
        DOCXRenderer(), HTMLRenderer(), MarkdownRenderer(), JSONRenderer(), CSVRenderer(),
      ])
  }

  static let consent =
    "consent: [{purpose: city-report, level: 2, date: 2023-01-01, language: es, asked-by: CANARY-asker}]"

  static let city: TestCity = {
    var city = TestCity.valid
    city.files["city.yaml"] = city.files["city.yaml"]?.replacingOccurrences(
      of: "esc-resources]", with: "esc-resources, defenders]")
    city.files["data/figures.csv", default: ""] += """
      protection.measures-granted,2023,,40,,,
      protection.measures-implemented,2023,,30,,,

      """
    let stay =
      "hosts: [CANARY-town], activities: {en: CANARY-talk, es: CANARY-charla}, cost: 4242117"
    // Ten alike under consent, one from elsewhere, one without consent, one under embargo.
    city.files["registers/hosted-defenders.yaml"] =
      "covers: [2023]\nrecords:\n"
      + (0..<10).map {
        "  - {id: canary-h\($0), edition: 2023, person: cana-ry\($0)5, country: \($0 < 6 ? "MEX" : "COL"), "
          + "rights: [women], arrived: 2023-03-1\($0), \(stay), \(consent)}\n"
      }.joined()
      + "  - {id: canary-pk, edition: 2023, person: cana-ry90, country: PAK, rights: [peace], arrived: 2023-09-17, \(stay), \(consent)}\n"
      + "  - {id: canary-ir, edition: 2023, person: cana-ry91, country: IRN, rights: [memory], arrived: 2023-09-18, \(stay)}\n"
      + "  - {id: canary-sy, edition: 2023, person: cana-ry92, country: SYR, rights: [memory], arrived: 2023-09-19, embargo: 2030-01-01, \(stay), \(consent)}\n"
    city.files["registers/incidents.yaml"] = """
      covers: [2023]
      records:
        - {id: canary-i1, event: canary-e1, date: 2023-03-04, victim: cana-ry93, violations: [threat], verification: reported, place: CANARY-square, account: {en: CANARY was stopped at night, es: CANARY fue parada de noche}}

      """
    city.files["registers/interviews.yaml"] = """
      records:
        - {id: canary-v1, person: cana-ry94, date: 2023-03-04, summary: {en: CANARY told us this, es: CANARY nos lo dijo}, consent: [{purpose: "un-call:ohchr-57-12", level: 2, date: 2023-01-01, language: es, asked-by: CANARY-asker}]}

      """
    city.files["registers/release-campaigns.yaml"] = """
      records:
        - {id: campaign-a, name: Nadia Open, country: NIC, rights: [expression], began: 2022-01-01, status: open, consent: [{purpose: city-report, level: 4, date: 2023-01-01, language: es, asked-by: CANARY-asker}]}
        - {id: campaign-b, name: CANARY-name, country: NIC, rights: [expression], began: 2022-01-01, status: open, \(consent)}

      """
    city.files["registers/signatories.yaml"] = """
      records:
        - {id: s-3, document: joint, order: 2, name: Second League, class: none, status: agreed}
        - {id: s-4, document: joint, order: 1, name: First Union, class: none, status: signed, signed: 2023-10-01}
        - {id: s-5, document: grouped, order: 1, name: Third Network, class: none, status: signed, signed: 2023-10-01}
        - {id: s-6, document: grouped, order: 2, name: Fourth House, class: special, status: signed, signed: 2023-10-01}
        - {id: s-7, document: grouped, order: 3, name: Fifth Office, class: general, status: signed, signed: 2023-10-01}
        - {id: s-8, document: grouped, order: 4, name: Sixth Town, class: local-government, status: signed, signed: 2023-10-01}
        - {id: s-2, document: ohchr-57-12, order: 2, name: Second League, class: none, status: invited, contact: CANARY-contact, deadline: 2024-01-01}
        - {id: s-1, document: ohchr-57-12, order: 1, name: First Union, class: special, status: signed, signed: 2023-10-01, contact: CANARY-contact}

      """
    city.files["registers/competences.yaml"] = """
      records:
        - {id: protection, duty: {en: Protect defenders, es: Proteger}, holders: [local, national]}

      """
    city.files["registers/recommendations.yaml"] = """
      records:
        - id: r-1
          text: {en: Set up a unit, es: Crear una unidad}
          government: local
          addressee: {en: City council, es: Ayuntamiento}
          duty: protection
          origin: A/HRC/38/22
          made: 2021-01-10
          deadline: 2023-12-31
          follow-up:
            - {year: 2022, status: no-answer}
            - {year: 2023, status: partly, evidence: {en: Staff hired, es: Personal contratado}, indicators: [CS-02]}
        - {id: r-2, text: {en: Investigate, es: Investigar}, government: national, addressee: {en: Prosecutor, es: Fiscalía}, duty: protection, made: 2021-01-10}

      """
    city.files["registers/good-practices.yaml"] = """
      records:
        - {id: told, title: {en: Open desk, es: Ventanilla}, problem: {en: Delay, es: Demora}, measure: {en: A desk, es: Una ventanilla}, result: {en: Faster, es: Antes}, budget: 1200.5, \(consent)}
        - {id: untold, title: {en: CANARY desk, es: CANARY mesa}, problem: {en: Delay, es: Demora}, measure: {en: A desk, es: Una}, result: {en: Faster, es: Antes}}

      """
    city.files["registers/key-messages.yaml"] = """
      records:
        - {id: m-1, message: local-democracy, text: {en: We decide here, es: Decidimos aquí}, indicators: [CS-02]}
        - {id: m-2, message: resources, practices: [told]}
        - {id: m-3, message: right-to-the-city, practices: [untold], indicators: [CS-07]}

      """
    city.files["registers/milestones.yaml"] = """
      records:
        - {id: final, title: {en: Resolution, es: Resolución}, kind: resolution, symbol: A/HRC/RES/39/7, date: 2018-09-27, draft: draft}
        - {id: draft, title: {en: Draft, es: Proyecto}, kind: draft, symbol: A/HRC/39/L.8, date: 2018-09-20}

      """
    city.files["registers/missions.yaml"] = """
      records:
        - id: mission
          title: {en: Mission, es: Misión}
          began: 2014-11-10
          ended: 2014-11-17
          places: [Guerrero]
          organizers: [{name: Peace Brigades, role: convening}, {name: Amnesty, role: supporting}]
          named-authorities: [City of Testville]
          independent-verifier: University of Otherton
          version: preliminary
          findings: [{author: Peace Brigades, language: en, text: abc, government: local, interviews: [canary-v1], digest: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad}]

      """
    return city
  }()

  static func make(
    _ city: TestCity, audience: Level = .public, language: String = "en", isDraft: Bool = false,
    issued: CalendarDate? = CalendarDate("2024-05-02")
  ) async throws -> TestCity.Outcome {
    let request = DocumentRequest(
      kind: .report(template: "registers"), year: try Period(parsing: "2023"),
      languages: [language].compactMap { LanguageTag($0) },
      formats: [.docx, .html, .md, .json, .csv], audience: audience, isDraft: isDraft,
      issued: issued)
    return try await city.inFolder { folder in
      let result = try await runner.get().make(
        request, of: folder.path, into: nil, progress: { _, _, _ in })
      var found: [String: [UInt8]] = [:]
      let out = folder.appendingPathComponent("out")
      if FileManager.default.fileExists(atPath: out.path) {
        for name in try FileManager.default.contentsOfDirectory(atPath: out.path) {
          found[name] = Array(try Data(contentsOf: out.appendingPathComponent(name)))
        }
      }
      return TestCity.Outcome(result: result, files: found)
    }
  }

  @Test("what the records must not say stands in no byte of any format", arguments: ["en", "es"])
  func canaries(language: String) async throws {
    let made = try await Self.make(Self.city, language: language)
    #expect(made.errors.map(\.message) == [])
    #expect(made.files.count == 5)
    try DisclosureOfDocumentsTests.expect(
      [
        "CANARY", "canary", "cana-ry", "4242117", "4,242,117", "2023-09-17", "17 September",
        "Pakistan",
        "Iran", "Irán", "Syria", "Siria",
      ], absentFrom: made)
    for finding in made.result.diagnostics {
      #expect(!"\(finding)".lowercased().contains("canary"))
    }
  }

  @Test("the same canaries do stand in a document for those who may read them")
  func canariesAreAlive() async throws {
    let text = try await Self.make(Self.city, audience: .restricted).text(".md")
    for secret in ["CANARY-town", "cana-ry05", "Pakistan", "17 September 2023"] {
      #expect(text.contains(secret), "\(secret)")
    }
    // Consent is asked of staff too.
    for secret in ["Iran", "CANARY-square", "CANARY-name told", "CANARY desk", "told us"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test("guests are told by region where their country would tell who they are")
  func generalised() async throws {
    let text = try await Self.make(Self.city).text(".md")
    #expect(text.components(separatedBy: "| Americas").count == 11)
    #expect(text.contains("March 2023"))
    #expect(text.contains("given more broadly"))
    #expect(text.contains("Fewer than 10 further records are only counted"))
    #expect(!text.contains("Mexico") && !text.contains("Colombia"))
  }

  @Test("each kind of content says what it is for")
  func contents() async throws {
    let text = try await Self.make(Self.city).text(".md")
    func order(_ words: String...) {
      var rest = text[...]
      for word in words {
        guard let found = rest.range(of: word) else {
          Issue.record("'\(word)' does not follow")
          return
        }
        rest = rest[found.upperBound...]
      }
    }
    order("First Union", "Signed", "Second League", "Invited")
    order("ECOSOC special consultative status", "First Union", "No consultative status")
    order("Nadia Open", "Nicaragua", "Open")
    order("Step", "measures implemented | 30", "measures granted | 40", "75")
    order("National", "Investigate", "Prosecutor", "Local", "Set up a unit", "A/HRC/38/22")
    order("Fully implemented", "Partly implemented", "No answer", "Set up a unit", "Staff hired")
    order("Open desk", "Delay", "A desk", "1,200.50", "Faster")
    order("Secure local democracy", "We decide here", "Evidence", "90")
    order("Provide enough resources", "Evidence", "Open desk")
    order(
      "Messages without evidence", "participatory democracy", "right to the city")
    order("20 September 2018", "A/HRC/39/L.8", "A/HRC/RES/39/7", "27 September 2018")
    order(
      "Mission", "Guerrero", "Preliminary", "Convening", "Peace Brigades", "Supporting", "Amnesty",
      "City of Testville", "Independent verification: University of Otherton", "abc")
    // A recommendation that nobody followed up is missing there, not counted as unanswered.
    order("Missing", "1")
  }

  @Test("a call that wants the names at the head gets those who have signed there")
  func namesFirst() async throws {
    let (text, findings) = try await answer("joint", of: Self.city)
    #expect(!findings.hasErrors)
    let made = try #require(text)
    let names = try #require(made.range(of: "1) First Union (No consultative status)"))
    let question = try #require(made.range(of: "## Question 1"))
    #expect(names.upperBound < question.lowerBound)
    #expect(!made.contains("Second League"), "it has not signed")
  }

  /// The answer to a call of the installation in Markdown, as far as it is made, and what was found.
  private func answer(_ call: String, of city: TestCity) async throws -> (String?, [Diagnostic]) {
    try await city.inFolder { folder in
      let request = DocumentRequest(
        kind: .submission(consultation: call), year: try Period(parsing: "2023"),
        languages: [LanguageTag("en")].compactMap { $0 }, formats: [.md],
        issued: CalendarDate("2024-05-02"))
      let result = try await Self.runner.get().make(
        request, of: folder.path, into: nil, progress: { _, _, _ in })
      let text = try result.written.first.map {
        try String(contentsOf: URL(fileURLWithPath: $0), encoding: .utf8)
      }
      return (text, result.diagnostics)
    }
  }

  @Test("names are grouped by status, and those without one stand in a footnote")
  func namesGrouped() async throws {
    let made = try #require(try await answer("grouped", of: Self.city).0)
    let order = [
      "Signatories", "ECOSOC general consultative status", "Fifth Office",
      "ECOSOC special consultative status", "Fourth House", "Sixth Town", "## Question 1",
      "The views expressed in this text are also shared by: Third Network.",
    ].map { made.range(of: $0)?.lowerBound }
    #expect(
      order.allSatisfy { $0 != nil } && order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    var joint = Self.city
    joint.files["answers/grouped/contribution.yaml"] = "kind: joint\n"
    let (text, findings) = try await answer("grouped", of: joint)
    #expect(text == nil)
    let found = try #require(findings.first { $0.id == "signatory.class" })
    #expect(found.severity == .error && found.message.contains("Sixth Town"))
    #expect(found.location?.path.hasSuffix("registers/signatories.yaml") == true)
    #expect(found.location?.line == 7)
  }

  @Test("without the day of issue nothing that ends on a day is shown, and it is said")
  func undated() async throws {
    var city = Self.city
    try city.replace(
      "asked-by: CANARY-asker}]}\n  - {id: canary-h1",
      with: "asked-by: CANARY-asker, expires: 2030-01-01}]}\n  - {id: canary-h1",
      in: "registers/hosted-defenders.yaml")
    let made = try await Self.make(city, issued: nil)
    #expect(made.result.diagnostics.map(\.id) == ["disclosure.no-date"])
    let text = try made.text(".md")
    #expect(!text.contains("Americas"), "four are too few")
  }

  @Test("a pseudonym or an account typed into a text stops the document")
  func typed() async throws {
    for secret in ["cana-ry05", "CANARY was stopped at night"] {
      var city = Self.city
      city.files["registers/milestones.yaml"] = city.files["registers/milestones.yaml"]?
        .replacingOccurrences(of: "en: Draft", with: "en: \(secret)")
      let made = try await Self.make(city)
      #expect(made.errors.map(\.id) == ["disclosure.restricted-text"], "\(secret)")
      #expect(made.files.isEmpty, "\(secret)")
    }
  }

  @Test("a draft is made of what is right in a register, and only a draft")
  func draft() async throws {
    var city = Self.city
    try city.replace("kind: draft", with: "kind: draught", in: "registers/milestones.yaml")
    let strict = try await Self.make(city)
    #expect(strict.errors.map(\.id) == ["register.unknown-code"])
    #expect(strict.files.isEmpty)
    let made = try await Self.make(city, isDraft: true)
    #expect(try made.text(".md").contains("A/HRC/RES/39/7"))
  }

  @Test("a text of a record that is not translated is an error where it is printed")
  func untranslated() async throws {
    var city = Self.city
    try city.replace(", es: Investigar}", with: "}", in: "registers/recommendations.yaml")
    #expect(try await Self.make(city).errors == [])
    #expect(
      try await Self.make(city, language: "es").errors.map(\.id) == ["text.not-translated"])
  }
}
