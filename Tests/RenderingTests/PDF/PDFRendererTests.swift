import Documents
import Foundation
import Testing

@testable import Rendering

@Suite(
  .serialized,
  .enabled(if: ExternalTool.hasTypst, "needs Python with the package typst (CITYRIGHTS_PYTHON)"))
struct PDFRendererTests {
  private static let backend = Result {
    try TypstBackend.find(
      worker: "\(ExternalTool.root)/config/pdf/typst_worker.py", packageRoot: ExternalTool.root,
      environment: ExternalTool.environment)
  }

  private func pdf(_ document: Document) throws -> [UInt8] {
    let files = try PDFRenderer(backend: Self.backend.get()).render(document, named: "paper")
    #expect(files.map(\.name) == ["paper.pdf"])
    return files[0].bytes
  }

  private struct Report: Decodable {
    var failures: [String]
    var language: String
    var pages: Int
    var title: String
    var tags: [String: Int]
  }

  private func report(_ document: Document) throws -> Report {
    let (status, output) = try ExternalTool.withFiles([("a.pdf", pdf(document))]) { paths in
      try ExternalTool.run(
        ExternalTool.python, ["\(ExternalTool.root)/Tests/Interop/check_pdf.py"] + paths)
    }
    try #require(status == 0, "\(output)")
    return try JSONDecoder().decode(Report.self, from: Data(output.utf8))
  }

  /// The text of the pages without any white space and hyphenation.
  private func text(_ document: Document) throws -> String {
    try ExternalTool.withFiles([("a.pdf", pdf(document))]) { paths in
      try ExternalTool.run("/usr/bin/pdftotext", ["-raw", paths[0], "-"]).output
        .filter { !$0.isWhitespace }
    }
  }

  @Test func sameDocumentSameBytes() throws {
    let first = try pdf(WebSampleDocument.english)
    #expect(first.starts(with: Array("%PDF-1.".utf8)))
    #expect(try pdf(WebSampleDocument.english) == first)
    // A worker of its own, as on another day.
    let other = try TypstBackend.find(
      worker: "\(ExternalTool.root)/config/pdf/typst_worker.py", packageRoot: ExternalTool.root,
      environment: ExternalTool.environment)
    #expect(try other.pdf(of: WebSampleDocument.english) == first)
  }

  @Test(
    .enabled(
      if: ExternalTool.hasPython("page", "pikepdf"), "needs page-validation and pikepdf from PyPI"))
  func tagsAreThoseOfTheDocument() throws {
    for (document, language) in [
      (WebSampleDocument.english, "en"), (WebSampleDocument.draft, "en"),
      (WebSampleDocument.arabic, "ar"),
    ] {
      let report = try report(document)
      #expect(report.failures.isEmpty, "\(report.failures)")
      #expect(report.language == language)
      #expect(report.title == document.metadata.title)
      let isArabic = language == "ar"
      #expect(report.tags["Table"] == 1)
      #expect(report.tags["TH"] == (isArabic ? 2 : 5))
      #expect(report.tags["TD"] == (isArabic ? 4 : 2 + 4 * 5))
      #expect(report.tags["Figure"] == (isArabic ? 2 : 3))
      #expect(report.tags["Note"] == (isArabic ? 1 : 4))
      // The contents have a heading too.
      #expect(report.tags["H1"] == (isArabic ? 1 : 3) + 1)
    }
  }

  @Test(.enabled(if: ExternalTool.hasProgram("pdftotext"), "needs poppler-utils"))
  func everyParagraphIsThere() throws {
    let text = try text(WebSampleDocument.english)
    for part in [
      WebSampleDocument.hostileText, "a ` b | c", "# 1. - not a heading", "Gardens & hills",
      "an unsafe link (javascript:alert(1))", "60.7 %", "One polling station was counted twice.",
      "Human Rights Council", "Second, the budget", "3. Turnout rose in most districts.",
      "Note: A dot pair (..) means that no figure was supplied.", "Page 3", "Thousand euros",
    ] {
      #expect(text.contains(part.filter { !$0.isWhitespace }), "\(part)")
    }
    #expect(!text.contains("notforcitation"))
    #expect(try self.text(WebSampleDocument.draft).contains("notforcitation"))
  }

