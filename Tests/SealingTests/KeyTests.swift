import Foundation
import ReportingCore
import TestSupport
import Testing

@testable import Sealing

@Suite struct KeyTests {
  @Test(arguments: [nil, "", "a password", "p\u{E4}ss"])
  func keyFilesAreReadBack(password: String?) throws {
    let key = SigningSecretKey.random()
    let bytes = password.map { Array($0.utf8) }
    let file = try SigningKeyFile(key, password: bytes, cost: .small)
    let read = try SigningKeyFile(file.text)
    #expect(read.isGuarded == (password != nil))
    #expect(try read.open(password: bytes).publicKey == key.publicKey)
    #expect(try SigningPublicKey(key.publicKey.file) == key.publicKey)
    #expect(try SigningPublicKey(key.publicKey.text) == key.publicKey)
    guard password != nil else { return }
    #expect(throws: KeyError.wrongPassword) { try read.open(password: [1]) }
    #expect(throws: KeyError.passwordNeeded) { try read.open(password: nil) }
  }

  @Test func secretsAreNotPrinted() throws {
    let key = SigningSecretKey.random()
    let identity = AgeIdentity.random()
    var text = "\(key) \(identity) \(String(reflecting: key)) \(String(reflecting: identity))"
    dump(key, to: &text)
    dump(identity, to: &text)
    #expect(!text.contains("\(key.bytes[3]), \(key.bytes[4])"))
    #expect(!text.contains("\(identity.bytes[3]), \(identity.bytes[4])"))
    #expect(!text.contains("AGE-SECRET-KEY"))
  }

  @Test(arguments: 0..<3) func damagedKeysAreRefused(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let key = SigningSecretKey.random()
    let file = try SigningKeyFile(key, password: nil)
    let signature = PackageSignature(of: [1, 2, 3], remark: "a remark", key: key)
    for text in [file.text, key.publicKey.file, signature.text, AgeIdentity.random().file] {
      for _ in 0..<300 {
        var bytes = Array(text.utf8)
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
        let changed = String(decoding: bytes, as: UTF8.self)
        _ = try? SigningKeyFile(changed).open(password: nil)
        _ = try? SigningPublicKey(changed)
        _ = try? AgeIdentity.all(in: changed)
        if let read = try? PackageSignature(bytes), bytes != Array(text.utf8) {
          #expect(throws: PackageSignature.Problem.self) {
            try read.verify([1, 2, 3], key: key.publicKey)
          }
        }
      }
    }
  }

  @Test func keysAreKeptForTheirOwnerAlone() throws {
    let place = try TemporaryFolder()
    let folder = KeyFolder(place.path("keys"))
    let key = SigningSecretKey.random()
    try folder.keep(
      try SigningKeyFile(key, password: nil), key.publicKey, AgeIdentity.random(), as: "lindmark")
    for file in ["lindmark.key", "lindmark.age"] {
      let mode = try FileManager.default.attributesOfItem(atPath: place.path("keys/\(file)"))[
        .posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    #expect(throws: KeyFolder.Problem.self) {
      try folder.keep(
        try SigningKeyFile(key, password: nil), key.publicKey, AgeIdentity.random(), as: "lindmark")
    }
    try folder.trust(key.publicKey, for: "lindmark")
    try folder.trust(key.publicKey, for: "lindmark")
    #expect(try folder.trusted().map(\.city) == ["lindmark"])
    #expect(throws: KeyFolder.Problem.self) {
      try folder.trust(SigningSecretKey.random().publicKey, for: "lindmark")
    }
    #expect(try folder.trusted().map(\.key) == [key.publicKey])
  }

  // MARK: age

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
  func whatIsEncryptedIsOpened(size: Int) throws {
    let (one, two) = (AgeIdentity.random(), AgeIdentity.random())
    let content = (0..<size).map { (index: Int) in UInt8(index * 13 % 256) }
    let file = try AgeFile.encrypt(content, for: [one.recipient, two.recipient])
    for identity in [one, two] {
      #expect(try AgeFile.decrypt(file[...], with: [identity]) == content)
    }
    #expect(throws: AgeError.notForUs) {
      try AgeFile.decrypt(file[...], with: [AgeIdentity.random()])
    }
    #expect(try AgeFile.encrypt(content, for: [one.recipient]) != file)
    if size > 0 {
      #expect(throws: AgeError.damaged) { try AgeFile.decrypt(file.dropLast(), with: [one]) }
    }
  }

  @Test func everyByteOfAnAgeFileIsGuarded() throws {
    let identity = AgeIdentity.random()
    let file = try AgeFile.encrypt([1, 2, 3], for: [identity.recipient])
    for position in file.indices {
      var changed = file
      changed[position] ^= 1
      #expect(throws: AgeError.self, "byte \(position)") {
        try AgeFile.decrypt(changed[...], with: [identity])
      }
      _ = try? AgeFile.decrypt(file[..<position], with: [identity])
    }
  }

  @Test func bech32IsThatOfTheStandard() {
    // Valid and invalid texts of BIP 173.
    #expect(Bech32.bytes("A12UEL5L", prefix: "a") == [])
    #expect(
      Bech32.bytes("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", prefix: "abcdef")?.count == 20)
    #expect(Bech32.bytes("A12uEL5L", prefix: "a") == nil)
    #expect(Bech32.bytes("a12uel5m", prefix: "a") == nil)
  }
}
