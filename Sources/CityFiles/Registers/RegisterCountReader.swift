import ReportingCore
import YAMLSource

/// Reads how an input is counted from a register: the key `from` of an input.
struct RegisterCountReader {
  let registers: RegisterCatalogue
  /// The dimensions by which the input is broken down.
  let dimensions: [Dimension]
  /// Those of them whose codes overlap.
  let overlapping: [String]
  let collector: DiagnosticCollector

  func read(_ map: MappingReader) -> RegisterCount? {
    defer { map.finish() }
    guard let id = map.id("register", .required) else {
      _ = map.otherEntries()
      return nil
    }
    guard let definition = registers.definition(id) else {
      let known = registers.definitions.map(\.id)
      map.report(
        "module.unknown-register", "there is no register '\(id)'", at: "register",
        suggestion: NearMiss.suggestion(for: id, among: known)
          ?? "The registers are \(known.joined(separator: ", ")).")
      _ = map.otherEntries()
      return nil
    }
    let fields = RegisterFieldNames(definition: definition, map: map)
    let between = map.nodes("between").map(Array.init)
    let duration = between.flatMap { self.duration($0, map, fields) }
    let conditions =
      conditions(map, definition, fields) + timeConditions(map, fields)
    let quantity = quantity(map, fields)
    let mostSerious = mostSerious(map, definition, fields)
    let parts = parts(map, fields, mostSerious: mostSerious, quantity: quantity)
    let crossed = (map.nodes("crossed").map(Array.init) ?? []).map { node in
      node.elements.filter { $0.kind == .scalar }.map(\.text)
    }
    for name in crossed.flatMap({ $0 }) where parts[name] == nil {
      map.report(
        "module.unknown-dimension", "'\(name)' is crossed, but does not come from a field",
        at: "crossed", suggestion: NearMiss.suggestion(for: name, among: parts.keys.sorted()))
    }
    guard let time = time(map, fields), let quantity else { return nil }
    if quantity == .days, case .on = time {
      map.report(
        "module.count-days", "days can only be counted from a first to a last day", at: "count",
        suggestion: "Write 'period: [first, last]' with the two fields.")
    }
    return RegisterCount(
      register: id, time: time, conditions: conditions, quantity: quantity, dimensions: parts,
      crossed: crossed, mostSerious: mostSerious, duration: duration, location: map.location)
  }

  private func time(_ map: MappingReader, _ fields: RegisterFieldNames) -> RegisterCount.Time? {
    guard let node = map.node("period", .required) else { return nil }
    guard node.kind == .sequence else {
      return node.readID(as: "'period'", into: collector)
        .flatMap { fields.named($0, at: "period", [.date, .period]) }.map { .on($0) }
    }
    let names = node.elements.compactMap { $0.readID(as: "an item of 'period'", into: collector) }
      .compactMap { fields.named($0, at: "period", [.date]) }
    guard names.count == 2 else {
      map.report(
        "module.count-period", "'period' must be one field, or the first and the last day",
        at: "period", suggestion: "Write for instance [arrived, left].")
      return nil
    }
    return .during(from: names[0], to: names[1])
  }

  private func duration(
    _ nodes: [YAMLNode], _ map: MappingReader, _ fields: RegisterFieldNames
  ) -> RegisterCount.Duration? {
    let names = nodes.compactMap { $0.readID(as: "an item of 'between'", into: collector) }
      .compactMap { fields.named($0, at: "between", [.date]) }
    let limit = map.integer("limit", in: 1...36_500)
    guard names.count == 2 else {
      map.report(
        "module.count-between", "'between' must be two days", at: "between",
        suggestion: "Write for instance [received, answered].")
      return nil
    }
    var duration = RegisterCount.Duration(from: names[0], to: names[1], limit: limit)
    if let words = map.mapping("as", as: "the dimensions of a time") {
      duration.time = words.id("time") ?? duration.time
      duration.outcome = words.id("outcome") ?? duration.outcome
      duration.completed = words.id("completed") ?? duration.completed
      duration.pending = words.id("pending") ?? duration.pending
      duration.notDue = words.id("not-due") ?? duration.notDue
      words.finish()
    }
    checkDimensions(of: duration, map)
    return duration
  }

  private func conditions(
    _ map: MappingReader, _ definition: RegisterDefinition, _ fields: RegisterFieldNames
  ) -> [RegisterCount.Condition] {
    guard let place = map.mapping("where", as: "a condition") else { return [] }
    var found: [RegisterCount.Condition] = []
    for (key, node) in place.otherEntries() {
      guard let name = fields.named(key.text, at: "where"), let field = definition.field(name)
      else { continue }
      if node.kind == .scalar, ["present", "absent"].contains(node.text) {
        found.append(.filled(field: name, node.text == "present"))
      } else if field.kind == .yesNo {
        if let value = node.readBoolean(as: "'\(name)'", into: collector) {
          found.append(.yesNo(field: name, value))
        }
      } else if let id = field.list, let list = registers.list(id), node.kind == .sequence {
        let codes = node.elements.compactMap {
          $0.readText(as: "an item of '\(name)'", into: collector)
        }
        for (code, item) in zip(codes, node.elements) where list[code] == nil {
          item.reportUnknownValue(
            as: "an item of '\(name)'", among: list.entries.map(\.id), into: collector)
        }
        found.append(.codes(field: name, codes))
      } else {
        collector.report(
          .error(
            "module.count-where", "'\(name)' cannot be compared with this", at: node.location,
            suggestion: field.list == nil
              ? "Write present or absent." : "Write a list of codes, present or absent."))
      }
    }
    return found
  }

