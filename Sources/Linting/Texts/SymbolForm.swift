import Documents
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
      return finding(
        found.written, error, isQuoted: text.source.isQuoted, at: text.source.location, context)
    }
  }

  /// What is wrong with a symbol.
  func finding(
    _ written: String, _ error: DocumentSymbolError, isQuoted: Bool = false,
    at place: SourceLocation?, _ context: TextContext
  ) -> Diagnostic {
    let isCertain = error.kind == .order || error.kind == .draftAsAdopted
    return Diagnostic(
      isQuoted ? .note : isCertain ? .error : .warning, id,
      "'\(written)' is no symbol of a United Nations document: \(error.message)",
      at: place, suggestion: suggestion(error, context))
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
