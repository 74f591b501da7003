import Foundation
import Testing

/// What the program asks the system for when it starts. Full Foundation brings 77 MB of libraries
/// and ICU, which would double the start-up; only its essentials may be linked.
@Suite("The built program")
struct LinkageTests {
  static let build = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".build")

  /// The programs that were built, debug and release.
  static let programs = ["debug", "release"].map {
    build.appendingPathComponent("\($0)/cityrights").path
  }.filter { FileManager.default.isExecutableFile(atPath: $0) }

  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  @Test(
    "links neither full Foundation nor ICU",
    .enabled(
      if: isCI || !programs.isEmpty,
      "cityrights is not built; run 'swift build --product cityrights' first"))
  func libraries() throws {
    try #require(!Self.programs.isEmpty, "in CI the program must have been built before the tests")
    for program in Self.programs {
      let needed = try ELFFile(path: program).neededLibraries
      #expect(needed.contains { $0.hasPrefix("libc.so") }, "\(program): \(needed)")
      for library in needed {
        #expect(library != "libFoundation.so", "\(program)")
        #expect(!library.lowercased().contains("icu"), "\(program)")
        #expect(!library.contains("FoundationInternationalization"), "\(program)")
        #expect(!library.contains("FoundationNetworking"), "\(program)")
        #expect(!library.contains("FoundationXML"), "\(program)")
        #expect(!library.contains("sqlite"), "\(program)")
      }
    }
  }

  @Test("the reader of libraries sees Foundation where it is")
  func reader() throws {
    // This test itself links it.
    let own = try #require(
      try String(contentsOfFile: "/proc/self/maps", encoding: .utf8).split(separator: "\n")
        .compactMap { $0.split(separator: " ").last.map(String.init) }
        .first { $0.hasSuffix(".xctest") })
    #expect(try ELFFile(path: own).neededLibraries.contains("libFoundation.so"))
  }
}
