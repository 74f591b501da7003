import CityFiles
import Disclosure
import Documents
import Foundation
import Rendering
import ReportingCore
import Submissions
import Testing

@Suite("What no document may say")
struct DisclosureOfDocumentsTests {
  static let formats: [OutputFormat] = [.docx, .html, .md, .json, .csv, .pdf]

  /// Everything that a reader, or a program, can get out of a file: its bytes, and the parts of a
  /// package unpacked.
  static func contents(_ name: String, _ bytes: [UInt8]) throws -> [(String, [UInt8])] {
    if name.hasSuffix(".pdf") {
      return [(name, bytes), ("\(name), text", try PageText.text(ofPDF: bytes))]
    }
    guard name.hasSuffix(".docx") else { return [(name, bytes)] }
    return try [(name, bytes)] + PackageParts.list(of: bytes, name)
  }

  static func expect(_ secrets: [String], absentFrom made: TestCity.Outcome) throws {
    for (file, bytes) in made.files {
      for (name, content) in try contents(file, bytes) {
        let data = Data(content)
        for secret in secrets where data.range(of: Data(secret.utf8)) != nil {
          Issue.record("'\(secret)' stands in \(name)")
        }
      }
    }
  }

  /// A city with a mark in every place that must stay inside.
  static func guarded() throws -> TestCity {
    var city = TestCity.valid
    city.files["city.yaml"] = city.files["city.yaml"]?.replacingOccurrences(
      of: "rights@city.example, level: city-internal",
      with: "canary-mail@city.example, level: restricted")
    city.files["modules/own.yaml"] = """
      id: own
      version: 1
      title: {en: Own, es: Propio}
      description: {en: Our own figures., es: Nuestras cifras.}
      inputs:
        - {id: secret.count, title: {en: Kept count, es: Cifra}, unit: number, counts: things, level: restricted}
        - {id: open.count, title: {en: Open count, es: Cifra}, unit: number, counts: things}
      indicators:
        - id: kept
          title: {en: Kept, es: Guardado}
          definition: {en: Kept., es: Guardado.}
          unit: number
          type: outcome
          direction: context
          kind: count
          input: secret.count
        - id: mixed
          title: {en: Mixed, es: Mixto}
          definition: {en: Mixed., es: Mixto.}
          unit: number
          type: outcome
          direction: context
          chart: columns
          kind: formula
          formula: secret.count + open.count

      """
    city.files["data/own.csv"] = """
      input,period,value,source,note
      secret.count,2022,7716253,hidden,canary-note told by M.
      secret.count,2023,8816253,hidden,canary-note told by N.
      open.count,2022,1,register,
      open.count,2023,2,register,

      """
    city.files["sources.yaml", default: ""] += """
      - id: hidden
        title: {en: canary-source in English, es: canary-source}
        publisher: {en: canary-publisher, es: canary-publisher}
        address: https://canary-address.example/
        level: restricted

      """
    return city
  }

  static let secrets = [
    "canary", "7716253", "8816253", "7 716 253", "7,716,253", "8,816,253",
    "8\u{202F}816\u{202F}253",
    // The sums that give the kept figure away.
    "7716254", "8816255", "7,716,254", "8,816,255",
  ]

  @Test(
    "restricted figures, remarks, sources and addresses stand in no byte of any format",
    arguments: [DocumentKind.report(template: "annual"), .submission(consultation: "ohchr-57-12")])
  func canaries(_ kind: DocumentKind) async throws {
    let city = try Self.guarded()
    let made = try await city.make(kind, languages: [], formats: Self.formats)
    #expect(made.errors.map(\.message) == [])
    #expect(made.files.count >= 10)
    if PageText.canReadPDF {
      #expect(made.files.keys.count { $0.hasSuffix(".pdf") } == 2)
      for (name, bytes) in made.files where name.hasSuffix(".pdf") {
        let text = String(decoding: try PageText.text(ofPDF: bytes), as: UTF8.self)
        #expect(text.contains(name.contains("-es.") ? "Villaprueba" : "Testville"))
      }
    }
    try Self.expect(Self.secrets, absentFrom: made)
    // Findings and inventory are read by others too.
    for secret in Self.secrets {
      #expect(!made.result.diagnostics.contains { "\($0)".contains(secret) })
    }
    #expect(made.result.audit?.suppressions.contains { $0.rule == .level(.restricted) } == true)
  }

