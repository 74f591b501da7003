import TestSupport

/// Makes texts that try to break out of a format; the same ones in every run.
struct HostileText {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private static let pieces = [
    "a", "Z", "9", "word", "1.", "2)", "-", "+", "*", "_", "__", "**", "~", "~~", "`", "```", "#",
    "##", ">", "|", "||", "\\", "\\\\", "/", "[", "]", "](", "(", ")", "![", "!", "<", "</", "<b>",
    "<!--", "-->", "&", "&amp;", "&#60;", "\"", "'", "$", "$$", "=", "===", "---", "***", ":",
    "://", "http://x.org/_a_", "www.x.org", "x@y.org", "@", "{{", "}}", "]]>", "#eval(1)", "#{",
    "\u{E9}", "\u{4EBA}", "\u{645}\u{62F}", "\u{1F600}", "\u{200E}", "\u{A0}", " ", " ", " ",
    "[^1]",
    "[x]: y", "</script>", "%", "^", ";", ",", "?", "\t",
  ]

  mutating func text() -> String {
    (0...number(below: 9)).map { _ in Self.pieces[number(below: Self.pieces.count)] }.joined()
  }
}
