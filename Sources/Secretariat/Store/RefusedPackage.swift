public import Digests
public import ReportingCore

/// A file that was refused: when and why, and nothing of what it holds.
public struct RefusedPackage: Sendable, Equatable {
  /// Why it was refused.
  public struct Reason: Sendable, Hashable {
    /// The id of the finding, such as `seal.unsigned`.
    public var id: String
    /// What was found, in one line.
    public var message: String

    /// A reason.
    public init(id: String, message: String) {
      self.id = id
      self.message = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A reason as it was kept.
    fileprivate init(id: String, inOneLine message: String) {
      self.id = id
      self.message = message
    }
  }

  /// The SHA-256 of the file.
  public var digest: SHA256Digest
  /// The name of the file, without folders.
  public var file: String
  /// The reasons, the first one first.
  public var reasons: [Reason]
  /// The day on which it came; nil when nobody said.
  public var received: CalendarDate?

  /// A file that was refused.
  public init(
    digest: SHA256Digest, file: String, reasons: [Reason], received: CalendarDate? = nil
  ) {
    self.digest = digest
    self.file = file
    self.reasons = reasons
    self.received = received
  }

  /// Whether nobody whom the secretariat knows has signed it.
  public var isUnsigned: Bool {
    reasons.contains { ["seal.unsigned", "seal.unknown-key"].contains($0.id) }
  }

  /// The city whose package it is by its name, `CITY-CALL-YEAR-...`, of those that are known; nil when
  /// the name is no such one. Nobody has signed for it.
  ///
  /// - Parameters:
  ///   - submission: What must stand between the city and the revision, such as `ohchr-57-12-2024`; nil
  ///     for anything.
  ///   - isKnown: Whether there is a city of an id.
  func city(submission: String? = nil, where isKnown: (String) -> Bool) -> String? {
    let rest = submission.map { "-\($0)-" } ?? "-"
    // The longest name first.
    var name = file[...]
    while let hyphen = name.utf8.lastIndex(of: UInt8(ascii: "-")) {
      name = file[..<hyphen]
      if file.utf8[hyphen...].starts(with: rest.utf8), isKnown(String(name)) {
        return String(name)
      }
    }
    return nil
  }
}

extension RefusedPackage {
  /// The reasons in one column of a table: `id`, a tab and the message in each line.
  var reasonText: String {
    reasons.map { "\($0.id)\t\($0.message)" }.joined(separator: "\n")
  }

  /// What the columns `digest, file, reasons, received` of a row say.
  init(_ row: some StoredColumns) throws(StoreError) {
    self.init(
      digest: try row.withBytes(0, SubmissionDecoder.digest), file: try row.text(1),
      reasons: try row.withBytes(2, RefusedPackage.reasons),
      received: try row.withBytes(3, SubmissionDecoder.day))
  }

  private static func reasons(_ column: UnsafeRawBufferPointer) -> [Reason] {
    var reasons: [Reason] = []
    var rest = column
    while !rest.isEmpty {
      var line = rest.removePart(before: UInt8(ascii: "\n"))
      let id = line.removePart(before: UInt8(ascii: "\t"))
      reasons.append(
        Reason(
          id: String(decoding: id, as: UTF8.self),
          inOneLine: String(decoding: line, as: UTF8.self)))
    }
    return reasons
  }
}
