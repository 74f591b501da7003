/// A text with named gaps such as `{count}`. Braces serve for nothing else.
struct Template {
  enum Piece: Equatable {
    case text(String)
    case gap(String)
  }

  var pieces: [Piece] = []

  /// Splits a text; nil when a brace is not closed or not opened.
  init?(_ source: String) {
    var rest = source.utf8[...]
    func isBrace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") }
    while let open = rest.firstIndex(where: isBrace) {
      let inside = rest[rest.index(after: open)...]
      guard rest[open] == UInt8(ascii: "{"), let close = inside.firstIndex(where: isBrace),
        inside[close] == UInt8(ascii: "}")
      else { return nil }
      if open > rest.startIndex { pieces.append(.text(String(Substring(rest[..<open])))) }
      pieces.append(.gap(String(Substring(inside[..<close]))))
      rest = inside[inside.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(Substring(rest)))) }
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
