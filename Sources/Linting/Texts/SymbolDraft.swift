public import ReportingCore

/// `symbol.draft`: a draft is not cited as a resolution.
public struct SymbolDraft: TextRule {
  /// The rule's id.
  public let id = "symbol.draft"

  /// The rule.
  public init() {}

  private static let adopted: Set<String> = [
    "resolution", "resolutions", "resolución", "resoluciones", "résolution", "résolutions",
    "resolució", "resolucions", "decision", "decisión", "décision", "decisió", "adopted",
    "adoptada", "adoptée", "aprobada", "aprovada",
  ]
  private static let draft: Set<String> = [
    "draft", "drafts", "proyecto", "borrador", "projet", "projecte", "esborrany", "tabled",
  ]

  /// Looks at the words beside each draft's symbol.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    let symbols = text.symbols
    guard !symbols.isEmpty else { return [] }
    return symbols.compactMap { found in
      guard let symbol = found.symbol, symbol.nature == .draft else { return nil }
      let adoption = context.documents.adoption(ofDraft: symbol)
      if let adoption, symbols.contains(where: { $0.symbol?.description == adoption.symbol }) {
        return nil
      }
      let near = neighbours(of: found.bytes, in: text)
      if near.contains(where: SymbolDraft.draft.contains) { return nil }
      let isCited = near.contains(where: SymbolDraft.adopted.contains)
      guard isCited || adoption != nil else { return nil }
      let message =
        isCited
        ? "'\(found.written)' is the symbol of a draft, and is cited as a resolution"
        : "'\(found.written)' is a draft that was adopted"
      return Diagnostic(
        isCited && !text.source.isQuoted ? .warning : .note, id, message, at: text.source.location,
        suggestion: adoption.map { "It was adopted as '\($0.symbol)'; cite that." }
          ?? "Cite the symbol of the adopted text, such as A/HRC/RES/39/7.",
        notes: adoption.map { [.init("source: \($0.source)", at: $0.location)] } ?? [])
    }
  }

  /// The four words before a symbol and the three behind it, in its sentence.
  private func neighbours(of bytes: Range<Int>, in text: ScannedText) -> [String] {
    let words = text.words
    guard let first = words.firstIndex(where: { $0.bytes.lowerBound >= bytes.lowerBound }) else {
      return []
    }
    let behind = words[first...].firstIndex { $0.bytes.lowerBound >= bytes.upperBound }
    let before = words[max(0, first - 4)..<first]
    let after = behind.map { words[$0..<min(words.count, $0 + 3)] } ?? []
    return (before + after).filter { $0.sentence == words[first].sentence }.map(\.lower)
  }
}
