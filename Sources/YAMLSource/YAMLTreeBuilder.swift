import CLibYAML
import DelimitedText
import Documents
import ReportingCore

/// Turns libyaml's events into a tree, and checks on the way what libyaml lets pass.
struct YAMLTreeBuilder {
  /// A list or map whose end has not come yet.
  struct Open {
    var record: Int
    var isMapping: Bool
    var children = 0
    /// How many levels stand below it, so far.
    var height = 1
    /// The number of values, aliases expanded, when it began.
    var expandedBefore: Int
    var anchor: String?
  }

  struct Anchor {
    var record: Int
    var expanded: Int
    var height: Int
  }

  let input: YAMLInput
  let limits: YAMLLimits
  let collector: DiagnosticCollector
  var records: [YAMLRecord] = []
  var text: [UInt8] = []
  var open: [Open] = []
  var anchors: [String: Anchor] = [:]
  var aliases = 0
  /// The number of values with every alias counted as all that it stands for.
  var expanded = 0
  var documents = 0
  /// The findings so far; files that are no YAML of ours can have millions.
  private var findings = 0
  static let mostFindings = 200

  init(input: YAMLInput, limits: YAMLLimits, collector: DiagnosticCollector) {
    self.input = input
    self.limits = limits
    self.collector = collector
    records.reserveCapacity(input.bytes.count / 16 + 8)
    text.reserveCapacity(input.bytes.count)
  }

