import FileAccess
import Foundation
import TestSupport
import Testing

@Suite("Folders, links and what is no ordinary file")
struct FolderTreeTests {
  let temporary: TemporaryFolder
  var folder: String { temporary.path }

  init() throws {
    temporary = try TemporaryFolder()
    let folder = temporary.path
    var write = AtomicWrite()
    for path in ["b/one", "b/c/two", "a", ".hidden/x"] { try write.stage([1], at: path.in(folder)) }
    try write.commit()
    for (link, target) in [("inner", "b/one"), ("outer", "/etc/hostname"), ("dead", "nothing")] {
      try FileManager.default.createSymbolicLink(
        atPath: link.in(folder), withDestinationPath: target)
    }
    try #require(mkfifo("pipe".in(folder), 0o600) == 0)
  }

  @Test("a tree lists everything in order and follows no link")
  func tree() throws {
    let tree = try FolderTree(folder, mostEntries: 100, greatestDepth: 1) {
      !$0.hasPrefix(".")
    }
    #expect(
      tree.entries.map(\.path) == [
        ".hidden", "a", "b/c", "b/one", "dead", "inner", "outer", "pipe",
      ])
    #expect(
      tree.entries.map(\.kind) == [
        .folderNotEntered, .file, .folderNotEntered, .file, .outerLink,
        .innerLink(target: "b/one"), .outerLink, .other,
      ])
    #expect(!tree.isTruncated)
    let some = try FolderTree(folder, mostEntries: 2, greatestDepth: 9)
    #expect(some.isTruncated && some.entries.count == 2)
    #expect(throws: FileAccessError(path: "a".in(folder), reason: .isNoFolder)) {
      try FolderTree("a".in(folder), mostEntries: 2, greatestDepth: 9)
    }
    #expect(throws: FileAccessError(path: "none".in(folder), reason: .notFound)) {
      try FolderTree("none".in(folder), mostEntries: 2, greatestDepth: 9)
    }
  }

  @Test("a pipe is refused without waiting, and a link where none is followed")
  func special() throws {
    #expect(throws: FileAccessError(path: "pipe".in(folder), reason: .notOrdinary)) {
      try FileAccess.read("pipe".in(folder), limit: 9)
    }
    #expect(try FileAccess.read("inner".in(folder), limit: 9) == [1])
    #expect(throws: FileAccessError(path: "inner".in(folder), reason: .isLink)) {
      try FileAccess.read("inner".in(folder), limit: 9, followingLinks: false)
    }
  }

  @Test("the content inside a folder is never reached through a link")
  func inside() throws {
    #expect(try FileAccess.content(of: "b/one", inside: folder, limit: 9) == [1])
    #expect(try FileAccess.content(of: "b/none", inside: folder, limit: 9) == nil)
    #expect(try FileAccess.content(of: "none/none", inside: folder, limit: 9) == nil)
    for (path, reason) in [
      ("inner", FileAccessError.Reason.isLink), ("b", .isFolder), ("pipe", .notOrdinary),
    ] {
      #expect(throws: FileAccessError(path: path.in(folder), reason: reason)) {
        try FileAccess.content(of: path, inside: folder, limit: 9)
      }
    }
    try FileManager.default.createSymbolicLink(
      atPath: "linked".in(folder), withDestinationPath: "b")
    #expect(throws: FileAccessError(path: "linked".in(folder), reason: .isLink)) {
      try FileAccess.content(of: "linked/one", inside: folder, limit: 9)
    }
    #expect(throws: FileAccessError(path: "none".in(folder), reason: .notFound)) {
      try FileAccess.content(of: "a", inside: "none".in(folder), limit: 9)
    }
  }

  @Test("removals wait for the commit, and a failed run leaves no folder behind")
  func removal() throws {
    var write = AtomicWrite()
    try write.stage([2], at: "a".in(folder))
    write.stageRemoval(of: "b/one".in(folder))
    write.stageRemoval(of: "b/none".in(folder))
    #expect(FileAccess.kind(of: "b/one".in(folder)) == .file)
    try write.commit()
    #expect(FileAccess.kind(of: "b/one".in(folder)) == nil)
    #expect(try FileAccess.read("a".in(folder), limit: 9) == [2])

    try write.stage([3], at: "new/deep/x".in(folder))
    #expect(throws: FileAccessError(path: "b".in(folder), reason: .isFolder)) {
      try write.stage([3], at: "b".in(folder))
    }
    #expect(FileAccess.kind(of: "new".in(folder)) == nil)
  }

  @Test("what a killed run left beside a file is removed, and nothing else")
  func leftovers() throws {
    // No process has a number as high as this; this one is running.
    let dead = "a.0.4194305.part"
    let own = ["a.0.\(getpid()).part", "notes.part", "a.x.part"]
    for name in [dead] + own { try Data([7]).write(to: URL(fileURLWithPath: name.in(folder))) }
    var write = AtomicWrite()
    try write.stage([2], at: "z".in(folder))
    try write.commit()
    let names = try FileAccess.list(folder).map(\.name)
    #expect(!names.contains(dead))
    #expect(own.allSatisfy(names.contains))
  }

  @Test("more files than are held open at once are written whole")
  func manyFiles() throws {
    var write = AtomicWrite()
    for number in 0..<300 {
      try write.stage([UInt8(number % 256)], at: "many/\(number)".in(folder))
    }
    try write.stage([9], at: "many/299".in(folder))
    #expect(try FileAccess.list("many".in(folder)).allSatisfy { $0.name.hasSuffix(".part") })
    try write.commit()
    #expect(try FileAccess.list("many".in(folder)).count == 300)
    #expect(try FileAccess.read("many/299".in(folder), limit: 9) == [9])
  }
}

extension String {
  /// The path in a folder.
  fileprivate func `in`(_ folder: String) -> String { "\(folder)/\(self)" }
}
