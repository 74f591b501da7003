import Foundation
import Rendering
import Testing

/// Writes the sample in every format into the folder that `CITYRIGHTS_SAMPLES` names, for people
/// who want to look at it.
@Test(.enabled(if: ProcessInfo.processInfo.environment["CITYRIGHTS_SAMPLES"] != nil))
func writeSamples() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["CITYRIGHTS_SAMPLES"])
  let samples = [
    ("en", WebSampleDocument.english), ("draft", WebSampleDocument.draft),
    ("ar", WebSampleDocument.arabic), ("long", WebSampleDocument.long),
  ]
  let renderers: [any DocumentRenderer] = [
    HTMLRenderer(), MarkdownRenderer(), JSONRenderer(), CSVRenderer(),
    PDFRenderer(
      backend: try TypstBackend.find(
        worker: "config/pdf/typst_worker.py", packageRoot: ".",
        environment: ProcessInfo.processInfo.environment)),
  ]
  for (name, document) in samples {
    for renderer in renderers {
      for file in try renderer.render(document, named: name) {
        try Data(file.bytes).write(to: URL(filePath: folder + "/" + file.name))
      }
    }
  }
}
