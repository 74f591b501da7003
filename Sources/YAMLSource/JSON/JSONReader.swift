import DelimitedText
import Documents
public import ReportingCore

/// Reads JSON (RFC 8259) into trees of ``YAMLNode``, so that one schema reads what people write and
/// what programs write.
///
/// It is strict, because two programs that understand one signed file differently are a hole: what is
/// not JSON is refused with its place, and so are keys that stand twice in one object, escapes that
/// stand for half of a character, what is not UTF-8, and whatever exceeds ``YAMLLimits``. Numbers,
/// `true`, `false` and `null` are nodes like those that YAML writes without quotes.
public enum JSONReader {
  /// Reads JSON from memory.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, with or without a byte order mark.
  ///   - path: The path that findings show.
  ///   - limits: How large and deep the text may be; it has no aliases.
  ///   - collector: Where findings go.
  /// - Returns: The outermost value, or nil when the text cannot be read; then there is a finding. A
  ///   key that stands twice is reported and the rest is still read: ask the collector whether there
  ///   were errors.
  public static func read(
    _ bytes: some Collection<UInt8>, path: String, limits: YAMLLimits = .standard,
    into collector: DiagnosticCollector
  ) -> YAMLNode? {
    let node = bytes.withContiguousStorageIfAvailable {
      read(buffer: $0, path: path, limits: limits, into: collector)
    }
    if let node { return node }
    return Array(bytes).withUnsafeBufferPointer {
      read(buffer: $0, path: path, limits: limits, into: collector)
    }
  }

  private static func read(
    buffer: UnsafeBufferPointer<UInt8>, path: String, limits: YAMLLimits,
    into collector: DiagnosticCollector
  ) -> YAMLNode? {
    guard buffer.count <= limits.bytes else {
      collector.report(
        .error(
          YAMLRule.tooLarge.rawValue,
          "the file has \(buffer.count) bytes; no more than \(limits.bytes) (\(limits.bytes >> 20) MiB) are allowed",
          at: SourceLocation(path: path)))
      return nil
    }
    let input = YAMLInput(bytes: UnsafeRawBufferPointer(buffer), path: path, firstLine: 1)
    do throws(JSONDefect) {
      var parser = try JSONParser(input.bytes, limits: limits)
      try parser.parse()
      for duplicate in parser.duplicates {
        collector.report(duplicate.diagnostic(in: input))
      }
      return YAMLNode(
        tree: YAMLTree(path: path, firstLine: 1, records: parser.records, text: parser.text),
        index: 0)
    } catch {
      collector.report(error.diagnostic(in: input))
      return nil
    }
  }
}
