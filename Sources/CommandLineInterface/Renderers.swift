import Glibc
package import Rendering

/// The renderers of this program.
package enum Renderers {
  package static func all(installation: String) -> [any DocumentRenderer] {
    [
      DOCXRenderer(), HTMLRenderer(), MarkdownRenderer(), JSONRenderer(), CSVRenderer(),
      DeferredRenderer(format: .pdf) {
        PDFRenderer(
          backend: try TypstBackend.find(
            worker: "\(installation)/config/pdf/typst_worker.py", packageRoot: installation,
            environment: environment))
      },
    ]
  }

  private static var environment: [String: String] {
    var result: [String: String] = [:]
    for name in ["CITYRIGHTS_PYTHON", "PATH", "HOME", "LD_LIBRARY_PATH"] {
      if let value = getenv(name) { result[name] = String(cString: value) }
    }
    return result
  }
}
