import Documents
import Foundation
import Testing

@testable import Rendering

/// Headings, lists and the head of documents set as those of the United Nations.
@Suite struct UnitedNationsLayoutTests {
  /// Two chapters with parts, an answer and an annex, whose headings have no numbers.
  static let document: Document = {
    func paragraph(_ text: String) -> Block { .paragraph(Paragraph([.text(text)])) }
    func section(_ id: String, _ title: String, _ parts: [Section] = []) -> Section {
      Section(
        id: id, title: [.text(title)], blocks: [paragraph("On \(title).")], subsections: parts)
    }
    var document = WebSampleDocument.english
    document.metadata.style = DocumentStyle(
      fontName: "Times New Roman", fontSize: 10, conventions: .unitedNations, hasCover: false)
    document.metadata.masthead = Masthead(
      organ: "Human Rights Council",
      lines: ["Sixty-first session", "Agenda item 3", "Original: English"])
    document.sections = [
      section(
        "one", "Framework",
        [section("a", "Law", [section("deep", "Charter")]), section("b", "Practice")]),
      Section(
        id: "q", title: [.text("Question 1")], role: .answer(question: "1"),
        blocks: [paragraph("An answer.")], subsections: [section("under", "Part of an answer")]),
      section("two", "Findings", [section("c", "Housing")]),
      Section(id: "annex", title: [.text("Sources")], role: .annex),
    ]
    document.sections[0].blocks.append(
      .list(
        ordered: true,
        items: [
          [paragraph("First"), .list(ordered: true, items: [[paragraph("Inner")]])],
          [paragraph("Second")],
        ]))
    return document
  }()

  private static let numbered = [
    "I. Framework", "A. Law", "1. Charter", "B. Practice", "II. Findings", "A. Housing",
  ]
  private static let unnumbered = ["Question 1", "Part of an answer", "Sources"]

  private func text(_ renderer: any DocumentRenderer) throws -> String {
    String(decoding: try renderer.render(Self.document, named: "text")[0].bytes, as: UTF8.self)
  }

  @Test func marksGoOnBehindTheAlphabet() {
    #expect(
      (1...4).map { ConventionalNumber.item($0, depth: 1) } == ["(i)", "(ii)", "(iii)", "(iv)"])
    #expect(
      [26, 27, 53].map { ConventionalNumber.item($0, depth: 0) } == ["(z)", "(aa)", "(aaa)"])
    #expect(
      [4, 9, 14, 40, 1999].map { ConventionalNumber.heading($0, level: 1) } == [
        "IV.", "IX.", "XIV.", "XL.", "MCMXCIX.",
      ])
  }

  @Test func headingsAreNumberedInMarkdown() throws {
    let text = try text(MarkdownRenderer())
    for heading in Self.numbered { #expect(text.contains("# \(heading)\n")) }
    for heading in Self.unnumbered { #expect(text.contains("# \(heading)\n")) }
    // The contents lead to the anchors of the numbered headings.
    #expect(text.contains("- [I. Framework](#i-framework)\n  - [A. Law](#a-law)"))
    #expect(text.contains("- (a) First\n") && text.contains("  - (i) Inner\n"))
    #expect(text.hasPrefix("**Human Rights Council**\n\nSixty-first session\n\nAgenda item 3\n\n"))
  }

  @Test func headingsAreNumberedOnThePage() throws {
    let page = try text(HTMLRenderer())
    for heading in Self.numbered {
      #expect(page.contains(">\(heading)</h"))
      #expect(page.contains("\">\(heading)</a>"), "contents: \(heading)")
    }
    for heading in Self.unnumbered { #expect(page.contains(">\(heading)</h")) }
    #expect(
      page.contains("<p class=\"organ\">Human Rights Council</p>\n<p>Sixty-first session</p>"))
    #expect(page.contains("united-nations"))
  }

  @Test func headingsAreNumberedInTheData() throws {
    let text = try text(JSONRenderer())
    let data = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    func numbers(_ sections: [[String: Any]]) -> [String?] {
      sections.flatMap {
        [$0["number"] as? String] + numbers($0["sections"] as? [[String: Any]] ?? [])
      }
    }
    let sections = try #require(data?["sections"] as? [[String: Any]])
    #expect(numbers(sections) == ["I.", "A.", "1.", "B.", nil, nil, "II.", "A.", nil])
  }

  @Test func wordCountsHeadingsAndItemsItself() throws {
    let file = try WordFile(Self.document)
    let headings = try file.body().all("w:p").filter { $0.style?.hasPrefix("Heading") ?? false }
    #expect(headings.map(\.wordText).first == "Framework")
    #expect(
      headings.map { $0.all("w:numId").first?.attributes["w:val"] == "3" } == [
        true, true, true, true, false, false, true, true, false,
      ])
    let contents = try file.body().all("w:p").filter { $0.style?.hasPrefix("TOC") ?? false }
    #expect(contents.map(\.wordText).contains("II. Findings"))
  }

  @Test(.enabled(if: ExternalTool.hasProgram("soffice"), "needs Debian's libreoffice-writer"))
  func officeReadsTheNumbers() throws {
    let text = try ExternalTool.withFiles([("a.docx", WordFile(Self.document).bytes)]) { paths in
      let folder = URL(filePath: paths[0]).deletingLastPathComponent()
      let (status, output) = try ExternalTool.run(
        "/usr/bin/soffice",
        [
          "-env:UserInstallation=\(folder.absoluteString)profile", "--headless", "--convert-to",
          "txt:Text (encoded):UTF8", "--outdir", folder.path, paths[0],
        ])
      try #require(status == 0, "\(output)")
      return try String(contentsOf: folder.appending(path: "a.txt"), encoding: .utf8)
    }
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    for heading in Self.numbered + Self.unnumbered {
      #expect(lines.contains(heading), "\(heading)")
    }
    for item in ["(a) First", "(i) Inner", "(b) Second"] {
      #expect(lines.contains(item), "\(item)")
    }
  }

  @Test(.enabled(if: ExternalTool.hasTypst, "needs Python with the package typst"))
  func paperShowsTheNumbers() throws {
    let backend = try TypstBackend.find(
      worker: "\(ExternalTool.root)/config/pdf/typst_worker.py", packageRoot: ExternalTool.root,
      environment: ExternalTool.environment)
    let bytes = try PDFRenderer(backend: backend).render(Self.document, named: "a")[0].bytes
    let text = try ExternalTool.withFiles([("a.pdf", bytes)]) { paths in
      try ExternalTool.run("/usr/bin/pdftotext", ["-layout", paths[0], "-"]).output
    }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for heading in Self.numbered { #expect(words.contains(heading), "\(heading)") }
    for item in ["(a) First", "(i) Inner", "(b) Second", "Human Rights Council Sixty-first"] {
      #expect(words.contains(item), "\(item)")
    }
  }
}
