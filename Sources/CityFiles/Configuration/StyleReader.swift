import Documents
import YAMLSource

/// Reads the layout of a template or a consultation.
enum StyleReader {
  static func read(_ reader: MappingReader?) -> DocumentStyle {
    var style = DocumentStyle()
    guard let reader else { return style }
    if let font = reader.text("font") { style.fontName = font }
    if let size = reader.number("size") { style.fontSize = size }
    if let size = reader.number("footnote-size") { style.footnoteSize = size }
    if let flag = reader.boolean("justified") { style.justified = flag }
    if let flag = reader.boolean("number-paragraphs") { style.numbersParagraphs = flag }
    if let word = reader.choice("conventions", of: DocumentStyle.Conventions.self) {
      style.conventions = word
    }
    if let flag = reader.boolean("cover") { style.hasCover = flag }
    if let flag = reader.boolean("contents") { style.hasContents = flag }
    reader.finish()
    for (key, size) in [("size", style.fontSize), ("footnote-size", style.footnoteSize)]
    where !(6...36).contains(size) {
      reader.report(
        "style.size", "a size of \(size) points is not between 6 and 36", at: key)
    }
    return style
  }
}
