public import Digests
import ReportingCore

extension PostgreSQLStore {
  /// As the protocol says.
  public func keepRefusals(_ refusals: [RefusedPackage]) throws(StoreError) {
    guard !refusals.isEmpty else { return }
    try access { connection throws(StoreError) in
      try Self.transaction(connection) { connection throws(StoreError) in
        for refusal in refusals {
          _ = try connection.run(
            """
            INSERT INTO cityrights.refusal AS known (digest, file, reasons, received)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (digest) DO UPDATE SET file = excluded.file, reasons = excluded.reasons,
              received = coalesce(excluded.received, known.received)
            """,
            [
              .bytes(refusal.digest.bytes), .text(refusal.file), .text(refusal.reasonText),
              refusal.received.map { .text($0.description) } ?? .null,
            ])
        }
      }
    }
  }

  /// As the protocol says.
  public func forgetRefusals(_ digests: [SHA256Digest], files: [String]) throws(StoreError) {
    guard !digests.isEmpty || !files.isEmpty else { return }
    try access { connection throws(StoreError) in
      try Self.transaction(connection) { connection throws(StoreError) in
        for digest in digests {
          _ = try connection.run(
            "DELETE FROM cityrights.refusal WHERE digest = $1", [.bytes(digest.bytes)])
        }
        for file in files {
          _ = try connection.run(
            "DELETE FROM cityrights.refusal WHERE file = $1", [.text(file)])
        }
      }
    }
  }

  /// As the protocol says.
  public func refusals() throws(StoreError) -> [RefusedPackage] {
    let rows = try access { connection throws(StoreError) in
      try connection.run(
        """
        SELECT digest, file, reasons, received FROM cityrights.refusal
        ORDER BY file COLLATE "C", digest
        """, binary: true)
    }
    var refusals: [RefusedPackage] = []
    for row in rows { refusals.append(try RefusedPackage(PostgreSQLColumns(row))) }
    return refusals
  }
}
