import ReportingCore

/// A figure that a text quotes, as far as the rules about typed figures want to know: what stands in
/// double braces.
struct TypedQuote: Sendable {
  /// Its place, braces included.
  var bytes: Range<Int>
  /// The indicator, where it quotes the value of one.
  var indicator: String?
  /// The calendar year that it names.
  var year: Int?
  /// Whether it names no period.
  var isNewest: Bool
  /// The part of the whole.
  var breakdown: Breakdown

  /// What stands in double braces in a text.
  static func all(in text: ScannedText) -> [TypedQuote] {
    let bytes = text.bytes
    guard bytes.contains(UInt8(ascii: "{")) else { return [] }
    var found: [TypedQuote] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      var end = index + 2
      while end + 1 < bytes.count,
        bytes[end] != UInt8(ascii: "}") || bytes[end + 1] != UInt8(ascii: "}")
      { end += 1 }
      let upper = min(end + 2, bytes.count)
      found.append(TypedQuote(text.string(index + 2..<min(end, bytes.count)), index..<upper))
      index = upper
    }
    return found
  }

  private init(_ inner: String, _ bytes: Range<Int>) {
    self.bytes = bytes
    let head = inner.utf8.firstIndex(of: UInt8(ascii: "|")).map { inner[..<$0] } ?? inner[...]
    var words = head.wordsBetweenBlanks
    let kind = ["indicator:", "aggregate:"].first { words.first?.hasPrefix($0) == true }
    if let kind {
      let id = String(words[0].dropFirst(kind.count))
      words.removeFirst()
      indicator = id.isEmpty && !words.isEmpty ? words.removeFirst() : id
    }
    let periods = words.filter { word in
      !word.utf8.contains(UInt8(ascii: "="))
        // What is made of many cities' figures: `median`.
        && (kind != "aggregate:" || word.utf8.first.map { (0x30...0x39).contains($0) } == true)
    }
    year = periods.count == 1 ? Int(periods[0]) : nil
    isNewest = periods.isEmpty
    breakdown = Breakdown(
      Dictionary(
        words.filter { $0.utf8.contains(UInt8(ascii: "=")) }.map { word in
          let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
          return (parts.first ?? "", parts.last ?? "")
        }.filter { kind != "aggregate:" || $0.0 != "region" },
        uniquingKeysWith: { first, _ in first }))
  }
}
