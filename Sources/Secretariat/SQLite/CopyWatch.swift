import FileAccess
import GRDB
import GRDBSQLite
import Glibc

/// Looks at the file that a statement of the database writes: how far it has come, whether the disk
/// takes it, and whether somebody wants it to end.
struct CopyWatch {
  private let path: String
  /// The bytes that the file will have.
  private let total: Int
  private let progress: (Int, Int) -> Void
  private var descriptor: Int32 = -1
  /// The bytes that are on the disk.
  private var settled = 0
  private var shown = -1
  private var looks = 0
  private var failure: StoreError?
  private var isStopped = false

  /// The bytes after which the system is told to bring them to the disk. Without that all of them would
  /// seem to be written at once, and the last step would take all the time.
  private static let portion = 16 << 20
  /// The steps of the database between two looks: about a megabyte of packages.
  private static let steps: Int32 = 1_000

  /// Runs a statement that writes a copy of the database into a file.
  ///
  /// - Parameters:
  ///   - progress: Called with the bytes that are written and those that there will be.
  /// - Returns: False when the task was cancelled meanwhile, and the copy is not whole.
  /// - Throws: What the body throws, or ``StoreError``.
  static func watch(
    _ path: String, writtenBy db: Database, progress: (Int, Int) -> Void, _ body: () throws -> Void
  ) throws -> Bool {
    let pages =
      (try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0)
      - (try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0)
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    return try withoutActuallyEscaping(progress) { progress in
      var watch = CopyWatch(path: path, total: pages * size, progress: progress)
      defer { if watch.descriptor >= 0 { close(watch.descriptor) } }
      do {
        try withUnsafeMutablePointer(to: &watch) { watch in
          let steps = Self.steps
          sqlite3_progress_handler(
            db.sqliteConnection, steps,
            { place in
              let watch = place?.assumingMemoryBound(to: CopyWatch.self)
              return watch?.pointee.look() == false ? 1 : 0
            }, watch)
          defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
          try body()
        }
      } catch {
        if watch.isStopped { return false }
        throw watch.failure ?? error
      }
      progress(watch.total, watch.total)
      return true
    }
  }

  private init(path: String, total: Int, progress: @escaping (Int, Int) -> Void) {
    self.path = path
    self.total = total
    self.progress = progress
  }

  /// Says whether to go on.
  private mutating func look() -> Bool {
    let size = FileAccess.stamp(of: path)?.size ?? 0
    if size - settled >= Self.portion {
      if descriptor < 0 { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
      guard descriptor >= 0, fdatasync(descriptor) == 0 else {
        failure = SQLiteStore.failure(errno)
        return false
      }
      settled = size
    }
    // Now and then without news, too: who watches may want it to end.
    if size != shown || looks % 16 == 0 { progress(min(size, total), total) }
    shown = size
    looks += 1
    isStopped = Task.isCancelled
    return !isStopped
  }
}
