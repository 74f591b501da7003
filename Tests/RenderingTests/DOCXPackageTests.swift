import Documents
import Foundation
import Rendering
import TestSupport
import Testing

/// How the parts of a Word file hang together.
@Suite struct DOCXPackageTests {
  static let variants: [(SampleDocument.Language, Bool)] =
    SampleDocument.Language.allCases.flatMap { [($0, true), ($0, false)] }

  private func sample(_ language: SampleDocument.Language, isFinal: Bool) -> Document {
    isFinal
      ? SampleDocument.make(language)
      : SampleDocument.make(
        language,
        style: DocumentStyle(
          fontName: "A & B \"Serif\"", fontSize: 12, justified: true, numbersParagraphs: false,
          hasCover: false, hasContents: false), draftMark: "DRAFT <1>")
  }

  @Test(arguments: variants)
  func everyPartIsWellFormedAndDeclared(language: SampleDocument.Language, isFinal: Bool) throws {
    let file = try WordFile(sample(language, isFinal: isFinal))
    let types = try file.part("[Content_Types].xml")
    let declared = Set(types.all("Override").compactMap { $0.attributes["PartName"] })
    let defaults = Set(types.all("Default").compactMap { $0.attributes["Extension"] })
    for name in file.xmlParts { _ = try XMLTree.parse(try #require(file.archive.files[name])) }
    for name in file.archive.names where name != "[Content_Types].xml" {
      let ending = name.split(separator: ".").last.map(String.init) ?? ""
      #expect(
        declared.contains("/" + name) || ending == "rels"
          || ending == "xlsx" && defaults.contains(ending),
        "\(name) has no content type")
    }
    for name in declared { #expect(file.archive.files[String(name.dropFirst())] != nil) }
  }

  @Test(arguments: variants)
  func everyRelationshipLeadsSomewhere(language: SampleDocument.Language, isFinal: Bool) throws {
    let file = try WordFile(sample(language, isFinal: isFinal))
    for part in file.archive.names where part.hasSuffix(".xml") {
      let relationships = try file.relationships(of: part)
      let folder = part.split(separator: "/").dropLast().map(String.init)
      for (id, relationship) in relationships {
        let target = try #require(relationship.attributes["Target"])
        if relationship.attributes["TargetMode"] == "External" {
          #expect(URL(string: target) != nil, "\(target)")
          #expect(["http", "https", "mailto"].contains(URL(string: target)?.scheme))
          continue
        }
        var path = folder
        for step in target.split(separator: "/") {
          if step == ".." { path.removeLast() } else { path.append(String(step)) }
        }
        #expect(file.archive.files[path.joined(separator: "/")] != nil, "\(part) \(id): \(target)")
      }
      let used = try file.part(part).descendants.flatMap { element in
        element.attributes.filter { $0.key == "r:id" }.values
      }
      for id in used { #expect(relationships[id] != nil, "\(part) uses \(id)") }
    }
  }

  @Test(arguments: SampleDocument.Language.allCases)
  func idsAreUniqueAndReferencesResolve(language: SampleDocument.Language) throws {
    let file = try WordFile(SampleDocument.make(language))
    let body = try file.body()
    func values(_ element: String, _ attribute: String) -> [String] {
      body.all(element).compactMap { $0.attributes[attribute] }
    }
    let names = values("w:bookmarkStart", "w:name")
    #expect(names.count == 16)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names { #expect(name.count <= 40 && name.allSatisfy { $0.isASCII }) }
    #expect(Set(values("w:bookmarkStart", "w:id")).count == names.count)
    #expect(values("w:bookmarkStart", "w:id").sorted() == values("w:bookmarkEnd", "w:id").sorted())
    for anchor in values("w:hyperlink", "w:anchor") { #expect(names.contains(anchor), "\(anchor)") }
    let drawings = values("wp:docPr", "id")
    #expect(drawings.count == 4 && Set(drawings).count == 4)

    let notes = try file.part("word/footnotes.xml").all("w:footnote")
    let noteIDs = notes.filter { $0.attributes["w:type"] == nil }.compactMap {
      $0.attributes["w:id"]
    }
    #expect(noteIDs == values("w:footnoteReference", "w:id"))
    #expect(noteIDs.count == 6)

    let numbers = try file.part("word/numbering.xml").all("w:num").compactMap {
      $0.attributes["w:numId"]
    }
    #expect(Set(numbers).count == numbers.count)
    for number in values("w:numId", "w:val") { #expect(numbers.contains(number)) }
    let styles = Set(
      try file.part("word/styles.xml").all("w:style").compactMap { $0.attributes["w:styleId"] })
    for element in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
      for style in values(element, "w:val") { #expect(styles.contains(style), "\(style)") }
    }
  }

  @Test func sectionsWithTheSameOrHostileIdsGetDifferentBookmarks() throws {
    var document = SampleDocument.make()
    document.sections = [
      "same", "same", "same-2", "SAME", "<\"&", String(repeating: "x", count: 90),
    ]
    .map { Section(id: $0, title: [.text($0)]) }
    document.sections[0].blocks = [
      .paragraph(Paragraph([.reference(section: "same-2", text: [.text("there")])]))
    ]
    let body = try WordFile(document).body()
    let bookmarks = body.all("w:bookmarkStart").compactMap { $0.attributes["w:name"] }
    #expect(Set(bookmarks.map { $0.lowercased() }).count == 12)
    #expect(bookmarks.allSatisfy { $0.count <= 40 })
    let link = body.all("w:hyperlink").first { $0.wordText == "there" }
    let target = try #require(link?.attributes["w:anchor"])
    let heading = body.all("w:p").first {
      $0.all("w:bookmarkStart").contains { $0.attributes["w:name"] == target }
    }
    #expect(heading?.wordText == "same-2")
  }

  @Test func sameDocumentGivesSameBytes() throws {
    let first = try WordFile(SampleDocument.make(.arabic, draftMark: "مسودة")).bytes
    #expect(try WordFile(SampleDocument.make(.arabic, draftMark: "مسودة")).bytes == first)
    #expect(try WordFile(SampleDocument.make(.arabic)).bytes != first)
  }

  @Test func propertiesComeFromTheDocumentAndNotFromAClock() throws {
    let core = try WordFile(SampleDocument.make(draftMark: "Draft")).part("docProps/core.xml")
    let texts = Dictionary(uniqueKeysWithValues: core.children.map { ($0.name, $0.ownText) })
    #expect(
      texts == [
        "dc:title": "Human rights in the city: annual report 2023",
        "dc:subject": "Local government and human rights", "dc:creator": "City of Example",
        "cp:keywords": "human rights, local government, A&B", "dc:language": "en",
        "dc:identifier": "sample/annual/2023/en", "dcterms:created": "2024-06-30T00:00:00Z",
        "dcterms:modified": "2024-06-30T00:00:00Z", "cp:contentStatus": "Draft",
      ])
    var undated = SampleDocument.make()
    for date in [nil, "2023-02-30", "30 June", "2024-06-3x"] {
      undated.metadata.issued = date
      #expect(try WordFile(undated).part("docProps/core.xml").child("dcterms:created") == nil)
    }
  }

  @Test func anEmptyDocumentIsStillAFile() throws {
    var document = SampleDocument.make()
    document.sections = []
    document.metadata.issued = nil
    let file = try WordFile(document)
    #expect(try file.body().all("w:sectPr").count == 1)
    #expect(try file.part("word/footnotes.xml").all("w:footnote").count == 2)
  }
}
