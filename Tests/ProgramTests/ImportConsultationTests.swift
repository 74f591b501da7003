import Foundation
import TestSupport
import Testing

/// The way of an officer from a saved page to an answer.
@Suite struct ImportConsultationTests {
  private static let page = Program.repository.appending(path: "examples/call-page.html").path

  @Test func aSavedPageIsAnsweredAtOnce() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    let imported = try Program.run(
      ["import", "consultation", Self.page, "--into", "city"], in: folder.url)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.output.contains("deadline: 2024-05-31 18:00, Europe/Zurich (line 14)"))
    #expect(imported.output.contains("not known, and left out or marked so:"))
    let again = try Program.run(
      ["import", "consultation", Self.page, "--into", "city"], in: folder.url)
    #expect(again.output.contains("nothing changed: city/consultations/quiet-cities-2024.yaml"))
    let list = try Program.run(
      ["list", "consultations", "city", "--today", "2024-05-01"], in: folder.url)
    #expect(list.output.contains("30 days left"), "\(list.output)")
    let check = try Program.run(
      ["check", "city", "--consultation", "quiet-cities-2024", "--diagnostics", "json"],
      in: folder.url)
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("question.unanswered"))
    let submitted = try Program.run(
      [
        "submit", "city", "--consultation", "quiet-cities-2024", "--language", "en", "--format",
        "docx",
      ], in: folder.url)
    #expect(submitted.status == 0, "\(submitted.errors)")
    // Of a call that a built-in one has the name of, or of no city, nothing is written.
    for arguments in [["--into", "city", "--id", "ohchr-57-12"], ["--into", "none"], []] {
      let refused = try Program.run(
        ["import", "consultation", Self.page] + arguments, in: folder.url)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("error:"))
    }
  }

  @Test func aProfileChangedByHandIsKept() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    let arguments = ["import", "consultation", Self.page, "--into", "city", "--id", "quiet"]
    _ = try Program.run(arguments, in: folder.url)
    let written = try folder.read("city/consultations/quiet.yaml")
    try folder.write(written + "# ours\n", to: "city/consultations/quiet.yaml")
    let refused = try Program.run(arguments, in: folder.url)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("[import.edited]"))
    #expect(refused.output.contains("nothing was written"))
    #expect(try Program.run(arguments + ["--replace"], in: folder.url).status == 0)
    #expect(try folder.read("city/consultations/quiet.yaml") == written)
  }
}
