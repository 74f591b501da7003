public import Aggregation
public import Digests
import ReportingCore

extension PostgreSQLStore {
  /// As the protocol says.
  public func identities() throws(StoreError) -> Set<SHA256Digest> {
    let rows = try access { connection throws(StoreError) in
      try connection.run("SELECT identity FROM cityrights.submission", binary: true)
    }
    var identities: Set<SHA256Digest> = []
    for row in rows {
      identities.insert(try PostgreSQLColumns(row).withBytes(0, SubmissionDecoder.digest))
    }
    return identities
  }

  /// As the protocol says.
  public func submissions(_ selection: SubmissionSelection) throws(StoreError)
    -> [StoredSubmission]
  {
    let (condition, values) = Self.condition(selection)
    let rows = try access { connection throws(StoreError) in
      try connection.run(
        """
        SELECT identity, city, call, year, revision::text, replaced::int::text, date, answers,
          figures::text, annex::text, received, meanings
        FROM cityrights.submission WHERE \(condition) ORDER BY \(Self.order)
        """, values, binary: true)
    }
    var found: [StoredSubmission] = []
    var decoder = SubmissionDecoder()
    for row in rows { found.append(try decoder.submission(PostgreSQLColumns(row))) }
    return found
  }

  /// As the protocol says.
  public func package(_ identity: SHA256Digest) throws(StoreError) -> [UInt8]? {
    try access { connection throws(StoreError) in
      try connection.run(
        """
        SELECT bytes FROM cityrights.package JOIN cityrights.submission ON id = submission
        WHERE identity = $1
        """, [.bytes(identity.bytes)], binary: true
      ).first?.first ?? nil
    }
  }

  /// As the protocol says; a hundred blocks are fetched at a time.
  public func readBlocks(
    _ selection: SubmissionSelection, _ body: ([UInt8]) throws(StoreError) -> Void
  ) throws(StoreError) {
    let (condition, values) = Self.condition(selection)
    let ids = try access { connection throws(StoreError) in
      try connection.run(
        "SELECT id::text FROM cityrights.submission WHERE \(condition) ORDER BY \(Self.order)",
        values)
    }.map { Self.text($0[0]) }
    for start in stride(from: 0, to: ids.count, by: 100) {
      let part = ids[start..<min(start + 100, ids.count)]
      let list = "{\(part.joined(separator: ","))}"
      let rows = try access { connection throws(StoreError) in
        try connection.run(
          """
          SELECT bytes FROM cityrights.block
          WHERE submission = ANY ($1::bigint[]) ORDER BY array_position($1::bigint[], submission)
          """, [.text(list)], binary: true)
      }
      for row in rows { try body(row[0] ?? []) }
    }
  }

  /// As the protocol says.
  public func sharedRecords(_ selection: SubmissionSelection) throws(StoreError) -> [SharedRecord] {
    let (condition, values) = Self.condition(selection)
    let rows = try access { connection throws(StoreError) in
      try connection.run(
        """
        SELECT city, register, record, period FROM cityrights.submission
        JOIN cityrights.shared_record ON submission = id
        WHERE \(condition) ORDER BY \(Self.order), register, period, record
        """, values)
    }
    var records: [SharedRecord] = []
    for row in rows {
      let period: Period
      do throws(PeriodError) { period = try Period(parsing: Self.text(row[3])) } catch {
        throw .damaged("'\(Self.text(row[3]))' is no period")
      }
      records.append(
        SharedRecord(
          city: Self.text(row[0]), register: Self.text(row[1]), record: Self.text(row[2]),
          period: period))
    }
    return records
  }

  /// As the protocol says; the server watches over its own files.
  public func faults() throws(StoreError) -> [String] {
    try access { connection throws(StoreError) in
      try connection.run(
        """
        SELECT name || ' has no package or no block of figures' FROM cityrights.submission
        WHERE id NOT IN (SELECT submission FROM cityrights.package)
           OR id NOT IN (SELECT submission FROM cityrights.block)
        UNION ALL
        SELECT name || ' has ' || figures || ' figures, and ' || count(submission) || ' rows'
        FROM cityrights.submission LEFT JOIN cityrights.observation ON submission = id
        GROUP BY id, name, figures HAVING count(submission) <> figures
        ORDER BY 1
        """)
    }.map { Self.text($0[0]) }
  }

  /// A server is backed up with its own tools.
  public func backUp(
    to path: String, with lists: [OfficeList], progress: (Int, Int) -> Void
  ) throws -> Int {
    throw StoreError.failed(
      "a store in PostgreSQL is backed up with 'pg_dump --schema=cityrights'; copy the folder 'network' besides"
    )
  }

  static let order = """
    call COLLATE "C", year COLLATE "C", city COLLATE "C", revision
    """

  static func condition(
    _ selection: SubmissionSelection
  ) -> (String, [PostgreSQLConnection.Value]) {
    var conditions = ["true"]
    var values: [PostgreSQLConnection.Value] = []
    if !selection.includesReplaced { conditions.append("NOT replaced") }
    for (column, value) in [
      ("call", selection.call), ("year", selection.year?.label), ("city", selection.city),
    ] {
      guard let value else { continue }
      values.append(.text(value))
      conditions.append("\(column) = $\(values.count)")
    }
    return (conditions.joined(separator: " AND "), values)
  }
}
