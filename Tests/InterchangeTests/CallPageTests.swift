import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing

@testable import Interchange

@Suite("The profile of a call from its page")
struct CallPageTests {
  @Test("Each page gives the profile beside it, every time", arguments: CallSample.names)
  func profiles(name: String) throws {
    let outcome = CallSample.read(try CallSample.bytes(name), named: name)
    let expected = CallSample.folder.appending(path: "\(name).yaml")
    if ProcessInfo.processInfo.environment["CITYRIGHTS_RECORD"] == "1" {
      try Data(outcome.text.utf8).write(to: expected)
      Issue.record("recorded \(name).yaml")
    }
    #expect(outcome.text == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
    #expect(!outcome.findings.hasErrors, "\(outcome.findings)")
    let again = CallSample.read(try CallSample.bytes(name), named: name)
    #expect(again.text == outcome.text)
    #expect(again.findings == outcome.findings)
  }

  @Test("A workspace reads each profile without a word against it", arguments: CallSample.names)
  func roundTrip(name: String) throws {
    let outcome = CallSample.read(try CallSample.bytes(name), named: name)
    let plan = try #require(outcome.plan)
    let (read, findings) = try CallSample.asOwnCall(plan)
    let call = try #require(read, "\(findings)")
    #expect(findings == [], "\(findings)")
    #expect(call.notes.starts(with: plan.unknown))
    #expect(call.title.languages.count == 1)
    // Every rule that holds says on what line it stands.
    let sources =
      call.deadlines.map(\.source) + call.words.map(\.source) + call.languages.map(\.source)
      + call.respondents.map(\.source)
      + [call.recipients?.source, call.subject?.source].compactMap(\.self)
    #expect(sources.allSatisfy { $0.hasPrefix("Call page") && $0.contains("; line ") })
  }

  @Test("Line ends and a mark at the head change nothing but the mark", arguments: ["\r\n", "\r"])
  func lineEnds(end: String) throws {
    let plain = try CallSample.bytes("template-2025-en.html")
    let other = String(decoding: plain, as: UTF8.self).replacing("\n", with: end)
    let expected = CallSample.read(plain).text
    #expect(CallSample.read(Array(other.utf8)).text == expected)
    #expect(CallSample.read([0xEF, 0xBB, 0xBF] + Array(other.utf8)).text == expected)
  }

  @Test(
    "The same letters are read from every encoding",
    arguments: [
      "windows-1252", "iso-8859-1", "utf-8", "utf-16",
    ])
  func encodings(name: String) throws {
    let html = """
      <html lang="fr"><head><meta charset="\(name)"></head><body><h1>Été à Orléans</h1>
      <p>Date limite : 3 août 2025</p><h2>Questions</h2><p>1. Où êtes-vous ?</p>
      <p>2. Que font les villes pour les gens et dans le pays ?</p></body></html>
      """
    let bytes: [UInt8]
    switch name {
    case "utf-8": bytes = Array(html.utf8)
    case "utf-16":
      bytes = [0xFF, 0xFE] + html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: bytes = html.unicodeScalars.map { UInt8($0.value) }
    }
    let outcome = CallSample.read(bytes, language: LanguageTag("fr"))
    #expect(outcome.text.contains("fr: Été à Orléans"))
    #expect(outcome.text.contains("date: 2025-08-03"))
    #expect(outcome.text.contains("fr: Où êtes-vous ?"))
  }

  @Test("What is around the matter of a page is left out")
  func surroundings() throws {
    let text = CallSample.read(try CallSample.bytes("template-2025-en.html")).text
    for word in ["1999", "2030", "web@example.org", "What we do?", "document.write"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  // MARK: Refusals

  struct Refusal: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var id: String
    var words: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ id: CallPageRule, _ words: String) {
      self.init(name, Array(text.utf8), id, words)
    }
    init(_ name: String, _ bytes: [UInt8], _ id: CallPageRule, _ words: String) {
      self.name = name
      self.bytes = bytes
      self.id = id.rawValue
      self.words = words
    }
  }

  static let refusals = [
    Refusal("call.html", "", .empty, "empty"),
    Refusal("call.html", " \r\n\t ", .empty, "empty"),
    Refusal("call.pdf", "%PDF-1.7\n1 0 obj", .format, "PDF"),
    Refusal("call.docx", "PK\u{3}\u{4}rest", .format, "Word"),
    Refusal("call.rtf", "{\\rtf1 text}", .format, "RTF"),
    Refusal("call.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related", .format, "archive"),
    Refusal("call.html", [0, 1, 2, 3, 0, 5, 200, 9], .format, "no text"),
    Refusal(
      "call.html", "<html><meta charset=shift_jis><p>\u{E9}</p></html>", .encoding, "shift_jis"),
    Refusal(
      "call.html", Array("<html><meta charset=utf-8><p>caf".utf8) + [0xE9] + Array("</p>".utf8),
      .encoding, "UTF-8"),
    Refusal(
      "call.html",
      "<html lang=en><body><h1>Sign in</h1><form><input type=text><input type='password'></form>"
        + "<p>Please sign in to see the page of the call.</p></body></html>", .login, "password"),
    Refusal(
      "call.html",
      "<html lang=en><body><h1>Our work</h1><p>We work for the people and with the cities.</p></body>",
      .notACall, "no questions"),
    Refusal("call.html", "<html><body><p>42</p></body></html>", .language, "language"),
    Refusal(
      "call.html", "<html lang=en><body>" + String(repeating: "<b>x", count: 400_000), .tooLarge,
      "parts"),
  ]

