import Documents

/// A chart drawn as SVG. Missing points stay empty and show the mark that stands for their
/// absence; no label covers another; nothing is formatted here.
struct ChartDrawing {
  /// The SVG element.
  let svg: String
  /// The width in user units.
  let width: Double
  /// The height in user units.
  let height: Double

  /// Draws a chart.
  ///
  /// - Parameters:
  ///   - chart: What to draw.
  ///   - width: The width in user units; text is 13 units high on wide and 12 on narrow drawings.
  ///   - isMirrored: Whether the text runs from right to left.
  ///   - fontFamily: The faces of all text.
  ///   - idPrefix: What the ids inside begin with, unique on the page.
  ///   - root: Attributes and first children of the root element that name the drawing.
  init(
    _ chart: Chart, width: Double, isMirrored: Bool, fontFamily: String, idPrefix: String,
    rootAttributes: String = "", firstChildren: String = ""
  ) {
    var sketch = ChartSketch(
      chart: chart, idPrefix: idPrefix,
      canvas: SVGCanvas(width: width, isMirrored: isMirrored, fontFamily: fontFamily))
    sketch.draw()
    self.width = width
    height = sketch.bottom
    let size = "\(SVGCanvas.number(width)) \(SVGCanvas.number(height))"
    svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\""
      + " width=\"\(SVGCanvas.number(width))\" height=\"\(SVGCanvas.number(height))\""
      + " direction=\"ltr\" font-family=\"\(MarkupText.escaped(fontFamily))\"\(rootAttributes)>\n"
      + firstChildren + sketch.definitions + sketch.canvas.content + "</svg>"
  }
}
