import Documents
import Foundation
import Rendering
import TestSupport
import Testing

/// The running text of a Word file.
@Suite struct DOCXTextTests {
  @Test func paragraphsAreNumberedOnlyInRunningText() throws {
    let body = try WordFile(SampleDocument.make()).body()
    let numbered = body.all("w:p").filter { $0.style == "NumberedText" }
    #expect(numbered.count == 13)
    let title = try #require(numbered.first?.wordText)
    #expect(title.hasPrefix("The office for non-discrimination"))
    var style = DocumentStyle()
    style.numbersParagraphs = false
    let plain = try WordFile(SampleDocument.make(style: style)).body()
    #expect(plain.all("w:p").allSatisfy { $0.style != "NumberedText" })
    let texts = Set(plain.all("w:p").map(\.wordText))
    for paragraph in numbered { #expect(texts.contains(paragraph.wordText)) }
  }

  @Test func headingsHaveTheLevelOfTheirSection() throws {
    let file = try WordFile(SampleDocument.make())
    let headings = try file.body().all("w:p").filter { $0.style?.hasPrefix("Heading") ?? false }
    #expect(
      headings.compactMap(\.style).map { $0.suffix(1) } == ["1", "1", "2", "3", "4", "1", "1", "1"])
    let levels = try file.part("word/styles.xml").all("w:style").filter {
      $0.attributes["w:styleId"]?.hasPrefix("Heading") ?? false
    }.compactMap { $0.all("w:outlineLvl").first?.attributes["w:val"] }
    #expect(levels == (0..<9).map(String.init))

    var deep = Section(id: "s12", title: [.text("12")])
    for level in (1...11).reversed() {
      deep = Section(id: "s\(level)", title: [.text("\(level)")], subsections: [deep])
    }
    var document = SampleDocument.make()
    document.sections = [deep]
    let styles = try WordFile(document).body().all("w:p").compactMap(\.style)
    #expect(styles.filter { $0 == "Heading9" }.count == 4)
  }

