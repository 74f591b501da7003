import Archives
import Documents
import Foundation
import Rendering
import TestSupport
import Testing

/// What other programs make of a Word file.
@Suite(.serialized) struct DOCXReaderTests {
  /// The sample as a final report with a cover and as a draft without.
  static let documents: [Document] = SampleDocument.Language.allCases.flatMap { language in
    [
      SampleDocument.make(language),
      SampleDocument.make(
        language, style: DocumentStyle(justified: true, numbersParagraphs: false, hasCover: false),
        draftMark: "DRAFT"),
    ]
  }

  private func write(_ document: Document, to folder: URL, as name: String) throws -> URL {
    let file = folder.appendingPathComponent(name)
    try Data(DOCXRenderer().render(document, named: "report")[0].bytes).write(to: file)
    return file
  }

  @Test(
    .enabled(
      if: ExternalTool.hasPython("openxml_audit"),
      "needs Python with openxml-audit: make setup, or set CITYRIGHTS_PYTHON"))
  func theValidatorFindsNothing() throws {
    let temporary = try TemporaryFolder()
    defer { withExtendedLifetime(temporary) {} }
    let folder = temporary.url
    let documents = Self.documents + [UnitedNationsLayoutTests.document]
    for (index, document) in documents.enumerated() {
      _ = try write(document, to: folder, as: "good-\(index).docx")
    }
    // Damaged copies show that the validator looks at all.
    let good = try PlainZIPReader(
      DOCXRenderer().render(Self.documents[0], named: "report")[0].bytes)
    let damages: [(String, ([UInt8]) -> [UInt8]?)] = [
      ("word/footnotes.xml", { _ in nil }), ("word/charts/chart1.xml", { _ in nil }),
      ("word/document.xml", { Self.replacing("<w:tblLayout", with: "<w:tblLayouts", in: $0) }),
      ("word/styles.xml", { Self.replacing("<w:jc w:val", with: "<w:jc w:vals", in: $0) }),
    ]
    for (index, damage) in damages.enumerated() {
      var archive = ZIPArchive()
      for name in good.names {
        let content = try #require(good.files[name])
        guard name == damage.0 else {
          try archive.add(name, content)
          continue
        }
        if let damaged = damage.1(content), damaged != content { try archive.add(name, damaged) }
      }
      try Data(archive.finish()).write(to: folder.appendingPathComponent("bad-\(index).docx"))
    }
    let script = """
      import pathlib
      from openxml_audit import OpenXmlValidator, FileFormat
      validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
      for path in sorted(pathlib.Path('.').glob('*.docx')):
          result = validator.validate(str(path))
          print(path.stem, result.is_valid, len(result.errors), result.errors[:3])
      """
    let result = try ExternalTool.run(ExternalTool.python, ["-c", script], in: folder)
    #expect(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n")
    let sound = lines.filter { $0.hasPrefix("good-") }
    #expect(sound.count == documents.count, "\(result.output)")
    for line in sound { #expect(line.contains(" True 0 []"), "\(line)") }
    let bad = lines.filter { $0.hasPrefix("bad-") }
    #expect(bad.count == 4)
    for line in bad { #expect(line.contains(" False "), "\(line)") }
  }

  private static func replacing(_ old: String, with new: String, in bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: old, with: new).utf8)
  }

