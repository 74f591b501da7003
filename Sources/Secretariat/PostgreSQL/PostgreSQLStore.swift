import Aggregation
import Digests
import Glibc
import ReportingCore
import Sealing
import Synchronization

/// The store for an office that shares a server: PostgreSQL through libpq. The same tables as the
/// embedded store, and the figures as rows besides, so that they can be asked for with SQL.
///
/// A connection that broke is opened again, and what was not confirmed is put once more: what is there
/// already changes nothing.
public final class PostgreSQLStore: Store {
  /// The address, without a password.
  public let place: String
  let address: String
  let connection: Mutex<PostgreSQLConnection?>
  /// How often an interrupted call is tried again, and how long is waited before, in seconds.
  private let pauses: [UInt32]

  /// Opens a store, and brings the tables of an older version up to date.
  ///
  /// - Parameters:
  ///   - address: As libpq takes it: `postgresql://user@host/database`. Give the password in the file
  ///     `~/.pgpass` or in `PGPASSWORD`, not here.
  ///   - creating: Whether the tables are made where there are none.
  ///   - pauses: The seconds before each new attempt after a connection broke.
  /// - Throws: ``StoreError``.
  public init(_ address: String, creating: Bool = false, pauses: [UInt32] = [1, 2, 4, 8])
    throws(StoreError)
  {
    self.address = address
    self.pauses = pauses
    place = Self.withoutPassword(address)
    connection = Mutex(nil)
    try access { connection throws(StoreError) in
      try Self.prepare(connection, creating: creating)
    }
  }

  /// What may be shown of an address.
  private static func withoutPassword(_ address: String) -> String {
    if address.hasPrefix("postgres"), let at = address.lastIndex(of: "@"),
      let colon = address[..<at].lastIndex(of: ":"), address[colon...].dropFirst().first != "/"
    {
      return String(address[..<colon]) + String(address[at...])
    }
    return address.split(separator: " ").filter { !$0.hasPrefix("password") }
      .joined(separator: " ")
  }

  private static func prepare(
    _ connection: PostgreSQLConnection, creating: Bool
  ) throws(StoreError) {
    let isThere =
      try connection.run(
        "SELECT 1 FROM information_schema.tables WHERE table_schema = 'cityrights' AND table_name = 'version'"
      ).isEmpty == false
    guard isThere || creating else { throw .missing("") }
    try transaction(connection) { connection throws(StoreError) in
      // Two who open a new store at once wait for each other.
      _ = try connection.run("SELECT pg_advisory_xact_lock(4359536)")
      try connection.runScript(
        """
        CREATE SCHEMA IF NOT EXISTS cityrights;
        CREATE TABLE IF NOT EXISTS cityrights.version (version integer NOT NULL);
        """)
      let rows = try connection.run("SELECT max(version)::text FROM cityrights.version")
      let found = rows.first?.first.flatMap { $0 }.flatMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
      let version = found ?? 0
      guard version <= PostgreSQLSchema.version else {
        throw .newer(version: version, known: PostgreSQLSchema.version)
      }
      for next in version..<PostgreSQLSchema.version {
        try connection.runScript(PostgreSQLSchema.migrations[next])
        if next + 1 == PostgreSQLSchema.versionWithMeanings { try fillMeanings(connection) }
        _ = try connection.run(
          "INSERT INTO cityrights.version VALUES ($1::integer)", [.text("\(next + 1)")])
      }
    }
  }

  // MARK: Access

  /// Runs a body with the connection, and again with a new one when it broke on the way.
  func access<Result: Sendable>(
    _ body: (PostgreSQLConnection) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    var attempt = 0
    while true {
      do throws(StoreError) {
        return try attemptOnce(body)
      } catch {
        guard case .unreachable = error, attempt < pauses.count else { throw error }
        sleep(pauses[attempt])
        attempt += 1
      }
    }
  }

  private func attemptOnce<Result: Sendable>(
    _ body: (PostgreSQLConnection) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let outcome = connection.withLock { held in Self.outcome(&held, address, body) }
    return try outcome.get()
  }

  private static func outcome<Result: Sendable>(
    _ held: inout PostgreSQLConnection?, _ address: String,
    _ body: (PostgreSQLConnection) throws(StoreError) -> Result
  ) -> Swift.Result<Result, StoreError> {
    do throws(StoreError) {
      let open: PostgreSQLConnection
      if let held, held.isOpen { open = held } else { open = try PostgreSQLConnection(address) }
      held = open
      return .success(try body(open))
    } catch {
      if case .unreachable = error { held = nil }
      return .failure(error)
    }
  }

  /// All or nothing.
  static func transaction<Result>(
    _ connection: PostgreSQLConnection,
    _ body: (PostgreSQLConnection) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    _ = try connection.run("BEGIN")
    let result: Result
    do throws(StoreError) {
      result = try body(connection)
    } catch {
      if case .unreachable = error { throw error }
      _ = try connection.run("ROLLBACK")
      throw error
    }
    _ = try connection.run("COMMIT")
    return result
  }

  // MARK: Writing