  @Test func contentsHoldTheHeadingsBeforeWordFillsThem() throws {
    let file = try WordFile(SampleDocument.make())
    let body = try file.body()
    let entries = body.all("w:p").filter { $0.style?.hasPrefix("TOC") ?? false }
    #expect(
      entries.map { $0.wordText } == [
        "Contents", "Summary", "Institutions and participation", "Access to information",
        "Requests and appeals", "Figures", "Hostile text", "Annex: sources",
      ])
    #expect(entries.dropFirst().allSatisfy { $0.all("w:hyperlink").count == 1 })
    // Footnotes belong to the heading, not to its entry.
    #expect(entries.allSatisfy { $0.all("w:footnoteReference").isEmpty })
    let marks = body.all("w:fldChar").compactMap { $0.attributes["w:fldCharType"] }
    #expect(marks.filter { $0 == "begin" }.count == marks.filter { $0 == "end" }.count)
    // Flags that make Word ask the reader a question on opening.
    #expect(body.all("w:fldChar").allSatisfy { $0.attributes["w:dirty"] == nil })
    #expect(try file.part("word/settings.xml").all("w:updateFields").isEmpty)
  }

  @Test func everyOrderedListStartsAtOne() throws {
    let file = try WordFile(SampleDocument.make())
    let numbering = try file.part("word/numbering.xml")
    let items = try file.body().all("w:p").compactMap { paragraph -> (String, String, String)? in
      guard let properties = paragraph.child("w:pPr")?.child("w:numPr"),
        let number = properties.child("w:numId")?.attributes["w:val"],
        let level = properties.child("w:ilvl")?.attributes["w:val"]
      else { return nil }
      return (number, level, paragraph.wordText)
    }
    let ordered = items.filter { $0.0 != "2" }
    #expect(ordered.map(\.0) == ["4", "5", "5", "4", "6", "6", "6"])
    #expect(ordered.map(\.1) == ["0", "1", "1", "0", "0", "0", "0"])
    for number in ["4", "5", "6"] {
      let list = try #require(numbering.all("w:num").first { $0.attributes["w:numId"] == number })
      let override = try #require(list.child("w:lvlOverride"))
      #expect(override.attributes["w:ilvl"] == ordered.first { $0.0 == number }?.1)
      #expect(override.child("w:startOverride")?.attributes["w:val"] == "1")
    }
  }

  @Test func hostileTextStaysText() throws {
    let file = try WordFile(SampleDocument.make())
    let body = try file.body()
    let expected = SampleDocument.hostileTextInXML
    let paragraph = body.all("w:p").first {
      $0.style == "NumberedText" && $0.wordText.hasPrefix("<w:p>")
    }
    #expect(paragraph?.wordText == expected + expected)
    #expect(body.all("wp:docPr").last?.attributes["descr"] == expected)
    #expect(body.all("w:tblDescription").last?.attributes["w:val"] == expected)
    #expect(body.all("w:tblCaption").last?.attributes["w:val"] == expected)
    #expect(try file.part("word/footnotes.xml").wordText.contains(expected))
    #expect(body.all("w:p").contains { $0.wordText == SampleDocument.longWord })
    let chart = try file.part("word/charts/chart4.xml")
    #expect(chart.all("c:v").first?.ownText == expected)
    let workbook = try PlainZIPReader(try #require(file.archive.files["word/embeddings/Workbook4.xlsx"]))
    let sheet = try XMLTree.parse(try #require(workbook.files["xl/worksheets/sheet1.xml"]))
    #expect(sheet.all("t").first?.ownText == expected)
  }

  @Test(arguments: 0..<6)
  func anyTextComesBackWhole(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let texts = (0..<60).map { _ in generator.text(length: 40) }
    var document = SampleDocument.make(seed.isMultiple(of: 2) ? .english : .arabic)
    document.metadata.style.numbersParagraphs = false
    document.metadata.title = texts[0]
    document.metadata.notices = [texts[1]]
    document.sections = [
      Section(
        id: texts[2], title: [.text(texts[3])],
        blocks: texts.map {
          .paragraph(
            Paragraph([.text($0), .link(address: $0, text: []), .reference(section: $0, text: [])]))
        })
    ]
    let file = try WordFile(document)
    let paragraphs = try file.body().all("w:p").filter { $0.style == "BodyText" }
    #expect(paragraphs.count == texts.count)
    for (paragraph, text) in zip(paragraphs, texts) {
      let expected = SeededGenerator.inXML(text)
      #expect(paragraph.wordText == expected + (text.isEmpty ? "" : " (" + expected + ")"))
    }
  }

  @Test(arguments: [
    ("https://example.org/a b?q=\"é\"", "https://example.org/a%20b?q=%22é%22"),
    ("HTTP://Example.ORG", "http://Example.ORG"),
    ("https://example.org/100%", "https://example.org/100%25"),
    ("https://example.org/%C3%A9#x", "https://example.org/%C3%A9#x"),
    ("mailto:rights@city.example", "mailto:rights@city.example"),
    ("https://ciudad.españa:8080/ñ", "https://ciudad.españa:8080/ñ"),
  ])
  func linksThatCanBeFollowedAre(address: String, target: String) throws {
    let file = try WordFile(Self.linked(to: address))
    let link = try #require(try file.body().all("w:hyperlink").first { $0.wordText == "words" })
    let id = try #require(link.attributes["r:id"])
    let relationship = try file.relationships(of: "word/document.xml")[id]
    #expect(relationship?.attributes["Target"] == target)
    #expect(relationship?.attributes["TargetMode"] == "External")
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "//example.org", "http://",
    "http://[", "https://example.org:99999/", "https://a@b@c/", "https://exa mple.org/", "x",
    "mailto:nobody", "https://../", "https://" + String(repeating: "a", count: 3_000) + ".org",
    "data:text/html,x", " https://example.org",
  ])
  func otherLinksArePrinted(address: String) throws {
    let file = try WordFile(Self.linked(to: address))
    #expect(try file.body().all("w:p").contains { $0.wordText == "words (\(address))" })
    let relationships = try file.relationships(of: "word/document.xml").values
    #expect(relationships.allSatisfy { $0.attributes["TargetMode"] == nil })
  }

  private static func linked(to address: String) -> Document {
    var document = SampleDocument.make()
    document.sections = [
      Section(
        id: "links", title: [.text("Links")],
        blocks: [.paragraph(Paragraph([.link(address: address, text: [.text("words")])]))])
    ]
    return document
  }

  @Test func arabicRunsFromRightToLeft() throws {
    let file = try WordFile(SampleDocument.make(.arabic))
    let body = try file.body()
    for paragraph in body.all("w:p") where paragraph.style != "Chart" {
      #expect(paragraph.child("w:pPr")?.child("w:bidi") != nil, "\(paragraph.wordText)")
    }
    func isArabic(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
    }
    for part in ["word/document.xml", "word/footnotes.xml", "word/header1.xml"] {
      for run in try file.part(part).all("w:r") {
        let isMarked = run.child("w:rPr")?.child("w:rtl") != nil
        if isArabic(run.wordText) { #expect(isMarked, "\(run.wordText)") }
        if run.wordText.contains("A/HRC/RES/57/12") {
          #expect(run.wordText == "A/HRC/RES/57/12" && !isMarked)
        }
      }
    }
    #expect(body.all("w:tbl").allSatisfy { $0.all("w:bidiVisual").count == 1 })
    #expect(body.all("w:sectPr").first?.child("w:bidi") != nil)
    // The sign stays before the number.
    #expect(body.all("w:p").contains { $0.wordText == "\u{200E}+11" })
    let language = try file.part("word/styles.xml").all("w:lang").first?.attributes["w:bidi"]
    #expect(language == "ar-SA")
    let chart = try file.part("word/charts/chart1.xml")
    let direction = chart.all("c:catAx").first?.all("c:orientation").first?.attributes["val"]
    #expect(direction == "maxMin")
  }

  @Test func aDraftSaysSoOnEveryPage() throws {
    for hasCover in [true, false] {
      var style = DocumentStyle()
      style.hasCover = hasCover
      let file = try WordFile(SampleDocument.make(style: style, draftMark: "DRAFT & more"))
      let headers = file.archive.names.filter { $0.hasPrefix("word/header") }
      #expect(headers.count == (hasCover ? 2 : 1))
      for header in headers {
        let part = try file.part(header)
        #expect(part.wordText.contains("DRAFT & more"))
        #expect(part.all("v:textpath").last?.attributes["string"] == "DRAFT & more")
      }
      let final = try WordFile(SampleDocument.make(style: style))
      for name in headers { #expect(try final.part(name).all("v:textpath").isEmpty) }
    }
  }

  @Test func styleOfTheDocumentIsFollowed() throws {
    let style = DocumentStyle(
      fontName: "Times New Roman", fontSize: 12, footnoteSize: 10, justified: true, hasCover: false,
      hasContents: false)
    let file = try WordFile(SampleDocument.make(style: style))
    let styles = try file.part("word/styles.xml")
    let defaults = try #require(styles.child("w:docDefaults"))
    #expect(defaults.all("w:rFonts").first?.attributes["w:ascii"] == "Times New Roman")
    #expect(defaults.all("w:sz").first?.attributes["w:val"] == "24")
    #expect(defaults.all("w:lang").first?.attributes["w:val"] == "en-GB")
    func named(_ id: String) -> XMLTree? {
      styles.all("w:style").first { $0.attributes["w:styleId"] == id }
    }
    #expect(named("FootnoteText")?.all("w:sz").first?.attributes["w:val"] == "20")
    #expect(named("NumberedText")?.all("w:jc").first?.attributes["w:val"] == "both")
    let body = try file.body()
    #expect(body.all("w:p").allSatisfy { $0.style != "TOCHeading" && $0.style != "CoverIssuer" })
    #expect(body.all("w:p").first?.wordText == "Human rights in the city: annual report 2023")
    #expect(body.all("w:titlePg").isEmpty)
  }
}
