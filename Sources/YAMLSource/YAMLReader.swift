import Documents
public import ReportingCore

/// Reads YAML into trees of ``YAMLNode`` and reports what is wrong in them.
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

  private static func read(
    buffer: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, limits: YAMLLimits,
    into collector: DiagnosticCollector
  ) -> YAMLNode? {
    guard buffer.count <= limits.bytes else {
      collector.report(
        .error(
          YAMLRule.tooLarge.rawValue,
          "the file has \(buffer.count) bytes; no more than \(limits.bytes) (\(limits.bytes >> 20) MiB) are allowed",
          at: SourceLocation(path: path),
          suggestion: "Divide it into several files, or keep figures in CSV files."))
      return nil
    }
    let input = YAMLInput(
      bytes: UnsafeRawBufferPointer(buffer), path: path, firstLine: firstLine)
    guard input.isReadable(reportingTo: collector) else { return nil }
    guard let copy = input.withoutLineSeparators(reportingTo: collector) else {
      if let tree = YAMLFastParser.tree(of: input, limits: limits) {
        return YAMLNode(tree: tree, index: 0)
      }
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
