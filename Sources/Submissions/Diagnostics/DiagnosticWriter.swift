import Documents
public import ReportingCore

/// Writes findings for people and for machines, in the order of their places.
public struct DiagnosticWriter: Sendable {
  let format: DiagnosticFormat
  /// The program's version, for formats that name the tool.
  let version: String

  /// A writer for one format.
  public init(_ format: DiagnosticFormat, version: String) {
    self.format = format
    self.version = version
  }

  /// The findings as text, ending in a line break unless there is nothing to say.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sorted()
    switch format {
    case .text: return sorted.map(line).joined()
    case .json: return JSONDiagnostics.array(sorted) + "\n"
    case .sarif: return SARIFDiagnostics(version: version).log(sorted) + "\n"
    case .github: return sorted.map(annotation).joined()
    }
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    var text = ""
    if let location = diagnostic.location { text += "\(location): " }
    text += "\(diagnostic.severity.rawValue): \(diagnostic.message)"
    if let suggestion = diagnostic.suggestion { text += ". \(suggestion)" }
    text += " [\(diagnostic.id)]\n"
    for note in diagnostic.notes {
      text += note.location.map { "\($0): note: \(note.message)\n" } ?? "note: \(note.message)\n"
    }
    return text
  }

  /// `::error file=...,line=...,col=...,title=id::message`, with the escapes that GitHub asks for.
  private func annotation(_ diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    func escaped(_ text: String, isProperty: Bool) -> String {
      var result = ""
      for character in text.unicodeScalars {
        switch character {
        case "%": result += "%25"
        case "\r": result += "%0D"
        case "\n": result += "%0A"
        case ":" where isProperty: result += "%3A"
        case "," where isProperty: result += "%2C"
        default: result.unicodeScalars.append(character)
        }
      }
      return result
    }
    var properties: [String] = []
    if let location = diagnostic.location {
      properties.append("file=\(escaped(location.path, isProperty: true))")
      if location.line > 0 { properties.append("line=\(location.line)") }
      if location.column > 0 { properties.append("col=\(location.column)") }
    }
    properties.append("title=\(escaped(diagnostic.id, isProperty: true))")
    var message = diagnostic.message
    if let suggestion = diagnostic.suggestion { message += ". \(suggestion)" }
    return "::\(command) \(properties.joined(separator: ","))::"
      + escaped(message, isProperty: false) + "\n"
  }
}
