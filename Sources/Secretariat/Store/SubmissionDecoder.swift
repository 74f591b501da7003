import Digests
import Glibc
import ReportingCore

/// Reads what the columns of submissions say, row after row, the same in every database. What most rows
/// say alike, such as the call, is made once.
struct SubmissionDecoder {
  private var calls = Repeated<String>()
  private var years = Repeated<Period>()
  private var languages = Repeated<LanguageTag>()

  /// What the columns `identity, city, call, year, revision, replaced, date, answers, figures,
  /// annex, received, meanings` of a row say.
  mutating func submission(_ row: some StoredColumns) throws(StoreError) -> StoredSubmission {
    let annex = try row.integer(9)
    guard let annex = StoredSubmission.Annex(rawValue: annex) else {
      throw .damaged("\(annex) says nothing of an annex")
    }
    return StoredSubmission(
      identity: try row.withBytes(0, Self.digest), city: try row.text(1),
      call: try row.withBytes(2) { (text) throws(StoreError) in call(text) },
      year: try row.withBytes(3) { (text) throws(StoreError) in try year(text) },
      revision: try row.integer(4), isReplaced: try row.integer(5) != 0,
      date: try row.withBytes(6, Self.day),
      answers: try row.withBytes(7) { (text) throws(StoreError) in
        try AnsweredList.read(text) { language($0) }
      },
      figures: try row.integer(8), annex: annex, received: try row.withBytes(10, Self.day),
      meanings: try row.withBytes(11) { (list) throws(StoreError) in Array(list) })
  }

  /// A digest, such as the identity of a package.
  static func digest(_ column: UnsafeRawBufferPointer) throws(StoreError) -> SHA256Digest {
    guard let identity = SHA256Digest(bytes: column) else {
      throw .damaged("a digest has not 32 bytes")
    }
    return identity
  }

  private mutating func call(_ column: UnsafeRawBufferPointer) -> String {
    if let call = calls.value(of: column) { return call }
    let call = String(decoding: column, as: UTF8.self)
    calls = Repeated(column, call)
    return call
  }

  private mutating func year(_ column: UnsafeRawBufferPointer) throws(StoreError) -> Period {
    if let year = years.value(of: column) { return year }
    let text = String(decoding: column, as: UTF8.self)
    do throws(PeriodError) {
      let year = try Period(parsing: text)
      years = Repeated(column, year)
      return year
    } catch {
      throw .damaged("'\(text)' is no year")
    }
  }

  /// A day; nil where none is given.
  static func day(_ column: UnsafeRawBufferPointer) throws(StoreError) -> CalendarDate? {
    guard !column.isEmpty else { return nil }
    guard let day = CalendarDate(utf8: column.assumingMemoryBound(to: UInt8.self)) else {
      throw .damaged("'\(String(decoding: column, as: UTF8.self))' is no day")
    }
    return day
  }

  private mutating func language(_ text: UnsafeRawBufferPointer) -> LanguageTag? {
    if let tag = languages.value(of: text) { return tag }
    guard let tag = LanguageTag(String(decoding: text, as: UTF8.self)) else { return nil }
    languages = Repeated(text, tag)
    return tag
  }

  /// What the bytes that came last mean.
  private struct Repeated<Value> {
    private var bytes: [UInt8] = []
    private var value: Value?

    init() {}

    init(_ bytes: UnsafeRawBufferPointer, _ value: Value) {
      self.bytes = Array(bytes)
      self.value = value
    }

    func value(of other: UnsafeRawBufferPointer) -> Value? {
      guard let start = other.baseAddress, bytes.count == other.count,
        memcmp(bytes, start, bytes.count) == 0
      else { return nil }
      return value
    }
  }
}
