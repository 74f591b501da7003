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

  /// How many letters fit in a line of standard output; nil when it is not a terminal.
  static var outputWidth: Int? { width(of: STDOUT_FILENO) }

  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Shows a line that the next one is written over; nothing when output is not a terminal.
  static func progress(_ line: String) {
    guard showsProgress else { return }
    // A line that is broken in two could not be taken away.
    let room = (width(of: STDERR_FILENO) ?? 80) - 1
    write("\r\u{1B}[K" + line.prefix(room), to: STDERR_FILENO)
  }

  /// Takes the line of progress away.
  static func endProgress() { progress("") }

  private static func width(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
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
