import CLibPQ
import Synchronization

/// One connection to a PostgreSQL server through libpq. Its calls wait for the server; who runs a
/// transaction keeps others from calling meanwhile.
final class PostgreSQLConnection: Sendable {
  /// A value for a query.
  enum Value: Sendable {
    case text(String)
    case bytes([UInt8])
    case null

    /// What libpq is given: texts end with a zero.
    fileprivate var bytes: [UInt8]? {
      switch self {
      case .text(let text): Array(text.utf8) + [0]
      case .bytes(let bytes): bytes
      case .null: nil
      }
    }

    fileprivate var isBinary: Bool { if case .bytes = self { true } else { false } }
  }

  /// A row of an answer: the bytes of each column, nil for null.
  typealias Row = [[UInt8]?]

  private let handle: Mutex<OpaquePointer>
  private let library: LibPQ

  /// Connects.
  ///
  /// - Parameter address: As libpq takes it: `postgresql://...` or `host=... dbname=...`.
  init(_ address: String) throws(StoreError) {
    library = try LibPQ.open()
    guard let connection = library.PQconnectdb(address) else {
      throw .failed("there is no memory left")
    }
    let problem =
      library.PQstatus(connection) == CONNECTION_OK ? nil : Self.message(of: connection, library)
    handle = Mutex(connection)
    if let problem { throw .unreachable(problem) }
    // What the server remarks beside its answers is not for the user.
    _ = try run("SET client_min_messages = warning")
  }

  deinit { handle.withLock { library.PQfinish($0) } }

  /// Whether the connection still stands, as far as it is known.
  var isOpen: Bool { handle.withLock { library.PQstatus($0) == CONNECTION_OK } }

  /// Runs a command.
  ///
  /// - Parameter binary: Whether columns come as the server keeps them rather than as text.
  func run(_ sql: String, _ values: [Value] = [], binary: Bool = false) throws(StoreError) -> [Row]
  {
    try handle.withLock { run(sql, values, binary, $0) }.get()
  }

  private func run(
    _ sql: String, _ values: [Value], _ binary: Bool, _ connection: OpaquePointer
  ) -> Result<[Row], StoreError> {
    var lengths: [Int32] = []
    var formats: [Int32] = []
    var memory: [UnsafeMutablePointer<CChar>?] = []
    defer { for pointer in memory { pointer?.deallocate() } }
    for value in values {
      guard let bytes = value.bytes else {
        memory.append(nil)
        lengths.append(0)
        formats.append(0)
        continue
      }
      let pointer = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
      pointer.copyMemory(from: bytes, byteCount: bytes.count)
      memory.append(pointer.bindMemory(to: CChar.self, capacity: bytes.count))
      lengths.append(Int32(bytes.count))
      formats.append(value.isBinary ? 1 : 0)
    }
    return rows(
      of: library.PQexecParams(
        connection, sql, Int32(values.count), nil, memory.map { UnsafePointer($0) }, lengths,
        formats,
        binary ? 1 : 0), connection)
  }

  /// Runs several commands without values, one after the other.
  func runScript(_ sql: String) throws(StoreError) {
    let outcome = handle.withLock { connection in
      rows(of: library.PQexec(connection, sql), connection)
    }
    _ = try outcome.get()
  }

  /// Sends rows in CSV text with COPY.
  ///
  /// - Parameters:
  ///   - sql: `COPY ... FROM STDIN (FORMAT csv)`.
  ///   - next: Gives the next piece of text, nil at the end.
  func copy(_ sql: String, _ next: () throws(StoreError) -> [UInt8]?) throws(StoreError) {
    let refusal = handle.withLock { connection in
      let start = library.PQexec(connection, sql)
      defer { library.PQclear(start) }
      return library.PQresultStatus(start) == PGRES_COPY_IN ? nil : error(of: start, connection)
    }
    if let refusal { throw refusal }
    var failure: StoreError?
    do throws(StoreError) {
      while let piece = try next() { try send(piece) }
    } catch {
      failure = error
    }
    let hasFailed = failure != nil
    // What went wrong is told only at the end; the answers are read to the last.
    let problem = handle.withLock { connection in
      var problem: StoreError?
      _ = library.PQputCopyEnd(connection, hasFailed ? "the sender gave up" : nil)
      while let result = library.PQgetResult(connection) {
        if problem == nil, library.PQresultStatus(result) != PGRES_COMMAND_OK {
          problem = error(of: result, connection)
        }
        library.PQclear(result)
      }
      if problem == nil, library.PQstatus(connection) != CONNECTION_OK {
        problem = .unreachable(Self.message(of: connection, library))
      }
      return problem
    }
    if let failure = failure ?? problem { throw failure }
  }

  /// Sends a piece of a table.
  private func send(_ piece: [UInt8]) throws(StoreError) {
    let problem = handle.withLock { connection -> StoreError? in
      piece.withUnsafeBytes { buffer -> StoreError? in
        var sent = 0
        // Its lengths are of 32 bits, and the server works while the next piece is made.
        while sent < buffer.count, let base = buffer.baseAddress {
          let length = min(buffer.count - sent, 1 << 16)
          let status = library.PQputCopyData(
            connection, (base + sent).assumingMemoryBound(to: CChar.self), Int32(length))
          guard status == 1 else { return .unreachable(Self.message(of: connection, library)) }
          sent += length
        }
        return nil
      }
    }
    if let problem { throw problem }
  }

  private func rows(
    of result: OpaquePointer?, _ connection: OpaquePointer
  ) -> Result<[Row], StoreError> {
    defer { library.PQclear(result) }
    let status = library.PQresultStatus(result)
    guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
      return .failure(error(of: result, connection))
    }
    var rows: [Row] = []
    let columns = library.PQnfields(result)
    for row in 0..<library.PQntuples(result) {
      rows.append(
        (0..<columns).map { column in
          guard library.PQgetisnull(result, row, column) == 0,
            let bytes = library.PQgetvalue(result, row, column)
          else { return nil }
          let length = Int(library.PQgetlength(result, row, column))
          return Array(UnsafeRawBufferPointer(start: bytes, count: length))
        })
    }
    return .success(rows)
  }

  /// Says in our words what the server says (classes of SQLSTATE, appendix A of its manual).
  private func error(of result: OpaquePointer?, _ connection: OpaquePointer) -> StoreError {
    let message = library.PQresultErrorMessage(result).map { String(cString: $0).trimmedLine } ?? ""
    guard library.PQstatus(connection) == CONNECTION_OK else {
      return .unreachable(Self.message(of: connection, library))
    }
    let code =
      library.PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
    switch code.prefix(2) {
    // What has no code was found on this side: the connection broke.
    case "", "08", "57": return .unreachable(message)
    case "53": return code == "53100" ? .full : .failed(message)
    case "25" where code == "25006": return .readOnly
    case "42" where code == "42501": return .readOnly
    case "55": return .busy
    case "40": return .busy
    case "XX": return .damaged(message)
    default: return .failed(message)
    }
  }

  private static func message(of connection: OpaquePointer, _ library: LibPQ) -> String {
    library.PQerrorMessage(connection).map { String(cString: $0).trimmedLine } ?? "no answer"
  }
}

extension String {
  /// In one line, without blanks around it.
  fileprivate var trimmedLine: String {
    split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0.isWhitespace })
    }.joined(separator: " ")
  }
}
