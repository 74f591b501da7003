import DelimitedText
import Documents
public import ReportingCore

/// Reading a node as what is wanted there. Each reports what is wrong, with its place, and returns
/// nil; `name` says in findings which value it is, such as `'title'` or `an item of 'languages'`.
extension YAMLNode {
  /// The node's kind with its article, for findings.
  var kindName: String {
    switch kind {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a map"
    }
  }

  func report(
    _ rule: YAMLRule, _ message: String, suggestion: String? = nil, at place: SourceLocation? = nil,
    notes: [Diagnostic.Note] = [], into collector: DiagnosticCollector
  ) {
    collector.report(
      .error(
        rule.rawValue, message, at: place ?? location, suggestion: suggestion, notes: notes))
  }

  /// The text as findings quote it.
  private var shown: String { text.inQuotes }

  /// Reads a text. Nothing, `null`, `~` and control characters are refused.
  ///
  /// - Parameter allowsEmpty: Whether `""` is a text.
  public func readText(
    as name: @autoclosure () -> String, allowsEmpty: Bool = false,
    into collector: DiagnosticCollector
  ) -> String? {
    guard kind == .scalar else {
      report(
        .kind, "\(name()) must be a text, not \(kindName)",
        suggestion: kind == .mapping && isFlowLike
          ? "A text that begins with '{' must stand in quotes." : nil, into: collector)
      return nil
    }
    if isNothing {
      report(
        .emptyValue, "nothing stands behind \(name())",
        suggestion: "Write its value, or take the key out.", into: collector)
      return nil
    }
    if isNull {
      report(
        .nullWord, "\(name()) is \(shown), which stands for nothing",
        suggestion: "Take the key out, or put the word in quotes if it is meant.", into: collector)
      return nil
    }
    let text = text
    if !allowsEmpty, text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      report(
        .emptyValue, "\(name()) is an empty text",
        suggestion: "Write its value, or take the key out.", into: collector)
      return nil
    }
    if mayHoldControl,
      let control = text.unicodeScalars.first(where: {
        ($0.value < 0x20 && $0 != "\t" && $0 != "\n") || (0x7F...0x9F).contains($0.value)
      })
    {
      report(
        .controlCharacter,
        "\(name()) holds an invisible control character (\(YAMLSyntaxError.codePoint(Int32(control.value))))",
        suggestion: "Take it out.", into: collector)
      return nil
    }
    return text
  }

  /// Whether a byte of the text may belong to a control character.
  private var mayHoldControl: Bool {
    let record = record
    return tree.text.withUnsafeBytes { text in
      var index = Int(record.a)
      let end = Int(record.a + record.b)
      while index < end {
        if index + 8 <= end,
          !YAMLNode.mayHoldControl(text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        {
          index += 8
          continue
        }
        let byte = text[index]
        if byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte == 0x7F || byte == 0xC2 {
          return true
        }
        index += 1
      }
      return false
    }
  }

  /// Whether one of eight bytes is below 0x20, 0x7F or 0xC2: an ordinary text has few of them.
  private static func mayHoldControl(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = ones &* 0x80
    func hasZero(_ bytes: UInt64) -> Bool { (bytes &- ones) & ~bytes & highs != 0 }
    return (bytes &- ones &* 0x20) & ~bytes & highs != 0 || hasZero(bytes ^ (ones &* 0x7F))
      || hasZero(bytes ^ (ones &* 0xC2))
  }

  /// Whether a map stands on one line as `{...}`, as a forgotten quote makes it.
  private var isFlowLike: Bool { kind == .mapping && count <= 1 }

  /// Reads an id.
  public func readID(
    as name: @autoclosure () -> String, form: IdentifierForm = .words,
    into collector: DiagnosticCollector
  ) -> String? {
    guard let text = readText(as: name(), into: collector) else { return nil }
    guard form.accepts(text) else {
      report(
        .notAnID, "\(name()) is \(shown), which is not an id", suggestion: form.advice,
        into: collector)
      return nil
    }
    return text
  }

  /// Reads a number written with a decimal point and without thousands separators.
  public func readNumber(as name: @autoclosure () -> String, into collector: DiagnosticCollector)
    -> Double?
  {
    guard let text = readText(as: name(), into: collector) else { return nil }
    switch DecimalText.parse(text) {
    case .success(let number): return number.value
    case .failure(let problem):
      report(
        .notANumber, "\(name()) must be a number: \(problem.message)",
        suggestion: problem.suggestion, into: collector)
      return nil
    }
  }

  /// Reads a whole number.
  public func readInteger(
    as name: @autoclosure () -> String, in range: ClosedRange<Int>? = nil,
    into collector: DiagnosticCollector
  ) -> Int? {
    guard let text = readText(as: name(), into: collector) else { return nil }
    switch DecimalText.parse(text) {
    case .failure(let problem):
      report(
        .notANumber, "\(name()) must be a whole number: \(problem.message)",
        suggestion: problem.suggestion, into: collector)
      return nil
    case .success(let number):
      guard number.decimals == 0, let integer = Int(exactly: number.value),
        abs(integer) <= 1 << 53
      else {
        report(
          number.decimals == 0 ? .outOfRange : .notANumber,
          number.decimals == 0
            ? "\(name()) is \(shown), which is too large" : "\(name()) must be a whole number",
          suggestion: number.decimals == 0 ? nil : "Write it without decimals.", into: collector)
        return nil
      }
      if let range, !range.contains(integer) {
        report(
          .outOfRange,
          "\(name()) is \(integer), but must be from \(range.lowerBound) to \(range.upperBound)",
          into: collector)
        return nil
      }
      return integer
    }
  }

  /// Reads `true` or `false`.
  public func readBoolean(as name: @autoclosure () -> String, into collector: DiagnosticCollector)
    -> Bool?
  {
    guard let text = readText(as: name(), into: collector) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant: String? =
        switch text.lowercased() {
        case "yes", "on", "y", "true", "1", "sí", "si", "oui": "true"
        case "no", "off", "n", "false", "0", "non": "false"
        default: nil
        }
      report(
        .notABoolean, "\(name()) is \(shown), but must be true or false",
        suggestion: meant.map { "Write \($0)." }, into: collector)
      return nil
    }
  }

  /// Reads a day of the form `YYYY-MM-DD`.
  public func readDate(as name: @autoclosure () -> String, into collector: DiagnosticCollector)
    -> CalendarDate?
  {
    guard let text = readText(as: name(), into: collector) else { return nil }
    guard let date = CalendarDate(text) else {
      report(
        .notADate, "\(name()) is \(shown), which is not a date",
        suggestion: "Write a day that exists as year-month-day, such as 2025-06-30.",
        into: collector)
      return nil
    }
    return date
  }

  /// Reads a period.
  public func readPeriod(as name: @autoclosure () -> String, into collector: DiagnosticCollector)
    -> Period?
  {
    guard let text = readText(as: name(), into: collector) else { return nil }
    do throws(PeriodError) {
      return try Period(parsing: text)
    } catch {
      report(
        .notAPeriod, "\(name()) must be a period: \(error.message)", suggestion: error.suggestion,
        into: collector)
      return nil
    }
  }

  /// Reads a language tag.
  public func readLanguage(as name: @autoclosure () -> String, into collector: DiagnosticCollector)
    -> LanguageTag?
  {
    guard let text = readText(as: name(), into: collector) else { return nil }
    guard let tag = LanguageTag(text) else {
      report(
        .notALanguage, "\(name()) is \(shown), which is not a language tag",
        suggestion: "Write a tag such as en, es, ca or pt-BR.", into: collector)
      return nil
    }
    return tag
  }

  /// Reads one of a closed list of words.
  public func readChoice<Value: RawRepresentable<String> & CaseIterable>(
    as name: @autoclosure () -> String, of type: Value.Type = Value.self,
    into collector: DiagnosticCollector
  ) -> Value? {
    guard let text = readText(as: name(), into: collector) else { return nil }
    if let value = Value(rawValue: text) { return value }
    reportUnknownValue(as: name(), among: Value.allCases.map(\.rawValue), into: collector)
    return nil
  }

  /// Reads one of a closed list of words given by the caller, such as the ids read from a file.
  ///
  /// - Parameter words: The words, in the order in which findings list them.
  public func readChoice(
    as name: @autoclosure () -> String, among words: [String], into collector: DiagnosticCollector
  ) -> String? {
    guard let text = readText(as: name(), into: collector) else { return nil }
    if words.contains(text) { return text }
    reportUnknownValue(as: name(), among: words, into: collector)
    return nil
  }

  /// Reports that the text is none of the words allowed, with the nearest of them.
  public func reportUnknownValue(
    as name: @autoclosure () -> String, among words: [String], into collector: DiagnosticCollector
  ) {
    let known = words.prefix(30).joined(separator: ", ") + (words.count > 30 ? ", …" : "")
    report(
      .unknownValue, "\(name()) is \(shown), which is not one of the values allowed",
      suggestion: NearMiss.suggestion(for: text, among: words),
      notes: words.isEmpty ? [] : [.init("allowed are: \(known)")], into: collector)
  }
}
