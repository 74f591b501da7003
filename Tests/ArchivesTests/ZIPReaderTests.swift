import Archives
import TestSupport
import Testing

@Suite struct ZIPReaderTests {
  private func archive(
    _ files: [(String, [UInt8])], _ storage: ZIPArchive.Storage = .deflated
  ) throws -> [UInt8] {
    var archive = ZIPArchive()
    for (name, content) in files { try archive.add(name, content, storage: storage) }
    return try archive.finish()
  }

  @Test(arguments: [ZIPArchive.Storage.deflated, .stored])
  func whatIsWrittenIsReadBack(storage: ZIPArchive.Storage) throws {
    let files: [(String, [UInt8])] = [
      ("a/b.txt", Array("text text text".utf8)), ("a/empty", []),
      ("a/ñ", (0..<70_000).map { (index: Int) in UInt8(index * 31 % 251) }),
    ]
    let reader = try ZIPReader(try archive(files, storage))
    #expect(reader.faults.isEmpty)
    #expect(!reader.hasForeignBytes)
    #expect(reader.entries.map(\.name) == files.map(\.0))
    for (entry, file) in zip(reader.entries, files) {
      #expect(Array(try reader.content(of: entry)) == file.1)
    }
  }

  @Test func zipBombsAreRefused() throws {
    let bytes = try archive([("bomb", [UInt8](repeating: 0, count: 10 << 20))])
    #expect(bytes.count < 20_000)
    #expect(try ZIPReader(bytes).faults == [.ratio("bomb", limit: 200)])
    var limits = ZIPLimits(entrySize: 1 << 20, ratio: 10_000)
    #expect(
      try ZIPReader(bytes, limits: limits).faults == [.entryTooLarge("bomb", limit: 1 << 20)])
    limits = ZIPLimits(totalSize: 15 << 20, ratio: 10_000)
    let two = try archive([
      ("one", [UInt8](repeating: 0, count: 10 << 20)),
      ("two", [UInt8](repeating: 0, count: 10 << 20)),
    ])
    #expect(
      try ZIPReader(two, limits: limits).faults == [.totalTooLarge(limit: 15 << 20)])
    limits = ZIPLimits(entries: 1)
    #expect(throws: ZIPFault.tooManyEntries(limit: 1)) { try ZIPReader(two, limits: limits) }
  }

  /// A package in which the name of one file was written over, in both places.
  private func renamed(_ name: String) throws -> [UInt8] {
    let old = String(repeating: "x", count: name.utf8.count)
    return Self.replacing(old, with: name, in: try archive([(old, [1, 2, 3]), ("b", [4])]))
  }

  static func replacing(_ old: String, with new: String, in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var index = 0
    while index + old.count <= bytes.count {
      if Array(bytes[index..<index + old.count]) == old {
        bytes.replaceSubrange(index..<index + old.count, with: new)
        index += old.count
      } else {
        index += 1
      }
    }
    return bytes
  }

  @Test(arguments: [
    "../etc/passwd", "/etc/passwd", "a/../../b", "./a", "a//b", "a\\b", "C:/x", "a\u{1}b", "..",
    "../",
  ])
  func namesThatClimbOutAreRefused(name: String) throws {
    let reader = try ZIPReader(try renamed(name))
    #expect(reader.faults == [.unusableName(name)])
    #expect(reader.entries.map(\.name) == ["b"])
  }

  @Test func foldersAndTwiceTheSameNameAreRefused() throws {
    #expect(try ZIPReader(try renamed("dir/")).faults == [.notAFile("dir/")])
    let twice = Self.replacing("bb", with: "aa", in: try archive([("aa", [1]), ("bb", [2])]))
    #expect(try ZIPReader(twice).faults == [.duplicateName("aa")])
  }

  @Test func aNameAmongManyIsFoundTwice() throws {
    let files = (10..<99).map { ("name-\($0)", [UInt8($0)]) }
    #expect(try ZIPReader(try archive(files)).faults == [])
    for number in [11, 41, 42, 43, 98] {
      let twice = Self.replacing("name-\(number)", with: "name-10", in: try archive(files))
      #expect(try ZIPReader(twice).faults == [.duplicateName("name-10")])
    }
  }

  /// Changes the only line of the directory, or the header before the file.
  private func patched(_ line: [Int: UInt8], _ header: [Int: UInt8] = [:]) throws -> [UInt8] {
    var bytes = try archive([("file", Array("some text, some text".utf8))])
    let start = Int(bytes[bytes.count - 6]) | Int(bytes[bytes.count - 5]) << 8
    for (offset, value) in line { bytes[start + offset] = value }
    for (offset, value) in header { bytes[offset] = value }
    return bytes
  }

  @Test func whatIsNoOrdinaryFileIsRefused() throws {
    #expect(try ZIPReader(try patched([5: 3, 41: 0xA1])).faults == [.link("file")])
    #expect(try ZIPReader(try patched([5: 3, 41: 0x21])).faults == [.notAFile("file")])
    #expect(try ZIPReader(try patched([8: 1], [6: 1])).faults == [.encrypted("file")])
    #expect(try ZIPReader(try patched([10: 99], [8: 99])).faults == [.method("file", 99)])
    let huge = [20: UInt8(255), 21: 255, 22: 255, 23: 255]
    #expect(try ZIPReader(try patched(huge)).faults == [.zip64])
  }

  @Test func headersMustAgree() throws {
    // Name, method, checksum and sizes, in the header alone.
    for offset in [8, 14, 18, 22, 26, 30] {
      let bytes = try patched([:], [offset: 77])
      #expect(try ZIPReader(bytes).faults == [.headersDiffer("file")], "\(offset)")
    }
  }

  @Test func aWrongChecksumIsFound() throws {
    let bytes = try patched([16: 1, 17: 2], [14: 1, 15: 2])
    let reader = try ZIPReader(bytes)
    #expect(throws: ZIPFault.checksum("file")) { try reader.content(of: reader.entries[0]) }
  }

  @Test func filesThatShareBytesAreRefused() throws {
    var bytes = try archive([("aa", [1, 2, 3]), ("ab", [1, 2, 3])], .stored)
    // Both lines of the directory point to the first file.
    let start = Int(bytes[bytes.count - 6]) | Int(bytes[bytes.count - 5]) << 8
    let second = start + 48
    bytes[second + 42] = 0
    bytes[second + 47] = UInt8(ascii: "a")
    #expect(try ZIPReader(bytes).faults.contains(.duplicateName("aa")))
    bytes[second + 47] = UInt8(ascii: "b")
    #expect(try ZIPReader(bytes).faults == [.headersDiffer("ab")])
  }

  @Test func datesAndRemarksAreForeign() throws {
    #expect(try ZIPReader(try patched([12: 1])).hasForeignBytes)
    #expect(try ZIPReader(try patched([:], [10: 1])).hasForeignBytes)
    var remark = try patched([:])
    remark[remark.count - 2] = 1
    #expect(try ZIPReader(remark + [65]).hasForeignBytes)
  }

  // MARK: Anything at all

  private func readAll(_ bytes: [UInt8]) {
    do {
      let reader = try ZIPReader(bytes)
      for entry in reader.entries { _ = try reader.content(of: entry) }
    } catch {
      // Refused, which is all that may happen.
    }
  }

  @Test(arguments: 0..<4) func damageIsNeverACrash(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = try archive(
      [
        ("one", (0..<200).map { (index: Int) in UInt8(index % 7) }), ("two", [1, 2, 3]),
        ("three/four", Array("text".utf8)),
      ], seed % 2 == 0 ? .deflated : .stored)
    for _ in 0..<1_500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if Int.random(in: 0..<4, using: &generator) == 0 {
        damaged.removeLast(Int.random(in: 0..<damaged.count, using: &generator))
      }
      readAll(damaged)
    }
    for count in 0..<200 {
      readAll((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
    for count in 0..<bytes.count {
      #expect(throws: ZIPFault.self) { try ZIPReader(Array(bytes[..<count])) }
    }
  }
}
