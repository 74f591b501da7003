import Digests
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
}
