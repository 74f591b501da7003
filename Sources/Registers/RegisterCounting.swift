import Documents
import ReportingCore

/// Counts one input from one register.
struct RegisterCounting {
  let register: Register
  let definition: RegisterDefinition
  let lists: RegisterCatalogue
  let input: InputDefinition
  let count: RegisterCount
  /// The dimensions by which the input is broken down.
  let dimensions: [Dimension]
  /// The scale of the input's unit, for sums of money.
  let scale: Double

  /// What is counted once: a record, or all records of one person, by the one that stands for them.
  struct Item {
    var record: RegisterRecord
    var weight: Double
    /// The gravest code, where that decides.
    var gravest: String?
    /// The other records of the same person.
    var others: [RegisterRecord] = []
  }

  /// The observations of a period for which the register is complete; zero where nothing is counted.
  ///
  /// - Parameter items: What ``items(in:)`` found in it.
  func observations(over period: Period, items: [Item]?) -> [Observation] {
    guard let items else {
      return [
        Observation(
          input: input.id, period: period, value: nil, unit: input.unit, status: .missing,
          source: register.source, location: register.location)
      ]
    }
    var cells: [Breakdown: Double] = [.total: 0]
    var places: [Breakdown: SourceLocation] = [:]
    let groups = count.dimensions.keys.sorted().map { [$0] } + count.crossed
    for group in groups {
      // A part without a record is zero only where every record says to which part it belongs.
      guard items.allSatisfy({ isKnown(group, of: $0) }) else { continue }
      for part in knownParts(of: group) { cells[part, default: 0] += 0 }
    }
    for item in items {
      var parts: [Breakdown] = [.total]
      for group in groups { parts += self.parts(group, of: item) }
      if let duration = count.duration {
        guard let codes = codes(of: duration, item.record, until: period.end) else { continue }
        parts += parts.map { $0.adding(codes) }
      }
      for part in parts {
        cells[part, default: 0] += item.weight
        if places[part] == nil { places[part] = item.record.location }
      }
    }
    return cells.sorted { $0.key < $1.key }.map { part, value in
      Observation(
        input: input.id, period: period, breakdown: part,
        value: Undisclosed(value / scale, level: input.level), unit: input.unit,
        source: register.source, location: places[part] ?? register.location)
    }
  }

  /// The records of a period, each or each person once; nil when a figure that is to be added is not
  /// known, for then the sum is not known either.
  func items(in period: Period) -> [Item]? {
    var items: [Item] = []
    for record in counted(in: period) {
      var weight = 1.0
      switch count.quantity {
      case .records, .distinct: break
      case .sum(let field):
        guard let number = record.value(field)?.number else { return nil }
        weight = number
      case .days: weight = Double(days(of: record, in: period))
      }
      items.append(Item(record: record, weight: weight, gravest: gravest(of: record)))
    }
    guard case .distinct(let field, let other) = count.quantity else { return items }
    var seen: [RecordValue: Int] = [:]
    var persons: [Item] = []
    for item in items {
      // Whoever is not known by an id counts alone.
      let values =
        item.record.value(field)?.each ?? other.flatMap { item.record.value($0)?.each }
        ?? [.list([.text(item.record.id.forComputing)])]
      for value in values {
        guard let known = seen[value] else {
          seen[value] = persons.count
          persons.append(item)
          continue
        }
        let earlier = persons[known]
        if rank(item) < rank(earlier) {
          persons[known] = item
          persons[known].others = earlier.others + [earlier.record]
        } else {
          persons[known].others.append(item.record)
        }
      }
    }
    return persons
  }

  /// The records of a period that fulfil the conditions, in the order of their days and ids.
  private func counted(in period: Period) -> [RegisterRecord] {
    let field =
      switch count.time {
      case .on(let field), .during(let field, _): field
      }
    let found = register.records.filter { record in
      lies(record, in: period)
        && count.conditions.allSatisfy { holds($0, record, until: period.end) }
    }.map { record in
      let value = record.value(field)
      return (day: value?.date ?? value?.period?.start ?? period.start, record: record)
    }
    return found.sorted { a, b in
      a.day == b.day ? a.record.id.forComputing < b.record.id.forComputing : a.day < b.day
    }.map(\.record)
  }

  private func lies(_ record: RegisterRecord, in period: Period) -> Bool {
    switch count.time {
    case .on(let field):
      switch record.value(field) {
      case .date(let date): return period.start <= date && date <= period.end
      case .period(let span): return period.start <= span.start && span.end <= period.end
      default: return false
      }
    case .during: return days(of: record, in: period) > 0
    }
  }

  /// On how many days of the period a record holds, the first and the last counted.
  private func days(of record: RegisterRecord, in period: Period) -> Int {
    guard case .during(let from, let to) = count.time, let first = record.value(from)?.date else {
      return 0
    }
    let start = max(first, period.start)
    let end = min(record.value(to)?.date ?? period.end, period.end)
    return start <= end ? start.days(until: end) + 1 : 0
  }

