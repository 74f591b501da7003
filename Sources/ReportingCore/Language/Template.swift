/// A text with named gaps such as `{count}`. Braces serve for nothing else.
struct Template {
  enum Piece: Hashable {
    case text(String)
    case gap(String)
  }

  var pieces: [Piece] = []

  /// Splits a text; nil when a brace is not closed or not opened.
  init?(_ source: String) {
    var text = ""
    var gap: String?
    for character in source {
      switch (character, gap) {
      case ("{", nil):
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        gap = ""
      case ("}", let name?):
        pieces.append(.gap(name))
        gap = nil
      case ("{", _), ("}", _): return nil
      case (_, let name?): gap = name + String(character)
      default: text.append(character)
      }
    }
    guard gap == nil else { return nil }
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  /// The names of the gaps, in their order; one that stands twice is named twice.
  var gaps: [String] {
    pieces.compactMap { if case .gap(let name) = $0 { name } else { nil } }
  }

  /// The text with its gaps filled. A gap without a value stays as it is, so that it is seen; the
  /// check of the pack makes that impossible for packs.
  func filled(_ value: (String) -> String?) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .gap(let name): value(name) ?? "{\(name)}"
      }
    }.joined()
  }

  /// Fills a pattern that has been checked.
  static func fill(_ pattern: String, _ values: [String: String]) -> String {
    Template(pattern)?.filled { values[$0] } ?? pattern
  }
}
