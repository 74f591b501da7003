import Archives
import Foundation
import TestSupport
import Testing

@Suite struct ZIPArchiveTests {
  @Test(arguments: 0..<10)
  func whatGoesInComesOut(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var archive = ZIPArchive(effort: seed)
    var expected: [String: [UInt8]] = [:]
    var names: [String] = []
    for index in 0..<20 {
      let name = "folder \(index % 3)/ñ-\(index).bin"
      let count = Int.random(in: 0...20_000, using: &generator)
      let isNoise = Bool.random(using: &generator)
      let content = (0..<count).map { _ in
        isNoise ? UInt8.random(in: 0...255, using: &generator) : UInt8(ascii: "a")
      }
      try archive.add(name, content, storage: index % 4 == 0 ? .stored : .deflated)
      expected[name] = content
      names.append(name)
    }
    let reader = try PlainZIPReader(try archive.finish())
    #expect(reader.names == names)
    #expect(reader.files == expected)
  }

  @Test func anEmptyPackageIsValid() throws {
    let bytes = try ZIPArchive().finish()
    #expect(bytes.count == 22)
    #expect(try PlainZIPReader(bytes).names.isEmpty)
  }

  @Test(arguments: ["", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "./a", "a\\b", "a\u{0}"])
  func namesThatLeadOutAreRefused(name: String) throws {
    var archive = ZIPArchive()
    #expect(throws: ZIPError.unusableName(name)) { try archive.add(name, [1]) }
    try archive.add("fine", [1])
    #expect(try PlainZIPReader(try archive.finish()).names == ["fine"])
  }

  @Test func theSameNameTwiceIsRefused() throws {
    var archive = ZIPArchive()
    try archive.add("a", [1])
    #expect(throws: ZIPError.duplicateName("a")) { try archive.add("a", [2]) }
    #expect(try PlainZIPReader(try archive.finish()).files == ["a": [1]])
  }

  @Test func tooManyFilesAreRefused() throws {
    var archive = ZIPArchive()
    for index in 0..<65_535 { try archive.add("\(index)", [], storage: .stored) }
    #expect(throws: ZIPError.tooLarge("65,535 files")) { try archive.add("more", []) }
    #expect(try PlainZIPReader(try archive.finish()).names.count == 65_535)
  }

  @Test func filesCarryNoDateOfTheirOwn() throws {
    var archive = ZIPArchive()
    try archive.add("a", Array("text".utf8))
    let bytes = try archive.finish()
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }
}