  @Test("the same canaries do stand in a document for those who may read them")
  func canariesAreAlive() async throws {
    let city = try Self.guarded()
    let made = try await city.make(
      .report(template: "annual"), formats: [.json, .csv], audience: .restricted)
    let all = made.files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    for secret in ["canary-mail", "canary-note", "canary-source", "8816253", "8816255"] {
      #expect(all.contains(secret), "\(secret)")
    }
  }

  @Test("a secret repeated in a text for everybody stops the document, and is not repeated")
  func typedSecrets() async throws {
    for secret in [
      "canary-mail@city.example", "As Canary-Note, told by M, shows", "canary-source in English",
    ] {
      var city = try Self.guarded()
      try city.replace("Few.", with: "Few. \(secret).", in: "answers/ohchr-57-12/en.md")
      for isDraft in [false, true] {
        let made = try await city.make(.submission(consultation: "ohchr-57-12"), isDraft: isDraft)
        #expect(made.errors.map(\.id) == ["disclosure.restricted-text"], "\(secret)")
        #expect(made.files.isEmpty)
        #expect(!made.result.diagnostics.contains { "\($0)".lowercased().contains("canary") })
      }
    }
  }

  @Test("small counts are withheld, with what would give them away")
  func smallCounts() async throws {
    var city = TestCity.valid
    city.files["data/figures.csv", default: ""] += """
      election.voters,2023,01,30,,,
      election.voters,2023,02,3,,,
      election.voters,2023,03,57,,,
      election.registered-voters,2023,01,60,,,
      election.registered-voters,2023,02,61,,,
      election.registered-voters,2023,03,119,,,

      """
    city.files["data/figures.csv"] = city.files["data/figures.csv"]?
      .replacingOccurrences(of: "election.voters,2023,,3,", with: "election.voters,2023,,90,")
      .replacingOccurrences(
        of: "election.registered-voters,2023,,40,", with: "election.registered-voters,2023,,240,")
    let made = try await city.make(.report(template: "annual"))
    #expect(made.errors == [])
    let rows = try made.text(".csv").split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.contains("PA-05") && $0.contains("2023") }
    #expect(rows.count == 4)
    // Three of 61, and one further district, or the whole, so that the third cannot be computed.
    let withheld = rows.filter { $0.contains("..") }
    #expect(withheld.count >= 2, "\(rows)")
    #expect(withheld.contains { $0.contains(",02,") })
    let rules = made.result.audit?.suppressions.map(\.rule) ?? []
    #expect(rules.contains(.smallCount(.persons, threshold: 5)))
    // The share of the small count, 4.9 per cent, stands nowhere.
    try Self.expect(["4.9180", "\"4.9\""], absentFrom: made)
    #expect(!rows.contains { $0.contains(",4.9,") })
  }

  @Test("the four marks are four, and a gap is never a zero")
  func marks() async throws {
    let made = try await TestCity.valid.make(.report(template: "annual"))
    let lines = try made.text(".csv").split(whereSeparator: \.isNewline).map(String.init)
    let header = try #require(lines.first).replacingOccurrences(of: "\u{FEFF}", with: "").split(
      separator: ","
    ).map(String.init)
    let value = try #require(header.firstIndex(of: "value"))
    let mark = try #require(header.firstIndex(of: "mark"))
    func cells(_ indicator: String) throws -> (value: String, mark: String) {
      let line = try #require(
        lines.first { $0.contains(",\(indicator),") && $0.contains(",2023,") }, "\(indicator)")
      let cells = Self.cells(of: line)
      return (cells[value], cells[mark])
    }
    let zero = try cells("CS-05")
    let gap = try cells("CS-07")
    let impossible = try cells("CS-04")
    let withheld = try cells("PA-05")
    #expect(Double(zero.value) == 0)
    for outcome in [gap, impossible, withheld] { #expect(outcome.value.isEmpty) }
    let english = try TestCity.english
    #expect(zero.mark == english[.markZero])
    #expect(gap.mark == english[.markMissing])
    #expect(impossible.mark == english[.markNotComputable])
    #expect(withheld.mark == english[.markSuppressed])
    #expect(Set([zero, gap, impossible, withheld].map(\.mark)).count == 4)
    #expect(try cells("CS-02").value.hasPrefix("90"))
  }

  /// The fields of a line of CSV without line breaks in its fields.
  static func cells(of line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
