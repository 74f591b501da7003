import Digests
import Documents
import Foundation
import Rendering
import ReportingCore
import Sealing
import Submissions
import TestSupport
import Testing

@Suite("What a sealed package says")
struct SealedPackageTests {
  static let key = SigningSecretKey.random()
  static let reader = AgeIdentity.random()

  /// What came of sealing: the findings, the package's bytes, and the package as it is verified.
  struct Outcome {
    var result: SealResult
    var bytes: [UInt8]
    var package: SealedPackage?
  }

  static func seal(
    _ city: TestCity, annex: Bool = false, date: String? = "2024-05-02"
  ) async throws -> Outcome {
    try await city.inFolder { folder in
      let file = folder.appending(path: "p.cityrights").path
      let year = try Period(parsing: "2023")
      let result = try await TestCity.runner.seal(
        folder.path, into: file, progress: { _, _, _ in }
      ) { _, _ in
        var request = SealRequest(
          document: DocumentRequest(
            kind: .submission(consultation: "ohchr-57-12"), year: year,
            formats: [.docx, .html, .md, .json, .csv], issued: date.flatMap { CalendarDate($0) }),
          generator: .init(name: "cityrights", version: "0.1.0"), key: key)
        if annex { request.recipients = [reader.recipient] }
        return request
      }
      guard FileManager.default.fileExists(atPath: file) else {
        return Outcome(result: result, bytes: [], package: nil)
      }
      var trust = TrustStore()
      trust.trust(key.publicKey, for: "testville")
      let verification = PackageVerifier(trust: trust).verify(file: file)
      #expect(verification.findings == [])
      return Outcome(
        result: result, bytes: [UInt8](try Data(contentsOf: URL(filePath: file))),
        package: verification.package)
    }
  }

  /// Two cities' worth of canaries: restricted figures, and registers whose persons agreed to joint
  /// submissions.
  static func guarded() throws -> TestCity {
    var city = try DisclosureOfDocumentsTests.guarded()
    for (name, text) in RegisterDocumentTests.city.files where name.hasPrefix("registers/") {
      city.files[name] = text.replacingOccurrences(
        of: "purpose: city-report", with: "purpose: uclg-aggregate"
      )
      // Documents that only the configuration of those tests has.
      .split(separator: "\n").filter {
        !$0.contains("document: joint") && !$0.contains("document: grouped")
      }.joined(separator: "\n")
    }
    city.files["registers/key-messages.yaml"] = """
      records:
        - {id: m-1, message: local-democracy, text: {en: We act., es: Actuamos.}, indicators: [CS-02, CS-07], practices: [told, untold]}

      """
    return city
  }

  static let secrets =
    DisclosureOfDocumentsTests.secrets + [
      "CANARY", "cana-ry", "4242117", "Pakistan", "PAK", "Iran", "Syria", "Nadia Open",
    ]

  @Test func whatWasReleasedStandsInThePackage() async throws {
    let made = try await Self.seal(TestCity.valid)
    #expect(made.result.run.diagnostics.filter { $0.severity == .error } == [])
    let package = try #require(made.package)
    #expect(package.name == "testville-ohchr-57-12-2023-r1")
    #expect(package.identity == made.result.identity)
    #expect(package.documents.count == 12)
    let record = package.submission
    #expect(record.city.population.map(\.value) == [100_000])
    #expect(record.city.region == "039")
    #expect(record.answers.map(\.question).sorted() == ["1", "1", "2", "2"])
    let answer = try #require(record.answers.first)
    #expect(answer.figures == ["CS-02"])
    #expect(answer.text == "Answered in time: 90.0\u{A0}per cent.")
    #expect(answer.words == 6)
    let rows = String(decoding: package.observations, as: UTF8.self).split(separator: "\n")
    #expect(rows.contains("CS-02,2023,,90,percent,,final,register"))
    #expect(rows.contains("CS-02,2022/23,,25,percent,,provisional,"))
    let sealed = try #require(record.indicators.first { $0.id == "CS-02" })
    #expect(sealed.counts == .things)
  }

  @Test func theSameInputGivesTheSameBytes() async throws {
    let first = try await Self.seal(TestCity.valid)
    let second = try await Self.seal(TestCity.valid)
    #expect(!first.bytes.isEmpty)
    #expect(first.bytes == second.bytes)
  }

