import Foundation
import TestSupport
import Testing

/// What the program makes of the examples, byte for byte.
///
/// `CITYRIGHTS_RECORD=1 swift test --filter GoldenTests` writes the files anew and fails; look at
/// the changes before they are committed.
@Suite struct GoldenTests {
  static let expected = Program.repository.appending(path: "Tests/Golden/Expected")
  static let isRecording =
    ProcessInfo.processInfo.environment["CITYRIGHTS_RECORD"] == "1"

  @Test(arguments: GoldenCase.all + GoldenCase.rights)
  func theExamplesGiveWhatTheyGave(_ golden: GoldenCase) throws {
    let folder = try TemporaryFolder()
    let (outcome, made) = try golden.files(in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    try GoldenTests.hold(try GoldenCase.unpacked(made), against: golden.folder)
  }

  @Test(arguments: GoldenCase.all.filter { $0.example == "minimal" })
  func aSecondRunElsewhereGivesTheSameBytes(_ golden: GoldenCase) throws {
    let first = try golden.files(in: try TemporaryFolder())
    #expect(first.outcome.status == 0)
    let home = try TemporaryFolder()
    var environment = Program.environment
    environment["TZ"] = "Pacific/Kiritimati"
    environment["LANG"] = "ar_EG.UTF-8"
    environment["LC_ALL"] = "tr_TR.UTF-8"
    environment["HOME"] = home.path
    environment["USER"] = "somebody"
    environment["SOURCE_DATE_EPOCH"] = "1"
    let folder = try TemporaryFolder()
    try folder.write("", to: "deep/down/file")
    let second = try golden.files(
      workspace: "other names/of a city", in: folder, environment: environment, from: "deep/down")
    #expect(second.outcome.status == 0)
    #expect(first.files == second.files)
    #expect(try home.files(under: "").isEmpty)
  }

  @Test func theOrderOfFormatsAndLanguagesChangesNoFile() throws {
    let golden = try #require(GoldenCase.all.first { $0.description == "barcelona submit" })
    let all = ["docx", "html", "md", "json", "csv"]
    let first = try golden.files(in: try TemporaryFolder(), formats: all)
    let turned = GoldenCase(
      example: golden.example, command: golden.command, languages: golden.languages.reversed(),
      formats: all.reversed())
    let second = try turned.files(in: try TemporaryFolder())
    #expect(first.files.count == 21)
    #expect(first.files == second.files)
  }

  // MARK: The files that are kept

  /// Holds files against those that are kept, or keeps them.
  static func hold(_ files: [String: Data], against folder: String) throws {
    let place = expected.appending(path: folder)
    if isRecording {
      try record(files, in: place)
      Issue.record("recorded \(folder); look at the changes and run again without recording")
      return
    }
    let kept = try TemporaryFolder.files(in: place.path)
    #expect(files.keys.sorted() == kept.keys.sorted())
    for (name, content) in files.sorted(by: { $0.key < $1.key }) {
      guard let wanted = kept[name], wanted != content else { continue }
      Issue.record("\(folder)/\(name): \(difference(content, wanted))")
    }
  }

  private static func record(_ files: [String: Data], in place: URL) throws {
    try? FileManager.default.removeItem(at: place)
    for (name, content) in files {
      let url = place.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: url)
    }
  }

  /// The first line that differs.
  private static func difference(_ made: Data, _ kept: Data) -> String {
    let made = made.split(separator: 10, omittingEmptySubsequences: false)
    let kept = kept.split(separator: 10, omittingEmptySubsequences: false)
    let index = zip(made, kept).enumerated().first { $1.0 != $1.1 }?.offset
    guard let index else { return "\(made.count) lines instead of \(kept.count)" }
    func shown(_ line: Data) -> String { String(decoding: line.prefix(300), as: UTF8.self) }
    return "line \(index + 1) is '\(shown(made[index]))' instead of '\(shown(kept[index]))'"
  }
}
