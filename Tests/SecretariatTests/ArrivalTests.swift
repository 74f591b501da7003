import FileAccess
import ReportingCore
import Secretariat
import TestSupport
import Testing

@Suite("What comes into a watched folder")
struct ArrivalTests {
  private func stamp(_ size: Int, _ seconds: Int = 0) -> FileStamp {
    FileStamp(size: size, seconds: seconds)
  }

  @Test("a file that grows waits until it rests; one that was closed does not")
  func settling() {
    var book = ArrivalBook()
    #expect(book.look(at: ["a": stamp(1)], closed: [], at: 0) == [])
    #expect(book.isExpecting)
    #expect(book.look(at: ["a": stamp(2)], closed: [], at: 1_500) == [])
    #expect(book.look(at: ["a": stamp(2)], closed: [], at: 3_000) == [])
    #expect(book.look(at: ["a": stamp(2), "b": stamp(9)], closed: ["b"], at: 3_100) == ["b"])
    #expect(book.look(at: ["a": stamp(2), "b": stamp(9)], closed: [], at: 3_500) == ["a"])
    #expect(!book.isExpecting)
    #expect(book.look(at: ["a": stamp(2), "b": stamp(9)], closed: [], at: 99_000) == [])
  }

  @Test("what was given out too early is given out again when it changes")
  func growing() {
    var book = ArrivalBook()
    _ = book.look(at: ["a": stamp(1)], closed: [], at: 0)
    #expect(book.look(at: ["a": stamp(1)], closed: [], at: 2_000) == ["a"])
    #expect(book.look(at: ["a": stamp(5)], closed: [], at: 4_000) == [])
    #expect(book.look(at: ["a": stamp(5)], closed: [], at: 6_000) == ["a"])
    // A file of the same name that comes again is another one.
    #expect(book.look(at: [:], closed: [], at: 7_000) == [])
    #expect(book.look(at: ["a": stamp(5)], closed: ["a"], at: 8_000) == ["a"])
  }

  @Test("whatever happens, a file that rests is given out once, in the form in which it rests")
  func random() {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<200 {
      var book = ArrivalBook()
      var files: [String: FileStamp] = [:]
      var given: [String: FileStamp] = [:]
      var now = 0
      for _ in 0..<60 {
        let name = "f\(Int.random(in: 0..<4, using: &random))"
        var closed: Set<String> = []
        switch Int.random(in: 0..<4, using: &random) {
        case 0: files[name] = stamp(Int.random(in: 0..<50, using: &random), now)
        case 1: if files[name] != nil { closed = [name] }
        case 2:
          files[name] = nil
          given[name] = nil
        default: break
        }
        for path in book.look(at: files, closed: closed, at: now) {
          #expect(files[path] != nil && given[path] != files[path])
          given[path] = files[path]
        }
        now += Int.random(in: 0..<1_500, using: &random)
      }
      for time in [now, now + 2_000] {
        for path in book.look(at: files, closed: [], at: time) { given[path] = files[path] }
      }
      #expect(given == files && !book.isExpecting)
    }
  }

  @Test("a revision that comes before the one it replaces is tried again")
  func succession() {
    var book = ArrivalBook()
    let refused = ReceivedFile(
      path: "b", outcome: .refused,
      findings: [.error("seal.succession", "", at: nil, suggestion: nil)])
    #expect(book.note([refused]) == [])
    #expect(book.note([ReceivedFile(path: "a", outcome: .inserted)]) == ["b"])
    #expect(book.note([ReceivedFile(path: "b", outcome: .replaced)]) == [])
  }
}