  @Test func aWorkspaceWithMistakesIsNotSealed() async throws {
    var city = TestCity.valid
    try city.replace(
      "requests.due,2023,,10", with: "requests.due,20255,,10", in: "data/figures.csv")
    let made = try await Self.seal(city)
    #expect(made.bytes.isEmpty)
    #expect(made.result.run.diagnostics.hasErrors)
    #expect(made.result.name == nil)
  }

  /// A method is what decides the value: not what it is called, but its inputs and its formula.
  @Test func methodsAreToldApart() async throws {
    func digest(_ change: (String, String)?) async throws -> String {
      var city = try DisclosureOfDocumentsTests.guarded()
      try city.replace(
        "Few.", with: "Few: {{indicator:mixed 2023}}.", in: "answers/ohchr-57-12/en.md")
      try city.replace("level: restricted}", with: "level: public}", in: "modules/own.yaml")
      if let change {
        try city.replace(change.0, with: change.1, in: "modules/own.yaml")
      }
      let made = try await Self.seal(city)
      let package = try #require(made.package)
      let mixed = try #require(package.submission.indicators.first { $0.id == "mixed" })
      return mixed.method.description
    }
    let plain = try await digest(nil)
    let renamed = try await digest(("title: {en: Mixed,", "title: {en: Blended,"))
    let changed = try await digest(("secret.count + open.count", "secret.count - open.count"))
    let spaced = try await digest(("secret.count + open.count", "secret.count  +  open.count"))
    #expect(renamed == plain)
    #expect(spaced == plain)
    #expect(changed != plain)
  }

  // MARK: What it must not say

  private func expect(_ secrets: [String], absentFrom name: String, _ bytes: [UInt8]) throws {
    for (part, content) in try PackageParts.list(of: bytes, name) {
      let contents =
        part.hasSuffix(".docx") ? try PackageParts.list(of: content, part) : [(part, content)]
      for (place, content) in contents {
        for secret in secrets where Data(content).range(of: Data(secret.utf8)) != nil {
          Issue.record("'\(secret)' stands in \(place)")
        }
      }
    }
  }

  @Test("what must stay inside stands in no byte of a package outside of the annex")
  func canaries() async throws {
    let made = try await Self.seal(try Self.guarded(), annex: true)
    #expect(made.result.run.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let package = try #require(made.package)
    try expect(Self.secrets, absentFrom: "package", made.bytes)
    for secret in Self.secrets {
      #expect(Data(made.bytes).range(of: Data(secret.utf8)) == nil, "\(secret)")
      #expect(!made.result.run.diagnostics.contains { "\($0)".contains(secret) })
    }
    let record = package.submission
    #expect(record.practices.map(\.id) == ["told"])
    #expect(record.messages.map(\.practices) == [["told"]])
    #expect(record.signatories.map(\.name) == ["First Union", "Second League"])
  }

  @Test("the annex holds no more than it may: pseudonyms of those who agreed, and no name")
  func annex() async throws {
    let made = try await Self.seal(try Self.guarded(), annex: true)
    let package = try #require(made.package)
    let annex = try #require(package.annex)
    let archive = try AgeFile.decrypt(annex, with: [Self.reader])
    let files = try PlainZIPReader(archive).files
    #expect(files["observations.csv"] != nil)
    #expect(files.keys.filter { $0.hasPrefix("documents/") }.count == 12)
    let shared = String(decoding: files["shared-records.csv"] ?? [], as: UTF8.self)
    let rows = shared.split(separator: "\n")
    #expect(rows.first == "register,record,period")
    // Ten alike and the one from elsewhere; not the one without consent nor the one under embargo.
    #expect(rows.count == 12)
    #expect(rows.contains("hosted-defenders,cana-ry05,2023"))
    #expect(!shared.contains("cana-ry91"))
    #expect(!shared.contains("cana-ry92"))
    try expect(
      ["CANARY", "Nadia Open", "4242117", "canary-note", "canary-source", "8816253"],
      absentFrom: "annex", archive)
  }

  @Test("a secret repeated in a practice for everybody stops the package, and is not repeated")
  func typedSecrets() async throws {
    var city = try Self.guarded()
    try city.replace(
      "measure: {en: A desk, es: Una ventanilla}",
      with: "measure: {en: As canary-note told by M. says, es: Una ventanilla}",
      in: "registers/good-practices.yaml")
    let made = try await Self.seal(city)
    #expect(made.bytes.isEmpty)
    let errors = made.result.run.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.id) == ["disclosure.restricted-text"])
    #expect(!errors.contains { "\($0)".contains("canary-note") })
  }
}
