public import ReportingCore

extension RestrictedTerms {
  /// Shorter texts of registers are words that stand everywhere, such as the name of a quarter.
  private static let shortestText = 12

  /// Adds the pseudonyms, names and longer texts of records that the audience must not read: those in
  /// fields above it, and all those of persons who did not agree that their case be told.
  ///
  /// A text that everybody may read in the same field of another record is no secret. One that stands
  /// in another field is: that is where somebody may have put it by mistake.
  public mutating func insert(
    _ registers: [Register], catalogue: RegisterCatalogue, on terms: RecordTerms
  ) {
    for register in registers {
      guard let definition = catalogue.definition(register.id) else { continue }
      let isTold = register.records.map { record in
        !definition.needsConsent
          || (terms.degree(of: record) >= .pseudonym && !terms.isUnderEmbargo(record, definition))
      }
      for field in definition.fields {
        var guarded: [(text: Undisclosed<String>, record: RegisterRecord)] = []
        var readable: Set<String> = []
        for (record, isTold) in zip(register.records, isTold) {
          guard let value = record.fields[field.id]?.value else { continue }
          let level = isTold ? value.level : .restricted
          for text in texts(value.forComputing, field) {
            if admits(level) {
              readable.insert(text)
            } else {
              guarded.append((Undisclosed(text, level: level), record))
            }
          }
        }
        // What several records say is looked for once.
        var seen: Set<String> = []
        for (text, record) in guarded
        where !readable.contains(text.forComputing) && seen.insert(text.forComputing).inserted {
          add(
            text, origin: "'\(field.id)' in the register '\(register.id)'",
            location: record.location(of: field.id))
        }
      }
    }
    dropReadable()
  }

  private func texts(_ value: RecordValue, _ field: RegisterField) -> [String] {
    switch field.kind {
    case .pseudonym: return value.texts
    case .text:
      return value.texts.filter { field.isName || $0.count >= Self.shortestText }
    case .texts:
      return value.each.flatMap { value -> [String] in
        guard case .texts(let texts) = value else { return [] }
        return texts.languages.compactMap { texts[$0] }.filter { $0.count >= Self.shortestText }
      }
    default: return []
    }
  }
}
