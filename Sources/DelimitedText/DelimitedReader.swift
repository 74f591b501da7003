import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads tables in text form (RFC 4180): fields in quotes with line ends and doubled quotes; lines
/// ended by CRLF, LF or CR; commas, semicolons or tabs between fields; with or without a byte order
/// mark. What is wrong is collected in the table, never thrown.
public enum DelimitedReader {
  /// Reads a table from memory.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - path: The path that places show.
  ///   - delimiter: What stands between fields; when nil, found from the heading: whichever of
  ///     comma, semicolon and tab stands in it most often outside quotes.
  ///   - limits: How large the table may be.
  public static func read(
    _ bytes: [UInt8], path: String, delimiter: Delimiter? = nil,
    limits: DelimitedLimits = .standard
  ) -> DelimitedTable {
    guard bytes.count <= limits.bytes else { return tooLarge(bytes.count, path, limits) }
    var parser = DelimitedParser(path: path, limits: limits)
    return parser.parse(bytes, delimiter: delimiter)
  }

  /// Reads a table from a file; a file that cannot be read is a table with one defect.
  ///
  /// - Parameters:
  ///   - file: The path at which the file is opened.
  ///   - displayPath: The path that places show; the same when nil.
  ///   - delimiter: What stands between fields; found from the heading when nil.
  ///   - limits: How large the table may be.
  public static func read(
    file: String, displayPath: String? = nil, delimiter: Delimiter? = nil,
    limits: DelimitedLimits = .standard
  ) -> DelimitedTable {
    let shown = displayPath ?? file
    func refuse(_ message: String, _ suggestion: String? = nil) -> DelimitedTable {
      DelimitedTable(
        storage: nil, path: shown,
        defects: [
          DelimitedDefect(
            .unreadable, message, at: SourceLocation(path: shown), suggestion: suggestion)
        ])
    }
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return refuse(
        "the file cannot be opened: \(reason(errno))",
        "Check that the file is there and that you may read it.")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      return refuse("the file cannot be read: \(reason(errno))")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return refuse(
        status.st_mode & S_IFMT == S_IFDIR
          ? "this is a folder, not a file" : "this is not an ordinary file")
    }
    let size = Int(status.st_size)
    guard size <= limits.bytes else { return tooLarge(size, shown, limits) }
    var failure: Int32?
    // One byte more than the size, so that a file that grew meanwhile is noticed.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = 0
      while count < size + 1 {
        let got = readBytes(
          descriptor,
          UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
          break
        }
        count += got
      }
    }
    if let failure { return refuse("the file cannot be read: \(reason(failure))") }
    guard bytes.count <= size else {
      return refuse("the file changed while it was read", "Try again.")
    }
    return read(bytes, path: shown, delimiter: delimiter, limits: limits)
  }

  private static func tooLarge(
    _ size: Int, _ path: String, _ limits: DelimitedLimits
  ) -> DelimitedTable {
    DelimitedTable(
      storage: nil, path: path,
      defects: [
        DelimitedDefect(
          .tooLarge, "the file has \(size) bytes, more than the \(limits.bytes) that are allowed",
          at: SourceLocation(path: path), suggestion: "Divide it into several files.")
      ])
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case ENOTDIR: "a part of the path is not a folder"
    case EACCES: "you have no right to read it"
    case ELOOP: "its symbolic links go in a circle"
    default: String(cString: strerror(code))
    }
  }
}

/// The system's `read`, whose name the reader's own methods hide.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
