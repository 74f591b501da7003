import Aggregation
import Foundation
import ReportingCore
import Testing

@testable import Secretariat

@Suite("The embedded store")
struct SQLiteStoreTests {
  private func inStore(_ body: (SQLiteStore, URL) async throws -> Void) async throws {
    try await Samples.inFolder { folder in
      let path = folder.appendingPathComponent("store.sqlite").path
      try await body(try SQLiteStore(path, creating: true), folder)
    }
  }

  @Test("keeps its promises")
  func promises() async throws {
    try await inStore { try await StorePromises(store: $0, folder: $1).check() }
  }

  @Test("the order of files changes nothing")
  func order() async throws {
    try await inStore { try await StorePromises(store: $0, folder: $1).checkOrder() }
  }

  @Test("keeps what was refused")
  func refusals() async throws {
    try await inStore { try await StorePromises(store: $0, folder: $1).checkRefusals() }
  }

  @Test("a store is opened again, copied, and refused where it is none")
  func files() async throws {
    try await inStore { store, folder in
      let promises = StorePromises(store: store, folder: folder)
      _ = try await promises.receive([("a", try promises.samples.package("altdorf"))])
      let copy = folder.appendingPathComponent("copy.sqlite").path
      #expect(try store.backUp(to: copy) == 1)
      let opened = try SQLiteStore(copy)
      #expect(
        try opened.submissions(SubmissionSelection()) == store.submissions(SubmissionSelection()))
      #expect(throws: StoreError.exists(copy)) {
        try store.backUp(to: copy)
      }
      // Nothing is left beside a copy, whether it was made or not.
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
          .filter { $0.hasPrefix("copy") }.sorted().first == "copy.sqlite")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
          .allSatisfy { !$0.contains(".part") })
      #expect(throws: StoreError.missing(folder.path + "/none")) {
        try SQLiteStore(folder.path + "/none")
      }
      let text = folder.appendingPathComponent("text").path
      try Data("no database, but longer than its header would be".utf8).write(
        to: URL(fileURLWithPath: text))
      #expect { try SQLiteStore(text) } throws: { error in
        if case .foreign = error as? StoreError { true } else { false }
      }
    }
  }

  @Test("what changed inside the file is found")
  func damage() async throws {
    try await inStore { store, folder in
      let promises = StorePromises(store: store, folder: folder)
      _ = try await promises.receive([("a", try promises.samples.package("altdorf"))])
      let path = folder.appendingPathComponent("copy.sqlite").path
      try store.backUp(to: path)
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      // Whatever is overwritten, something is said of it.
      for index in 16_384..<min(bytes.count, 16_384 * 3) { bytes[index] = 0xAA }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      var isFound = false
      do throws(StoreError) {
        isFound = try !SQLiteStore(path).faults().isEmpty
      } catch {
        isFound = true
      }
      #expect(isFound)
    }
  }
}

@Suite(
  "The store on a server", .serialized,
  .enabled(
    if: PostgreSQLServer.isCI || PostgreSQLServer.programs != nil, "needs Debian's postgresql"),
  .postgreSQL)
struct PostgreSQLStoreTests {
  private func inStore(
    _ database: String, _ body: (PostgreSQLStore, URL) async throws -> Void
  ) async throws {
    let server = try #require(PostgreSQLServer.current)
    try server.psql("CREATE DATABASE \(database)")
    try await Samples.inFolder { folder in
      try await body(
        try PostgreSQLStore(server.address(database), creating: true, pauses: [1, 1, 1, 1]), folder)
    }
  }

  @Test("keeps its promises")
  func promises() async throws {
    try await inStore("promises") { try await StorePromises(store: $0, folder: $1).check() }
  }

  @Test("the order of files changes nothing")
  func order() async throws {
    try await inStore("ordered") { try await StorePromises(store: $0, folder: $1).checkOrder() }
  }

  @Test("keeps what was refused")
  func refusals() async throws {
    try await inStore("refused") { try await StorePromises(store: $0, folder: $1).checkRefusals() }
  }

