import DelimitedText
import Documents
import TestSupport
import Testing

@Suite("Whatever the bytes, a table")
struct DelimitedFuzzTests {
  private func check(_ bytes: [UInt8], _ what: String) {
    let table = DelimitedReader.read(
      bytes, path: "x.csv",
      limits: DelimitedLimits(rows: 50, fieldsPerRow: 20, fieldBytes: 60, defects: 30))
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    #expect(table.defects.count <= 32, "\(what)")
    for defect in table.defects {
      #expect(defect.location.line <= lines && defect.location.column <= bytes.count + 1, "\(what)")
      #expect(!defect.message.isEmpty)
    }
    var last = Place(path: "x.csv", line: 0)
    for row in (table.header.map { [$0] } ?? []) + table.rows {
      for field in row {
        #expect(last < field.location, "\(what): places grow")
        last = field.location
        #expect(field.location.line <= lines)
        #expect(field.trimmed.utf8.count <= max(field.text.utf8.count, 3 * bytes.count))
        #expect(field.isBlank == field.trimmed.isEmpty)
        _ = field.decimal()
      }
    }
    // A table read without a defect is the same when written and read again.
    if table.defects.isEmpty {
      var writer = DelimitedWriter(delimiter: table.delimiter)
      for row in table.texts { writer.append(texts: row) }
      let again = DelimitedReader.read(writer.bytes, path: "x.csv", delimiter: table.delimiter)
      #expect(again.texts == table.texts, "\(what)")
    }
  }

  @Test("random bytes")
  func randomBytes() {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<1_500 {
      check(
        (0..<Int.random(in: 0...100, using: &generator)).map { _ in
          UInt8.random(in: .min ... .max, using: &generator)
        }, "round \(round)")
    }
  }

  @Test("random pieces of tables")
  func randomPieces() {
    let pieces = [
      "a", "12", ",", ",", ";", "\t", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r", " ", "é", "人",
      "\u{FEFF}", "\u{0}",
      "1,5", "\"x\"",
    ]
    var generator = SeededGenerator(seed: 32)
    for round in 0..<2_500 {
      let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      check(Array(text.utf8), "round \(round): \(text.debugDescription)")
    }
  }

  @Test("every beginning of a valid file, and the file with bytes changed")
  func mutated() {
    let valid = Array(
      "Year,Units,\"District, \"\"old\"\"\",Value\r\n2019,%,\"Sants\n(a)\",1.5\r\n2020,%,Gràcia,\r\n"
        .utf8)
    for end in 0...valid.count { check(Array(valid[..<end]), "the first \(end) bytes") }
    var generator = SeededGenerator(seed: 33)
    for round in 0..<1_500 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[position] = UInt8.random(in: .min ... .max, using: &generator)
        case 1: bytes.remove(at: position)
        default: bytes.insert(bytes[position], at: position)
        }
      }
      check(bytes, "round \(round)")
    }
  }

  @Test("a large file of quotes is read in one pass")
  func quotes() {
    for text in ["\"", "\"\"", "\"a", "a\"", "\"\n", ",\"", "\"\"\"\n"] {
      let bytes = Array(String(repeating: text, count: 50_000).utf8)
      let table = DelimitedReader.read(bytes, path: "x.csv")
      #expect(table.defects.count <= DelimitedLimits.standard.defects + 2)
    }
  }
}
