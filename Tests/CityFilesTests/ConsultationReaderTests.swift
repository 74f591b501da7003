import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing
import YAMLSource

@testable import CityFiles

@Suite("A consultation profile")
struct ConsultationReaderTests {
  /// One change to a sound profile, and the finding that it must give.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var id: String
    var suggestion: String?

    init(_ old: String, _ new: String, _ id: String, _ suggestion: String? = nil) {
      self.old = old
      self.new = new
      self.id = id
      self.suggestion = suggestion
    }

    var testDescription: String { "\(old) -> \(new)" }
  }

  static let sound = """
    id: call
    title: {en: Call}
    issuer: {en: Office}
    page: https://office.example/call
    updated: 2025-05-02
    status: open
    purpose: {en: A report}
    mandate: {symbol: A/HRC/RES/57/12, title: {en: Mandate}, basis: verified, source: resolution}
    product: {title: {en: Report}, session: {en: Session 63}, basis: verified, source: resolution}
    respondents:
      - {id: local-governments, title: {en: Local}, basis: verified, source: page}
      - {id: states, title: {en: States}, basis: verified, source: page}
    tracks:
      - {id: written, title: {en: Written}, basis: verified, source: page}
      - {id: oral, title: {en: Oral}, basis: verified, source: page}
    contributions: {accepted: [individual, joint], basis: verified, source: page}
    deadlines:
      - kind: official
        date: 2025-06-30
        time: "18:00"
        zone: Europe/Zurich
        history: [{date: 2025-06-15, source: first page, noted: 2025-05-01}]
        basis: verified
        source: page of the call
    languages:
      - {accepted: [en, fr], basis: verified, source: page}
      - {accepted: [en], tracks: [oral], basis: unverified, source: page}
    formats: {accepted: [docx], basis: verified, source: page}
    words:
      - {max: 800, min: 600, counts: [body], basis: verified, source: limit}
      - {max: 1600, for: joint, basis: verified, source: page}
    pages: [{max: 15, basis: verified, source: page}]
    spoken: [{minutes: 2.5, words-per-minute: 130, tracks: [oral], basis: verified, source: page}]
    recipients: {addresses: [input@office.example, copy@office.example], basis: verified, source: page}
    subject: {text: "Input {city} ({kind})", part: true, basis: verified, source: page}
    publication: {default: published, opt-out: true, basis: verified, source: page}
    signatories: {place: head, classes: [general, special], in-footnote: [none], basis: verified, source: page}
    numbering: {paragraphs: true, basis: verified, source: page}
    font: {name: Times New Roman, size: 10, plain: true, basis: verified, source: page}
    period: {years: 4.5, basis: verified, source: page}
    one-state: {required: true, basis: verified, source: page}
    final-only: {required: true, basis: verified, source: page}
    third-party-annexes: {permission: refused, basis: verified, source: page}
    persons: {identifiable: refused, basis: verified, source: page}
    receipt: {sent: true, basis: verified, source: page}
    questions:
      - id: "1"
        text: {en: First}
        basis: verified
        source: page
        mandatory: true
        questions:
          - {id: 1a, text: {en: Part}, basis: verified, source: page, respondents: [states]}
      - id: "2"
        text: {en: Second}
        basis: unverified
        source: page
        like: ["other-call:1", "other-call:2"]
        themes: [housing]
        words: [{max: 300, basis: unverified, source: page}]
    notes: [The address was not read]

    """

  static func read(_ text: String) -> (call: Consultation?, findings: [Diagnostic]) {
    let collector = DiagnosticCollector()
    guard let node = YAMLReader.read(Array(text.utf8), path: "call.yaml", into: collector) else {
      return (nil, collector.diagnostics)
    }
    let reader = ConsultationReader(
      node: node, collector: collector, zones: SmallWorkspace.configuration.timeZones)
    return (reader.read(), collector.diagnostics)
  }

  @Test("is read whole")
  func whole() throws {
    let (read, findings) = Self.read(Self.sound)
    #expect(findings == [])
    let call = try #require(read)
    #expect(call.status == .open)
    #expect(call.updated?.description == "2025-05-02")
    #expect(call.product?.value.symbol == nil)
    #expect(call.deadlines.first?.value.time == TimeOfDay("18:00"))
    #expect(call.deadlines.first?.value.history.first?.noted?.description == "2025-05-01")
    #expect(call.languages.rule(for: Contribution())?.value.count == 2)
    #expect(call.languages.rule(for: Contribution(track: "oral"))?.basis == .unverified)
    #expect(
      call.words.rule(for: Contribution())?.value == WordLimit(max: 800, min: 600, counts: [.body]))
    let joint = try #require(call.words.rule(for: Contribution(kind: .joint)))
    #expect(joint.value.counts == Set(DocumentPart.allCases))
    #expect(call.words.holding(for: Contribution(kind: .joint)).map(\.value.max) == [1600, 800])
    #expect(call.spoken.first?.value == SpokenLimit(minutes: 2.5, wordsPerMinute: 130))
    #expect(
      call.subject?.value.filled(with: [.city: "Graz", .kind: "joint"]) == "Input Graz (joint)")
    #expect(call.subject?.value.filled(with: [.city: "Graz"]) == nil)
    #expect(call.subject?.value.pattern == "Input {city} ({kind})")
    #expect(call.signatories?.value.inFootnote == ["none"])
    #expect(call.numbering?.value == NumberingRule(paragraphs: true))
    #expect(call.period?.value == 4.5)
    #expect(call.identifiablePersons?.value == .refused)
    #expect(call.question("1")?.isMandatory == true)
    #expect(call.question("2")?.isMandatory == false)
    #expect(call.question("2")?.like.map(\.description) == ["other-call:1", "other-call:2"])
    #expect(call.questions(for: Contribution()).flatMap(\.withParts).map(\.id) == ["1", "2"])
    #expect(call.allQuestions.map(\.id) == ["1", "1a", "2"])
  }

  @Test("needs no more than id, title and issuer")
  func bare() throws {
    let (call, findings) = Self.read("id: call\ntitle: {en: Call}\nissuer: {en: Office}\n")
    #expect(findings == [])
    #expect(try #require(call).words.rule(for: Contribution()) == nil)
  }

  static let mistakes: [Mistake] = [
    Mistake("    zone: Europe/Zurich\n", "", "yaml.missing-key", "Add the key 'zone'"),
    Mistake(
      "Europe/Zurich", "Europe/Zürich", "codes.unknown-zone", "Did you mean 'Europe/Zurich'?"),
    Mistake("Europe/Zurich", "Zurich", "codes.unknown-zone", "Did you mean 'Europe/Zurich'?"),
    Mistake("Europe/Zurich", "CEST", "codes.unknown-zone", "IANA"),
    Mistake(", source: limit", "", "yaml.missing-key", "Add the key 'source'"),
    Mistake(
      "    basis: verified\n    source: page of the call\n", "    source: page of the call\n",
      "yaml.missing-key", "Add the key 'basis'"),
    Mistake("\"18:00\"", "\"24:00\"", "consultation.time", "end of the day"),
    Mistake("\"18:00\"", "6 pm", "consultation.time", "00:00 to 23:59"),
    Mistake("max: 800", "max: 0", "yaml.out-of-range"),
    Mistake("max: 800, min: 600", "max: 600, min: 800", "consultation.limits", "Exchange"),
    Mistake("{max: 15,", "{max: 20000,", "yaml.out-of-range"),
    Mistake("minutes: 2.5", "minutes: 0", "yaml.out-of-range"),
    Mistake("words-per-minute: 130", "words-per-minute: 1300", "yaml.out-of-range"),
    Mistake("years: 4.5", "years: 450", "yaml.out-of-range"),
    Mistake("size: 10", "size: 100", "style.size"),
    Mistake(
      "tracks: [oral], basis: unv", "tracks: [orall], basis: unv", "consultation.unknown-name",
      "Did you mean 'oral'?"),
    Mistake(
      "respondents: [states]", "respondents: [state]", "consultation.unknown-name",
      "Did you mean 'states'?"),
    Mistake("for: joint", "for: joined", "yaml.unknown-value", "Did you mean 'joint'?"),
    Mistake("id: states", "id: local-governments", "consultation.duplicate-name"),
    Mistake("id: oral", "id: written", "consultation.duplicate-name"),
    Mistake("id: \"2\"", "id: 1A", "consultation.duplicate-question"),
    Mistake("id: \"2\"", "id: 2 (b)", "consultation.question-id", "1a"),
    Mistake("\"other-call:2\"", "other-call", "consultation.like", "ohchr-39-7:1"),
    Mistake("\"other-call:2\"", "\"other-call:1\"", "yaml.repeated-value"),
    Mistake("\"other-call:2\"", "\"call:1\"", "consultation.like", "another call"),
    Mistake("copy@office.example", "copy at office.example", "consultation.address"),
    Mistake("copy@office.example", "\"Copy <copy@office.example>\"", "consultation.address"),
    Mistake("{city}", "{town}", "consultation.subject", "{city}"),
    Mistake("{kind}", "{kin}", "consultation.subject", "Did you mean 'kind'?"),
    Mistake("({kind})", "({kind)", "consultation.subject", "{city}"),
    Mistake("https://office.example/call", "office.example/call", "consultation.page", "https://"),
    Mistake("https://office.example/call", "https://the page", "consultation.page"),
    Mistake("accepted: [docx]", "accepted: []", "consultation.nothing", "leaving it out"),
    Mistake("{paragraphs: true, ", "{", "consultation.nothing"),
    Mistake("status: open", "status: opened", "yaml.unknown-value", "Did you mean 'open'?"),
    Mistake("place: head", "place: top", "yaml.unknown-value"),
    Mistake("recipients:", "recipient:", "yaml.unknown-key", "Did you mean 'recipients'?"),
    Mistake("mandatory: true", "mandatory: yes", "yaml.not-a-boolean", "Write true."),
  ]

  @Test("with a mistake gives its place and what to do", arguments: mistakes)
  func mistaken(_ mistake: Mistake) throws {
    let range = try #require(Self.sound.range(of: mistake.old))
    let text = Self.sound.replacingCharacters(in: range, with: mistake.new)
    let findings = Self.read(text).findings
    let found = try #require(findings.first { $0.id == mistake.id }, "\(findings)")
    #expect(found.severity == .error)
    let line = Self.sound[..<range.lowerBound].count { $0 == "\n" } + 1
    // A key that is missing is told at the map; what is limited wrongly, at the rule.
    #expect(abs((found.location?.line ?? 0) - line) <= 6, "\(found)")
    if let suggestion = mistake.suggestion {
      #expect(
        findings.contains { $0.id == mistake.id && $0.suggestion?.contains(suggestion) == true },
        "\(findings)")
    }
  }

  @Test("with anything at all in it neither crashes nor hangs")
  func noise() throws {
    let shipped = try SmallWorkspace.configuration.consultations.map { call in
      try String(
        contentsOfFile: "\(SmallWorkspace.root)/config/consultations/\(call.id).yaml",
        encoding: .utf8)
    }
    let texts = [Self.sound] + shipped
    var random = SeededGenerator(seed: 57)
    var refused = 0
    let count = 300
    for _ in 0..<count {
      let text = try #require(texts.randomElement(using: &random))
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let line = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: line)
        case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
        case 3: lines[line] = String(lines[line].shuffled(using: &random))
        case 4: lines[line] = lines[line].replacingOccurrences(of: ":", with: ": [")
        default: lines[line] += "  {\u{0}é\u{202E}}"
        }
        if lines.isEmpty { lines = [""] }
      }
      let (call, findings) = Self.read(lines.joined(separator: "\n"))
      // What cannot be read is told; nothing is dropped in silence.
      if call == nil { #expect(findings.contains { $0.severity == .error }) }
      #expect(findings.allSatisfy { $0.location?.path == "call.yaml" })
      if findings.contains(where: { $0.severity == .error }) { refused += 1 }
    }
    #expect(refused > count / 2)
  }
}
