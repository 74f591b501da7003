import Documents
import ReportingCore
import YAMLSource

/// Reads the description of an indicator in one language: YAML, or Markdown with YAML in front.
struct OpenSDGPageReader {
  let findings: OpenSDGFindings

  /// The page; nil when it cannot be read, about which there is a finding.
  func read(_ bytes: [UInt8], path: String) -> OpenSDGMetadata.Page? {
    if path.hasSuffix(".md") { return readMarkdown(bytes, path: path) }
    guard let node = yaml(bytes[...], path: path) else { return nil }
    return page(node, path: path, body: "")
  }

  /// Reads YAML; its findings count as the repository's.
  func yaml(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int = 1) -> YAMLNode? {
    let collector = DiagnosticCollector()
    let node = YAMLReader.read(bytes, path: path, firstLine: firstLine, into: collector)
    if node == nil { reportOpenQuotes(bytes, path: path, firstLine: firstLine) }
    for var diagnostic in collector.diagnostics {
      // What can still be read is: the file belongs to a publisher, not to the workspace.
      if node != nil, diagnostic.severity == .error { diagnostic.severity = .warning }
      if diagnostic.suggestion == nil {
        diagnostic.suggestion = "Mend the file in the repository, then import again."
      }
      findings.report(diagnostic)
    }
    return node
  }

  /// A quotation mark that is not closed shows only where the next one stands, many lines below;
  /// this names the line where it was opened.
  private func reportOpenQuotes(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard let colon = line.firstIndex(of: ":"), OpenSDGPageReader.isKey(line[..<colon]),
        index + 1 < lines.count, let next = lines[index + 1].firstIndex(of: ":"),
        OpenSDGPageReader.isKey(lines[index + 1][..<next])
      else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      guard let quote = value.first, quote == "'" || quote == "\"",
        value.filter({ $0 == quote }).count % 2 == 1
      else { continue }
      findings.error(
        .frontMatter, "the quotation mark is not closed",
        at: SourceLocation(
          path: path, line: firstLine + index,
          column: line.distance(from: line.startIndex, to: value.startIndex) + 1),
        suggestion: "Add \(quote) at the end of the text.")
    }
  }

  private static func isKey(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
  }

  private func readMarkdown(_ bytes: [UInt8], path: String) -> OpenSDGMetadata.Page? {
    let lines = OpenSDGPageReader.lines(of: bytes)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let firstLine = lines.first ?? 0..<0
    guard OpenSDGPageReader.isFence(bytes[max(firstLine.lowerBound, start)..<firstLine.upperBound])
    else {
      let place = SourceLocation(path: path, line: 1, column: 1)
      findings.error(
        .frontMatter, "the file does not begin with a line of three hyphens", at: place,
        suggestion: "Put '---' on the first line, the fields under it, and '---' behind them.")
      return nil
    }
    guard
      let end = lines.indices.dropFirst().first(where: {
        OpenSDGPageReader.isFence(bytes[lines[$0]])
      })
    else {
      let last = lines.indices.last { !bytes[lines[$0]].allSatisfy { $0 <= 0x20 } } ?? 0
      findings.error(
        .frontMatter, "the fields at the beginning are not closed by a line of three hyphens",
        at: SourceLocation(path: path, line: last + 1, column: 1),
        suggestion: "Add a line '---' behind the last field.",
        notes: [.init("they begin here", at: SourceLocation(path: path, line: 1, column: 1))])
      return nil
    }
    let matter = bytes[lines[0].upperBound..<lines[end].lowerBound]
    guard let node = yaml(matter, path: path, firstLine: 2) else { return nil }
    return page(
      node, path: path,
      body: String(decoding: bytes[lines[end].upperBound...], as: UTF8.self))
  }

  /// The ranges of the lines, with their ends.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<(index + 1))
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line.elementsEqual([0x2D, 0x2D, 0x2D])
  }

  private func page(_ node: YAMLNode, path: String, body: String) -> OpenSDGMetadata.Page? {
    guard node.kind == .mapping else {
      findings.error(
        .frontMatter, "the description is not a list of fields", at: node.location,
        suggestion: "Write one field a line: its name, a colon, a blank and its value.")
      return nil
    }
    var page = OpenSDGMetadata.Page(path: path, fields: [:], keys: [], body: body)
    for (key, value) in node.entries {
      page.keys.append((key.text, key.location))
      OpenSDGPageReader.flatten(value, as: key.text, key: key.location, into: &page.fields)
    }
    return page
  }

  /// The texts in a value, by path; other than texts, lists and maps nest.
  private static func flatten(
    _ node: YAMLNode, as path: String, key: SourceLocation,
    into fields: inout [String: OpenSDGMetadata.Field]
  ) {
    switch node.kind {
    case .scalar:
      guard fields[path] == nil else { return }
      let text = node.isNull ? "" : OpenSDGTable.Cell(node.text, at: node.location).text
      fields[path] = OpenSDGMetadata.Field(
        text: text, location: text.isEmpty ? key : node.location, keyLocation: key)
    case .sequence:
      for (index, element) in node.elements.enumerated() {
        flatten(element, as: "\(path).\(index)", key: element.location, into: &fields)
      }
    case .mapping:
      for (inner, value) in node.entries {
        flatten(value, as: "\(path).\(inner.text)", key: inner.location, into: &fields)
      }
    }
  }

  /// Words of a translation file by key. A file of a language holds its words; maps in it nest by
  /// stops.
  func words(_ bytes: [UInt8], path: String, group: String) -> [(String, OpenSDGTranslations.Entry)]
  {
    guard let node = yaml(bytes[...], path: path) else { return [] }
    guard node.kind == .mapping else {
      findings.error(
        .frontMatter, "the file is not a list of words", at: node.location,
        suggestion: "Write one word a line: its key, a colon, a blank and its text.")
      return []
    }
    var fields: [String: OpenSDGMetadata.Field] = [:]
    for (key, value) in node.entries {
      OpenSDGPageReader.flatten(value, as: key.text, key: key.location, into: &fields)
    }
    return fields.sorted { $0.key < $1.key }.map { key, field in
      ("\(group).\(key)", OpenSDGTranslations.Entry(text: field.text, location: field.location))
    }
  }
}
