import Glibc

/// Standard output and standard error.
enum Terminal {
  /// The path of the running program.
  static var programPath: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return CommandLine.arguments[0] }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a person watches standard error.
  static let showsProgress = isatty(STDERR_FILENO) == 1

  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Shows how far a run has come, in one line that is written over; nothing when output is not a
  /// terminal.
  static func progress(_ step: String, _ done: Int, of total: Int) {
    guard showsProgress else { return }
    write("\r\u{1B}[K\(step) \(done) of \(total)", to: STDERR_FILENO)
  }

  /// Takes the line of progress away.
  static func endProgress() {
    guard showsProgress else { return }
    write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }
}
