import FileAccess
import Foundation
import Simulation
import TestSupport
import Testing

@Suite("A folder of simulated packages")
struct FolderTests {
  private func content(_ folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let full = "\(folder)/\(path)"
      if FileAccess.kind(of: full) == .file {
        result[path] = try Data(contentsOf: URL(fileURLWithPath: full))
      }
    }
    return result
  }

  @Test("begins with the same cities however many there are")
  func prefix() throws {
    let folder = try TemporaryFolder()
    var told: [Int] = []
    let few = try SimulationFolder(folder.path("few"), writesKeys: true)
      .write(Samples.network(), cities: 8) { told.append($0) }
    let again = try SimulationFolder(folder.path("again"), writesKeys: true)
      .write(Samples.network(), cities: 8)
    _ = try SimulationFolder(folder.path("many") + "/", writesKeys: true)
      .write(Samples.network(), cities: 21)
    #expect(told == Array(1...8))
    #expect(few == again && few.cities == 8)
    let (one, same, more) = try (
      content(folder.path("few")), content(folder.path("again")), content(folder.path("many"))
    )
    #expect(one == same)
    for (path, bytes) in one where path != "README.txt" {
      let other = try #require(more[path], "\(path)")
      #expect(path.hasSuffix(".csv") ? other.starts(with: bytes) : other == bytes, "\(path)")
    }
    #expect(one.keys.filter { $0.hasPrefix("packages/") }.count == few.packages)
    #expect(one.keys.filter { $0.hasPrefix("keys/") }.count == 16)
    #expect(!one.keys.contains { $0.hasSuffix(".part") })
    let members = String(decoding: one["members.csv"]!, as: UTF8.self)
    #expect(members.hasPrefix("id,name,country,region,contact\nsim-"))
    // In the order of names, packages come as they were sent.
    for number in 1...21 {
      let files = try Samples.network().delivery(of: number).packages.map(\.file)
      #expect(files == files.sorted())
    }
  }

  @Test("holds no kind and no fate that the page on formats does not name")
  func documented() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/formats.md").path
    let page = try String(contentsOfFile: path, encoding: .utf8)
    for kind in Trap.Kind.allCases { #expect(page.contains("`\(kind.rawValue)`")) }
    let fates: [SimulatedPackage.Fate] = [
      .accepted, .known, .refused(""), .notFollowing(""), .otherCity, .unreadable(""),
    ]
    for fate in fates { #expect(page.contains("`\(fate.word)`")) }
    for list in SimulationList.allCases {
      #expect(page.contains("`\(list.file)` | `\(list.columns.joined(separator: ","))`"))
    }
  }

  @Test("is not written over another")
  func occupied() throws {
    let folder = try TemporaryFolder()
    try "x".write(toFile: folder.path("x"), atomically: true, encoding: .utf8)
    #expect(throws: SimulationError.notEmpty(folder.path)) {
      try SimulationFolder(folder.path).write(Samples.network(), cities: 1)
    }
    #expect(throws: SimulationError.self) {
      try SimulationFolder("\(folder.path("x"))/y").write(Samples.network(), cities: 1)
    }
  }
}
