import Documents
import ReportingCore
import Testing
import YAMLSource

/// The testing library has a type of the same name.
typealias Place = Documents.SourceLocation

/// A text in which `¦` marks the place where a finding must be; the mark is not part of it.
struct MarkedText {
  let text: String
  let location: Place

  init(_ marked: String, path: String = "city.yaml") {
    var line = 1
    var column = 1
    var place: Place?
    var text = ""
    for scalar in marked.unicodeScalars {
      if scalar == "¦" {
        place = Place(path: path, line: line, column: column)
        continue
      }
      text.unicodeScalars.append(scalar)
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.text = text
    location = place ?? Place(path: path)
  }
}

/// What reading a text gave.
struct ReadResult {
  let node: YAMLNode?
  let collector = DiagnosticCollector()
  var findings: [Diagnostic] { collector.diagnostics }
  var ids: [String] { findings.map(\.id) }

  init(_ text: String, path: String = "city.yaml", limits: YAMLLimits = .standard) {
    node = YAMLReader.read(text.utf8, path: path, limits: limits, into: collector)
  }

  init(bytes: [UInt8], limits: YAMLLimits = .standard) {
    node = YAMLReader.read(bytes, path: "city.yaml", limits: limits, into: collector)
  }
}
