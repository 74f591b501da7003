import ReportingCore

extension PostgreSQLStore {
  /// As the protocol says.
  public func meanings() throws(StoreError) -> [Int: NetworkMeanings.Meaning] {
    let rows = try access { connection throws(StoreError) in
      try connection.run("SELECT id::text, indicator, unit, method FROM cityrights.meaning")
    }
    var found: [Int: NetworkMeanings.Meaning] = [:]
    for row in rows.map(PostgreSQLColumns.init) {
      found[try row.integer(0)] = NetworkMeanings.Meaning(
        indicator: try row.text(1), unit: try row.text(2), method: try row.text(3))
    }
    return found
  }

  /// The number of a meaning; a new one is entered. Who writes has locked the table of submissions.
  static func number(
    of meaning: NetworkMeanings.Meaning, _ connection: PostgreSQLConnection
  ) throws(StoreError) -> Int {
    let values: [PostgreSQLConnection.Value] = [
      .text(meaning.indicator), .text(meaning.unit), .text(meaning.method),
    ]
    var rows = try connection.run(
      """
      SELECT id::text FROM cityrights.meaning WHERE indicator = $1 AND unit = $2 AND method = $3
      """, values)
    if rows.isEmpty {
      rows = try connection.run(
        """
        INSERT INTO cityrights.meaning (indicator, unit, method) VALUES ($1, $2, $3)
        RETURNING id::text
        """, values)
    }
    guard let number = Int(text(rows.first?.first ?? nil)) else {
      throw .damaged("a meaning has no number")
    }
    return number
  }

  /// Enters what the submissions of a store of version 2 mean. Where the figures of one are damaged
  /// nothing is entered: that is told when it is asked for, and the rest of the store can be used.
  static func fillMeanings(_ connection: PostgreSQLConnection) throws(StoreError) {
    var numbers = MeaningNumbers()
    var last = "0"
    while true {
      let rows = try connection.run(
        """
        SELECT submission::text, bytes FROM cityrights.block
        WHERE submission > $1::bigint ORDER BY submission LIMIT 100
        """, [.text(last)], binary: true)
      for row in rows {
        last = text(row[0])
        guard let meanings = NetworkMeanings.of(block: row[1] ?? []) else { continue }
        let list = try numbers.list(meanings) { (meaning) throws(StoreError) in
          try number(of: meaning, connection)
        }
        _ = try connection.run(
          "UPDATE cityrights.submission SET meanings = $2 WHERE id = $1::bigint",
          [.text(last), .bytes(list)])
      }
      if rows.count < 100 { return }
    }
  }
}
