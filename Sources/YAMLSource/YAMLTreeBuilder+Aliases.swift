import CLibYAML
import DelimitedText
import ReportingCore

extension YAMLTreeBuilder {
  /// Takes up a value that was written before. It stays a reference; what it stands for is counted.
  mutating func takeAlias(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    let start = event.pointee.start_mark
    let name = event.pointee.data.alias.anchor.map { String(cString: $0) } ?? ""
    guard mayAdd(start) else { return false }
    aliases += 1
    guard aliases <= limits.aliases else {
      report(
        .tooManyAliases, "the file holds more than \(limits.aliases) aliases", at: location(start),
        suggestion: "Write the values out, or divide the file.")
      return false
    }
    if let outer = open.last(where: { $0.anchor == name }) {
      report(
        .recursiveAlias, "\("*\(name)".inQuotes) stands inside the value that it names",
        at: location(start),
        suggestion: "Write the value out.",
        notes: [.init("the value begins here", at: location(records[outer.record]))])
      return false
    }
    guard let anchor = anchors[name] else {
      report(
        .unknownAlias, "nothing above is named \("&\(name)".inQuotes)", at: location(start),
        suggestion: NearMiss.suggestion(for: name, among: anchors.keys.sorted())
          ?? "A text that begins with '*' must stand in quotes.")
      return false
    }
    expanded += anchor.expanded
    guard expanded <= limits.nodes else {
      report(
        .tooManyAliases,
        "with its aliases written out the file would hold more than \(limits.nodes) values",
        at: location(start), suggestion: "Write out only what is needed.")
      return false
    }
    guard open.count + anchor.height <= limits.depth else {
      report(
        .tooDeep, "lists and maps stand inside each other more than \(limits.depth) levels deep",
        at: location(start), suggestion: "Write it with fewer levels.")
      return false
    }
    let target = records[anchor.record]
    if addChild(), target.kind != .scalar {
      report(
        .keyKind, "a \(target.kind == .mapping ? "map" : "list") cannot be a key",
        at: location(start), suggestion: keyKindSuggestion(start))
    }
    if !open.isEmpty {
      let last = open.count - 1
      open[last].height = max(open[last].height, anchor.height + 1)
    }
    var record = YAMLRecord(kind: .alias, line: start.line, column: start.column)
    record.a = UInt32(truncatingIfNeeded: anchor.record)
    records.append(record)
    return true
  }
}
