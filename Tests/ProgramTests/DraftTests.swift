import Foundation
import TestSupport
import Testing

/// A workspace with errors gives nothing, or a draft that says so everywhere.
@Suite struct DraftTests {
  private static func spoilt() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write(
      "input,period,value\nrequests.due,2023,160\nrequests.answered-in-time,2023,1O8\n",
      to: "city/data/figures.csv")
    return folder
  }

  static let commands = [
    ["report", "city", "--year", "2023"],
    ["submit", "city", "--year", "2023", "--consultation", "ohchr-57-12"],
  ]

  @Test(arguments: commands) func withoutTheOptionNothingIsWritten(_ command: [String]) throws {
    let folder = try DraftTests.spoilt()
    let outcome = try Program.run(command, in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("city/data/figures.csv:3:32: error: "))
    #expect(outcome.output.contains("nothing was written"))
    #expect(outcome.output.contains("--draft"))
    #expect(!folder.holds("city/out"))
  }

  @Test(arguments: commands) func aDraftSaysSoOnEveryPage(_ command: [String]) throws {
    let folder = try DraftTests.spoilt()
    let outcome = try Program.run(
      command + ["--format", "docx,html,md,json,csv", "--draft"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("city/data/figures.csv:3:32: error: "))
    #expect(outcome.output.contains("drafts"))
    #expect(outcome.output.contains("1 error"))
    let files = try folder.files(under: "city/out")
    // Beside an answer to a call stands its checklist.
    #expect(files.count == (command[0] == "submit" ? 6 : 5))
    for (name, content) in files {
      #expect(name.contains("draft"), "\(name)")
      let text = String(decoding: content, as: UTF8.self)
      switch (name as NSString).pathExtension {
      case "md": #expect(text.hasPrefix("**Draft**"))
      case "html":
        #expect(text.contains("Draft"))
        // A mark that is printed on each sheet, not only where the page begins.
        #expect(text.contains("data-draft=\"Draft\""), "\(name)")
      case "docx":
        let parts = try PlainZIPReader(Array(content)).files
        let document = String(decoding: parts["word/document.xml"] ?? [], as: UTF8.self)
        let headers = parts.filter { $0.key.contains("word/header") }
        #expect(!headers.isEmpty)
        #expect(headers.values.allSatisfy { String(decoding: $0, as: UTF8.self).contains("Draft") })
        #expect(document.contains("headerReference"))
        // With another header on the first page, that one must carry the mark too.
        if document.contains("<w:titlePg") {
          #expect(document.contains("w:headerReference w:type=\"first\""))
        }
      default: break
      }
    }
  }

  @Test func aDraftOfNothingIsAnError() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["report", "nowhere", "--year", "2023", "--draft"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(try folder.files(under: "").isEmpty)
  }

  private static let own = ProcessInfo.processInfo.environment
  /// Typst makes the PDF and poppler reads it; in CI both must be there.
  static let readsPDF =
    own["CI"] == "true"
    || own["CITYRIGHTS_PYTHON"] != nil
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  @Test(.enabled(if: readsPDF)) func aPDFDraftSaysSoOnEveryPage() throws {
    let folder = try DraftTests.spoilt()
    var environment = Program.environment
    environment["CITYRIGHTS_PYTHON"] = DraftTests.own["CITYRIGHTS_PYTHON"]
    let outcome = try Program.run(
      ["report", "city", "--year", "2023", "--format", "pdf", "--draft"], in: folder.url,
      environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try Program.shell("pdftotext city/out/*-draft.pdf -", in: folder.url).output
    let pages = text.split(separator: "\u{0C}")
    #expect(pages.count > 1)
    for page in pages { #expect(page.contains("Draft"), "\(page.prefix(200))") }
  }
}