  @Test("What is no page of a call is refused with advice", arguments: refusals)
  func refused(_ refusal: Refusal) throws {
    let outcome = CallSample.read(refusal.bytes, named: refusal.name)
    #expect(outcome.plan == nil)
    let error = try #require(outcome.findings.first { $0.severity == .error })
    #expect(error.id == refusal.id)
    #expect(error.message.contains(refusal.words), "\(error.message)")
    #expect(error.suggestion?.isEmpty == false)
    #expect(error.location?.path == refusal.name)
  }

  @Test("A file that is too large, missing or a folder is refused")
  func files() throws {
    let folder = try TemporaryFolder()
    let collector = DiagnosticCollector()
    try Data(count: 50 << 20).write(to: folder.url.appending(path: "large.html"))
    for name in ["large.html", "none.html", "."] {
      #expect(CallPage.read(folder.path(name), into: collector) == nil)
    }
    #expect(
      collector.diagnostics.map(\.id) == [
        "call-page.too-large", "call-page.unreadable", "call-page.unreadable",
      ])
  }

  @Test(
    "An id that cannot be used is refused", arguments: ["Parks", "a b", "-a", "a.", "", "taken"])
  func ids(id: String) throws {
    let outcome = CallSample.read(
      try CallSample.bytes("contradictions-en.html"), id: id, taken: ["taken"])
    #expect(outcome.plan == nil)
    #expect(outcome.ids == ["call-page.id"])
  }

  // MARK: Writing

  @Test("A profile is never half there, and one that was changed is kept")
  func writing() throws {
    let city = try TemporaryFolder()
    let collector = DiagnosticCollector()
    let plan = try #require(CallSample.read(try CallSample.bytes("ngo-text.txt")).plan)
    #expect(plan.write(into: city.path, into: collector).created == [plan.file.path])
    #expect(plan.write(into: city.path, into: collector).isUnchanged)
    // Another call does not take this one away.
    let other = try #require(CallSample.read(try CallSample.bytes("contradictions-en.html")).plan)
    #expect(other.write(into: city.path, into: collector).created == [other.file.path])
    #expect(plan.write(into: city.path, into: collector).isUnchanged)
    #expect(collector.diagnostics == [])
    let written = try city.read(plan.file.path)
    try city.write(written + "# ours\n", to: plan.file.path)
    let refused = plan.write(into: city.path, into: collector)
    #expect(refused.isRefused)
    #expect(refused.edited == [plan.file.path])
    #expect(collector.diagnostics.map(\.id) == ["import.edited"])
    #expect(try city.read(plan.file.path) == written + "# ours\n")
    #expect(
      plan.write(into: city.path, replacing: true, into: collector).edited == [plan.file.path])
    #expect(try city.read(plan.file.path) == written)
  }

  @Test("A page that was changed replaces a profile that nobody changed")
  func newer() throws {
    let city = try TemporaryFolder()
    let collector = DiagnosticCollector()
    let text = String(decoding: try CallSample.bytes("ngo-text.txt"), as: UTF8.self)
    func plan(_ text: String) throws -> CallImportPlan {
      try #require(CallSample.read(Array(text.utf8), named: "call.txt", id: "stories").plan)
    }
    _ = try plan(text).write(into: city.path, into: collector)
    let later = try plan(text.replacing("24 October", with: "31 October"))
    #expect(later.write(into: city.path, into: collector).changed == ["consultations/stories.yaml"])
    #expect(try city.read("consultations/stories.yaml").contains("date: 2017-10-31"))
    #expect(collector.diagnostics == [])
  }

  @Test("In an installation the profile stands alone, and is somebody's own at once")
  func installation() throws {
    let folder = try TemporaryFolder()
    let collector = DiagnosticCollector()
    let page = try #require(
      CallPage.read(
        CallSample.folder.appending(path: "ngo-text.txt").path, into: collector))
    let plan = try #require(
      CallImport(page, id: "stories", language: nil).plan(for: .installation, into: collector))
    #expect(plan.write(into: folder.path, into: collector).created == ["stories.yaml"])
    #expect(plan.write(into: folder.path, into: collector).isUnchanged)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["stories.yaml"])
    try folder.write("id: stories\n", to: "stories.yaml")
    #expect(plan.write(into: folder.path, into: collector).isRefused)
  }
}