  /// As the protocol says; who writes waits until another is done.
  public func put(_ packages: [IncomingPackage]) throws(StoreError) -> [Reception] {
    guard !packages.isEmpty else { return [] }
    return try access { connection throws(StoreError) in
      try Self.transaction(connection) { connection throws(StoreError) in
        _ = try connection.run("LOCK TABLE cityrights.submission IN SHARE ROW EXCLUSIVE MODE")
        var receptions: [Reception] = []
        var added: [(id: String, block: [UInt8])] = []
        var numbers = MeaningNumbers()
        for incoming in packages {
          let (reception, id) = try Self.put(incoming, connection, &numbers)
          receptions.append(reception)
          if let id { added.append((id, incoming.block)) }
        }
        try Self.copy(added, connection)
        return receptions
      }
    }
  }

  private static func put(
    _ incoming: IncomingPackage, _ connection: PostgreSQLConnection,
    _ numbers: inout MeaningNumbers
  ) throws(StoreError) -> (Reception, String?) {
    let row = StoredRow(incoming)
    let city = CityIdentity(incoming.package.submission.city)
    if let found = try connection.run(
      "SELECT country, identifiers FROM cityrights.city WHERE id = $1", [.text(row.city)]
    ).first {
      let known = CityIdentity(country: text(found[0]), text: text(found[1]))
      if let difference = known.difference(to: city) {
        return (.refused(CityIdentity.clash(row.city, difference, path: incoming.path)), nil)
      }
    }
    let newest = try connection.run(
      """
      SELECT id::text, revision::text, identity FROM cityrights.submission
      WHERE call = $1 AND year = $2 AND city = $3 AND NOT replaced
      """, [.text(row.call), .text(row.year), .text(row.city)], binary: true
    ).first
    var known: KnownRevision?
    if let newest {
      guard let identity = SHA256Digest(bytes: newest[2] ?? []), let revision = Int(text(newest[1]))
      else { throw .damaged("a submission has no identity") }
      known = KnownRevision(revision: revision, identity: identity)
    }
    switch incoming.package.succession(after: known, path: incoming.path) {
    case .same: return (.same, nil)
    case .refused(let finding):
      let isStored = try !connection.run(
        "SELECT 1 FROM cityrights.submission WHERE identity = $1", [.bytes(row.identity)]
      ).isEmpty
      return (isStored ? .same : .refused(finding), nil)
    case .first:
      return (.inserted, try insert(row, city, incoming, connection, &numbers))
    case .replacement:
      _ = try connection.run(
        "UPDATE cityrights.submission SET replaced = true WHERE id = $1::bigint",
        [newest?[0].map { .bytesAsText($0) } ?? .null])
      return (.replaced, try insert(row, city, incoming, connection, &numbers))
    }
  }

  private static func insert(
    _ row: StoredRow, _ city: CityIdentity, _ incoming: IncomingPackage,
    _ connection: PostgreSQLConnection, _ numbers: inout MeaningNumbers
  ) throws(StoreError) -> String {
    let meanings = try numbers.list(incoming.meanings) { (meaning) throws(StoreError) in
      try number(of: meaning, connection)
    }
    _ = try connection.run(
      """
      INSERT INTO cityrights.city (id, country, identifiers) VALUES ($1, $2, $3)
      ON CONFLICT (id) DO UPDATE SET identifiers = excluded.identifiers
      """, [.text(row.city), .text(city.country), .text(city.text)])
    let id = text(
      try connection.run(
        """
        INSERT INTO cityrights.submission (\(StoredRow.columns), meanings)
        VALUES ($1, $2, $3, $4, $5, $6::integer, $7::boolean, $8, $9, $10, $11::integer, $12::integer, $13,
          $14)
        RETURNING id::text
        """,
        [
          .bytes(row.identity), .text(row.name), .text(row.city), .text(row.call), .text(row.year),
          .text("\(row.revision)"), .text("\(row.isReplaced)"), row.date.map { .text($0) } ?? .null,
          .text(row.signer), .text(row.answers), .text("\(row.figures)"), .text("\(row.annex)"),
          row.received.map { .text($0) } ?? .null, .bytes(meanings),
        ]
      ).first?.first ?? nil)
    _ = try connection.run(
      "INSERT INTO cityrights.block VALUES ($1::bigint, $2)", [.text(id), .bytes(incoming.block)])
    _ = try connection.run(
      "INSERT INTO cityrights.package VALUES ($1::bigint, $2)", [.text(id), .bytes(incoming.bytes)])
    for record in incoming.sharedRecords {
      _ = try connection.run(
        "INSERT INTO cityrights.shared_record VALUES ($1::bigint, $2, $3, $4) ON CONFLICT DO NOTHING",
        [.text(id), .text(record.register), .text(record.record), .text(record.period.label)])
    }
    return id
  }

  private static func copy(
    _ added: [(id: String, block: [UInt8])], _ connection: PostgreSQLConnection
  ) throws(StoreError) {
    guard !added.isEmpty else { return }
    var rest = added[...]
    var copy = ObservationCopy()
    try connection.copy(ObservationCopy.command) { () throws(StoreError) -> [UInt8]? in
      while copy.bytes.count < ObservationCopy.pieceSize, let next = rest.popFirst() {
        var columns = ObservationColumns()
        do throws(ObservationBlockError) {
          try ObservationBlock.decode(next.block, into: &columns)
        } catch {
          throw .damaged(error.message)
        }
        copy.append(columns, submission: next.id)
      }
      return copy.bytes.isEmpty ? nil : copy.take()
    }
  }

  static func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }
}

extension PostgreSQLConnection.Value {
  fileprivate static func bytesAsText(_ bytes: [UInt8]) -> PostgreSQLConnection.Value {
    .text(String(decoding: bytes, as: UTF8.self))
  }
}
