import CommandLineInterface
import Documents
import FileAccess
import ReportingCore
import Secretariat

/// Receives what comes into folders until somebody stops it.
struct FolderReceiver {
  private let folders: [String]
  private let receiver: Receiver
  private let output: ReceptionOutput
  private var book = ArrivalBook()
  /// The last outcome of each file that was looked at.
  private var outcomes: [String: ReceivedFile.Outcome] = [:]
  /// Folders that cannot be read at the moment.
  private var unreadable: Set<String> = []

  /// Files received between two looks at whether to stop.
  private static let portion = 64

  init(folders: [String], receiver: Receiver, output: ReceptionOutput) {
    self.folders = folders
    self.receiver = receiver
    self.output = output
  }

  /// Runs until a signal comes.
  ///
  /// - Throws: `Interruption.Stopped` then; `StoreError` when the store fails.
  mutating func run() async throws {
    let folderWatch = FolderWatch(folders)
    if !output.json {
      Terminal.say("watching \(folders.joined(separator: ", ")); Ctrl-C ends it\n")
    }
    let start = ContinuousClock.now
    var closed: Set<String> = []
    while !Interruption.isRequested {
      let spent = start.duration(to: .now).components
      let now = Int(spent.seconds) * 1_000 + Int(spent.attoseconds / 1_000_000_000_000_000)
      let present = files()
      var ready = book.look(at: present, closed: closed, at: now)
      while !ready.isEmpty, !Interruption.isRequested {
        let portion = Array(ready.prefix(Self.portion))
        ready.removeFirst(portion.count)
        let again = try await receive(portion)
        ready += again.filter { !ready.contains($0) }
      }
      if Interruption.isRequested { break }
      // Network disks send no events: folders are looked into every few seconds in any case.
      closed = folderWatch.wait(milliseconds: book.isExpecting ? 500 : 3_000)
    }
    if !output.json {
      let all = outcomes.sorted { $0.key < $1.key }
        .map { ReceivedFile(path: $0.key, outcome: $0.value) }
      Terminal.say(output.summary(all))
    }
    throw Interruption.Stopped()
  }

  /// Receives a portion and shows what became of it; gives back files that wait for one of it.
  private mutating func receive(_ paths: [String]) async throws -> [String] {
    let received = try await receiver.receive(paths)
    output.show(received)
    for file in received {
      // What was received in this run is not told to be there already later.
      if file.outcome != .same || outcomes[file.path] == nil {
        outcomes[file.path] = file.outcome
      }
      if !output.json, file.outcome != .same {
        Terminal.say("\(file.path): \(ReceptionOutput.words(file.outcome))\n")
      }
    }
    return book.note(received)
  }

  /// The packages in the folders. A folder that cannot be read is told once, and read again later.
  private mutating func files() -> [String: FileStamp] {
    var files: [String: FileStamp] = [:]
    for folder in folders {
      do throws(FileAccessError) {
        for entry in try FileAccess.list(folder) where entry.name.hasSuffix(".cityrights") {
          let path = "\(folder)/\(entry.name)"
          files[path] = FileAccess.stamp(of: path)
        }
        if unreadable.remove(folder) != nil, !output.json {
          Terminal.say("\(folder) can be read again\n")
        }
      } catch {
        if unreadable.insert(folder).inserted {
          output.program.report([
            .warning(
              "file.unreadable", error.message, at: SourceLocation(path: error.path),
              suggestion: "The folder is looked for again every few seconds.")
          ])
        }
      }
    }
    return files
  }
}