  @Test(
    .enabled(
      if: ExternalTool.hasPython("docx"),
      "needs Python with python-docx: make setup, or set CITYRIGHTS_PYTHON"))
  func pythonReadsPropertiesTablesAndParagraphs() throws {
    let temporary = try TemporaryFolder()
    defer { withExtendedLifetime(temporary) {} }
    let folder = temporary.url
    for (index, document) in Self.documents.enumerated() {
      let file = try write(document, to: folder, as: "report.docx")
      let body = try XMLTree.parse(
        #require(try PlainZIPReader(Array(Data(contentsOf: file))).files["word/document.xml"]))
      let script = """
        import docx, sys, zipfile, io
        d = docx.Document('report.docx')
        p = d.core_properties
        print(p.title, p.language, p.author, p.identifier, p.created, sep='|')
        print(len(d.tables), sum(len(t.rows) for t in d.tables), len(d.inline_shapes))
        print(sum(s.paragraph_format is not None and s.name.startswith('Heading') for s in (q.style for q in d.paragraphs)))
        print(sum(q.style.name == 'Numbered Text' for q in d.paragraphs))
        """
      let result = try ExternalTool.run(ExternalTool.python, ["-c", script], in: folder)
      #expect(result.status == 0, "\(result.output)")
      let numbered = body.all("w:p").filter { $0.style == "NumberedText" }.count
      let metadata = document.metadata
      #expect(
        result.output.split(separator: "\n").map(String.init) == [
          "\(metadata.title)|\(metadata.language)|\(metadata.issuer)|\(metadata.identifier)|2024-06-30 00:00:00+00:00",
          "4 76 4", "8", "\(index.isMultiple(of: 2) ? 13 : 0)",
        ], "\(result.output)")
      #expect(numbered == (index.isMultiple(of: 2) ? 13 : 0))
    }
  }

  @Test(.enabled(if: ExternalTool.hasProgram("pandoc"), "needs pandoc"))
  func pandocFindsEveryParagraphAndFootnote() throws {
    let temporary = try TemporaryFolder()
    defer { withExtendedLifetime(temporary) {} }
    let folder = temporary.url
    for document in Self.documents {
      let file = try write(document, to: folder, as: "report.docx")
      let result = try ExternalTool.run(
        "/usr/bin/pandoc", ["-t", "json", file.path], in: folder)
      #expect(result.status == 0, "\(result.output)")
      let tree = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let output = Self.lettersOnly(Self.words(in: tree))
      let archive = try PlainZIPReader(Array(Data(contentsOf: file)))
      for part in ["word/document.xml", "word/footnotes.xml"] {
        let paragraphs = try XMLTree.parse(#require(archive.files[part])).all("w:p")
        for text in paragraphs.flatMap({ $0.all("w:t") }).map(\.ownText) {
          let wanted = Self.lettersOnly(text)
          if !wanted.isEmpty, !output.contains(wanted) { Issue.record("\(part): \(text)") }
        }
      }
      // Footnotes are footnotes and not loose text.
      let notes = result.output.components(separatedBy: "{\"t\":\"Note\"").count - 1
      #expect(notes == 6)
    }
  }

  /// The words in a tree of pandoc's, in reading order.
  private static func words(in value: Any) -> String {
    if let list = value as? [Any] { return list.map { words(in: $0) }.joined() }
    guard let element = value as? [String: Any] else { return "" }
    guard let kind = element["t"] as? String else {
      return element.sorted { $0.key < $1.key }.map { words(in: $0.value) }.joined()
    }
    switch (kind, element["c"]) {
    case ("Str", let text as String): return text
    case ("Code", let parts as [Any]): return parts.last as? String ?? ""
    case (_, let content?): return words(in: content)
    default: return ""
    }
  }

  private static func lettersOnly(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  @Test(
    .enabled(if: ExternalTool.hasProgram("soffice"), "needs LibreOffice Writer"))
  func libreOfficeLaysThePagesOut() throws {
    let temporary = try TemporaryFolder()
    defer { withExtendedLifetime(temporary) {} }
    let folder = temporary.url
    var names: [String] = []
    for (index, document) in Self.documents.enumerated() {
      names.append("report-\(index)")
      _ = try write(document, to: folder, as: "report-\(index).docx")
    }
    let profile = "-env:UserInstallation=file://" + folder.appendingPathComponent("profile").path
    let result = try ExternalTool.run(
      "/usr/bin/soffice",
      [profile, "--headless", "--convert-to", "pdf"] + names.map { $0 + ".docx" }, in: folder)
    for name in names {
      let pdf = folder.appendingPathComponent(name + ".pdf")
      let data = try Data(contentsOf: pdf)
      let pages =
        String(decoding: data, as: UTF8.self).components(separatedBy: "/Type/Page/")
        .count - 1
      #expect((6...14).contains(pages), "\(name): \(pages) pages; \(result.output)")
    }
  }
}
