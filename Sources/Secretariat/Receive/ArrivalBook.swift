public import FileAccess
import ReportingCore

/// Which files of a watched folder are ready to be received.
///
/// A file is ready when who wrote it closed it, or when it has not changed for a while. One that was
/// received half-written is looked at again as soon as it changes, so nothing is refused for good
/// because it came slowly.
public struct ArrivalBook: Sendable {
  /// For how long a file must not have changed, in milliseconds.
  public static let settlingTime = 2_000

  private struct Sight: Sendable {
    var stamp: FileStamp
    /// When it was first seen so, in milliseconds.
    var since: Int
  }

  /// Files that are not ready yet.
  private var unsettled: [String: Sight] = [:]
  /// Files as they were when they were given out.
  private var done: [String: FileStamp] = [:]
  /// Files whose predecessor had not come yet.
  private var waiting: Set<String> = []

  /// A book without files.
  public init() {}

  /// Whether a file may become ready without a further event.
  public var isExpecting: Bool { !unsettled.isEmpty }

  /// Takes in how the folder looks.
  ///
  /// - Parameters:
  ///   - files: The files that are there.
  ///   - closed: Those of which it is known that who wrote them is done.
  ///   - now: The time in milliseconds, of a clock that never goes back.
  /// - Returns: The files that are ready, in the order of their paths; each once.
  public mutating func look(at files: [String: FileStamp], closed: Set<String>, at now: Int)
    -> [String]
  {
    var ready: [String] = []
    unsettled = unsettled.filter { files[$0.key] != nil }
    done = done.filter { files[$0.key] != nil }
    for (path, stamp) in files where done[path] != stamp {
      let sight = unsettled[path]
      let isSettled =
        sight.map { $0.stamp == stamp && now - $0.since >= Self.settlingTime } ?? false
      if closed.contains(path) || isSettled {
        unsettled[path] = nil
        done[path] = stamp
        ready.append(path)
      } else if sight?.stamp != stamp {
        unsettled[path] = Sight(stamp: stamp, since: now)
      }
    }
    return ready.sorted()
  }

  /// Takes in what became of files that were given out.
  ///
  /// - Returns: Files that were refused because an earlier revision had not come, and may be taken now
  ///   that another one was.
  public mutating func note(_ received: [ReceivedFile]) -> [String] {
    for file in received {
      if file.findings.contains(where: { $0.id == "seal.succession" }) {
        waiting.insert(file.path)
      } else {
        waiting.remove(file.path)
      }
    }
    guard received.contains(where: { $0.outcome == .inserted || $0.outcome == .replaced }) else {
      return []
    }
    return waiting.sorted()
  }
}
