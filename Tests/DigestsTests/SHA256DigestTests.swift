import CSodium
import Digests
import TestSupport
import Testing

@Suite struct SHA256DigestTests {
  /// The examples of FIPS 180-4, and lengths around the size of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func isThatOfTheStandard(_ text: String, _ digest: String) {
    #expect(SHA256Digest(of: text).description == digest)
    #expect(SHA256Digest(digest) == SHA256Digest(of: text))
  }

  @Test(arguments: ["", "e3", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
  func onlyLowerCaseHexadecimalDigitsAreRead(_ text: String) {
    #expect(SHA256Digest(text) == nil)
  }

  /// The processor's instructions give what libsodium gives, at every length around a block.
  @Test func isThatOfLibsodium() {
    var generator = SeededGenerator(seed: 3)
    for count in Array(0..<300) + [1_000, 65_535, 65_536, 100_001] {
      let message = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var digest = [UInt8](repeating: 0, count: 32)
      crypto_hash_sha256(&digest, message, UInt64(count))
      #expect(SHA256Digest(of: message).bytes == digest, "\(count)")
    }
  }
}
