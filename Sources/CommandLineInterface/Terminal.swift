import Glibc

/// Standard output and standard error.
package enum Terminal {
  /// The path of the running program.
  package static var programPath: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return CommandLine.arguments[0] }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a person watches standard error.
  package static let showsProgress = isatty(STDERR_FILENO) == 1

  /// How many letters fit in a line of standard output; nil when it is not a terminal.
  package static var outputWidth: Int? { width(of: STDOUT_FILENO) }

  package static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a text of which the bytes are there already.
  package static func output(_ text: [UInt8]) {
    text.withUnsafeBytes { write($0, to: STDOUT_FILENO) }
  }

  package static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Sentences for people: on a terminal, lines are broken between words.
  package static func say(_ text: String) {
    output(broken(text, at: width(of: STDOUT_FILENO)))
  }

  /// Sentences for people, on standard error.
  package static func complain(_ text: String) {
    error(broken(text, at: width(of: STDERR_FILENO)))
  }

  /// Breaks lines that are longer than the width; what follows is set in below their beginning.
  package static func broken(_ text: String, at width: Int?) -> String {
    guard let width, width >= 40 else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.count > width else { return String(line) }
      let margin = String(repeating: " ", count: line.prefix { $0 == " " }.count)
      let parts = TextTable.broken(String(line), at: width - margin.count - 2)
      return parts.enumerated().map { margin + ($0 == 0 ? "" : "  ") + $1 }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Shows a line that the next one is written over; nothing when output is not a terminal.
  package static func progress(_ line: String) {
    guard showsProgress else { return }
    // A line that is broken in two could not be taken away.
    let room = (width(of: STDERR_FILENO) ?? 80) - 1
    write("\r\u{1B}[K" + line.prefix(room), to: STDERR_FILENO)
  }

  /// Takes the line of progress away.
  package static func endProgress() { progress("") }

  private static func width(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}
