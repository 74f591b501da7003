import Archives
import Digests
import Documents
import ReportingCore
import Sealing
import TestSupport
import Testing

/// Nothing of a package can be changed unseen.
@Suite struct TamperingTests {
  static let folder = "lindmark-ohchr-57-12-2023-r1"
  let verifier = PackageVerifier(trust: Samples.trust())

  private func reasons(_ bytes: [UInt8]) -> [String] {
    verifier.verify(bytes, path: "p").findings.map(\.id)
  }

  /// The package packed anew with other files, as somebody would who knows the format.
  private func repacked(
    _ change: (inout [(name: String, bytes: [UInt8])]) -> Void,
    storage: ZIPArchive.Storage = .stored
  ) throws -> [UInt8] {
    let reader = try ZIPReader(try Samples.sealed())
    var files: [(name: String, bytes: [UInt8])] = []
    for entry in reader.entries { files.append((entry.name, Array(try reader.content(of: entry)))) }
    change(&files)
    var archive = ZIPArchive()
    for file in files { try archive.add(file.name, file.bytes, storage: storage) }
    return try archive.finish()
  }

  private func index(of file: String, in files: [(name: String, bytes: [UInt8])]) -> Int {
    files.firstIndex { $0.name == "\(Self.folder)/\(file)" } ?? files.endIndex
  }

  @Test func everyByteIsGuarded() throws {
    let bytes = try Samples.sealed()
    var generator = SeededGenerator(seed: 5)
    // Every byte outside of the large files, and a sample of those.
    let reader = try ZIPReader(bytes)
    #expect(reader.entries.count > 8)
    for position in bytes.indices
    where position < 1_800 || position > bytes.count - 1_400 || position % 9 == 0 {
      var changed = bytes
      changed[position] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
      let result = verifier.verify(changed, path: "p")
      #expect(result.package == nil, "byte \(position)")
      #expect(!result.findings.isEmpty, "byte \(position)")
    }
  }

