import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing
import YAMLSource

@testable import Interchange

@Suite("What holds for any input")
struct ImportPropertyTests {
  private static let pieces = [
    "\"", "'", ",", "\n", "\r\n", "---\n", ":", "\t", " ", "\u{FEFF}", "é", "\u{0}", "{", "[", "&a",
    "*a", "#", "20177", "-", "1.234,5", "data.x", "|", "\u{202E}", "Year", "Value", "%",
  ]

  @Test("Damaged files never stop the import, and no line is lost", arguments: 0..<4)
  func damage(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      var repository = SmallRepository(Bool.random(using: &random) ? .markdown : .yaml)
      let paths = repository.files.keys.sorted()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        guard let path = paths.randomElement(using: &random), var bytes = repository.files[path],
          !bytes.isEmpty
        else { continue }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        case 2: bytes.removeSubrange(place...)
        case 3: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
        default:
          let piece = ImportPropertyTests.pieces.randomElement(using: &random) ?? ""
          bytes.insert(contentsOf: piece.utf8, at: place)
        }
        repository.files[path] = bytes
      }
      let (folder, plan, found) = try repository.imported()
      guard let plan else {
        #expect(found.contains { $0.severity == .error })
        continue
      }
      #expect(Set(plan.report.files.map(\.path)) == Set(repository.files.keys))
      for file in plan.report.files {
        #expect(file.rows == file.values + file.missing + file.repeated + file.refused, "\(file)")
        #expect(file.status == .imported || !file.reason.isEmpty, "\(file)")
      }
      for diagnostic in found {
        #expect(diagnostic.location?.path.hasPrefix(folder) == true)
        if diagnostic.severity > .note { #expect(diagnostic.suggestion != nil, "\(diagnostic)") }
      }
      for file in plan.files where file.path.hasSuffix(".yaml") {
        let collector = DiagnosticCollector()
        _ = YAMLReader.read(file.bytes, path: file.path, into: collector)
        #expect(collector.diagnostics.isEmpty, "\(collector.diagnostics)")
      }
    }
  }

  @Test("Ids are sound, stable and never shared by different names")
  func ids() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("abcXYZ019 _-+<>%.,()/éÀñçшЖ日本€²")
    var slugs = Slugs(reserved: ["value"])
    var nameByID: [String: String] = [:]
    for _ in 0..<3_000 {
      let length = Int.random(in: 1...24, using: &random)
      let name = String((0..<length).compactMap { _ in letters.randomElement(using: &random) })
      let id = slugs.id(for: name)
      #expect(IdentifierForm.words.accepts(id), "\(name) -> \(id)")
      #expect(slugs.id(for: name) == id)
      let folded = Spelling.folded(name)
      if let other = nameByID[id] { #expect(other == folded, "\(other) and \(folded) share \(id)") }
      nameByID[id] = folded
    }
    #expect(slugs.id(for: "Value") == "value-2")
    #expect(
      IdentifierForm.words.accepts(Slugs.shortened(String(repeating: "a.b-", count: 40) + "c")))
  }

  @Test("Folding does not see case, accents or spaces")
  func folding() {
    var random = SeededGenerator(seed: 11)
    let letters = Array("aZéÀñ _-0123,.' \u{A0}")
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...16, using: &random)
      let text = String((0..<length).compactMap { _ in letters.randomElement(using: &random) })
      let folded = Spelling.folded(text)
      #expect(Spelling.folded(text.uppercased()) == folded)
      #expect(Spelling.folded(" " + text + " ") == folded)
    }
    #expect(Spelling.folded("Rate per 100.000") == Spelling.folded("rate per 100,000"))
    #expect(Spelling.folded("Sarrià - Sant Gervasi") == Spelling.folded("Sarria-Sant Gervasi"))
    #expect(Spelling.folded("0-14") != Spelling.folded("014"))
    #expect(Spelling.folded("1.5") != Spelling.folded("15"))
  }

  @Test(
    "One letter apart",
    arguments: [
      ("percentage", "percentatge", true), ("women", "womem", true), ("gender", "gendre", true),
      ("male", "female", false), ("15 24", "15 34", false), ("level 1", "level 2", false),
      ("men", "man", false), ("same", "same", false), ("units", "unts", true),
    ])
  func oneLetter(a: String, b: String, expected: Bool) {
    #expect(Spelling.isOneLetterApart(a, b) == expected)
    #expect(Spelling.isOneLetterApart(b, a) == expected)
  }

  @Test(
    "Years as repositories write them",
    arguments: [
      ("2019", "2019"), ("2019/20", "2019/20"), ("2016-2017", "2016-2017"), ("2021 Q3", "2021 Q3"),
      ("1994/95 - 1996/97", "1994/95 - 1996/97"), ("2015 (baseline)", "2015"),
      ("2020.0", "2020"), ("26/02/2020-12/10/2020", "2020-02-26/2020-10-12"),
      ("31/12/2020", "2020-12-31"),
    ])
  func periods(text: String, label: String) {
    switch OpenSDGPeriod.read(text) {
    case .period(let period), .unusual(let period, _): #expect(period.label == label)
    case .invalid(let message, _): Issue.record("\(text): \(message)")
    }
  }

  @Test(
    "Years that are refused, with what was probably meant",
    arguments: [
      ("20255", "2025"), ("20177", "2017"), ("2019/2", "2019/20"), ("05/06/2020", "2021-07-01"),
      ("1018", "four digits"), ("about 2015", "2015"), ("n.d.", "2019"), ("", "2019"),
    ])
  func refusedPeriods(text: String, hint: String) {
    switch OpenSDGPeriod.read(text) {
    case .period(let period), .unusual(let period, _): Issue.record("\(text) is \(period)")
    case .invalid(_, let suggestion): #expect(suggestion.contains(hint), "\(suggestion)")
    }
  }

  @Test("Every rule has an id of one of its families")
  func rules() {
    for rule in OpenSDGRule.allCases {
      #expect(rule.rawValue.hasPrefix("open-sdg.") || rule.rawValue.hasPrefix("import."))
    }
  }
}
