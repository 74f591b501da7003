import FileAccess
import Foundation
import TestSupport
import Testing

@Suite("Folders that are there whole or not at all")
struct WholeFolderTests {
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("nothing is seen before the end, and nothing stays of what was given up")
  func whole() throws {
    let place = try TemporaryFolder()
    let path = place.url.appending(path: "out").path
    do {
      var folder = try WholeFolder(path)
      try folder.write([1], at: "a/b/c")
      #expect(FileAccess.kind(of: path) == nil)
    }
    #expect(try names(place.url) == [])
    var folder = try WholeFolder(path + "/")
    try folder.write([1], at: "a/b/c")
    try folder.write([2, 3], at: "d")
    try folder.commit()
    #expect(try names(place.url) == ["out", "out/a", "out/a/b", "out/a/b/c", "out/d"])
    #expect(try FileAccess.read("\(path)/d", limit: 9) == [2, 3])
  }

  @Test("an empty folder is filled; one with something in it is left alone")
  func occupied() throws {
    let place = try TemporaryFolder()
    let path = place.url.appending(path: "out").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    var folder = try WholeFolder(path)
    try folder.write([1], at: "a")
    try folder.commit()
    do {
      _ = try WholeFolder(path)
      Issue.record("the folder is not empty")
    } catch {
      #expect(error.reason == .notEmpty)
    }
    // Somebody else was quicker.
    let other = place.url.appending(path: "other").path
    var late = try WholeFolder(other)
    try late.write([1], at: "a")
    try FileManager.default.createDirectory(
      atPath: other + "/theirs", withIntermediateDirectories: true)
    do {
      try late.commit()
      Issue.record("the folder was taken")
    } catch {
      #expect(error.reason == .notEmpty)
    }
    #expect(try names(place.url) == ["other", "other/theirs", "out", "out/a"])
  }
}
