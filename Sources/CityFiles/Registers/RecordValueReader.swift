import Documents
import ReportingCore
import YAMLSource

/// Reads the values of records as the kinds of their fields say.
struct RecordValueReader {
  let catalogue: RegisterCatalogue
  /// The consultations and report templates that there are.
  let documents: [String]
  /// Further names of countries.
  let aliases: () -> [(name: String, code: String)]
  let collector: DiagnosticCollector

  /// The values of a record's fields, and the fields that could not be read.
  ///
  /// - Parameter raised: The level of the record as a whole, where it is kept more closely than its
  ///   register.
  func fields(
    _ fields: [RegisterField], of reader: MappingReader, raisedTo raised: Level?
  ) -> (read: [String: RegisterRecord.Field], unread: Set<String>) {
    var found: [String: RegisterRecord.Field] = [:]
    var unread: Set<String> = []
    for field in fields {
      guard let node = reader.node(field.id, field.isRequired ? .required : .optional) else {
        continue
      }
      guard let value = value(of: field, node) else {
        unread.insert(field.id)
        continue
      }
      found[field.id] = RegisterRecord.Field(
        Undisclosed(value, level: max(field.level, raised ?? .public)), location: node.location)
    }
    return (found, unread)
  }

  private func value(of field: RegisterField, _ node: YAMLNode) -> RecordValue? {
    let name = "'\(field.id)'"
    if case .entries(let parts) = field.kind { return entries(parts, node, name, of: field) }
    guard field.isList else { return single(field, node, name) }
    guard node.kind == .sequence else {
      // One value is read as a list of one only when it is written as a list: `[a]`.
      collector.report(
        .error(
          "yaml.kind", "\(name) must be a list", at: node.location,
          suggestion: "Write [a, b], or '- ' before each item."))
      return nil
    }
    if node.count == 0 {
      collector.report(
        .error(
          field.isRequired ? "register.nobody" : "yaml.empty-value",
          field.isRequired
            ? "\(name) names nobody and nothing" : "\(name) is an empty list", at: node.location,
          suggestion: "Write its items, or take the key out."))
      return nil
    }
    var values: [RecordValue] = []
    for element in node.elements {
      guard let value = single(field, element, "an item of \(name)") else { continue }
      if values.contains(value) {
        collector.report(
          .error(
            "yaml.repeated-value", "the same value stands twice in \(name)", at: element.location,
            suggestion: "Keep one of the two."))
        continue
      }
      values.append(value)
    }
    return values.isEmpty ? nil : .list(values)
  }

  private func entries(
    _ parts: [RegisterField], _ node: YAMLNode, _ name: String, of field: RegisterField
  ) -> RecordValue? {
    guard node.kind == .sequence else {
      collector.report(
        .error(
          "yaml.kind", "\(name) must be a list of lines with keys", at: node.location,
          suggestion: "Begin each line with '- '."))
      return nil
    }
    var seen: [String: [RecordValue: SourceLocation]] = [:]
    let entries = node.elements.compactMap { element -> RecordEntry? in
      guard
        let reader = MappingReader(element, as: "a line of \(name)", into: collector)
      else { return nil }
      defer { reader.finish() }
      var values: [String: RecordValue] = [:]
      var unread: Set<String> = []
      for part in parts {
        guard let node = reader.node(part.id, part.isRequired ? .required : .optional) else {
          continue
        }
        guard let value = value(of: part, node) else {
          unread.insert(part.id)
          continue
        }
        values[part.id] = value
        guard part.isUnique else { continue }
        if let first = seen[part.id]?[value] {
          collector.report(
            .error(
              "register.repeated", "two lines of \(name) have the same '\(part.id)'",
              at: node.location, suggestion: "Keep one of the two.",
              notes: [Diagnostic.Note("the first stands here", at: first)]))
        } else {
          seen[part.id, default: [:]][value] = node.location
        }
      }
      return RecordEntry(values: values, unread: unread, location: element.location)
    }
    return entries.isEmpty ? nil : .entries(entries)
  }

