import ReportingCore

/// k-anonymity of the rows of a register (Samarati and Sweeney, 1998): what is shown in the
/// identifying fields of a row must also be shown in at least k - 1 others.
///
/// All rows are made coarser alike: if some said `Mexico` and others `Americas`, whoever reads
/// `Americas` would know that it is not Mexico. Of the ways to do so the one is taken that shows the
/// most rows, and of those the least coarse. Rows that are still too few are withheld.
struct RecordGeneralisation {
  let definition: RegisterDefinition
  let catalogue: RegisterCatalogue
  /// The fewest rows that may look alike: k.
  let smallestGroup: Int

  /// How many steps coarser a field can be made.
  private func steps(of field: RegisterField) -> Int {
    switch field.kind {
    case .date: 2
    case .period: 1
    case .code(let list): catalogue.list(list)?.hasFamilies == true ? 1 : 0
    default: 0
    }
  }

  /// The rows that may be shown, with their places among those given, and the fields that were made
  /// coarser.
  func release(
    _ records: [ReleasedRecord]
  ) -> (records: [ReleasedRecord], rows: [Int], generalised: [String]) {
    let fields = definition.identifying.compactMap { definition.field($0) }
      .filter { field in records.contains { $0.value(field.id) != nil } }
    guard !fields.isEmpty, !records.isEmpty else {
      return (records, Array(records.indices), [])
    }
    var best: (rows: [Int], steps: [Int])?
    for steps in ladders(fields.map(steps)) {
      let rows = shown(records, fields, steps)
      if let found = best {
        let isBetter =
          rows.count != found.rows.count
          ? rows.count > found.rows.count
          : steps.reduce(0, +) < found.steps.reduce(0, +)
        guard isBetter else { continue }
      }
      best = (rows, steps)
    }
    guard let best, !best.rows.isEmpty else { return ([], [], []) }
    let changed = zip(fields, best.steps).filter { $1 > 0 }.map(\.0)
    return (
      best.rows.map { row in
        var values = records[row].fields
        for (field, step) in zip(fields, best.steps) where step > 0 {
          guard let value = records[row].value(field.id) else { continue }
          values[field.id] = coarser(value, field, by: step).map { .generalised($0) } ?? .withheld
        }
        return ReleasedRecord(
          register: records[row].register, id: records[row].id, fields: values,
          hasConflictOfInterest: records[row].hasConflictOfInterest)
      }, best.rows, changed.map(\.id)
    )
  }

  /// All ways to make fields coarser, the least coarse first.
  private func ladders(_ steps: [Int]) -> [[Int]] {
    steps.reduce([[]]) { ways, most in
      ways.flatMap { way in (0...most).map { way + [$0] } }
    }.sorted {
      let (a, b) = ($0.reduce(0, +), $1.reduce(0, +))
      return a == b ? $0.lexicographicallyPrecedes($1) : a < b
    }
  }

  /// The rows that look like enough others.
  private func shown(
    _ records: [ReleasedRecord], _ fields: [RegisterField], _ steps: [Int]
  ) -> [Int] {
    let keys = records.map { record in
      zip(fields, steps).map { field, step -> RecordValue? in
        record.value(field.id).flatMap { coarser($0, field, by: step) }.map(sorted)
      }
    }
    let groups = Dictionary(grouping: records.indices) { keys[$0] }
    return records.indices.filter { (groups[keys[$0]]?.count ?? 0) >= smallestGroup }
  }

  /// Two rows with the same codes look alike in whatever order the codes were written.
  private func sorted(_ value: RecordValue) -> RecordValue {
    guard case .list(let values) = value else { return value }
    return .list(
      values.sorted { ($0.codes.first ?? "") < ($1.codes.first ?? "") })
  }

  /// A value so many steps coarser; nil when there is none, so that the exact one is never shown.
  private func coarser(
    _ value: RecordValue, _ field: RegisterField, by step: Int
  ) -> RecordValue? {
    guard step > 0 else { return value }
    switch value {
    case .date(let date):
      let text = step == 1 ? String(date.description.prefix(7)) : String(date.year)
      return period(text).map { .period($0) }
    case .period(let span): return period(String(span.endYear)).map { .period($0) }
    case .code(let code): return .code(family(code, field))
    case .list(let values):
      var found: [RecordValue] = []
      for value in values.compactMap({ coarser($0, field, by: step) })
      where !found.contains(value) {
        found.append(value)
      }
      return sorted(.list(found))
    default: return nil
    }
  }

  private func family(_ code: String, _ field: RegisterField) -> String {
    field.list.flatMap { catalogue.list($0) }?.family(of: code) ?? code
  }

  /// A year or a month; nil for days outside the years of periods.
  private func period(_ text: String) -> Period? {
    do throws(PeriodError) {
      return try Period(parsing: text)
    } catch {
      return nil
    }
  }
}
