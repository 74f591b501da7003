import ReportingCore

/// An order of records that says nothing but what is shown of them.
struct RecordOrder {
  let definition: RegisterDefinition

  /// The records by what is shown in their fields, in the order of the fields.
  func sorted(_ records: [ReleasedRecord]) -> [ReleasedRecord] {
    records.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private func key(_ record: ReleasedRecord) -> [String] {
    definition.fields.map { field in
      switch record.fields[field.id] {
      case .value(let value), .generalised(let value): text(value)
      case .withheld, nil: ""
      }
    }
  }

  private func text(_ value: RecordValue) -> String {
    switch value {
    case .text(let text), .code(let text): text
    case .texts(let texts):
      texts.languages.compactMap { texts[$0] }.joined(separator: "\u{0}")
    case .date(let date): date.description
    case .period(let period): period.start.description + period.label
    case .number(let number): "\(number)"
    case .yesNo(let value): value ? "1" : "0"
    case .list(let values): values.map(text).joined(separator: "\u{0}")
    case .entries(let entries):
      entries.map { entry in
        entry.values.sorted { $0.key < $1.key }.map { text($0.value) }.joined(separator: "\u{0}")
      }.joined(separator: "\u{1}")
    }
  }
}
