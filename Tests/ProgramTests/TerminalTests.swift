import Foundation
import TestSupport
import Testing

/// What a person sees on a terminal of 80 columns.
@Suite struct TerminalTests {
  /// `script` of util-linux gives a program a terminal. In CI it must be there.
  static let canRun =
    ProcessInfo.processInfo.environment["CI"] == "true"
    || FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  /// Runs a line of shell on a terminal and returns all that was sent to it.
  private static func typescript(_ line: String, in folder: TemporaryFolder) throws -> String {
    try folder.write("stty cols 80 rows 24\n\(line)\n", to: "line.sh")
    _ = try Program.shell("script -qec 'sh line.sh' typescript >/dev/null", in: folder.url)
    var lines = try folder.read("typescript").components(separatedBy: "\n")
    // The first and the last line are of `script` itself.
    lines.removeFirst()
    if let end = lines.lastIndex(where: { $0.hasPrefix("Script done") }) {
      lines.removeSubrange(end...)
    }
    return lines.joined(separator: "\n")
  }

  /// What stays on the screen: lines written over are gone.
  private static func screen(_ text: String) -> [String] {
    text.replacing("\r\n", with: "\n").split(separator: "\n").map {
      String($0.components(separatedBy: "\r\u{1B}[K").last ?? "")
    }
  }

  @Test(.enabled(if: canRun)) func progressIsShownAndTakenAway() throws {
    let folder = try TemporaryFolder()
    for number in 1...4 { try folder.copy(example: "minimal", to: "cities/town-\(number)") }
    let sent = try TerminalTests.typescript(
      "cityrights report cities --all --year 2023 --format md,html", in: folder)
    #expect(sent.contains("\r\u{1B}[Ktown-3 2 of 4"), "\(sent.debugDescription)")
    let seen = TerminalTests.screen(sent)
    #expect(!seen.joined().contains("\u{1B}"))
    #expect(!seen.joined().contains("\r"))
    #expect(!seen.contains { $0.contains(" of 4") && !$0.contains("4 of 4 workspaces") })
    #expect(seen.filter { !$0.isEmpty }.count == 5, "\(seen)")
  }

  @Test func nothingOfProgressIsOnAPipe() throws {
    let folder = try TemporaryFolder()
    for number in 1...4 { try folder.copy(example: "minimal", to: "cities/town-\(number)") }
    let outcome = try Program.run(
      ["report", "cities", "--all", "--year", "2023", "--format", "md"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.output.contains("\r") && !outcome.output.contains("\u{1B}"))
  }

  @Test(
    .enabled(if: canRun),
    arguments: ["indicators", "sections", "modules", "consultations", "languages"])
  func listsFit(_ subject: String) throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "barcelona", to: "city")
    for workspace in ["", "city"] {
      let sent = try TerminalTests.typescript("cityrights list \(subject) \(workspace)", in: folder)
      let lines = TerminalTests.screen(sent)
      #expect(lines.count > 1)
      for line in lines { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func listsOnAPipeAreWhole() throws {
    let outcome = try Program.run(["list", "indicators"], in: Program.repository)
    #expect(!outcome.output.contains("…"))
    #expect(outcome.output.contains("requests.answered-in-time requests.due"))
  }

  @Test(.enabled(if: canRun)) func sentencesAreBrokenBetweenWords() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.replace("148", with: "1o8", in: "city/data/figures.csv")
    let sent = try TerminalTests.typescript(
      "cityrights report city --year 2023 --draft || true", in: folder)
    let lines = TerminalTests.screen(sent)
    #expect(lines.contains { $0.hasPrefix("city/data/figures.csv:3:32: error: ") })
    for line in lines { #expect(line.count <= 80, "\(line)") }
    // For programs a finding stays one line.
    let plain = try Program.run(["check", "city"], in: folder.url)
    #expect(plain.errors.split(separator: "\n").count == 1)
  }
}
