public import Digests
import Foundation
import GRDB
import ReportingCore

extension SQLiteStore {
  /// As the protocol says.
  public func keepRefusals(_ refusals: [RefusedPackage]) throws(StoreError) {
    guard !refusals.isEmpty else { return }
    try Self.mapped {
      try queue.write { db in
        for refusal in refusals {
          try db.cachedStatement(
            sql: """
              INSERT INTO refusal (digest, file, reasons, received) VALUES (?, ?, ?, ?)
              ON CONFLICT (digest) DO UPDATE SET file = excluded.file, reasons = excluded.reasons,
                received = coalesce(excluded.received, received)
              """
          ).execute(arguments: [
            Data(refusal.digest.bytes), refusal.file, refusal.reasonText,
            refusal.received?.description,
          ])
        }
      }
    }
  }

  /// As the protocol says.
  public func forgetRefusals(_ digests: [SHA256Digest], files: [String]) throws(StoreError) {
    guard !digests.isEmpty || !files.isEmpty else { return }
    try Self.mapped {
      try queue.write { db in
        for digest in digests {
          try db.cachedStatement(sql: "DELETE FROM refusal WHERE digest = ?")
            .execute(arguments: [Data(digest.bytes)])
        }
        for file in files {
          try db.cachedStatement(sql: "DELETE FROM refusal WHERE file = ?")
            .execute(arguments: [file])
        }
      }
    }
  }

  /// As the protocol says.
  public func refusals() throws(StoreError) -> [RefusedPackage] {
    try reading { db in
      var found: [RefusedPackage] = []
      try SQLiteColumns.forEachRow(
        of: "SELECT digest, file, reasons, received FROM refusal ORDER BY file, digest", in: db
      ) { row in
        found.append(try RefusedPackage(row))
      }
      return found
    }
  }
}
