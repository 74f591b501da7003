import Rendering

/// The renderers of this program.
enum Renderers {
  static func all(installation: String) -> [any DocumentRenderer] {
    [
      DOCXRenderer(), HTMLRenderer(), MarkdownRenderer(), JSONRenderer(), CSVRenderer(),
      PDFRenderer(backend: TypstBackend.found(installation: installation)),
    ]
  }
}
