import Digests
import Documents
import FileAccess
import Foundation
import GRDB
import ReportingCore
import TestSupport
import Testing

@testable import Secretariat

@Suite("Writing into the embedded store")
struct SQLiteWritingTests {
  private func inStore(_ body: (SQLiteStore, URL) async throws -> Void) async throws {
    try await Samples.inFolder { folder in
      let path = folder.appendingPathComponent("store.sqlite").path
      try await body(try SQLiteStore(path, creating: true), folder)
    }
  }

  private func refusals(_ count: Int) -> [RefusedPackage] {
    (0..<count).map {
      RefusedPackage(
        digest: SHA256Digest(of: "\($0)"), file: "file-\($0).cityrights",
        reasons: [.init(id: "seal.unsigned", message: "nobody signed it")])
    }
  }

  @Test("what is confirmed is on the disk")
  func synchronous() async throws {
    try await inStore { store, _ in
      for store in [store, try SQLiteStore(store.place)] {
        let (mode, synchronous) = try await store.queue.read { db in
          (
            try String.fetchOne(db, sql: "PRAGMA journal_mode"),
            try Int.fetchOne(db, sql: "PRAGMA synchronous")
          )
        }
        #expect(mode == "wal" && synchronous == 2, "2 is FULL")
      }
    }
  }

  @Test("who only reads a store changes nothing of it")
  func reading() async throws {
    try await Samples.inFolder { folder in
      let path = folder.appendingPathComponent("store.sqlite").path
      try await StorePromises(store: try SQLiteStore(path, creating: true), folder: folder)
        .checkOrder()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let stamp = FileAccess.stamp(of: path)
      #expect(try SQLiteStore(path).submissions(SubmissionSelection()).count == 1)
      #expect(FileAccess.stamp(of: path) == stamp)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(FileAccess.kind(of: "\(path)-wal") == nil)
    }
  }

  @Test("a database of something else is left as it is")
  func foreign() async throws {
    try await Samples.inFolder { folder in
      let path = folder.appendingPathComponent("other.sqlite").path
      let other = try DatabaseQueue(path: path)
      try await other.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE t (x)") }
      try other.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: StoreError.foreign("it is a database of something else")) {
        try SQLiteStore(path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test("a city may add an identifier, and answer nothing")
  func identifiers() async throws {
    try await inStore { store, folder in
      let promises = StorePromises(store: store, folder: folder)
      let first = try promises.samples.package("altdorf", questions: [])
      #expect(promises.outcomes(try await promises.receive([("a", first)])) == ["inserted"])
      #expect(try store.submissions(SubmissionSelection()).map(\.answers.count) == [0])
      let old = try #require(promises.samples.identity(first, of: "altdorf"))
      let second = try promises.samples.package(
        "altdorf", revision: 2, replaces: old, nationalCode: "4711")
      #expect(promises.outcomes(try await promises.receive([("b", second)])) == ["replaced"])
      let identifiers = try await store.queue.read {
        try String.fetchAll($0, sql: "SELECT identifiers FROM city")
      }
      #expect(identifiers == ["national:4711\nun-locode:ATALTDORF"])
      #expect(try store.faults() == [])
    }
  }

  @Test("meanings get the same numbers in whatever order they come")
  func meanings() {
    var generator = SeededGenerator(seed: 57)
    var numbers = MeaningNumbers()
    var given: [NetworkMeanings.Meaning: Int] = [:]
    for _ in 0..<300 {
      let meanings = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        NetworkMeanings.Meaning(
          indicator: "i\(Int.random(in: 0..<20, using: &generator))",
          unit: Bool.random(using: &generator) ? "percent" : "", method: "")
      }
      let list = numbers.list(meanings) { (meaning) throws(Never) in
        #expect(given[meaning] == nil, "each is looked for once")
        given[meaning] = 1_000 + given.count
        return 1_000 + given.count - 1
      }
      #expect(list == MeaningList.bytes(meanings.compactMap { given[$0] }))
    }
  }

  @Test("refusals that are written later are those that are written at once")
  func postponed() async throws {
    try await Samples.inFolder { folder in
      var generator = SeededGenerator(seed: 5712)
      let stores = try ["a", "b"].map {
        try SQLiteStore(folder.appendingPathComponent("\($0).sqlite").path, creating: true)
      }
      for _ in 0..<12 {
        for store in stores {
          try store.forgetRefusals((0..<12).map { SHA256Digest(of: "\($0)") }, files: [])
          try store.keepRefusals(refusals(6))
        }
        var books = try stores.map { RefusalBook(try $0.refusals(), on: nil) }
        for _ in 0..<8 {
          for _ in 0..<Int.random(in: 0...4, using: &generator) {
            let digest = Int.random(in: 0..<12, using: &generator)
            let name = "x/file-\(Int.random(in: 0..<12, using: &generator)).cityrights"
            let isRefused = Bool.random(using: &generator)
            for index in books.indices {
              if isRefused {
                books[index].note(
                  ReceivedFile(
                    path: name, outcome: .refused,
                    findings: [
                      .error("seal.hash", "\(digest)", at: Documents.SourceLocation(path: name))
                    ]), digest: SHA256Digest(of: "\(digest)"))
              } else {
                books[index].note(
                  ReceivedFile(path: name, outcome: .inserted), of: Array("\(digest)".utf8))
              }
            }
          }
          for index in books.indices { try books[index].endBatch(stores[index]) }
          try books[0].write(to: stores[0])
        }
        try books[1].write(to: stores[1])
        #expect(try stores[0].refusals() == stores[1].refusals())
      }
    }
  }

  @Test("a copy tells how far it has come, and is the store of one moment")
  func shares() async throws {
    try await inStore { store, folder in
      try store.keepRefusals(refusals(5_000))
      let other = try SQLiteStore(store.place)
      let copy = folder.appendingPathComponent("copy.sqlite").path
      var seen: [Int] = []
      var totals: Set<Int> = []
      let count = try store.backUp(to: copy) { done, total in
        seen.append(done)
        totals.insert(total)
        // Somebody else goes on meanwhile, and waits for nobody.
        do throws(StoreError) { try other.forgetRefusals([SHA256Digest(of: "1")], files: []) } catch
        {
          Issue.record(error)
        }
      }
      #expect(seen.count > 2 && seen == seen.sorted() && totals.count == 1)
      #expect(seen.last == totals.first)
      #expect(count == 0, "packages")
      #expect(try other.refusals().count == 4_999)
      let size = try #require(FileAccess.stamp(of: copy)?.size)
      #expect(abs(size - (totals.first ?? 0)) <= 4 * 16_384, "the size was foretold")
      #expect(try SQLiteStore(copy).refusals().count == 5_000)
    }
  }

  @Test("a copy that somebody stops leaves nothing")
  func stopped() async throws {
    try await inStore { store, folder in
      try store.keepRefusals(refusals(5_000))
      let copy = folder.appendingPathComponent("copy.sqlite").path
      let task = Task {
        try store.backUp(to: copy) { _, _ in withUnsafeCurrentTask { $0?.cancel() } }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
          .allSatisfy { $0.hasPrefix("store.sqlite") })
      try store.backUp(to: copy)
      #expect(try SQLiteStore(copy).refusals().count == 5_000)
    }
  }
}
