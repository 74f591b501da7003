import Archives
import Foundation
import TestSupport
import Testing

@testable import Sealing

/// Public tools verify what we seal, and we what they make. Skipped where a tool is missing, but never
/// in CI.
@Suite struct PublicToolsTests {
  static let environment = ProcessInfo.processInfo.environment
  static let isCI = environment["CI"] == "true"
  static let python =
    environment["CITYRIGHTS_PYTHON"] ?? Program.repository.appending(path: ".venv/bin/python").path

  static func hasProgram(_ name: String) -> Bool {
    isCI || FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)")
  }

  static func hasPython(_ module: String) -> Bool {
    if isCI { return true }
    guard FileManager.default.isExecutableFile(atPath: python), let folder = try? TemporaryFolder()
    else { return false }
    return (try? Program.shell("'\(python)' -c 'import \(module)'", in: folder.url).status) == 0
  }

  /// A package unpacked into a folder, with the public key beside it.
  private func unpacked(annex: [UInt8]? = nil) throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    let reader = try ZIPReader(try Samples.sealed(Samples.content(annex: annex)))
    for entry in reader.entries {
      let file = folder.url.appending(path: entry.name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(try reader.content(of: entry)).write(to: file)
    }
    try folder.write(Samples.key.publicKey.file, to: "city.pub")
    return (folder, TamperingTests.folder)
  }

  private func expectFine(_ line: String, in folder: TemporaryFolder) throws {
    let outcome = try Program.shell(line, in: folder.url)
    #expect(outcome.status == 0, "\(line)\n\(outcome.output)\(outcome.errors)")
  }

  @Test(.enabled(if: hasPython("bagit"), "Python's bagit is missing"))
  func bagitValidatesTheBag() throws {
    let (folder, bag) = try unpacked(annex: [1, 2, 3])
    try expectFine("'\(Self.python)' -m bagit --validate \(bag)", in: folder)
    try folder.write("changed", to: "\(bag)/data/observations.csv")
    #expect(
      try Program.shell("'\(Self.python)' -m bagit --validate \(bag)", in: folder.url).status != 0)
  }

  @Test(.enabled(if: hasPython("frictionless"), "Python's frictionless is missing"))
  func frictionlessValidatesTheTable() throws {
    let (folder, bag) = try unpacked()
    try expectFine(
      "'\(Self.python)' -m frictionless validate \(bag)/data/datapackage.json", in: folder)
  }

  @Test(.enabled(if: hasProgram("minisign"), "minisign is missing"))
  func minisignVerifiesTheSignature() throws {
    let (folder, bag) = try unpacked()
    let line = "minisign -V -p city.pub -m \(bag)/tagmanifest-sha256.txt"
    try expectFine(line, in: folder)
    try folder.write("changed", to: "\(bag)/tagmanifest-sha256.txt")
    #expect(try Program.shell(line, in: folder.url).status != 0)
  }

  @Test(.enabled(if: hasProgram("minisign"), "minisign is missing"))
  func signaturesAndKeysOfMinisignAreRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("content\n", to: "file")
    try expectFine("minisign -G -W -p its.pub -s its.key", in: folder)
    try expectFine("minisign -S -W -s its.key -m file -t 'a remark'", in: folder)
    let key = try KeyFolder.publicKey(in: folder.path("its.pub"))
    let signature = try PackageSignature(Array(try folder.read("file.minisig").utf8))
    #expect(signature.remark == "a remark")
    try signature.verify(Array("content\n".utf8)[...], key: key)
    let secret = try KeyFolder.secretKey(in: folder.path("its.key")).open(password: nil)
    #expect(secret.publicKey == key)
    // And what we make of its key, it verifies.
    let ours = PackageSignature(of: Array("content\n".utf8)[...], remark: "ours", key: secret)
    try folder.write(ours.text, to: "file.minisig")
    try expectFine("minisign -V -p its.pub -m file", in: folder)
  }

  @Test(.enabled(if: hasProgram("minisign"), "minisign is missing"))
  func minisignSignsWithOurKeys() throws {
    let folder = try TemporaryFolder()
    try folder.write("content\n", to: "file")
    try folder.write(try SigningKeyFile(Samples.key, password: nil).text, to: "plain.key")
    try folder.write(
      try SigningKeyFile(Samples.key, password: Array("secret".utf8), cost: .small).text,
      to: "guarded.key")
    for line in [
      "minisign -S -W -s plain.key -m file",
      "printf 'secret\\n' | minisign -S -s guarded.key -m file",
    ] {
      try expectFine(line, in: folder)
      let signature = try PackageSignature(Array(try folder.read("file.minisig").utf8))
      try signature.verify(Array("content\n".utf8)[...], key: Samples.key.publicKey)
    }
  }

  @Test(.enabled(if: hasProgram("age"), "age is missing"))
  func ageAndWeOpenEachOthersFiles() throws {
    let folder = try TemporaryFolder()
    let identity = AgeIdentity.random()
    let content = (0..<150_000).map { (index: Int) in UInt8(index * 17 % 251) }
    let ours = try AgeFile.encrypt(
      content, for: [AgeIdentity.random().recipient, identity.recipient])
    try Data(ours).write(to: folder.url.appending(path: "ours.age"))
    try folder.write(identity.file, to: "identity")
    try expectFine("age -d -i identity -o opened ours.age", in: folder)
    #expect(try Data(contentsOf: folder.url.appending(path: "opened")) == Data(content))
    try expectFine("age-keygen -o its.txt 2>/dev/null", in: folder)
    try expectFine(
      "age -r '\(identity.recipient)' -r \"$(age-keygen -y its.txt)\" -o its.age opened",
      in: folder)
    let its = [UInt8](try Data(contentsOf: folder.url.appending(path: "its.age")))
    #expect(try AgeFile.decrypt(its[...], with: [identity]) == content)
    let theirs = try KeyFolder.identities(in: folder.path("its.txt"))
    #expect(try AgeFile.decrypt(its[...], with: theirs) == content)
  }
}
