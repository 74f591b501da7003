/// Writes YAML in block form for files that a program makes and people read and change. Equal
/// values give equal bytes.
///
/// Maps and lists are written with one entry a line, short lists of short values as `[a, b]`. A text
/// is written without quotes only when every reader of YAML 1.1 and 1.2 takes it for a text.
public struct YAMLWriter: Sendable {
  /// The longest list, in characters, that is written on the line of its key.
  public var longestFlowList = 72

  /// A writer.
  public init() {}

  /// The value as YAML, with a line end at the end.
  ///
  /// - Parameter comment: Lines that stand as a comment before the value.
  public func write(_ value: YAMLValue, comment: String? = nil) -> String {
    var output = ""
    if let comment {
      for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
        let text = String(
          String.UnicodeScalarView(line.unicodeScalars.filter(YAMLScalarWriter.isPrintable)))
        output += text.isEmpty ? "#\n" : "# \(text)\n"
      }
    }
    append(value, indent: 0, isAfterDash: false, to: &output)
    if !output.hasSuffix("\n") { output += "\n" }
    return output
  }

  /// Writes a value at the place where the output stands: at the start of a line for maps and
  /// lists, behind a dash when `isAfterDash`.
  private func append(_ value: YAMLValue, indent: Int, isAfterDash: Bool, to output: inout String) {
    switch value {
    case .map(let entries) where !entries.isEmpty:
      for (number, entry) in entries.enumerated() {
        if number > 0 || !isAfterDash { output += spaces(indent) }
        appendEntry(entry.key, entry.value, indent: indent, to: &output)
      }
    case .list(let items) where !items.isEmpty && flow(items) == nil:
      for (number, item) in items.enumerated() {
        if number > 0 || !isAfterDash { output += spaces(indent) }
        output += "- "
        append(item, indent: indent + 2, isAfterDash: true, to: &output)
      }
    default:
      output += scalar(value, indent: max(indent, 2), allowsBlock: true) + "\n"
    }
  }

  private func appendEntry(
    _ key: String, _ value: YAMLValue, indent: Int, to output: inout String
  ) {
    let written = YAMLScalarWriter.key(key)
    // A key that a reader must find on one line may have 1,024 characters.
    let isLong = written.unicodeScalars.count > 1_000
    output += isLong ? "? \(written)\n\(spaces(indent)):" : "\(written):"
    switch value {
    case .map(let entries) where !entries.isEmpty:
      output += "\n"
      append(value, indent: indent + 2, isAfterDash: false, to: &output)
    case .list(let items) where !items.isEmpty && flow(items) == nil:
      output += "\n"
      append(value, indent: indent + 2, isAfterDash: false, to: &output)
    default:
      output += " " + scalar(value, indent: indent + 2, allowsBlock: true) + "\n"
    }
  }

  private func scalar(_ value: YAMLValue, indent: Int, allowsBlock: Bool) -> String {
    switch value {
    case .text(let text):
      if allowsBlock, let block = YAMLScalarWriter.block(text, indent: indent) { return block }
      return YAMLScalarWriter.line(text, isInFlow: !allowsBlock)
    case .integer(let number): return String(number)
    case .number(let number): return YAMLScalarWriter.number(number)
    case .boolean(let flag): return flag ? "true" : "false"
    case .list(let items): return flow(items) ?? "[]"
    case .map: return "{}"
    }
  }

  /// A list on one line, or nil when it is too long or holds maps, lists or texts of several lines.
  private func flow(_ items: [YAMLValue]) -> String? {
    var length = 0
    var parts: [String] = []
    for item in items {
      switch item {
      case .text(let text) where text.contains("\n"): return nil
      case .text, .integer, .number, .boolean:
        let part = scalar(item, indent: 0, allowsBlock: false)
        length += part.unicodeScalars.count + 2
        guard length <= longestFlowList else { return nil }
        parts.append(part)
      case .list, .map: return nil
      }
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