  /// `within: {from, to, days}` and `elapsed: {from, days}`.
  private func timeConditions(
    _ map: MappingReader, _ fields: RegisterFieldNames
  ) -> [RegisterCount.Condition] {
    var found: [RegisterCount.Condition] = []
    if let within = map.mapping("within", as: "a time limit") {
      let from = within.id("from", .required).flatMap { fields.named($0, at: "within", [.date]) }
      let to = within.id("to", .required).flatMap { fields.named($0, at: "within", [.date]) }
      let days = within.integer("days", .required, in: 0...36_500)
      within.finish()
      if let from, let to, let days { found.append(.inTime(from: from, to: to, days: days)) }
    }
    if let elapsed = map.mapping("elapsed", as: "a time limit") {
      let from = elapsed.id("from", .required).flatMap { fields.named($0, at: "elapsed", [.date]) }
      let days = elapsed.integer("days", .required, in: 0...36_500)
      let hasPassed = elapsed.boolean("passed") ?? true
      elapsed.finish()
      if let from, let days { found.append(.elapsed(from: from, days: days, hasPassed)) }
    }
    return found
  }

  private func quantity(
    _ map: MappingReader, _ fields: RegisterFieldNames
  ) -> RegisterCount.Quantity? {
    guard let node = map.node("count") else { return .records }
    guard node.kind == .mapping else {
      let word = node.readChoice(as: "'count'", among: ["records", "days"], into: collector)
      return word.map { $0 == "days" ? .days : .records }
    }
    guard let what = MappingReader(node, as: "what is counted", into: collector) else {
      return nil
    }
    defer { what.finish() }
    if what.has("sum") {
      return what.id("sum").flatMap { fields.named($0, at: "count", [.amount, .integer]) }
        .map { .sum($0) }
    }
    let other = what.id("or").flatMap { fields.named($0, at: "count") }
    return what.id("distinct", .required).flatMap { fields.named($0, at: "count") }
      .map { .distinct($0, or: other) }
  }

  private func mostSerious(
    _ map: MappingReader, _ definition: RegisterDefinition, _ fields: RegisterFieldNames
  ) -> String? {
    guard let name = map.id("most-serious").flatMap({ fields.named($0, at: "most-serious") }) else {
      return nil
    }
    guard let list = definition.field(name)?.list.flatMap({ registers.list($0) }), list.hasRanks
    else {
      map.report(
        "module.no-rank", "the codes of '\(name)' have no order of gravity", at: "most-serious",
        suggestion: "Name a field whose list has ranks, or take 'most-serious' out.")
      return nil
    }
    return name
  }

  private func parts(
    _ map: MappingReader, _ fields: RegisterFieldNames, mostSerious: String?,
    quantity: RegisterCount.Quantity?
  ) -> [String: String] {
    guard let entries = map.mapping("dimensions", as: "the dimensions") else { return [:] }
    var found: [String: String] = [:]
    for (key, node) in entries.otherEntries() {
      guard let dimension = dimensions.first(where: { $0.id == key.text }) else {
        collector.report(
          .error(
            "module.unknown-dimension", "the input has no dimension '\(key.text)'",
            at: key.location,
            suggestion: NearMiss.suggestion(for: key.text, among: dimensions.map(\.id))))
        continue
      }
      guard
        let name = node.readID(as: "'\(key.text)'", into: collector)
          .flatMap({
            fields.named($0, at: "dimensions", dimension.isOpen ? [.codes, .identifier] : [.codes])
          })
      else { continue }
      if fields.definition.field(name)?.isList == true, name != mostSerious,
        !overlapping.contains(key.text)
      {
        collector.report(
          .error(
            "module.overlapping-parts",
            "a record can have several '\(name)' and would be counted in several parts",
            at: node.location,
            suggestion: "Add 'most-serious: \(name)' to count it once, or "
              + "'checks: {overlapping: [\(key.text)]}' to the input when the parts need not add up."
          ))
        continue
      }
      found[key.text] = name
    }
    return found
  }

  /// A time between two days comes as two dimensions, one of days and one of outcomes.
  private func checkDimensions(of duration: RegisterCount.Duration, _ map: MappingReader) {
    let time = dimensions.first { $0.id == duration.time }
    let outcome = dimensions.first { $0.id == duration.outcome }
    let words = [duration.completed, duration.pending, duration.notDue]
    let known = outcome?.codes.map(\.id) ?? []
    // Without a limit nothing is ever not yet due.
    let needed = duration.limit == nil ? Array(words.prefix(2)) : words
    guard time?.isOpen == true, needed.allSatisfy(known.contains) else {
      map.report(
        "module.duration-dimensions",
        "an input with 'between' is broken down by '\(duration.time)' and '\(duration.outcome)'",
        at: "between",
        suggestion: "Declare '\(duration.time)' with 'open: true', and '\(duration.outcome)' with "
          + "the codes \(needed.joined(separator: ", ")), or name others under 'as'.")
      return
    }
  }
}
