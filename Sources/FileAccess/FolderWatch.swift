import Glibc

/// Waits until files come into folders, as Linux tells it (inotify).
///
/// It is a means to be quick and no means to be sure: network disks tell nothing of what others write.
/// Who waits looks into the folders himself now and then.
public struct FolderWatch: ~Copyable {
  private let descriptor: Int32
  private var folders: [Int32: String] = [:]

  /// Watches folders, as far as the system can.
  public init(_ folders: [String]) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    for folder in folders {
      let watch = inotify_add_watch(
        descriptor, folder, UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO))
      if watch >= 0 { self.folders[watch] = folder }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits until something comes, a signal arrives or the time is over.
  ///
  /// - Returns: The paths of files that are whole: who wrote them closed them, or they were moved there.
  public func wait(milliseconds: Int32) -> Set<String> {
    guard descriptor >= 0 else {
      poll(nil, 0, milliseconds)
      return []
    }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return [] }
    var paths: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return paths }
      paths.formUnion(names(in: buffer[..<count]))
    }
  }

  /// The events of `struct inotify_event`: watch, mask, cookie and length of the name, 4 bytes each,
  /// and the name, which ends with zeros.
  private func names(in buffer: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var position = buffer.startIndex
    buffer.withUnsafeBytes { bytes in
      let start = buffer.startIndex
      while position + 16 <= buffer.endIndex {
        let watch = bytes.loadUnaligned(fromByteOffset: position - start, as: Int32.self)
        let length = Int(
          bytes.loadUnaligned(fromByteOffset: position - start + 12, as: UInt32.self))
        let end = min(position + 16 + length, buffer.endIndex)
        if let folder = folders[watch] {
          let name = buffer[(position + 16)..<end].prefix { $0 != 0 }
          names.append("\(folder)/\(String(decoding: name, as: UTF8.self))")
        }
        position = end
      }
    }
    return names
  }
}