  private func holds(
    _ condition: RegisterCount.Condition, _ record: RegisterRecord, until end: CalendarDate
  ) -> Bool {
    /// What was known at the end of the period.
    func value(_ field: String) -> RecordValue? {
      guard let value = record.value(field) else { return nil }
      if let date = value.date, date > end { return nil }
      return value
    }
    switch condition {
    case .codes(let field, let codes):
      let list = definition.field(field)?.list.flatMap { lists.list($0) }
      return (value(field)?.codes ?? []).contains { code in
        codes.contains(code) || (list?.ancestors(of: code) ?? []).contains(where: codes.contains)
      }
    case .yesNo(let field, let wanted): return value(field) == .yesNo(wanted)
    case .filled(let field, let wanted): return (value(field) != nil) == wanted
    case .inTime(let from, let to, let days):
      guard let first = value(from)?.date, let last = value(to)?.date else { return false }
      return first.days(until: last) <= days
    case .elapsed(let from, let days, let wanted):
      guard let first = value(from)?.date, let due = first.adding(days: days) else { return false }
      return (due <= end) == wanted
    }
  }

  // MARK: Parts

  private func list(of field: String) -> ControlledList? {
    definition.field(field)?.list.flatMap { lists.list($0) }
  }

  private func gravest(of record: RegisterRecord) -> String? {
    guard let field = count.mostSerious, let list = list(of: field) else { return nil }
    return (record.value(field)?.codes ?? []).min { rank($0, list) < rank($1, list) }
  }

  private func rank(_ code: String, _ list: ControlledList) -> (Int, Int) {
    (list[code]?.rank ?? .max, list.position(of: code))
  }

  private func rank(_ item: Item) -> (Int, Int) {
    guard let field = count.mostSerious, let list = list(of: field), let code = item.gravest else {
      return (.max, .max)
    }
    return rank(code, list)
  }

  private func knownParts(of group: [String]) -> [Breakdown] {
    var parts: [Breakdown] = [.total]
    for id in group {
      guard let dimension = dimensions.first(where: { $0.id == id }), !dimension.isOpen else {
        return []
      }
      parts = parts.flatMap { part in
        dimension.codes.map { part.adding([id: $0.id]) }
      }
    }
    return parts
  }

  /// Whether a record says something of all dimensions of a group, be it a code that none has.
  private func isKnown(_ group: [String], of item: Item) -> Bool {
    group.allSatisfy { id in
      count.dimensions[id].map { item.record.value($0) != nil } ?? false
    }
  }

  /// The parts to which an item belongs: one, or several where a record has several codes of a
  /// dimension whose parts overlap.
  private func parts(_ group: [String], of item: Item) -> [Breakdown] {
    group.reduce([.total]) { parts, id in
      parts.flatMap { part in codes(of: id, item).map { part.adding([id: $0]) } }
    }
  }

  /// The codes of a dimension for an item: that of its field, or the nearest it belongs to that the
  /// dimension has; of an overlapping dimension those of all records of the person. Empty when there
  /// is none.
  func codes(of dimension: String, _ item: Item) -> [String] {
    guard let field = count.dimensions[dimension],
      let known = dimensions.first(where: { $0.id == dimension })
    else { return [] }
    let written: [String] =
      if field == count.mostSerious {
        item.gravest.map { [$0] } ?? []
      } else if input.checks.overlapping.contains(dimension) {
        ([item.record] + item.others).flatMap { $0.value(field)?.codes ?? [] }
      } else {
        item.record.value(field).flatMap { $0.codes.first ?? $0.texts.first }.map { [$0] } ?? []
      }
    let codes = Set(known.codes.map(\.id))
    var found: [String] = []
    for code in written {
      let part =
        known.isOpen
        ? code
        : ([code] + (list(of: field)?.ancestors(of: code) ?? [])).first(where: codes.contains)
      if let part, !found.contains(part) { found.append(part) }
    }
    return found
  }

  /// The days, and whether they are over: what has no end by the end of the period is pending, or
  /// not yet due, and is known to have taken at least so long.
  private func codes(
    of duration: RegisterCount.Duration, _ record: RegisterRecord, until end: CalendarDate
  ) -> [String: String]? {
    guard let first = record.value(duration.from)?.date, first <= end else { return nil }
    if let last = record.value(duration.to)?.date, last <= end {
      return [
        duration.time: String(max(0, first.days(until: last))),
        duration.outcome: duration.completed,
      ]
    }
    let days = first.days(until: end)
    let isDue = duration.limit.map { days >= $0 } ?? true
    return [
      duration.time: String(days), duration.outcome: isDue ? duration.pending : duration.notDue,
    ]
  }
}
