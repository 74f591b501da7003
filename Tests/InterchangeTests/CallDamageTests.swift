import Documents
import ReportingCore
import TestSupport
import Testing

@testable import Interchange

@Suite("Damaged pages of calls")
struct CallDamageTests {
  private static let pieces = [
    "<", ">", "</", "<!--", "-->", "<script>", "</script>", "<li>", "</ol>", "<ol type=a>", "<p",
    "<table><tr><td>", "</table>", "&", "&#", "&#x110000;", "&nbsp;", "\"", "'", "=", "\u{0}", "é",
    "\u{FEFF}", "\u{202E}", "<br>", "@", "[", "{", "1.", "(a)", "A/HRC/RES/", "<h2>Questions</h2>",
    "Deadline:", "<title>", "<textarea>", "\r", "<div hidden>", "<main>", "%zz", "mailto:",
  ]

  /// What must hold for any page: it is refused, or gives a profile that a workspace reads.
  private func check(_ bytes: [UInt8], _ name: String) throws {
    let outcome = CallSample.read(bytes, named: name)
    guard let plan = outcome.plan else {
      #expect(outcome.findings.hasErrors)
      return
    }
    let (call, findings) = try CallSample.asOwnCall(plan)
    #expect(call != nil)
    #expect(!findings.hasErrors, "\(findings)\n\(outcome.text)")
    #expect(CallSample.read(bytes, named: name).text == outcome.text)
  }

  @Test("never stop the import, and what comes of them can be read", arguments: 0..<9)
  func damage(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let name = CallSample.names[Int(seed)]
    let sound = try CallSample.bytes(name)
    for _ in 0..<5 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 30))
        case 2: bytes.removeSubrange(place...)
        case 3: bytes.insert(contentsOf: bytes[place...].prefix(200), at: place)
        default:
          let piece = CallDamageTests.pieces.randomElement(using: &random) ?? ""
          bytes.insert(contentsOf: piece.utf8, at: place)
        }
      }
      try check(bytes, name)
    }
  }

  @Test("of random pieces are read too", arguments: 0..<4)
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      var text = "<html lang=en><h2>Questions</h2><ol><li>What of the city and the people?"
      for _ in 0..<Int.random(in: 1...300, using: &random) {
        text += CallDamageTests.pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " word " }
      }
      try check(Array(text.utf8), "call.html")
    }
  }

  @Test(
    "nested or repeated without end take no more than their share",
    arguments: [
      "<div>", "<ol><li>", "<p>", "<table><tr><td>", "<b>", "<!--", "<a href='", "&#", "</p>",
      "</div>",
      "<", "<li>What? ", "1. ", "(a) ", "a@b.c ", "resolution 57/12 ", "<title>", "<script>",
      "by 1 May 2025 ",
    ])
  func repetition(piece: String) throws {
    let html =
      "<html lang=en><body><h1>Call</h1><p>Deadline: 1 May 2025</p>"
      + String(repeating: piece, count: 2_000 / max(1, piece.utf8.count / 4))
    _ = CallSample.read(html)
  }

  @Test(
    "Each fact that is taken out of a page is missed, and nothing else",
    arguments: [
      ("31 May 2024, 18:00 (Geneva time)", "soon", "No deadline was read."),
      (", 18:00 (Geneva time)", "", "The page names no time zone for the deadline."),
      ("<div>Example Office for the Rights of City Dwellers</div>", "", "Who asks was not read"),
      (
        "invites inputs from local governments, States", "invites inputs from States",
        "does not name local governments"
      ),
      (">quiet@example.org</a>", ">us</a>", ""),
      (
        "<a href=\"mailto:quiet@example.org\">quiet@example.org</a>", "quiet (at) example.org",
        "hides the address"
      ),
      ("<strong>Email subject line:</strong> Quiet cities", "", "No subject line was read."),
      ("<strong>Accepted file formats:</strong> Word", "", "The file formats that are taken"),
      (
        "<strong>Accepted languages:</strong> English, French, Spanish", "",
        "The languages in which"
      ),
      (
        "Inputs will be published on the website, unless confidentiality is requested.", "",
        "What becomes of contributions"
      ),
      (
        "<p>To gather what cities do against noise, for a report on health in cities.</p>", "",
        "What the contributions are for"
      ),
      ("Key questions and types of input sought", "What we want", "No heading says"),
    ])
  func missing(fact: String, replacement: String, unknown: String) throws {
    let page = String(
      decoding: try CallSample.bytes("../../../examples/call-page.html"), as: UTF8.self)
    #expect(page.contains(fact))
    let before = try #require(CallSample.read(page).plan)
    let after = try #require(CallSample.read(page.replacing(fact, with: replacement)).plan)
    let new = after.unknown.filter { !before.unknown.contains($0) }
    if unknown.isEmpty {
      #expect(new == [])
    } else {
      #expect(new.contains { $0.contains(unknown) }, "\(new)")
      #expect(new.count <= 2, "\(new)")
    }
  }
}
