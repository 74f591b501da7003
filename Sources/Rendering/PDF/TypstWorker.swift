#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A running worker process and the line to it. It ends with the value.
///
/// One socket carries sources there and answers back; standard error comes over another and is
/// kept for the message when the process dies. All of it is waited for together, so that neither side
/// can block the other, and a write to a dead process is an error instead of a signal.
struct TypstWorker: ~Copyable {
  /// What came back: 0 and a PDF, 1 and why the source was refused, 2 and why nothing can run.
  struct Answer {
    var status: UInt8
    var bytes: [UInt8]
  }

  private let process: ChildProcess
  private let line: Int32
  private let errors: Int32
  private var errorText: [UInt8] = []
  /// Whether the process still has its standard error open.
  private var hearsErrors = true

  /// The largest answer that is believed; a PDF of a report is a thousand times smaller.
  private static let sizeLimit = 1 << 30

  init(_ launch: TypstBackend.Launch) throws(RenderingError) {
    let ends = try Self.pair()
    let errorEnds: (Int32, Int32)
    do throws(RenderingError) { errorEnds = try Self.pair() } catch {
      close(ends.0)
      close(ends.1)
      throw error
    }
    defer {
      close(ends.1)
      close(errorEnds.1)
    }
    do throws(RenderingError) {
      process = try ChildProcess(
        [launch.python, "-B", launch.worker] + launch.fonts, environment: launch.environment,
        input: ends.1, errors: errorEnds.1)
    } catch {
      close(ends.0)
      close(errorEnds.0)
      throw error
    }
    line = ends.0
    errors = errorEnds.0
    for end in [line, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// Two connected ends that no other child process inherits.
  private static func pair() throws(RenderingError) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw .backendFailed("No line to the PDF worker: \(String(cString: strerror(errno)))")
    }
    return (ends[0], ends[1])
  }

  deinit {
    close(line)
    close(errors)
  }

  /// Sends a source and waits for its answer.
  mutating func answer(
    to source: [UInt8], length: UInt32, within limit: Duration
  ) throws(RenderingError) -> Answer {
    let deadline = ContinuousClock.now + limit
    var outgoing = withUnsafeBytes(of: length.bigEndian) { [UInt8]($0) }
    outgoing += source
    var sent = 0
    var incoming: [UInt8] = []
    while true {
      if let answer = try Self.answer(in: incoming) { return answer }
      let left = ContinuousClock.now.duration(to: deadline)
      let milliseconds = Int64(left / .milliseconds(1))
      guard milliseconds > 0 else {
        throw .backendFailed(
          "Typst did not finish within \(limit.components.seconds) seconds and was ended.")
      }
      let wanted = Int16(POLLIN) | (sent < outgoing.count ? Int16(POLLOUT) : 0)
      var polled = [
        pollfd(fd: line, events: wanted, revents: 0),
        pollfd(fd: hearsErrors ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&polled, 2, Int32(clamping: milliseconds))
      if ready < 0, errno != EINTR {
        throw .backendFailed("Waiting for Typst failed: \(String(cString: strerror(errno)))")
      }
      guard ready > 0 else { continue }
      if polled[1].revents != 0 { drainErrors() }
      if polled[0].revents & Int16(POLLOUT) != 0 {
        sent += try send(outgoing[sent...])
      }
      if polled[0].revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
        try receive(into: &incoming)
      }
    }
  }

  /// The answer, once all of it is there.
  private static func answer(in bytes: [UInt8]) throws(RenderingError) -> Answer? {
    guard bytes.count >= 5 else { return nil }
    let size = bytes[1..<5].reduce(0) { $0 << 8 | Int($1) }
    guard bytes[0] <= 2, size <= sizeLimit else {
      throw .backendFailed("The PDF worker gave an answer that is none.")
    }
    guard bytes.count >= 5 + size else { return nil }
    return Answer(status: bytes[0], bytes: Array(bytes[5..<(5 + size)]))
  }

  private mutating func send(_ bytes: ArraySlice<UInt8>) throws(RenderingError) -> Int {
    let count = bytes.withUnsafeBytes {
      sendQuietly(line, $0.baseAddress, min($0.count, 1 << 20))
    }
    if count >= 0 { return count }
    if errno == EAGAIN || errno == EINTR { return 0 }
    throw died()
  }

  private mutating func receive(into incoming: inout [UInt8]) throws(RenderingError) {
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    let count = recv(line, &buffer, buffer.count, 0)
    if count > 0 {
      incoming += buffer[..<count]
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      throw died()
    }
  }

  /// Keeps the last of what the process wrote to standard error.
  private mutating func drainErrors() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(errors, &buffer, buffer.count)
      if count == 0 { hearsErrors = false }
      guard count > 0 else { return }
      errorText += buffer[..<count]
      if errorText.count > 8192 { errorText.removeFirst(errorText.count - 8192) }
    }
  }

  private mutating func died() -> RenderingError {
    drainErrors()
    let lines = String(decoding: errorText, as: UTF8.self).split(separator: "\n")
    let last = lines.last.map { ": \($0)" } ?? "."
    return .backendFailed("The PDF worker ended before it answered\(last)")
  }
}

/// Sends without raising SIGPIPE when nobody listens.
private func sendQuietly(_ line: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  send(line, bytes, count, Int32(MSG_NOSIGNAL))
}