  @Test("a store of version 1 is brought up to date")
  func migration() async throws {
    let server = try #require(PostgreSQLServer.current)
    try server.psql("CREATE DATABASE older")
    let tables = try String(contentsOf: MigrationTests.fixture("version-1.sql"), encoding: .utf8)
    try server.psql(tables, "older")
    try await Samples.inFolder { folder in
      let store = try PostgreSQLStore(server.address("older"))
      try await StorePromises(store: store, folder: folder).checkRefusals()
      #expect(try PostgreSQLStore(server.address("older")).faults() == [])
    }
  }

  @Test("a store of version 2 learns what its cities mean, but for damaged figures")
  func meanings() async throws {
    try await inStore("meant") { store, folder in
      let promises = StorePromises(store: store, folder: folder)
      let packages = try promises.cities.map { (name: $0, bytes: try promises.samples.package($0)) }
      _ = try await promises.receive(packages)
      let server = try #require(PostgreSQLServer.current)
      try server.psql(
        """
        ALTER TABLE cityrights.submission DROP COLUMN meanings;
        DROP TABLE cityrights.meaning;
        DELETE FROM cityrights.version WHERE version = 3;
        """, "meant")
      let migrated = try PostgreSQLStore(server.address("meant"), pauses: [])
      try StorePromises(store: migrated, folder: folder).checkMeanings()
      try server.psql(
        "UPDATE cityrights.submission SET meanings = NULL WHERE city = 'celje'", "meant")
      #expect(throws: StoreError.damaged("the figures of 'celje' cannot be read")) {
        try NetworkMeanings(
          of: try migrated.submissions(SubmissionSelection()), in: migrated)
      }
    }
  }

  @Test("figures stand in rows, too")
  func rows() async throws {
    try await inStore("rows") { store, folder in
      let promises = StorePromises(store: store, folder: folder)
      _ = try await promises.receive([("a", try promises.samples.package("altdorf"))])
      let rows = try PostgreSQLServer.current?.psql(
        "SELECT indicator, period, breakdown, value, unit, mark FROM cityrights.observation ORDER BY 2, 3",
        "rows")
      #expect(
        rows == """
          PA-01|2022|||percent|missing
          PA-01|2023||60.5|percent|
          PA-01|2023|sex=female||percent|suppressed
          """)
    }
  }

  @Test("the server computes the same cells as the engine in memory")
  func engine() async throws {
    try await inStore("engine") { store, _ in
      let network = try EngineNetwork.shared.get()
      try network.fill(store)
      let engine = PostgreSQLEngine(store, EngineNetwork.selection)
      try await network.expectAgreement(engine, over: store)
      // Asked again, on the same connection, after a plan that cannot be asked.
      let odd = Plan(
        indicators: [PlannedIndicator(id: "a\\b", counts: .things, canBeSummed: false)],
        periods: [Samples.year])
      await #expect(throws: EngineError.plan(.notPortable("a\\b"))) {
        try await engine.statistics(of: odd, over: [], withDetails: true)
      }
      let brief = try await network.figures.aggregate(by: engine, withDetails: false)
      #expect(brief.comparability.allSatisfy { $0.key.region == nil } && brief.outliers.isEmpty)
      #expect(brief.audit.protected > 50)
    }
  }

  @Test("a store of version 1 learns what cities give twice")
  func repeated() async throws {
    let server = try #require(PostgreSQLServer.current)
    try server.psql("CREATE DATABASE old")
    let tables = try String(contentsOf: MigrationTests.fixture("version-1.sql"), encoding: .utf8)
    try server.psql(tables, "old")
    try server.psql(
      """
      INSERT INTO cityrights.city VALUES ('a', 'AUT', '');
      INSERT INTO cityrights.submission (identity, name, city, call, year, revision, replaced, signer,
        answers, figures, annex) VALUES ('x', 'a', 'a', 'c', '2023', 1, false, '', '', 4, 0);
      INSERT INTO cityrights.observation
      SELECT 1, indicator, '2023', '', value, 'percent', '', mark, 'final', ''
      FROM (VALUES ('one', 1.0, ''), ('one', 2.0, ''), ('two', 1.0, ''), ('two', NULL, 'missing'))
        AS t (indicator, value, mark);
      """, "old")
    _ = try PostgreSQLStore(server.address("old"), pauses: [])
    #expect(
      try server.psql(
        "SELECT indicator, repeated FROM cityrights.observation ORDER BY 1, 2", "old")
        == "one|1\none|1\ntwo|0\ntwo|0")
    #expect(try server.psql("SELECT max(version) FROM cityrights.version", "old") == "3")
  }

  @Test("a server that is started again costs nothing but time")
  func restart() async throws {
    try await inStore("restarted") { store, folder in
      let promises = StorePromises(store: store, folder: folder)
      let server = try #require(PostgreSQLServer.current)
      _ = try await promises.receive([("a", try promises.samples.package("altdorf"))])
      try server.control("stop")
      try server.control("start")
      let files = try await promises.receive([("b", try promises.samples.package("bergen"))])
      #expect(files.map(\.outcome) == [.inserted])
      #expect(try store.submissions(SubmissionSelection()).map(\.city) == ["altdorf", "bergen"])
    }
  }

  /// Cut at every moment of sending twelve packages: before, inside and behind the COPY of figures.
  @Test("a network that is cut on the way costs nothing but time, or is told")
  func cut() async throws {
    try await inStore("cut") { store, folder in
      let server = try #require(PostgreSQLServer.current)
      let promises = StorePromises(store: store, folder: folder)
      let packages = try (0..<12).map { number in
        (
          name: "p\(number)",
          bytes: try promises.samples.package(
            promises.cities[number % 4], call: "call-\(number / 4)", value: Double(number))
        )
      }
      // How much is sent undisturbed.
      _ = try await promises.receive(packages)
      let wanted = try store.submissions(SubmissionSelection())
      #expect(wanted.count == 12)
      let random = folder.appendingPathComponent("s").path
      try FileManager.default.createDirectory(atPath: random, withIntermediateDirectories: true)
      let socket = "\(random)/.s.PGSQL.5432"
      var completed = 0
      var told = 0
      for (round, limit) in stride(from: 200, to: 90_000, by: 4_931).enumerated() {
        try server.psql("CREATE DATABASE cut_\(round)")
        _ = try PostgreSQLStore(server.address("cut_\(round)"), creating: true, pauses: [])
        // With an odd number each further connection is cut, too.
        let always = round % 2 == 1
        let proxy = try CuttingProxy(
          at: socket, to: "\(server.folder.path)/.s.PGSQL.5432",
          cuttingAfter: Array(repeating: limit, count: always ? 50 : 1))
        defer {
          proxy.end()
          do { try FileManager.default.removeItem(atPath: socket) } catch {}
        }
        let address = "host=\(random) dbname=cut_\(round) user=postgres sslmode=disable"
        do {
          let other = try PostgreSQLStore(address, pauses: [0, 0])
          _ = try await StorePromises(store: other, folder: folder, samples: promises.samples)
            .receive(packages)
          completed += 1
        } catch let error as StoreError {
          guard case .unreachable = error else { throw error }
          told += 1
          #expect(always && proxy.cutCount > 0)
        }
        // Whatever was told: all or nothing is there, and a further run ends with all of it, once.
        let direct = try PostgreSQLStore(server.address("cut_\(round)"), pauses: [])
        let found = try direct.submissions(SubmissionSelection(includesReplaced: true))
        #expect(found == wanted || found.isEmpty)
        _ = try await StorePromises(store: direct, folder: folder, samples: promises.samples)
          .receive(packages)
        #expect(try direct.submissions(SubmissionSelection(includesReplaced: true)) == wanted)
        #expect(
          try server.psql("SELECT count(*) FROM cityrights.observation", "cut_\(round)") == "36")
      }
      #expect(completed > 5 && told > 2, "\(completed) completed, \(told) told")
    }
  }

  @Test("no server, no database and no store are told apart, without a password")
  func unreachable() throws {
    let server = try #require(PostgreSQLServer.current)
    #expect {
      try PostgreSQLStore("host=/nowhere dbname=x user=u password=secret", pauses: [])
    } throws: { error in
      guard case .unreachable = error as? StoreError else { return false }
      return !"\(error)".contains("secret")
    }
    try server.psql("CREATE DATABASE bare")
    #expect { try PostgreSQLStore(server.address("bare"), pauses: []) } throws: { error in
      if case .missing = error as? StoreError { true } else { false }
    }
  }
}