  private func single(
    _ field: RegisterField, _ node: YAMLNode, _ name: String
  ) -> RecordValue? {
    switch field.kind {
    case .text: return node.readText(as: name, into: collector).map { .text($0) }
    case .texts: return node.readLocalizedText(as: name, into: collector).map { .texts($0) }
    case .date: return node.readDate(as: name, into: collector).map { .date($0) }
    case .period: return node.readPeriod(as: name, into: collector).map { .period($0) }
    case .integer:
      return node.readInteger(as: name, in: 0...1_000_000_000, into: collector).map {
        .number(Double($0))
      }
    case .amount: return number(node, name, upTo: nil)
    case .share: return number(node, name, upTo: 100)
    case .yesNo: return node.readBoolean(as: name, into: collector).map { .yesNo($0) }
    case .symbol: return node.readText(as: name, into: collector).map { .text($0) }
    case .pseudonym: return pseudonym(node, name)
    case .identifier: return node.readID(as: name, into: collector).map { .text($0) }
    case .document: return document(node, name)
    case .code(let list): return code(node, name, of: list)
    case .reference: return node.readID(as: name, into: collector).map { .text($0) }
    case .indicator:
      return node.readID(as: name, form: .indicator, into: collector).map { .text($0) }
    case .digest: return digest(node, name)
    case .entries: return nil
    }
  }

  private func number(_ node: YAMLNode, _ name: String, upTo most: Double?) -> RecordValue? {
    guard let number = node.readNumber(as: name, into: collector) else { return nil }
    guard number >= 0, most.map({ number <= $0 }) ?? true else {
      collector.report(
        .error(
          number < 0 ? "register.negative" : "yaml.out-of-range",
          number < 0 ? "\(name) is below zero" : "\(name) is above 100 per cent",
          at: node.location,
          suggestion: number < 0 ? "Write a positive number, or take it out." : nil))
      return nil
    }
    return .number(number)
  }

  private func code(_ node: YAMLNode, _ name: String, of id: String) -> RecordValue? {
    guard let text = node.readText(as: name, into: collector), let list = catalogue.list(id) else {
      return nil
    }
    guard list[text] == nil else { return .code(text) }
    collector.report(
      .error(
        "register.unknown-code", "'\(text)' in \(name) is not a code of the list '\(id)'",
        at: node.location,
        suggestion: CodeAdvice(list: list, aliases: aliases).suggestion(for: text)))
    return nil
  }

  private func document(_ node: YAMLNode, _ name: String) -> RecordValue? {
    guard let id = node.readID(as: name, into: collector) else { return nil }
    guard !documents.contains(id) else { return .text(id) }
    collector.report(
      .error(
        "register.unknown-document", "there is no consultation and no report '\(id)'",
        at: node.location,
        suggestion: NearMiss.suggestion(for: id, among: documents)
          ?? "'cityrights list consultations' names the calls."))
    return nil
  }

  private func pseudonym(_ node: YAMLNode, _ name: String) -> RecordValue? {
    guard let text = node.readText(as: name, into: collector) else { return nil }
    guard let problem = Pseudonym.problem(in: text) else { return .text(text) }
    let message =
      switch problem {
      case .hash: "\(name) looks like a hash of a name, which can be found out by trying names"
      case .name: "\(name) looks like a name or a word"
      case .form: "\(name) is not a pseudonym"
      }
    collector.report(
      .error(
        "register.pseudonym", message, at: node.location,
        suggestion:
          "Draw two groups of four letters and digits by lot, such as k7m2-x9qa."))
    return nil
  }

  private func digest(_ node: YAMLNode, _ name: String) -> RecordValue? {
    guard let text = node.readText(as: name, into: collector) else { return nil }
    let isHexadecimal = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
    guard text.utf8.count == 64, isHexadecimal else {
      collector.report(
        .error(
          "register.digest", "\(name) is not a SHA-256 in hexadecimal digits", at: node.location,
          suggestion: "Write the 64 digits that 'sha256sum' prints for the text."))
      return nil
    }
    return .text(text)
  }
}
