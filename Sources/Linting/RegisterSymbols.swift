import Documents
public import ReportingCore

/// The symbols of United Nations documents in a register's records: `symbol.form` of each, and
/// `symbol.date` and `symbol.draft` where the register has a rule of sessions.
public struct RegisterSymbols {
  let register: Register
  let definition: RegisterDefinition
  let context: TextContext

  /// The symbols of one register.
  public init(_ register: Register, definition: RegisterDefinition, in context: TextContext) {
    self.register = register
    self.definition = definition
    self.context = context
  }

  /// What is wrong with them, in the order of the records.
  public func findings() -> [Diagnostic] {
    let fields = definition.fields.filter { $0.kind == .symbol }
    guard !fields.isEmpty else { return [] }
    return register.records.flatMap { record in
      fields.flatMap { field in
        (record.value(field.id)?.texts ?? []).compactMap { written in
          form(written, at: record.location(of: field.id))
        }
      }
        + definition.rules.flatMap { rule -> [Diagnostic] in
          guard case .session(let symbol, let date, let kind) = rule else { return [] }
          return session(of: symbol, date, kind, record)
        }
    }
  }

  private func form(_ written: String, at place: SourceLocation?) -> Diagnostic? {
    do {
      _ = try DocumentSymbol(parsing: written)
      return nil
    } catch {
      return SymbolForm().finding(written, error, at: place, context)
    }
  }

  private func session(
    of field: String, _ date: String, _ kind: String?, _ record: RegisterRecord
  ) -> [Diagnostic] {
    guard let written = record.value(field)?.texts.first else { return [] }
    let symbol: DocumentSymbol
    do {
      symbol = try DocumentSymbol(parsing: written)
    } catch {
      // Said by `form`.
      return []
    }
    let day = record.value(date)?.date
    let isDraft =
      symbol.nature == .draft
      && record.value(kind ?? "")?.codes.contains { ["resolution", "decision"].contains($0) }
        == true
    let adoption = context.documents.adoption(ofDraft: symbol)
    return [
      day.flatMap { day in
        SymbolDate.isOfSession(symbol)
          ? SymbolDate().check(
            written, symbol, day: day, at: record.location(of: date), context.documents) : nil
      },
      isDraft
        ? .error(
          SymbolDraft().id,
          "'\(written)' is the symbol of a draft, and the record is of another kind",
          at: record.location(of: field),
          suggestion: adoption.map { "It was adopted as '\($0.symbol)'; write that." }
            ?? "Write the symbol of the adopted text, such as A/HRC/RES/39/7.") : nil,
    ].compactMap { $0 }
  }
}
