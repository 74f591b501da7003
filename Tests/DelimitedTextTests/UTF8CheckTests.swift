import DelimitedText
import Documents
import TestSupport
import Testing

@Suite("Bytes and their places")
struct UTF8CheckTests {
  @Test("What is not UTF-8 is found at its first byte")
  func encoding() {
    #expect(UTF8Check.firstInvalidByte(in: Array("aé日😀".utf8)) == nil)
    #expect(UTF8Check.firstInvalidByte(in: [0x61, 0xE9, 0x62]) == 1)
    #expect(UTF8Check.firstInvalidByte(in: [0x61, 0xC3]) == 1)
    #expect(UTF8Check.firstInvalidByte(in: [0xED, 0xA0, 0x80]) == 0)
    #expect(UTF8Check.firstInvalidByte(in: [0xC0, 0x80]) == 0)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let bytes = (0..<6).map { _ in UInt8.random(in: 0...255, using: &random) }
      let isSound = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Check.firstInvalidByte(in: bytes) == nil) == isSound, "\(bytes)")
    }
  }

  @Test("the place of a byte counts characters, and every kind of line end")
  func places() {
    let text = Array("aé\r\nb\rc\n日x".utf8)
    func place(_ offset: Int) -> String {
      text.withUnsafeBytes { Place(ofByte: offset, in: $0, path: "f") }.description
    }
    #expect(place(0) == "f:1:1")
    #expect(place(3) == "f:1:3")
    #expect(place(5) == "f:2:1")
    #expect(place(7) == "f:3:1")
    #expect(place(12) == "f:4:2")
    #expect(place(99) == "f:4:3")
  }
}
