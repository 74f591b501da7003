import Digests
import ReportingCore
import Testing

@testable import Secretariat

/// A row as a database would give it.
private struct SampleRow: StoredColumns {
  var columns: [[UInt8]]

  init(_ texts: [String]) {
    columns = [SHA256Digest(of: texts[1]).bytes] + texts.dropFirst().map { Array($0.utf8) }
  }

  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let result = columns[column].withUnsafeBytes { bytes in
      Swift.Result { () throws(StoreError) in try body(bytes) }
    }
    return try result.get()
  }

  func integer(_ column: Int) throws(StoreError) -> Int { Int(try text(column)) ?? 0 }
}

@Suite("Rows of the store")
struct SubmissionDecoderTests {
  private static let texts = [
    "", "altdorf", "call", "2024", "2", "1", "2025-06-01",
    "1\ten\t120\n2.a\tpt-BR\t0", "17", "2", "", "\u{1}\u{7}",
  ]

  @Test("a row says what was written, also after another one")
  func reads() throws {
    var decoder = SubmissionDecoder()
    let first = try decoder.submission(SampleRow(Self.texts))
    #expect(first.identity == SHA256Digest(of: "altdorf") && first.name == "altdorf-call-2024-r2")
    #expect(first.city == "altdorf" && first.call == "call" && first.year.label == "2024")
    #expect(first.revision == 2 && first.isReplaced && first.figures == 17)
    #expect(first.date?.description == "2025-06-01" && first.received == nil)
    #expect(first.annex == .closed && first.meanings == MeaningList.bytes([7]))
    #expect(first.answers.map(\.question) == ["1", "2.a"])
    #expect(first.answers.map(\.language.description) == ["en", "pt-BR"])
    #expect(first.answers.map(\.words) == [120, 0])
    var other = Self.texts
    (other[2], other[3], other[5], other[7]) = ("other", "2023/24", "0", "")
    let second = try decoder.submission(SampleRow(other))
    #expect(second.call == "other" && second.year.label == "2023/24" && !second.isReplaced)
    #expect(second.answers == [])
    #expect(try decoder.submission(SampleRow(Self.texts)) == first)
  }

  @Test(
    "what is damaged is told",
    arguments: [
      (3, "soon"), (6, "yesterday"), (6, "2025-02-30"), (7, "1\ten"), (7, "1\t?\t3"),
      (7, "1\ten\t-3"), (7, "1\ten\t"), (9, "7"), (10, "2025-6-1"),
    ])
  func damaged(column: Int, text: String) {
    var texts = Self.texts
    texts[column] = text
    #expect(throws: StoreError.self) {
      var decoder = SubmissionDecoder()
      _ = try decoder.submission(SampleRow(texts))
    }
  }

  @Test("a digest has 32 bytes")
  func digest() {
    var row = SampleRow(Self.texts)
    row.columns[0].removeLast()
    #expect(throws: StoreError.damaged("a digest has not 32 bytes")) {
      var decoder = SubmissionDecoder()
      _ = try decoder.submission(row)
    }
  }
}