  mutating func build() -> YAMLNode? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return outOfMemory() }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let bytes = input.bytes.assumingMemoryBound(to: UInt8.self)
    guard let base = bytes.baseAddress else { return empty() }
    yaml_parser_set_input_string(parser, base, bytes.count)

    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer { event.deallocate() }
    while true {
      guard yaml_parser_parse(parser, event) == 1 else {
        if parser.pointee.error == YAML_MEMORY_ERROR { return outOfMemory() }
        collector.report(YAMLSyntaxError(parser, input: input).diagnostic)
        return nil
      }
      if event.pointee.type == YAML_STREAM_END_EVENT {
        yaml_event_delete(event)
        break
      }
      let goesOn = take(event)
      yaml_event_delete(event)
      guard goesOn else { return nil }
      guard findings < YAMLTreeBuilder.mostFindings else {
        collector.report(
          .error(
            YAMLRule.tooManyFindings.rawValue,
            "the file has more mistakes than the \(YAMLTreeBuilder.mostFindings) that are listed",
            at: SourceLocation(path: input.path), suggestion: "Mend these first."))
        return nil
      }
    }
    guard let first = records.first,
      !(records.count == 1 && first.kind == .scalar && first.style == .plain && first.b == 0)
    else { return empty() }
    return YAMLNode(
      tree: YAMLTree(path: input.path, firstLine: input.firstLine, records: records, text: text),
      index: 0)
  }

  // MARK: Events

  private mutating func take(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      return takeScalar(event)
    case YAML_MAPPING_START_EVENT:
      let data = event.pointee.data.mapping_start
      return begin(event, isMapping: true, anchor: data.anchor, tag: data.tag)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.pointee.data.sequence_start
      return begin(event, isMapping: false, anchor: data.anchor, tag: data.tag)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      return end()
    case YAML_ALIAS_EVENT:
      return takeAlias(event)
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      return true
    default:
      return true
    }
  }

  private mutating func takeScalar(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    let scalar = event.pointee.data.scalar
    let start = event.pointee.start_mark
    let style: YAMLScalarStyle
    switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: style = .plain
    }
    // A last line of three hyphens begins a second, empty document: nothing is lost by it.
    if documents > 1, open.isEmpty, scalar.length == 0, style == .plain { return true }
    guard mayAdd(start) else { return false }
    if let tag = scalar.tag { checkTag(tag, start) }

    var record = YAMLRecord(kind: .scalar, style: style, line: start.line, column: start.column)
    record.a = UInt32(truncatingIfNeeded: text.count)
    record.b = UInt32(truncatingIfNeeded: scalar.length)
    let end = event.pointee.end_mark
    record.sourceLength = UInt32(truncatingIfNeeded: end.index &- start.index)
    record.isOnOneLine = end.line == start.line
    let bytes = UnsafeRawBufferPointer(start: scalar.value, count: scalar.length)
    let isKey = addChild()
    // The missing value of a key written with '?' is placed by libyaml at what follows it.
    if !isKey, scalar.length == 0, start.column == 0, style == .plain, let last = records.last {
      record.line = last.line
      record.columnAndStyle = record.columnAndStyle & 0xFF | last.columnAndStyle & ~0xFF
    }
    if isKey || scalar.anchor != nil { record.hash = YAMLTree.hash(bytes) }
    text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    if let anchor = scalar.anchor {
      anchors[String(cString: anchor)] = Anchor(record: records.count, expanded: 1, height: 0)
    }
    records.append(record)
    expanded += 1
    if isKey, style == .plain, bytes.count == 2, bytes[0] == 0x3C, bytes[1] == 0x3C {
      report(
        .mergeKey, "merge keys ('<<') are not read", at: location(start),
        suggestion: "Write the keys out where they are needed.")
    }
    return true
  }

  private mutating func begin(
    _ event: UnsafeMutablePointer<yaml_event_t>, isMapping: Bool,
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Bool {
    let start = event.pointee.start_mark
    guard mayAdd(start) else { return false }
    guard open.count < limits.depth else {
      report(
        .tooDeep, "lists and maps stand inside each other more than \(limits.depth) levels deep",
        at: location(start), suggestion: "Write it with fewer levels.")
      return false
    }
    if let tag { checkTag(tag, start) }
    if addChild() {
      report(
        .keyKind, "a \(isMapping ? "map" : "list") cannot be a key", at: location(start),
        suggestion: keyKindSuggestion(start))
    }
    open.append(
      Open(
        record: records.count, isMapping: isMapping, expandedBefore: expanded,
        anchor: anchor.map { String(cString: $0) }))
    records.append(
      YAMLRecord(
        kind: isMapping ? .mapping : .sequence, line: start.line, column: start.column))
    expanded += 1
    return true
  }

  /// `{{name}}` in a value without quotes is the usual way to come here.
  func keyKindSuggestion(_ start: yaml_mark_t) -> String {
    "A key is a text. A value that begins with '{' or '[' must stand in quotes."
  }

  private mutating func end() -> Bool {
    guard let ended = open.popLast() else { return true }
    records[ended.record].a = UInt32(truncatingIfNeeded: ended.children)
    records[ended.record].b = UInt32(truncatingIfNeeded: records.count)
    if ended.isMapping { reportDuplicateKeys(of: ended.record) }
    if let anchor = ended.anchor {
      anchors[anchor] = Anchor(
        record: ended.record, expanded: expanded - ended.expandedBefore, height: ended.height)
    }
    if !open.isEmpty {
      let last = open.count - 1
      open[last].height = max(open[last].height, ended.height + 1)
    }
    return true
  }

  // MARK: Checks

  /// Counts a child of the innermost open list or map; whether it is a key.
  mutating func addChild() -> Bool {
    guard !open.isEmpty else { return false }
    let last = open.count - 1
    let isKey = open[last].isMapping && open[last].children & 1 == 0
    open[last].children += 1
    return isKey
  }

  mutating func mayAdd(_ mark: yaml_mark_t) -> Bool {
    if documents > 1, open.isEmpty {
      report(
        .severalDocuments, "a second document begins here; a file holds one", at: location(mark),
        suggestion: "Take out the line '---', or make two files of it.")
      return false
    }
    guard expanded < limits.nodes else {
      report(
        .tooManyNodes, "the file holds more than \(limits.nodes) values", at: location(mark),
        suggestion: "Divide it into several files, or keep figures in CSV files.")
      return false
    }
    return true
  }

  private mutating func checkTag(_ tag: UnsafeMutablePointer<yaml_char_t>, _ mark: yaml_mark_t) {
    let name = String(cString: tag)
    let prefix = "tag:yaml.org,2002:"
    if name == "!" { return }
    if name.hasPrefix(prefix),
      ["str", "int", "float", "bool", "null", "map", "seq"].contains(
        String(name.dropFirst(prefix.count)))
    {
      return
    }
    let shown = name.hasPrefix(prefix) ? "!!" + name.dropFirst(prefix.count) : name
    report(
      .tag, "the tag \(shown.inQuotes) is not read", at: location(mark),
      suggestion: "Take it out; a text that begins with '!' must stand in quotes.")
  }

  // MARK: Findings

  func location(_ mark: yaml_mark_t) -> SourceLocation {
    SourceLocation(
      path: input.path, line: mark.line + input.firstLine, column: mark.column + 1)
  }

  func location(_ record: YAMLRecord) -> SourceLocation {
    SourceLocation(
      path: input.path, line: Int(record.line) + input.firstLine, column: record.column + 1)
  }

  mutating func report(
    _ rule: YAMLRule, _ message: String, at location: SourceLocation, suggestion: String?,
    notes: [Diagnostic.Note] = []
  ) {
    guard findings < YAMLTreeBuilder.mostFindings else { return }
    findings += 1
    collector.report(
      .error(rule.rawValue, message, at: location, suggestion: suggestion, notes: notes))
  }

  private mutating func empty() -> YAMLNode? {
    report(
      .empty, "the file is empty or holds nothing but comments",
      at: SourceLocation(path: input.path), suggestion: "Write its content, or delete the file.")
    return nil
  }

  private mutating func outOfMemory() -> YAMLNode? {
    report(
      .outOfMemory, "there is not enough memory to read the file",
      at: SourceLocation(path: input.path), suggestion: nil)
    return nil
  }
}
