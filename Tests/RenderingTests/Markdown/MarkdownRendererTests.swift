import Documents
import Foundation
import Rendering
import Testing

@Suite struct MarkdownRendererTests {
  private func markdown(_ document: Document) throws -> String {
    let files = try MarkdownRenderer().render(document, named: "text")
    #expect(files.map(\.name) == ["text.md"])
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  /// The page that GitHub's own parser makes of a Markdown file.
  private func page(_ markdown: String) throws -> String {
    let (status, output) = try ExternalTool.run(
      "/usr/bin/cmark-gfm",
      [
        "-e", "table", "-e", "footnotes", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist",
      ],
      input: Array(markdown.utf8))
    try #require(status == 0, "\(output)")
    return output
  }

  /// A page's text without marks and references.
  private func text(_ html: some StringProtocol) -> String {
    var text = String(html).replacing(/<[^>]*>/, with: "")
    for (name, character) in [("lt", "<"), ("gt", ">"), ("quot", "\""), ("amp", "&")] {
      text = text.replacingOccurrences(of: "&\(name);", with: character)
    }
    return text
  }

  private func document(_ blocks: [Block]) -> Document {
    var document = WebSampleDocument.english
    document.metadata.style = DocumentStyle(numbersParagraphs: false, hasContents: false)
    document.sections = [Section(id: "s", title: [.text("S")], blocks: blocks)]
    return document
  }

  @Test func readsWellAsPlainText() throws {
    let text = try markdown(WebSampleDocument.draft)
    #expect(text.hasPrefix("**Draft, not for citation**\n\n# Annual report on human rights"))
    #expect(text.contains("\n1. The council adopted its *plan for human rights* in 2021[^1]."))
    #expect(text.contains("\n- [Civic space](#civic-space)\n  - [Access to information]"))
    #expect(text.contains("| **City** | **57.1 %** | **66.2 %** | **60.7 %** |  |"))
    #expect(text.contains("\n| 2021 | .. | 4 | 14 |\n"))
    #expect(text.contains("\n[^4]: One polling station was counted twice.\n"))
    #expect(!text.contains("\n\n\n"))
  }

  @Test(.enabled(if: ExternalTool.hasProgram("cmark-gfm"), "needs Debian's cmark-gfm"))
  func parserSeesTheDocument() throws {
    let page = try page(markdown(WebSampleDocument.english))
    func count(_ part: String) -> Int { page.components(separatedBy: part).count - 1 }
    #expect(count("<table>") == 4)
    #expect(count("<tr>") == (6 + 5 + 16 + 4) + 4)
    #expect(count("data-footnote-ref>") == 4)
    #expect(count("<blockquote>") == 3)
    #expect(page.contains("<ol start=\"3\">"))
    #expect(page.contains("<code>x|y</code>"))
    #expect(!page.contains("raw HTML omitted"))
    #expect(text(page).contains(WebSampleDocument.hostileText))
    for heading in ["#introduction", "#by-district--office"] {
      #expect(page.contains("href=\"\(heading)\""))
    }
  }

  @Test(.enabled(if: ExternalTool.hasProgram("cmark-gfm"), "needs Debian's cmark-gfm"))
  func anyTextComesBackAsItWas() throws {
    var random = HostileText(seed: 20_260)
    let texts = (0..<1500).map { _ in random.text() }
      .map { $0.split { $0 == " " || $0 == "\t" }.joined(separator: " ") }
      .filter { !$0.isEmpty }
    let blocks = texts.map { Block.paragraph(Paragraph([.text($0)], style: .unnumbered)) }
    let table = Table(
      caption: [.text("c")], summary: "", columns: [Table.Column([.text("h")])],
      rows: texts.map { Table.Row([[.text($0)]]) })
    let page = try page(markdown(document(blocks + [.table(table)])))
    let body = page.components(separatedBy: "<h2>S</h2>")[1]
    let found = body.components(separatedBy: "\n").filter { $0.hasPrefix("<p>") }
    #expect(found.count == texts.count + 1)
    for (line, expected) in zip(found, texts) { #expect(text(line) == expected, "\(line)") }
    let cells = body.components(separatedBy: "<td>").dropFirst()
      .map { $0.components(separatedBy: "</td>")[0] }
    #expect(cells.count == texts.count)
    for (cell, expected) in zip(cells, texts) { #expect(text(cell) == expected, "\(cell)") }
  }

  @Test(.enabled(if: ExternalTool.hasProgram("cmark-gfm"), "needs Debian's cmark-gfm"))
  func codeAndStressComeBackAsTheyWere() throws {
    var random = HostileText(seed: 7)
    let codes = (0..<300).map { _ in "x" + random.text().replacing("\t", with: " ") + "x" }
    let blocks = codes.map {
      Block.paragraph(
        Paragraph(
          [.text("a "), .code($0), .text(" b "), .emphasis([.text("c")]), .strong([.text("d.")])],
          style: .unnumbered))
    }
    let page = try page(markdown(document(blocks)))
    let found = page.components(separatedBy: "\n").filter { $0.hasPrefix("<p>a <code>") }
    #expect(found.count == codes.count)
    for (line, code) in zip(found, codes) {
      #expect(text(line.components(separatedBy: "</code>")[0]) == "a " + code)
      #expect(line.contains("<em>c</em>"))
    }
  }

  @Test func listsThatFollowEachOtherStayApart() throws {
    let item = [[Block.paragraph(Paragraph([.text("x")]))]]
    let text = try markdown(
      document([.list(ordered: false, items: item), .list(ordered: false, items: item)]))
    #expect(text.contains("- x\n\n<!-- -->\n\n- x\n"))
  }

  @Test func textsThatTouchCountAsOne() throws {
    let text = try markdown(
      document([.paragraph(Paragraph([.text("1"), .text(". no list")], style: .unnumbered))]))
    #expect(text.contains("\n1\\. no list\n"))
  }

  @Test func headingsOfTheSameTextHaveDifferentAnchors() throws {
    var document = WebSampleDocument.english
    document.sections = ["a", "b"].map { id in
      Section(
        id: id, title: [.text("The same")],
        blocks: [.paragraph(Paragraph([.reference(section: "b", text: [.text("there")])]))])
    }
    #expect(try markdown(document).contains("[there](#the-same-1)"))
  }
}
