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
    case .text: return sorted.map(lines).joined()
    case .json: return JSONDiagnostics.array(sorted) + "\n"
    case .sarif: return SARIFDiagnostics(version: version).log(sorted) + "\n"
    case .github: return sorted.map(annotation).joined()
    }
  }

  private func lines(_ diagnostic: Diagnostic) -> String {
    var line = diagnostic.location.map { "\($0): " } ?? ""
    line += "\(diagnostic.severity.rawValue): \(diagnostic.message)"
    if let suggestion = diagnostic.suggestion { line += ". \(suggestion)" }
    line += " [\(diagnostic.id)]"
    let notes = diagnostic.notes.map { note in
      (note.location.map { "\($0): " } ?? "") + "note: \(note.message)"
    }
    return ([line] + notes).map { visible($0) + "\n" }.joined()
  }

  /// Messages quote files: what stands there must neither break a line nor command a terminal.
  private func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
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
