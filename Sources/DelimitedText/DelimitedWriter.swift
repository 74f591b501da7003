/// Writes tables in text form as RFC 4180 describes: fields with a delimiter, a quote or a line end
/// in quotes, quotes doubled. The bytes depend on nothing but the values and the options.
public struct DelimitedWriter: Sendable {
  /// What stands between fields.
  public let delimiter: Delimiter
  /// Whether texts that a spreadsheet would run as a formula get an apostrophe before them.
  public let guardsFormulas: Bool

  /// The bytes written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  private let endOfLine: [UInt8]

  /// A writer of an empty table.
  ///
  /// - Parameters:
  ///   - delimiter: What stands between fields.
  ///   - endsLinesWithCRLF: Whether lines end with CRLF, as RFC 4180 has it, and not with LF.
  ///   - guardsFormulas: Whether a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage
  ///     return gets an apostrophe before it, because spreadsheets run such texts as formulas. For
  ///     files that people open; a program would read the apostrophe as part of the text.
  ///   - writesByteOrderMark: Whether the file begins with a byte order mark, which Excel needs to
  ///     know UTF-8.
  public init(
    delimiter: Delimiter = .comma, endsLinesWithCRLF: Bool = false, guardsFormulas: Bool = false,
    writesByteOrderMark: Bool = false
  ) {
    self.delimiter = delimiter
    self.guardsFormulas = guardsFormulas
    endOfLine = endsLinesWithCRLF ? [0x0D, 0x0A] : [0x0A]
    if writesByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// The table written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a row.
  public mutating func append(_ row: [DelimitedValue]) {
    append(fields: row.count) { row[$0] }
  }

  /// Writes a row whose fields are asked for one after another.
  public mutating func append(fields count: Int, _ field: (Int) -> DelimitedValue) {
    let start = bytes.count
    for index in 0..<count {
      if index > 0 { bytes.append(delimiter.rawValue) }
      switch field(index) {
      case .empty: break
      case .number(let text): appendField(text, isGuarded: false)
      case .text(let text): appendField(text, isGuarded: guardsFormulas)
      }
    }
    // An empty line would not be read as a row of one empty field.
    if bytes.count == start, count > 0 { bytes.append(contentsOf: [0x22, 0x22]) }
    bytes.append(contentsOf: endOfLine)
  }

  /// Writes a row of texts.
  public mutating func append(texts: some Collection<String>) {
    append(texts.map { .text($0) })
  }

  private mutating func appendField(_ text: String, isGuarded: Bool) {
    var text = text
    if isGuarded, DelimitedWriter.looksLikeFormula(text) { text = "'" + text }
    text.withUTF8 { utf8 in
      // A mark at the very start of a file would be read as the byte order mark.
      let needsQuotes =
        utf8.contains {
          // Letters, most of all bytes, stand behind all of these.
          $0 < 0x40 && ($0 == delimiter.rawValue || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D)
        } || (bytes.isEmpty && utf8.starts(with: [0xEF, 0xBB, 0xBF]))
      guard needsQuotes else {
        bytes.append(contentsOf: utf8)
        return
      }
      bytes.append(0x22)
      for byte in utf8 {
        bytes.append(byte)
        if byte == 0x22 { bytes.append(byte) }
      }
      bytes.append(0x22)
    }
  }

  /// Whether a spreadsheet would run a text, blanks before it left out, as a formula; the full-width
  /// signs count as well.
  private static func looksLikeFormula(_ text: String) -> Bool {
    switch text.utf8.first ?? 0 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return false
    default: break
    }
    // A lone hyphen, the mark of a true zero, is a text to every spreadsheet.
    guard let first = text.unicodeScalars.first, text != "-" else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    guard let sign = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    return ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(sign)
  }
}
