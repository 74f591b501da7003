import Foundation
import Synchronization

/// Stands between a client and a server on a socket, and cuts connections after so many bytes of the
/// client, as a network does that fails.
final class CuttingProxy: Sendable {
  private let listener: Int32
  private let target: String
  private let plan: Mutex<[Int]>
  private let cuts = Mutex(0)

  /// How many connections were cut.
  var cutCount: Int { cuts.withLock { $0 } }

  /// - Parameters:
  ///   - path: The socket that clients use.
  ///   - target: The socket of the server.
  ///   - limits: After how many bytes each of the first connections is cut; later ones are left alone.
  init(at path: String, to target: String, cuttingAfter limits: [Int]) throws {
    self.target = target
    plan = Mutex(limits)
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    listener = descriptor
    let bound = Self.withAddress(path) { bind(descriptor, $0, $1) }
    guard descriptor >= 0, bound == 0, listen(descriptor, 16) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
    Thread.detachNewThread { [self] in
      while case let client = accept(descriptor, nil, nil), client >= 0 {
        Thread.detachNewThread { self.serve(client) }
      }
    }
  }

  func end() { shutdown(listener, Int32(SHUT_RDWR)) }

  private static func withAddress<Result>(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  private func serve(_ client: Int32) {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.withAddress(target, { connect(server, $0, $1) }) == 0 else {
      close(client)
      return
    }
    Thread.detachNewThread {
      // Answers go through unchanged; when the server ends, so does the client's connection.
      _ = Self.pass(from: server, to: client, most: .max)
      shutdown(client, Int32(SHUT_RDWR))
    }
    let limit = plan.withLock { $0.isEmpty ? Int.max : $0.removeFirst() }
    if Self.pass(from: client, to: server, most: limit) { cuts.withLock { $0 += 1 } }
    shutdown(client, Int32(SHUT_RDWR))
    shutdown(server, Int32(SHUT_RDWR))
  }

  /// Passes bytes on; whether that many were passed.
  private static func pass(from source: Int32, to sink: Int32, most: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var passed = 0
    while passed < most {
      let count = read(source, &buffer, min(buffer.count, most - passed))
      guard count > 0 else { return false }
      var written = 0
      while written < count {
        let step = buffer.withUnsafeBytes { bytes in
          send(
            sink, bytes.baseAddress?.advanced(by: written), count - written, Int32(MSG_NOSIGNAL))
        }
        guard step > 0 else { return false }
        written += step
      }
      passed += count
    }
    return true
  }
}
