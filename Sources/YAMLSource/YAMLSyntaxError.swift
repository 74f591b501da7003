import CLibYAML
import Documents
import ReportingCore

/// What libyaml found wrong, in words for people who do not know YAML's grammar.
struct YAMLSyntaxError {
  private let problem: String
  private let context: String
  private let problemPlace: SourceLocation
  private let contextPlace: SourceLocation
  private let byte: UInt8?
  private let isReaderError: Bool
  private let badValue: Int32

  init(_ parser: UnsafeMutablePointer<yaml_parser_t>, input: YAMLInput) {
    let state = parser.pointee
    problem = state.problem.map { String(cString: $0) } ?? "the text cannot be read"
    context = state.context.map { String(cString: $0) } ?? ""
    isReaderError = state.error == YAML_READER_ERROR
    badValue = state.problem_value
    // At the end of a file libyaml's mark stands on a line that is not there: what is missing is
    // missing behind the last thing written.
    let end = input.endOfContent
    func place(_ mark: yaml_mark_t) -> SourceLocation {
      min(
        end,
        SourceLocation(
          path: input.path, line: mark.line + input.firstLine, column: mark.column + 1))
    }
    contextPlace = place(state.context_mark)
    if isReaderError {
      // libyaml leaves the mark at the start, but says which byte it is.
      problemPlace = input.location(ofByte: state.problem_offset)
      byte = nil
    } else {
      problemPlace = place(state.problem_mark)
      byte = input.byte(line: state.problem_mark.line, column: state.problem_mark.column)
    }
  }

  /// The finding.
  var diagnostic: Diagnostic {
    if isReaderError { return readerError }
    for wording in YAMLSyntaxWording.all
    where problem.hasPrefix(wording.problem)
      && (wording.context.isEmpty || context.hasPrefix(wording.context))
      && (wording.byte == nil || wording.byte == byte)
    {
      let place = wording.isAtContext ? contextPlace : problemPlace
      var notes: [Diagnostic.Note] = []
      if let note = wording.contextNote, contextPlace != place {
        notes.append(.init(note, at: contextPlace))
      }
      return .error(
        wording.rule.rawValue, wording.message, at: place, suggestion: wording.suggestion,
        notes: notes)
    }
    return .error(
      YAMLRule.syntax.rawValue,
      "this is not well-formed YAML: \(problem)" + (context.isEmpty ? "" : " (\(context))"),
      at: problemPlace,
      suggestion: "Compare the line, and the one above it, with the example in the manual.")
  }

  private var readerError: Diagnostic {
    if problem.hasPrefix("control characters") {
      let isNul = badValue == 0
      return .error(
        YAMLRule.controlCharacter.rawValue,
        isNul
          ? "the file holds a zero byte, so it is not a text file in UTF-8"
          : "an invisible control character (\(YAMLSyntaxError.codePoint(badValue))) stands here",
        at: problemPlace,
        suggestion: isNul
          ? "Save it again with the encoding UTF-8." : "Delete it.")
    }
    return .error(
      YAMLRule.encoding.rawValue, "the bytes here are not UTF-8", at: problemPlace,
      suggestion: "Save the file again with the encoding UTF-8.")
  }

  static func codePoint(_ value: Int32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension YAMLInput {
  /// The place behind the last byte that is no blank.
  var endOfContent: SourceLocation {
    let last = bytes.lastIndex { $0 > 0x20 }
    return location(ofByte: last.map { $0 + 1 } ?? 0)
  }

  /// The byte at a line and column, both from 0, or nil behind the end.
  func byte(line: Int, column: Int) -> UInt8? {
    var position = 0
    var (atLine, atColumn) = (0, 0)
    while position < bytes.count {
      let byte = bytes[position]
      if atLine == line, atColumn == column, byte & 0xC0 != 0x80 { return byte }
      let isBreak =
        byte == 0x0A
        || (byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A))
      if isBreak {
        atLine += 1
        atColumn = 0
        if atLine > line { return nil }
      } else if byte & 0xC0 != 0x80 {
        atColumn += 1
      }
      position += 1
    }
    return nil
  }
}
