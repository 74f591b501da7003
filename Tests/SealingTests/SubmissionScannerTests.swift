import Digests
import Documents
import ReportingCore
import Testing

@testable import Sealing

@Suite("Reading submission.json straight from its bytes")
struct SubmissionScannerTests {
  /// As most packages say it: without characters that are written as numbers.
  static func record(_ change: (inout SubmissionRecord) -> Void = { _ in }) -> SubmissionRecord {
    var record = Samples.record()
    record.answers = [
      SealedAnswer(
        question: "1a", language: Samples.english, words: 4,
        text: "Wir haben’s *getan* \u{A0}«so».\n\n[^1]: A \\ \"footnote\" é 城市 🏙",
        figures: ["PA-01"]),
      SealedAnswer(question: "2", language: Samples.english, words: 0, text: ""),
    ]
    change(&record)
    return record
  }

  static let records = [
    record(),
    record { record in
      record.revision = 2
      record.replaces = SHA256Digest(of: "before")
      record.date = nil
      record.practices = []
      record.city.region = nil
      record.city.name[LanguageTag("de") ?? .undetermined] = "Lindmark an der Öd"
    },
    record { record in
      record.indicators = []
      record.messages[0].text = nil
      record.signatories[0].status = nil
      record.disclosure.thresholds = [:]
    },
  ]

  private func tree(
    _ bytes: [UInt8], path: String = "s.json"
  ) -> (record: SubmissionRecord?, findings: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let record = SubmissionReader(collector: collector).readTree(bytes[...], path: path)
    return (record, collector.diagnostics)
  }

  @Test("what is written is read, and says the same as the tree, places included")
  func written() throws {
    for record in Self.records {
      let read = try #require(SubmissionScanner.record(record.json[...], path: "s.json"))
      #expect(read == tree(record.json).record)
      #expect(read.json == record.json)
    }
  }

  @Test("what was read before is known again, with the places of the file in which it stands")
  func remembered() throws {
    let definitions = DefinitionMemory()
    for path in ["a.json", "b.json"] {
      // In each of them the definitions stand on other lines.
      for record in Self.records {
        let bytes = record.json
        let read = try #require(SubmissionScanner.record(bytes[...], path: path, definitions))
        #expect(read == tree(bytes, path: path).record)
        for indicator in read.indicators { #expect(indicator.title.location?.path == path) }
      }
    }
    let record = Self.records[0]
    let text = String(decoding: record.json, as: UTF8.self)
    for indicator in record.indicators {
      let changed = text.replacing("\"\(indicator.id)\"", with: "\"XX-99\"")
      let read = SubmissionScanner.record(Array(changed.utf8)[...], path: "c.json", definitions)
      #expect(read == tree(Array(changed.utf8), path: "c.json").record)
      #expect(read?.indicators.contains { $0.id == "XX-99" } == true)
    }
  }

  @Test(
    "what is unusual is left to the tree",
    arguments: [
      ("\"version\": 1", "\"version\": 1.0"), ("\"version\": 1", "\"version\": \"1\""),
      ("\"version\": 1", "\"version\": 2"), ("\"call\"", "\"call\": \"x\", \"call\""),
      ("\"call\"", "\"colour\": \"x\", \"call\""), ("\"revision\": 1,", ""),
      ("\"revision\": 1,", "\"revision\": 01,"), ("\"revision\": 1,", "\"revision\": 0,"),
      ("\"revision\": 1,", "\"revision\": 2,"), ("\"title\": {", "\"title\": {\"EN\": \"a\", "),
      ("\"module\": \"own\"", "\"module\": \"Own one\""),
      ("\"unit\": \"percent\"", "\"unit\": \" \""),
      ("\"unit\": \"percent\"", "\"unit\": \"a\u{85}b\""),
      ("\"unit\": \"percent\"", "\"unit\": null"), ("48120", "4.812e4"), ("48120", "048120"),
      ("48120", "-"), ("48120", "1."), ("[\"PA-01\"]", "[\"PA-01\", \"PA-01\"]"),
      ("\n}\n", "\n} x"), ("\n}\n", "\n,}"), ("\n}\n", "\n"),
      ("{\n  \"format\"", "\u{FEFF}{\n  \"format\""),
    ])
  func unusual(_ old: String, _ new: String) throws {
    let text = String(decoding: Self.records[0].json, as: UTF8.self)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(SubmissionScanner.record(Array(changed.utf8)[...], path: "s.json") == nil)
  }

  @Test("whatever is changed: what is read straight is what the tree reads, without a finding")
  func fuzz() {
    var random = Lottery(seed: 7)
    var accepted = 0
    let definitions = DefinitionMemory()
    let pieces = [
      "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "0", "9", "-", ".", "e", "é",
      "\u{C2}\u{80}",
      "null", "\\n", "\\u0041", "\t", "\r", "\"en\": \"x\"", "\u{2028}",
    ].map { Array($0.utf8) }
    for round in 0..<3_000 {
      var bytes = Self.records[round % Self.records.count].json
      for _ in 0..<random.below(3) + 1 {
        let place = random.below(bytes.count)
        switch random.below(6) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
        case 3: bytes[place] ^= 1 << UInt8(random.below(8))
        case 4:
          // A letter in place of another keeps most texts what they are.
          if 0x61...0x7A ~= bytes[place] { bytes[place] = 0x61 + UInt8(random.below(26)) }
        default:
          let end = min(bytes.count, place + random.below(40))
          bytes.replaceSubrange(place..<end, with: bytes[place..<end].reversed())
        }
      }
      // The places of what was read before must not slip in.
      let path = "\(round % 5).json"
      let record = SubmissionScanner.record(bytes[...], path: path, definitions)
      #expect(record == SubmissionScanner.record(bytes[...], path: path))
      guard let record else { continue }
      accepted += 1
      let (expected, findings) = tree(bytes, path: path)
      #expect(record == expected && findings.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(accepted > 300)
  }
}

/// Numbers that look random and are the same in each run.
private struct Lottery {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
