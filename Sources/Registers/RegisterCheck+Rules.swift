import Documents
import ReportingCore

extension RegisterCheck {
  /// What is wrong with one record by one rule.
  func findings(
    _ rule: RegisterRule, _ record: RegisterRecord, _ definition: RegisterDefinition
  ) -> [Diagnostic] {
    switch rule {
    case .dateOrder(let fields): dateOrder(fields, record)
    case .needs(let field, let codes, let others): needs(field, codes, others, record)
    // Sessions are known to the rules over texts.
    case .unique, .shown, .session: []
    case .within(let date, let period): within(date, period, record)
    case .sum(let total, let parts): sum(total, parts, record)
    case .agreement(let field, let reference, let among):
      agreement(field, reference, among, record, definition)
    case .later(let date, let reference, let than):
      later(date, reference, than, record, definition)
    case .conflictOfInterest(let names, let verifier): conflict(names, verifier, record)
    }
  }

  private func dateOrder(_ fields: [String], _ record: RegisterRecord) -> [Diagnostic] {
    var last: (field: String, date: CalendarDate)?
    var found: [Diagnostic] = []
    for field in fields {
      guard let date = record.value(field)?.date else { continue }
      if let last, date < last.date {
        found.append(
          .error(
            "register.date-order", "'\(field)' is before '\(last.field)'",
            at: record.location(of: field), suggestion: "Correct one of the two days.",
            notes: [
              Diagnostic.Note("'\(last.field)' stands here", at: record.location(of: last.field))
            ]))
      } else {
        last = (field, date)
      }
    }
    return found
  }

  private func needs(
    _ path: String, _ codes: [String], _ others: [String], _ record: RegisterRecord
  ) -> [Diagnostic] {
    func findings(
      _ value: RecordValue?, _ place: SourceLocation?, has: (String) -> Bool
    ) -> [Diagnostic] {
      guard let value, value != .yesNo(false) else { return [] }
      let held = value.codes.filter(codes.contains)
      guard codes.isEmpty || !held.isEmpty else { return [] }
      return others.filter { !has($0) }.map { missing in
        let said = held.first.map { "'\(path)' is '\($0)'" } ?? "'\(path)' is there"
        return .error(
          "register.needs", "\(said), but '\(missing)' is not", at: place,
          suggestion: "Add '\(missing)', or take '\(path)' back.")
      }
    }
    let parts = path.split(separator: ".").map(String.init)
    guard parts.count == 2 else {
      return findings(record.value(path), record.location(of: path)) { record.says($0) }
    }
    return (record.value(parts[0])?.entries ?? []).flatMap { entry in
      findings(entry.values[parts[1]], entry.location) { other in
        let names = other.split(separator: ".").map(String.init)
        return names.count == 2 && names[0] == parts[0]
          ? entry.says(names[1]) : record.says(other)
      }
    }
  }

  private func within(
    _ date: String, _ period: String, _ record: RegisterRecord
  ) -> [Diagnostic] {
    guard let day = record.value(date)?.date, let span = record.value(period)?.period,
      day < span.start || day > span.end
    else { return [] }
    return [
      .error(
        "register.outside-period",
        "'\(date)' is \(day < span.start ? "before" : "after") the record's '\(period)'",
        at: record.location(of: date), suggestion: "Correct the day or the period.",
        notes: [Diagnostic.Note("the period stands here", at: record.location(of: period))])
    ]
  }

  private func sum(_ total: String, _ path: String, _ record: RegisterRecord) -> [Diagnostic] {
    let names = path.split(separator: ".").map(String.init)
    guard names.count == 2, let whole = record.value(total)?.number,
      let entries = record.value(names[0])?.entries, !entries.isEmpty
    else { return [] }
    let parts = entries.compactMap { $0.values[names[1]]?.number }
    // Amounts are written with two decimals at most; binary addition is off by less.
    guard (parts.reduce(0, +) - whole).magnitude > 0.005 else { return [] }
    return [
      .error(
        "register.sum", "the parts in '\(names[0])' do not add up to '\(total)'",
        at: record.location(of: names[0]), suggestion: "Correct a part or the total.",
        notes: [Diagnostic.Note("the total stands here", at: record.location(of: total))])
    ]
  }

  /// The record that a reference names, if there is one.
  private func referred(
    _ reference: String, _ record: RegisterRecord, _ definition: RegisterDefinition
  ) -> RegisterRecord? {
    guard case .reference(let register) = definition.field(reference)?.kind,
      let id = record.value(reference)?.texts.first
    else { return nil }
    return recordsByID[register]?[id]
  }

  private func agreement(
    _ field: String, _ reference: String, _ among: String, _ record: RegisterRecord,
    _ definition: RegisterDefinition
  ) -> [Diagnostic] {
    guard let codes = record.value(field)?.codes,
      let other = referred(reference, record, definition),
      let allowed = other.value(among)?.codes
    else { return [] }
    return codes.filter { !allowed.contains($0) }.map { code in
      .error(
        "register.disagreement",
        "'\(field)' is '\(code)', but '\(among)' of the record that '\(reference)' names is "
          + allowed.map { "'\($0)'" }.joined(separator: ", "),
        at: record.location(of: field),
        suggestion: "Address those who are responsible, or correct the other record.",
        notes: [Diagnostic.Note("it stands here", at: other.location(of: among))])
    }
  }

  private func later(
    _ date: String, _ reference: String, _ than: String, _ record: RegisterRecord,
    _ definition: RegisterDefinition
  ) -> [Diagnostic] {
    guard let day = record.value(date)?.date, let other = referred(reference, record, definition)
    else { return [] }
    if other.id == record.id {
      return [
        .error(
          "register.reference", "'\(reference)' names the record itself",
          at: record.location(of: reference), suggestion: "Name the earlier record.")
      ]
    }
    guard let earlier = other.value(than)?.date, day < earlier else { return [] }
    return [
      .error(
        "register.date-order",
        "'\(date)' is before '\(than)' of the record that '\(reference)' names",
        at: record.location(of: date), suggestion: "Correct one of the two days.",
        notes: [Diagnostic.Note("'\(than)' stands here", at: other.location(of: than))])
    ]
  }

  /// A city that is itself named cannot be the one that says whether it is true.
  private func conflict(
    _ names: String, _ verifier: String, _ record: RegisterRecord
  ) -> [Diagnostic] {
    guard record.value(verifier) == nil, record.names(city, in: names) else { return [] }
    return [
      .error(
        "register.conflict-of-interest",
        "the city itself is among '\(names)', and nobody independent has verified it",
        at: record.location(of: names),
        suggestion: "Name who verified it under '\(verifier)'.")
    ]
  }
}