  @Test(
    .enabled(if: ExternalTool.hasProgram("pdftotext"), "needs poppler-utils"))
  func anyTextIsSetAndNoneIsCode() throws {
    var random = HostileText(seed: 12)
    var document = WebSampleDocument.english
    let texts = (0..<300).map { _ in random.text() + "\\" + random.text() }
      .map { $0.filter { !["\u{4EBA}", "\u{1F600}"].contains($0) } }
    document.sections = [
      Section(
        id: "s", title: [.text(texts[0])],
        blocks: texts.map { .paragraph(Paragraph([.text($0), .code($0)])) }
          + [
            .table(
              Table(
                caption: [.text(texts[1])], summary: "", columns: [Table.Column([.text(texts[2])])],
                rows: texts.map { Table.Row([[.text($0)]]) }))
          ])
    ]
    document.metadata.title = texts[3]
    document.metadata.keywords = texts
    let text = try text(document)
    // Numbers and table rows stand between, and direction marks may move: count what is plain.
    let isPlain = { (text: String) in text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x09 } }
    for part in texts.filter(isPlain) {
      #expect(text.contains(part.filter { !$0.isWhitespace }), "\(part)")
    }
  }

  @Test(
    .enabled(
      if: ExternalTool.hasPython("page", "pikepdf"), "needs page-validation and pikepdf from PyPI"))
  func oddDocumentsPassToo() throws {
    var document = WebSampleDocument.english
    document.metadata.style = DocumentStyle(
      fontName: "Times New Roman", fontSize: 12, justified: true, numbersParagraphs: false,
      hasCover: false, hasContents: false)
    document.metadata.issued = "2024-02-30"
    document.metadata.language = "ca-ES-valencia"
    let wide = Table(
      caption: [.text("Wide and long")], summary: "",
      columns: (0..<14).map { Table.Column([.text("Heading \($0)")], alignment: .end) },
      rows: (0..<120).map { row in Table.Row((0..<14).map { [.text("\(row * $0),000")] }) })
    var tall = WebSampleDocument.bars
    tall.categories = (0..<90).map { "District \($0)" }
    tall.series[0].points = (0..<90).map { Chart.Point(value: Double($0), label: "\($0)") }
    document.sections = [
      Section(
        id: "same", title: [.text("A")], blocks: [.table(wide), .chart(tall)],
        subsections: [
          Section(id: "same", title: [.text("B")], blocks: [.list(ordered: true, items: [])])
        ])
    ]
    let report = try report(document)
    #expect(report.failures.isEmpty, "\(report.failures)")
    #expect(report.language == "ca-ES")
    #expect(report.tags["TR"] == 121)
    #expect(report.tags["TD"] == 120 * 14)
  }

  @Test func aSignThatNoFontHasIsNamed() throws {
    var document = WebSampleDocument.english
    document.metadata.title = "All is well \u{1F600}"
    let error = #expect(throws: RenderingError.self) { try pdf(document) }
    guard case .backendFailed(let message)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("\u{1F600}") && message.contains("take it out of the text"))
  }

  @Test func aRefusedSourceIsExplainedAndTheWorkerGoesOn() throws {
    let backend = try Self.backend.get()
    let error = #expect(throws: RenderingError.self) {
      try backend.pdf(fromSource: Array("#nothing-of-that-name".utf8))
    }
    guard case .backendFailed(let message)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("unknown variable: nothing-of-that-name"))
    #expect(try backend.pdf(of: WebSampleDocument.arabic).starts(with: Array("%PDF".utf8)))
  }
}