  @Test func cutOrLengthenedPackagesAreRefused() throws {
    let bytes = try Samples.sealed()
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(reasons(Array(bytes[..<count])) == ["seal.archive"])
    }
    #expect(reasons(bytes + [0]) == ["seal.archive"])
    #expect(reasons([0] + bytes) == ["seal.archive"])
  }

  @Test func aChangedByteHasOneReason() throws {
    var bytes = try Samples.sealed()
    let reader = try ZIPReader(bytes)
    let entry = try #require(reader.entry("\(Self.folder)/data/observations.csv"))
    let content = try reader.content(of: entry)
    bytes[content.startIndex + 60] ^= 1
    #expect(reasons(bytes) == ["seal.archive"])
  }

  @Test func filesCannotBeChangedAddedRemovedOrRenamed() throws {
    #expect(try reasons(repacked { _ in }) == [])
    #expect(
      try reasons(
        repacked { $0[index(of: "data/observations.csv", in: $0)].bytes[70] ^= 1 })
        == ["seal.changed"])
    #expect(
      try reasons(repacked { $0.append(("\(Self.folder)/data/documents/more.md", [65])) })
        == ["seal.extra-file", "seal.bag"])
    #expect(
      try reasons(repacked { $0.append(("\(Self.folder)/more.txt", [65])) }) == ["seal.extra-file"])
    #expect(try reasons(repacked { $0.append(("other/more.txt", [65])) }) == ["seal.layout"])
    #expect(
      try reasons(
        repacked { $0.remove(at: index(of: "data/documents/lindmark-en.md", in: $0)) })
        == ["seal.missing-file", "seal.bag"])
    #expect(
      try reasons(
        repacked {
          $0[index(of: "data/documents/lindmark-en.md", in: $0)].name =
            "\(Self.folder)/data/documents/other.md"
        }) == ["seal.missing-file", "seal.extra-file"])
    #expect(
      try reasons(
        repacked { files in
          for index in files.indices {
            files[index].name = "girona" + files[index].name.dropFirst(8)
          }
        }) == ["seal.name"])
    #expect(
      try reasons(
        repacked { $0.remove(at: index(of: "tagmanifest-sha256.txt.minisig", in: $0)) })
        == ["seal.unsigned"])
  }

  @Test func aPackageOfManyFilesIsGuardedAsOneOfFew() throws {
    var content = Samples.content()
    content.documents = (0..<60).map { number in
      PackageDocument(name: "paper-\(number).md", bytes: Array("# Paper \(number)\n".utf8))
    }
    let bytes = try Samples.sealed(content)
    guard case .verified(let package) = verifier.verify(bytes, path: "p") else {
      Issue.record("it is refused")
      return
    }
    #expect(package.documents.map(\.name) == content.documents.map(\.name).sorted())
    let reader = try ZIPReader(bytes)
    func reasons(_ change: (inout [(name: String, bytes: [UInt8])]) -> Void) throws -> [String] {
      var files: [(name: String, bytes: [UInt8])] = []
      for entry in reader.entries {
        files.append((entry.name, Array(try reader.content(of: entry))))
      }
      change(&files)
      var archive = ZIPArchive()
      for file in files { try archive.add(file.name, file.bytes, storage: .stored) }
      return self.reasons(try archive.finish())
    }
    for number in [0, 20, 59] {
      let file = "data/documents/paper-\(number).md"
      #expect(try reasons { $0[index(of: file, in: $0)].bytes[0] ^= 1 } == ["seal.changed"])
      #expect(
        try reasons { $0.remove(at: index(of: file, in: $0)) } == ["seal.missing-file", "seal.bag"])
      #expect(
        try reasons { $0[index(of: file, in: $0)].name = "\(Self.folder)/data/documents/new.md" }
          == ["seal.missing-file", "seal.extra-file"])
      let twice = try reasons {
        let manifest = index(of: "manifest-sha256.txt", in: $0)
        let lines = $0[manifest].bytes.split(separator: 0x0A)
        $0[manifest].bytes += lines[number] + [0x0A]
      }
      // Without its list no file of the payload is known to be sealed.
      #expect(
        twice == ["seal.changed", "seal.manifest"] + Array(repeating: "seal.extra-file", count: 63))
    }
  }

  /// Somebody who changes a figure and makes all digests anew lacks the key.
  @Test func aPackageMadeAnewLacksTheSignature() throws {
    let other = try Samples.content(Samples.record(), observations: 5).sealed(with: Samples.key)
    let reader = try ZIPReader(other)
    let name = "\(Self.folder)/tagmanifest-sha256.txt.minisig"
    let signature = try #require(reader.entry(name))
    let stolen = Array(try reader.content(of: signature))
    #expect(
      try reasons(
        repacked { $0[index(of: "tagmanifest-sha256.txt.minisig", in: $0)].bytes = stolen })
        == ["seal.signature"])
  }

  @Test func packedAgainIsRefused() throws {
    #expect(try reasons(repacked({ _ in }, storage: .deflated)) == ["seal.form"])
  }

  @Test func bombsAndClimbingPathsHaveTheirReason() throws {
    let bomb = try repacked(
      { $0.append(("\(Self.folder)/data/bomb", [UInt8](repeating: 0, count: 8 << 20))) },
      storage: .deflated)
    #expect(reasons(bomb) == ["seal.limit"])
    let name = "\(Self.folder)/data/documents/lindmark-en.md"
    let climbing = "\(Self.folder)/../../../../../../../etc/x"
    let padded = climbing + String(repeating: "x", count: name.utf8.count - climbing.utf8.count)
    let bytes = try Samples.sealed()
    var text = bytes
    var position = 0
    while position + name.utf8.count <= text.count {
      if text[position..<position + name.utf8.count].elementsEqual(name.utf8) {
        text.replaceSubrange(position..<position + name.utf8.count, with: Array(padded.utf8))
      }
      position += 1
    }
    #expect(reasons(text) == ["seal.path"])
  }

  // MARK: Keys

  @Test func foreignKeysAreRefused() throws {
    let stranger = SigningSecretKey.random()
    let bytes = try Samples.content().sealed(with: stranger)
    #expect(reasons(bytes) == ["seal.unknown-key"])
    var trust = Samples.trust()
    trust.trust(stranger.publicKey, for: "girona")
    #expect(
      PackageVerifier(trust: trust).verify(bytes, path: "p").findings.map(\.id)
        == ["seal.foreign-key"])
    trust.trust(stranger.publicKey)
    #expect(PackageVerifier(trust: trust).verify(bytes, path: "p").package != nil)
  }

  @Test func severalReasonsAreToldTogether() throws {
    let bytes = try repacked {
      $0[index(of: "data/observations.csv", in: $0)].bytes.removeLast()
      $0.remove(at: index(of: "tagmanifest-sha256.txt.minisig", in: $0))
      $0.append(("\(Self.folder)/x", []))
    }
    #expect(
      Set(reasons(bytes)) == ["seal.unsigned", "seal.changed", "seal.extra-file", "seal.bag"])
  }

  @Test(arguments: [
    ("\"version\": 1", "\"version\": 2", "seal.version"),
    ("\"cityrights-submission\"", "\"something\"", "seal.version"),
    ("\"respondent\"", "\"respondant\"", "yaml.missing-key"),
    ("\"kind\": \"individual\"", "\"kind\": \"alone\"", "yaml.unknown-value"),
  ])
  func whatIsNotUnderstoodIsRefusedWithItsPlace(_ old: String, _ new: String, _ id: String) throws {
    // Signed by the city all the same, as by a program of another version.
    let json = String(decoding: Samples.record().json, as: UTF8.self).replacing(old, with: new)
    let finding = try #require(SubmissionProbe.findings(json).first { $0.id == id })
    #expect(finding.location?.line != nil)
  }
}
