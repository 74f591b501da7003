import Documents
import Foundation
import Rendering
import TestSupport
import Testing

/// The program's count of words against that which LibreOffice writes into the statistics of the same
/// DOCX (`meta:word-count`).
@Suite struct DOCXWordCountTests {
  /// No cover, contents or numbers: LibreOffice counts those and the program says that it does not.
  static let style = DocumentStyle(
    numbersParagraphs: false, hasCover: false, hasContents: false)

  static let texts: [String: [String]] = [
    "en": [
      "The human-rights-based approach of A/HRC/RES/33/8 and A/HRC/30/49, paras. 25–27, is well known.",
      "In 2019/20 the city spent €1,234.5 million (95.6% of 1,291) — more than in 2015–2016.",
      "“Don’t stop,” said the co-operative; e-mail rights@city.example, see https://data.example.org/a?b=1.",
      "Of 12 345 requests 95.6 per cent were answered in time; −3.2 percentage points.",
    ],
    "es": [
      "El derecho a la vivienda, a 12 345 €, y el 95,6 % de las peticiones – véase A/RES/53/144 –.",
      "¿Qué hicieron las autoridades locales? Político-administrativas, socio-económicas y otras.",
    ],
    "fr": [
      "L’état des droits humains : « l’accès à l’eau », c’est-à-dire 95,6 % des ménages ; voilà.",
      "Y a-t-il aujourd’hui des mécanismes ? Oui — peut-être deux-cents, d’après l’office.",
    ],
    "ca": [
      "L’habitatge d’emergència: 4.477 persones, el 0,7 % del pressupost, segons l’oficina.",
      "Fer-ho bé, dir-los-ho i anar-se’n; la col·laboració pública-privada.",
    ],
    "ru": ["Права человека — это основа; 95,6 % заявлений рассмотрено в срок, по 33-му разделу."],
    "ar": ["الحق في السكن اللائق، 2023: المادة 25 من العهد الدولي."],
    "zh": [
      "地方政府与人权（A/HRC/RES/33/8号决议），2023年共收到1234份申请，“按时答复”的占95.6%。",
      "住房、卫生、文化和教育：第25条。",
    ],
  ]

  /// A document with everything that is counted, in paragraphs drawn by lot.
  static func document(_ language: String) -> Document {
    var generator = SeededGenerator(seed: UInt64(language.utf8.reduce(7) { $0 * 31 + Int($1) }))
    let sentences = (texts[language] ?? []) + (language == "zh" ? [] : texts["en"] ?? [])
    func text() -> String {
      (0..<Int.random(in: 1...9, using: &generator))
        .map { _ in sentences.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    func paragraph() -> Block {
      .paragraph(
        Paragraph([
          .text(text() + " "), .emphasis([.text("co-")]), .strong([.text("op ")]), .text(text()),
          .footnote([.text(text())]), .lineBreak,
          .link(
            address: "https://example.org", text: [.text("example.org")]),
        ]))
    }
    func section(_ number: Int, _ role: Section.Role) -> Section {
      Section(
        id: "s\(number)", title: [.text(sentences[number % sentences.count])], role: role,
        blocks: (0..<6).map { _ in paragraph() } + [
          .quotation([paragraph()]),
          .table(
            Table(
              caption: [.text(text())], summary: "",
              columns: [Table.Column([.text("Indicator")]), Table.Column([.text("2015–2016")])],
              rows: (0..<5).map { _ in
                Table.Row([[.text(text())], [.text("1,234.5")]])
              }, notes: [[.text(text())]], sources: [[.text(text())]])),
          .paragraph(Paragraph([.text(text())], style: .unnumbered)),
        ])
    }
    return Document(
      metadata: DocumentMetadata(
        title: "", language: language, direction: language == "ar" ? .rightToLeft : .leftToRight,
        issuer: "", identifier: "count", style: style),
      labels: SampleWords(.english).labels,
      sections: (0..<6).map { section($0, .body) } + [section(6, .annex)])
  }

  @Test(
    .enabled(
      if: ExternalTool.hasProgram("soffice"),
      "needs LibreOffice Writer (soffice), whose count is compared"))
  func libreOfficeCountsTheSame() throws {
    let temporary = try TemporaryFolder()
    defer { withExtendedLifetime(temporary) {} }
    let documents = Self.texts.keys.sorted().map { (name: $0, document: Self.document($0)) }
    for (name, document) in documents {
      for file in try DOCXRenderer().render(document, named: name) {
        try Data(file.bytes).write(to: temporary.url.appending(path: file.name))
      }
    }
    let profile = "-env:UserInstallation=file://" + temporary.url.appending(path: "profile").path
    let result = try ExternalTool.run(
      "/usr/bin/soffice",
      [profile, "--headless", "--convert-to", "fodt"] + documents.map { $0.name + ".docx" },
      in: temporary.url)
    for (name, document) in documents {
      let text = try String(
        contentsOf: temporary.url.appending(path: name + ".fodt"), encoding: .utf8)
      let match = try #require(
        text.firstMatch(of: /meta:word-count="([0-9]+)"/), "\(result.output)")
      let theirs = try #require(Int(match.1))
      let ours = document.wordCount(of: Set(DocumentPart.allCases))
      #expect(
        abs(Double(ours - theirs)) <= 0.005 * Double(theirs), "\(name): \(ours), not \(theirs)")
    }
  }
}
