public import ReportingCore

/// `symbol.form`: a symbol of a United Nations document has the form of its series.
public struct SymbolForm: TextRule {
  /// The rule's id.
  public let id = "symbol.form"

  /// The rule.
  public init() {}

  /// Reads every symbol of a text. What is in the wrong order, and a draft written as a resolution,
  /// is certainly wrong.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    text.symbols.compactMap { found in
      guard case .failure(let error) = found.result else { return nil }
      let isCertain = error.kind == .order || error.kind == .draftAsAdopted
      return Diagnostic(
        text.source.isQuoted ? .note : isCertain ? .error : .warning, id,
        "'\(found.written)' is no symbol of a United Nations document: \(error.message)",
        at: text.source.location,
        suggestion: suggestion(error, context))
    }
  }

  private func suggestion(_ error: DocumentSymbolError, _ context: TextContext) -> String? {
    guard let correction = error.correction else {
      return "Look the symbol up at documents.un.org."
    }
    do {
      let symbol = try DocumentSymbol(parsing: correction)
      if let adopted = context.documents.adoption(ofDraft: symbol) {
        return
          "Did you mean '\(correction)', the draft, or '\(adopted.symbol)', as which it was adopted?"
      }
    } catch {
      return "Look the symbol up at documents.un.org."
    }
    return "Did you mean '\(correction)'?"
  }
}
