import Digests
import ReportingCore
import Sealing
import TestSupport
import Testing

@Suite struct PackageTests {
  @Test func whatIsSealedIsReadBack() throws {
    let content = Samples.content(annex: [1, 2, 3])
    let bytes = try Samples.sealed(content)
    let result = PackageVerifier(trust: Samples.trust()).verify(bytes, path: "p.cityrights")
    #expect(result.findings.map(\.message) == [])
    let package = try #require(result.package)
    #expect(package.name == "lindmark-ohchr-57-12-2023-r1")
    #expect(package.submission.json == content.record.json)
    #expect(Array(package.record) == content.record.json)
    #expect(package.documents.map(\.name) == ["lindmark-en.docx", "lindmark-en.md"])
    #expect(package.documents.map { Array($0.bytes) }.last == Array("# Answer\n".utf8))
    #expect(package.annex.map { Array($0) } == [1, 2, 3])
    #expect(Array(package.observations) == ObservationTable.csv(content.observations))
    #expect(package.signer == Samples.key.publicKey)
    #expect(PackageVerifier(trust: TrustStore()).claimedIdentity(of: bytes) == package.identity)
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    #expect(try Samples.sealed() == Samples.sealed())
  }

  @Test func rowsAreOrderedAndMarksStandWithoutValues() {
    let year = Samples.year(2023)
    let text = String(
      decoding: ObservationTable.csv([
        SealedObservation(
          indicator: "B-1", period: year, outcome: .missing, unit: "percent", status: .missing),
        SealedObservation(
          indicator: "A-1", period: year, breakdown: Breakdown(["sex": "female", "district": "x"]),
          outcome: .value(0.1 + 0.2), unit: "a,b", sources: ["s-1", "s-2"]),
        SealedObservation(
          indicator: "A-1", period: Samples.year(2019), outcome: .suppressed, unit: "persons"),
        SealedObservation(
          indicator: "A-1", period: year, outcome: .value(1e21), unit: "persons",
          status: .provisional),
        SealedObservation(
          indicator: "A-1", period: Samples.year(2018), outcome: .notComputable, unit: "persons"),
      ]), as: UTF8.self)
    #expect(
      text == """
        indicator,period,breakdown,value,unit,mark,status,source
        A-1,2018,,,persons,not-computable,final,
        A-1,2019,,,persons,suppressed,final,
        A-1,2023,,1000000000000000000000,persons,,provisional,
        A-1,2023,district=x;sex=female,0.30000000000000004,"a,b",,final,s-1;s-2
        B-1,2023,,,percent,missing,missing,

        """)
  }

  // MARK: Revisions

  private func package(_ record: SubmissionRecord) throws -> SealedPackage {
    try #require(
      PackageVerifier(trust: Samples.trust()).verify(
        try Samples.sealed(Samples.content(record)), path: "p"
      ).package)
  }

  @Test func aJointSubmissionNamesThePackagesItRestsOn() throws {
    var record = Samples.record()
    record.kind = .joint
    record.basis = ["one", "two"].map {
      SealedBasis(
        city: $0, package: "\($0)-call-2023-r1", revision: 1, identity: SHA256Digest(of: $0))
    }
    #expect(try package(record).submission.basis == record.basis)
    // The answer of one city rests on its own figures alone.
    record.kind = .individual
    let bytes = try PackageContent(record: record, organization: "City").sealed(
      with: Samples.key)
    var trust = TrustStore()
    trust.trust(Samples.key.publicKey)
    let refused = PackageVerifier(trust: trust).verify(bytes, path: "a.cityrights")
    #expect(refused.package == nil && refused.findings.contains { $0.id == "seal.basis" })
  }

  @Test func revisionsFollowEachOther() throws {
    let first = try package(Samples.record())
    let second = try package(Samples.record(revision: 2, replaces: first.identity))
    let known = KnownRevision(revision: 1, identity: first.identity)
    #expect(first.succession(after: nil, path: "p") == .first)
    #expect(first.succession(after: known, path: "p") == .same)
    #expect(second.succession(after: known, path: "p") == .replacement)
    func refusal(_ package: SealedPackage, _ known: KnownRevision) -> String? {
      guard case .refused(let finding) = package.succession(after: known, path: "p") else {
        return nil
      }
      return finding.id
    }
    #expect(refusal(first, KnownRevision(revision: 2, identity: second.identity)) == "seal.replay")
    var changed = Samples.record()
    changed.answers = []
    #expect(refusal(try package(changed), known) == "seal.replay")
    let stray = try package(Samples.record(revision: 2, replaces: SHA256Digest(of: "other")))
    #expect(refusal(stray, known) == "seal.succession")
  }

  @Test func aRevisionSaysWhatItReplaces() throws {
    let bytes = try Samples.sealed(Samples.content(Samples.record(revision: 2)))
    let result = PackageVerifier(trust: Samples.trust()).verify(bytes, path: "p")
    #expect(result.findings.map(\.id) == ["seal.revision"])
  }

  @Test(arguments: ["../x", "a/b", "", ".hidden", "a b", "\u{E9}"])
  func namesOfDocumentsAreThoseThatMeanTheSameEverywhere(name: String) {
    var content = Samples.content()
    content.documents.append(PackageDocument(name: name, bytes: []))
    #expect(throws: SealingError.documentName(name)) { try content.sealed(with: Samples.key) }
  }
}
