import Documents
public import ReportingCore

/// Why a store cannot be used or did not take something.
public enum StoreError: Error, Sendable, Equatable {
  /// There is none.
  case missing(String)
  /// There is a file already where one would be written.
  case exists(String)
  /// The file or database is no store of this program.
  case foreign(String)
  /// It was made by a newer version of this program.
  case newer(version: Int, known: Int)
  /// Another process keeps it busy for too long.
  case busy
  /// There is no room left.
  case full
  /// It may only be read.
  case readOnly
  /// The server cannot be reached, or the connection broke; nothing was put.
  case unreachable(String)
  /// What is stored is not what was put there.
  case damaged(String)
  /// Anything else that the system says.
  case failed(String)

  /// The id of the finding.
  public var id: String {
    switch self {
    case .missing: "store.missing"
    case .exists: "store.exists"
    case .foreign: "store.foreign"
    case .newer: "store.newer"
    case .busy: "store.busy"
    case .full: "store.full"
    case .readOnly: "store.read-only"
    case .unreachable: "store.unreachable"
    case .damaged: "store.damaged"
    case .failed: "store.failed"
    }
  }

  /// The finding about a store.
  ///
  /// - Parameter place: Where the store is.
  public func diagnostic(at place: String) -> Diagnostic {
    .error(id, message, at: SourceLocation(path: place), suggestion: suggestion)
  }

  /// What is wrong.
  public var message: String {
    switch self {
    case .missing: "there is no store here"
    case .exists(let path): "there is a file '\(path)' already"
    case .foreign(let detail): "this is no store of received submissions: \(detail)"
    case .newer(let version, let known):
      "the store has version \(version), and this program knows no later one than \(known)"
    case .busy: "another process is writing and did not finish in time"
    case .full: "there is no room left; nothing of what was not confirmed is stored"
    case .readOnly: "the store cannot be written"
    case .unreachable(let detail): "the database cannot be reached: \(detail)"
    case .damaged(let detail): "what is stored is damaged: \(detail)"
    case .failed(let detail): detail
    }
  }

  private var suggestion: String {
    switch self {
    case .missing: "Make one with 'cityrights-secretariat init'."
    case .exists: "Give another name or office, or move that file away: nothing is replaced."
    case .foreign: "Name the folder that 'cityrights-secretariat init' made."
    case .newer: "Use the newest version of this program."
    case .busy: "Wait until it is done and try again; nothing was lost."
    case .full: "Make room and receive the same files again: what is there already is passed over."
    case .readOnly: "Ask for the right to write to it, or check the disk."
    case .unreachable: "Check the address and try again; what was confirmed is stored."
    case .damaged: "Restore a backup, or receive the packages again into a new store."
    case .failed: "Try again; if it happens again, restore a backup."
    }
  }
}
