import FileAccess
import TestSupport
import Testing

@Suite struct FileAccessTests {
  let temporary: TemporaryFolder
  var folder: String { temporary.path }

  init() throws { temporary = try TemporaryFolder() }

  @Test func writesAllOrNothing() throws {
    var write = AtomicWrite()
    try write.stage([1, 2, 3], at: folder + "/a/one")
    try write.stage([], at: folder + "/two")
    #expect(FileAccess.kind(of: folder + "/a/one") == nil)
    try write.commit()
    #expect(try FileAccess.read(folder + "/a/one", limit: 3) == [1, 2, 3])
    #expect(try FileAccess.read(folder + "/two", limit: 3) == [])
    #expect(try FileAccess.list(folder).map(\.name) == ["a", "two"])
  }

  @Test func failureRemovesWhatWasStaged() throws {
    try FileAccess.makeFolder(folder + "/taken")
    var write = AtomicWrite()
    try write.stage([1], at: folder + "/one")
    #expect(throws: FileAccessError(path: folder + "/taken", reason: .isFolder)) {
      try write.stage([1], at: folder + "/taken")
    }
    #expect(try FileAccess.list(folder).map(\.name) == ["taken"])
  }

  @Test func limitsAreKept() throws {
    var write = AtomicWrite()
    try write.stage([UInt8](repeating: 7, count: 10), at: folder + "/ten")
    try write.commit()
    #expect(throws: FileAccessError(path: folder + "/ten", reason: .tooLarge(limit: 9))) {
      try FileAccess.read(folder + "/ten", limit: 9)
    }
    #expect(throws: FileAccessError(path: folder, reason: .isFolder)) {
      try FileAccess.read(folder, limit: 9)
    }
    #expect(throws: FileAccessError(path: folder + "/none", reason: .notFound)) {
      try FileAccess.read(folder + "/none", limit: 9)
    }
  }

  @Test func fullDiskIsReported() {
    var write = AtomicWrite()
    let error = #expect(throws: FileAccessError.self) {
      try write.stage([1], at: "/dev/full/x")
    }
    #expect(error?.path.hasPrefix("/dev/full") == true)
  }
}
