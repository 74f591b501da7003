import Documents

/// How wide the columns of a table are. Widths are fixed in the file, so that a table looks the same
/// in every program; where the document leaves them open they follow the text in the cells.
struct DOCXColumnLayout {
  /// The widths, in twentieths of a point; they add up to the table's width.
  let widths: [Int]
  /// Whether the table needs the smaller type to fit.
  let isDense: Bool

  /// The room beside the text of a cell, both sides together, in twentieths of a point.
  private static let padding = 170.0
  /// The usual width of a letter or digit, relative to the size of the type, with some room left.
  private static let letter = 0.53

  /// What the text of a column asks for, in letters.
  private struct Demand {
    var longestWord = 1
    var longestCell = 1
  }

  /// Lays out a table.
  ///
  /// - Parameters:
  ///   - width: The room there is, in twentieths of a point.
  ///   - size: The size of the document's text, in points.
  init(_ table: Table, width: Int, size: Double) {
    let available = Double(width)
    var demands = table.columns.map { column in
      var demand = Demand()
      Self.measure(column.title, into: &demand)
      return demand
    }
    for row in table.rows where row.kind != .group {
      for (index, cell) in row.cells.enumerated() where index < demands.count {
        Self.measure(cell, into: &demands[index])
      }
    }
    func least(_ size: Double) -> [Double] {
      demands.map {
        min(Double($0.longestWord) * size * 20 * Self.letter + Self.padding, available * 0.4)
      }
    }
    let usual = DOCXStyles.tableSize(size, isDense: false)
    isDense = least(usual).reduce(0, +) > available
    let type = isDense ? DOCXStyles.tableSize(size, isDense: true) : usual
    let wanted = demands.map {
      min(Double($0.longestCell) * type * 20 * Self.letter + Self.padding, available * 0.55)
    }

    let shares: [Double]
    if table.columns.contains(where: { $0.width != nil }) {
      shares = Self.widened(
        Self.shares(of: table.columns, wanted: wanted), toHold: least(type),
        available: available)
    } else {
      shares = Self.shares(least: least(type), wanted: wanted, available: available)
    }
    let total = shares.reduce(0, +)
    var widths = shares.map { Int($0 / total * available) }
    // What rounding left over goes to the first column.
    if !widths.isEmpty { widths[0] += width - widths.reduce(0, +) }
    self.widths = widths
  }

  /// Follows the document's own widths; a column without one gets what its text wants, in the
  /// measure of the others.
  private static func shares(of columns: [Table.Column], wanted: [Double]) -> [Double] {
    var given = 0.0
    var wantedByGiven = 0.0
    for (column, wanted) in zip(columns, wanted) {
      guard let width = usable(column.width) else { continue }
      given += width
      wantedByGiven += wanted
    }
    guard given > 0 else { return wanted }
    let scale = given / wantedByGiven
    let shares = zip(columns, wanted).map { column, wanted in
      usable(column.width) ?? wanted * scale
    }
    // No column is so thin that nothing fits into it.
    let total = shares.reduce(0, +)
    return shares.map { max($0, total * 0.02) }
  }

  /// Widens the columns in which a word would be cut, at the cost of those that have room.
  private static func widened(
    _ shares: [Double], toHold least: [Double], available: Double
  ) -> [Double] {
    let total = shares.reduce(0, +)
    guard total > 0, least.reduce(0, +) <= available else { return shares }
    var widths = shares.map { $0 / total * available }
    let lack = zip(widths, least).reduce(0) { $0 + max($1.1 - $1.0, 0) }
    let room = zip(widths, least).reduce(0) { $0 + max($1.0 - $1.1, 0) }
    guard lack > 0, room > 0 else { return widths }
    for (index, least) in least.enumerated() {
      let spare = widths[index] - least
      widths[index] = spare <= 0 ? least : widths[index] - spare * lack / room
    }
    return widths
  }

  private static func usable(_ width: Double?) -> Double? {
    guard let width, width.isFinite, width > 0 else { return nil }
    return width
  }

  private static func shares(least: [Double], wanted: [Double], available: Double) -> [Double] {
    let sumOfLeast = least.reduce(0, +)
    let sumOfWanted = wanted.reduce(0, +)
    if sumOfWanted <= available || sumOfLeast >= available {
      return sumOfLeast >= available ? least : wanted
    }
    let room = (available - sumOfLeast) / (sumOfWanted - sumOfLeast)
    return zip(least, wanted).map { $0 + ($1 - $0) * room }
  }

  private static func measure(_ inlines: [Inline], into demand: inout Demand) {
    var word = 0
    var cell = 0
    measure(inlines, word: &word, cell: &cell, into: &demand)
    demand.longestWord = max(demand.longestWord, word)
    demand.longestCell = max(demand.longestCell, cell)
  }

  private static func measure(
    _ inlines: [Inline], word: inout Int, cell: inout Int, into demand: inout Demand
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text):
        var earlier: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
          defer { earlier = (earlier.1, byte) }
          switch byte {
          // A line may end behind a hyphen and behind an en dash (E2 80 93).
          case 0x2D:
            word += 1
            cell += 1
            demand.longestWord = max(demand.longestWord, word)
            word = 0
          case 0x93 where earlier == (0xE2, 0x80):
            demand.longestWord = max(demand.longestWord, word)
            word = 0
          case 0x20, 0x09, 0x0A:
            demand.longestWord = max(demand.longestWord, word)
            word = 0
            cell += 1
          // Further bytes of a letter.
          case 0x80..<0xC0: break
          // Three bytes: mostly Chinese, Japanese and Korean, twice as wide and breakable anywhere.
          case 0xE3...0xEF:
            demand.longestWord = max(demand.longestWord, word)
            word = 2
            cell += 2
          default:
            word += 1
            cell += 1
          }
        }
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .reference(_, let inner):
        measure(inner, word: &word, cell: &cell, into: &demand)
      case .footnote: word += 1
      case .lineBreak:
        demand.longestWord = max(demand.longestWord, word)
        demand.longestCell = max(demand.longestCell, cell)
        word = 0
        cell = 0
      }
    }
  }
}
