/// Writes SVG elements. Positions are given as in a chart that runs from left to right; for a
/// right-to-left language the canvas mirrors them, and text stays readable because only its place
/// and its anchor are mirrored.
///
/// The root carries `direction="ltr"` in every language: the renderer inside Typst ignores
/// `direction="rtl"`, and with it browsers would place text differently from the PDF.
struct SVGCanvas {
  /// Where a text stands relative to its position, in reading order.
  enum Anchor { case start, middle, end }

  /// What a text is, for the colours of dark pages.
  enum TextRole: String { case text = "t", muted = "m", value = "v" }

  let width: Double
  let isMirrored: Bool
  let fontFamily: String
  private(set) var content = ""

  init(width: Double, isMirrored: Bool, fontFamily: String) {
    self.width = width
    self.isMirrored = isMirrored
    self.fontFamily = fontFamily
  }

  /// A coordinate with at most one decimal.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int(min(max(value * 10, -1e9), 1e9).rounded())
    let whole = abs(tenths) / 10
    let rest = abs(tenths) % 10
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }

  func x(_ value: Double) -> String { Self.number(isMirrored ? width - value : value) }

  mutating func write(_ element: String) { content += element + "\n" }

  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, anchor: Anchor = .start,
    role: TextRole = .text, isBold: Bool = false
  ) {
    let side =
      switch anchor {
      case .start: isMirrored ? "end" : "start"
      case .middle: "middle"
      case .end: isMirrored ? "start" : "end"
      }
    let fill = role == .muted ? "#555555" : "#1a1a1a"
    // A rim in the page's colour keeps a value readable where it crosses a line.
    let rim =
      role == .value
      ? " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" style=\"paint-order:stroke\""
      : ""
    write(
      "<text class=\"\(role.rawValue)\" x=\"\(self.x(x))\" y=\"\(Self.number(y))\""
        + " font-size=\"\(Self.number(size))\" text-anchor=\"\(side)\" fill=\"\(fill)\"\(rim)"
        + (isBold ? " font-weight=\"bold\"" : "") + ">\(MarkupText.escaped(text))</text>")
  }

  mutating func line(from a: (Double, Double), to b: (Double, Double), isAxis: Bool) {
    write(
      "<path class=\"\(isAxis ? "x" : "g")\" d=\"M\(x(a.0)) \(Self.number(a.1))"
        + "L\(x(b.0)) \(Self.number(b.1))\" stroke=\"\(isAxis ? "#666666" : "#dddddd")\""
        + " stroke-width=\"1\" fill=\"none\"/>")
  }

  /// A filled block of a series, with its hatching over it.
  mutating func block(
    x: Double, y: Double, width: Double, height: Double, series: Int, idPrefix: String
  ) {
    let left = Self.number(isMirrored ? self.width - x - width : x)
    let place =
      "x=\"\(left)\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\""
      + " height=\"\(Self.number(height))\""
    let ink = ChartPalette.ink(series)
    write("<rect class=\"s\(series % ChartPalette.inks.count)\" \(place) fill=\"\(ink.light)\"/>")
    if Self.hatching(series) != nil {
      write("<rect \(place) fill=\"url(#\(idPrefix)h\(series % ChartPalette.inks.count))\"/>")
    }
  }

  /// The stripes that are drawn over the blocks of a series; the first series is plain.
  static func hatching(_ series: Int) -> String? {
    switch series % ChartPalette.inks.count {
    case 1: "M-2 2L2 -2M0 8L8 0M6 10L10 6"
    case 2: "M0 4H8"
    case 3: "M-2 6L2 10M0 0L8 8M6 -2L10 2"
    case 4: "M4 0V8"
    case 5: "M0 4H8M4 0V8"
    default: nil
    }
  }

  /// The mark of a series at a point.
  mutating func marker(x: Double, y: Double, series: Int) {
    let px = isMirrored ? width - x : x
    func point(_ dx: Double, _ dy: Double) -> String {
      "\(Self.number(px + dx)) \(Self.number(y + dy))"
    }
    let path =
      switch ChartPalette.marker(series) {
      case .circle: "M\(point(-4, 0))a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"
      case .square: "M\(point(-3.5, -3.5))h7v7h-7Z"
      case .triangle: "M\(point(0, -4.5))L\(point(4.5, 3.5))L\(point(-4.5, 3.5))Z"
      case .diamond: "M\(point(0, -5))L\(point(5, 0))L\(point(0, 5))L\(point(-5, 0))Z"
      case .cross:
        "M\(point(-1.5, -4.5))h3v3h3v3h-3v3h-3v-3h-3v-3h3Z"
      case .wedge: "M\(point(0, 4.5))L\(point(4.5, -3.5))L\(point(-4.5, -3.5))Z"
      }
    write(
      "<path class=\"s\(series % ChartPalette.inks.count)\" d=\"\(path)\""
        + " fill=\"\(ChartPalette.ink(series).light)\"/>")
  }

  /// The line of a series through points that follow each other.
  mutating func polyline(_ points: [(Double, Double)], series: Int) {
    guard points.count > 1 else { return }
    let path = points.map { "\(x($0.0)) \(Self.number($0.1))" }.joined(separator: "L")
    let dash = ChartPalette.dash(series)
    write(
      "<path class=\"l\(series % ChartPalette.inks.count)\" d=\"M\(path)\" fill=\"none\""
        + " stroke=\"\(ChartPalette.ink(series).light)\" stroke-width=\"2.2\""
        + " stroke-linejoin=\"round\""
        + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"") + "/>")
  }
}
