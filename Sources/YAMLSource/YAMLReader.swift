import Documents
public import ReportingCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads YAML files into trees of ``YAMLNode`` and reports what is wrong in them.
///
/// Read is what people write: one document of maps, lists and texts. Refused, each with its place,
/// are duplicate keys, merge keys, tags that name types of a program, tabs as indentation, what is
/// not UTF-8, several documents in a file, and whatever exceeds ``YAMLLimits``.
public enum YAMLReader {
  /// Reads YAML from memory.
  ///
  /// Duplicate keys, merge keys, tags and lists as keys are reported and the rest is still read, so
  /// that a person sees all mistakes in one run: ask the collector whether there were errors.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, with or without a byte order mark.
  ///   - path: The path that findings show.
  ///   - firstLine: The number of the first line, when the text comes from the middle of a file.
  ///   - limits: How large and deep the text may be.
  ///   - collector: Where findings go.
  /// - Returns: The outermost value, or nil when there is none or the text cannot be read; then
  ///   there is a finding.
  public static func read(
    _ bytes: some Collection<UInt8>, path: String, firstLine: Int = 1,
    limits: YAMLLimits = .standard, into collector: DiagnosticCollector
  ) -> YAMLNode? {
    let node = bytes.withContiguousStorageIfAvailable {
      read(buffer: $0, path: path, firstLine: firstLine, limits: limits, into: collector)
    }
    if let node { return node }
    return Array(bytes).withUnsafeBufferPointer {
      read(buffer: $0, path: path, firstLine: firstLine, limits: limits, into: collector)
    }
  }

  /// Reads a YAML file.
  ///
  /// - Parameters:
  ///   - file: The path at which the file is opened.
  ///   - displayPath: The path that findings show; the same when nil.
  ///   - limits: How large and deep the file may be.
  ///   - collector: Where findings go.
  /// - Returns: The outermost value, or nil when there is none or the file cannot be read; then
  ///   there is a finding.
  public static func read(
    file: String, displayPath: String? = nil, limits: YAMLLimits = .standard,
    into collector: DiagnosticCollector
  ) -> YAMLNode? {
    let shown = displayPath ?? file
    func refuse(_ rule: YAMLRule, _ message: String, _ suggestion: String?) -> YAMLNode? {
      collector.report(
        .error(rule.rawValue, message, at: SourceLocation(path: shown), suggestion: suggestion))
      return nil
    }
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return refuse(
        .unreadable, "the file cannot be opened: \(reason(errno))",
        "Check that the file is there and that you may read it.")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      return refuse(.unreadable, "the file cannot be read: \(reason(errno))", nil)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return refuse(
        .unreadable,
        status.st_mode & S_IFMT == S_IFDIR
          ? "this is a folder, not a file" : "this is not an ordinary file", nil)
    }
    let size = Int(status.st_size)
    guard size <= limits.bytes else {
      return refuse(.tooLarge, tooLarge(size, limits), tooLargeSuggestion)
    }
    // One byte more than the size, so that a file that grew meanwhile is noticed.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size + 1, alignment: 1)
    defer { buffer.deallocate() }
    var count = 0
    while count < buffer.count {
      let got = readBytes(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        return refuse(.unreadable, "the file cannot be read: \(reason(errno))", nil)
      }
      count += got
    }
    guard count <= size else {
      return refuse(.unreadable, "the file changed while it was read", "Try again.")
    }
    return read(
      buffer: UnsafeRawBufferPointer(rebasing: buffer[0..<count]).assumingMemoryBound(
        to: UInt8.self), path: shown, firstLine: 1, limits: limits, into: collector)
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

  private static func tooLarge(_ size: Int, _ limits: YAMLLimits) -> String {
    "the file has \(size) bytes, more than the \(limits.bytes) that are allowed"
  }
  private static let tooLargeSuggestion =
    "Divide it into several files, or keep figures in CSV files."

  private static func read(
    buffer: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, limits: YAMLLimits,
    into collector: DiagnosticCollector
  ) -> YAMLNode? {
    guard buffer.count <= limits.bytes else {
      collector.report(
        .error(
          YAMLRule.tooLarge.rawValue, tooLarge(buffer.count, limits),
          at: SourceLocation(path: path), suggestion: tooLargeSuggestion))
      return nil
    }
    let input = YAMLInput(
      bytes: UnsafeRawBufferPointer(buffer), path: path, firstLine: firstLine)
    guard input.isReadable(reportingTo: collector) else { return nil }
    guard let copy = input.withoutLineSeparators(reportingTo: collector) else {
      var builder = YAMLTreeBuilder(input: input, limits: limits, collector: collector)
      return builder.build()
    }
    return copy.withUnsafeBytes {
      var builder = YAMLTreeBuilder(
        input: YAMLInput(bytes: $0, path: path, firstLine: firstLine), limits: limits,
        collector: collector)
      return builder.build()
    }
  }
}

/// The system's `read`, whose name the reader's own methods hide.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
