import Foundation
import Secretariat
import TestSupport
import Testing

/// A mount space of one's own, in which a test may mount what it likes.
enum MountSpace {
  /// The words before a command that may mount; nil where nobody lets us.
  static let words: String? = {
    for words in ["unshare -m", "unshare -rm"] {
      do {
        let line = "\(words) sh -c 'mount -t tmpfs none /mnt'"
        let folder = FileManager.default.temporaryDirectory
        if try Program.shell(line, in: folder).status == 0 { return words }
      } catch { continue }
    }
    return nil
  }()
  static let canMount = PostgreSQLServer.isCI || words != nil
}

/// What happens when the disk is full or may only be read. The program runs in a mount space of its
/// own, in which a small disk stands where the office is; in CI, as root, that must be possible.
@Suite(
  "Faults of the disk",
  .enabled(if: MountSpace.canMount, "needs the right to mount: root, or 'unshare -rm'"))
struct DiskFaultTests {
  /// Runs lines of shell in a folder with simulated packages in `sent`, an office in `office` that
  /// knows their cities, and an empty folder `disk`.
  private func inSpace(
    cities: Int, _ script: String, _ body: (Program.Outcome, URL) throws -> Void
  ) throws {
    let folder = try TemporaryFolder()
    let setUp = """
      cp -r '\(Program.repository.path)/examples/network/office' office
      cityrights-secretariat simulate --cities \(cities) --seed 2026 --out sent
      cityrights-secretariat init office
      cp sent/members.csv sent/trust.csv office/network
      mkdir disk
      """
    #expect(try Program.shell(setUp, in: folder.url).status == 0)
    try Data(script.utf8).write(to: folder.url.appending(path: "script"))
    let space = try #require(MountSpace.words)
    try body(try Program.shell("\(space) sh -e script", in: folder.url), folder.url)
  }

  @Test("a full disk is told, and what was confirmed is there when there is room again")
  func full() throws {
    try inSpace(
      cities: 130,
      """
      mount -t tmpfs -o size=3500k none disk
      cp -r office disk
      cityrights-secretariat receive sent/packages --office disk/office 2> first || echo status $?
      mount -o remount,size=200m disk
      cityrights-secretariat verify-store --office disk/office > between 2>&1
      cityrights-secretariat receive sent/packages --office disk/office > /dev/null 2>&1 || echo status $?
      cityrights-secretariat receive sent/packages --office office > /dev/null 2>&1 || echo status $?
      for name in office disk/office; do
        cityrights-secretariat status --office $name --consultation ohchr-57-12 --year 2024 --json
        cityrights-secretariat verify-store --office $name
      done > both 2>&1
      """
    ) { outcome, folder in
      // Some packages are wrong in any case, so each run ends with 1.
      #expect(outcome.status == 0 && outcome.output == "status 1\nstatus 1\nstatus 1\n")
      let first = try String(contentsOf: folder.appending(path: "first"), encoding: .utf8)
      #expect(first.contains("[store.full]") && first.contains("Make room"), "\(first)")
      let between = try String(contentsOf: folder.appending(path: "between"), encoding: .utf8)
      #expect(between.hasSuffix("packages hold\n") && !between.hasPrefix("0 of"), "\(between)")
      let both = try String(contentsOf: folder.appending(path: "both"), encoding: .utf8)
      let pages = both.split(separator: "packages hold\n")
      #expect(pages.count == 2 && pages[0].count > 1_000 && pages[0] == pages[1])
    }
  }

  @Test("a store that may only be read is told", arguments: ["folder", "file"])
  func readOnly(_ what: String) throws {
    let place = what == "folder" ? "office/network" : "office/network/store.sqlite"
    try inSpace(
      cities: 3,
      """
      sha256sum office/network/store.sqlite
      mount --bind \(place) \(place)
      mount -o remount,ro,bind \(place)
      cityrights-secretariat receive sent/packages --office office 2>&1 || echo status $?
      sha256sum office/network/store.sqlite
      """
    ) { outcome, _ in
      let lines = outcome.output.split(separator: "\n")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("status 1\n"))
      #expect(outcome.output.contains("[store.read-only]"), "\(outcome.output)")
      #expect(outcome.output.contains("Ask for the right to write to it"))
      #expect(lines.first == lines.last, "the store is as it was")
    }
  }
}
