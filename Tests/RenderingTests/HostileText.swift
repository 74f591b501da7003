/// Makes texts that try to break out of a format; the same ones in every run.
struct HostileText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }

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
