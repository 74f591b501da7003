public import Documents
public import ReportingCore

extension FigureReference {
  /// Reads what stands between the braces.
  ///
  /// - Parameters:
  ///   - inner: What stands between the braces.
  ///   - text: The same with the braces, as written.
  /// - Throws: ``FigureReferenceError`` when it has none of the known forms.
  public init(
    reading inner: String, text: String, language: LanguageTag? = nil,
    location: SourceLocation? = nil
  ) throws(FigureReferenceError) {
    // In a table the bars are written with a backslash, so that they divide no cells.
    let plain =
      inner.holds(UInt8(ascii: "\\")) ? inner.replacing("\\|", with: "|") : inner
    let parts =
      plain.holds(UInt8(ascii: "|"))
      ? plain.split(separator: "|", omittingEmptySubsequences: false) : [plain[...]]
    let head = parts[0]
    guard let colon = head.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      throw FigureReference.unknownForm(text)
    }
    let name = String(head[..<colon]).trimmed
    guard let kind = Kind(rawValue: name) else {
      throw FigureReferenceError(
        "'\(text)' does not quote a figure",
        suggestion: NearMiss.suggestion(for: name, among: Kind.allCases.map(\.rawValue))
          ?? FigureReference.advice)
    }
    self.init(kind: kind, text: text)
    self.language = language
    self.location = location
    let words = head[head.utf8.index(after: colon)...].wordsBetweenBlanks
    switch kind {
    case .indicator, .table, .chart: try readIndicators(words)
    case .change: try readChange(words)
    case .register: try readRegister(words)
    case .aggregate: try readAggregate(words)
    }
    guard parts.count > 1 else { return }
    guard kind.isInText else {
      throw FigureReferenceError(
        "'\(text)' has words behind it, but tables and charts have none",
        suggestion: "Write \(kind.example).")
    }
    for part in parts.dropFirst() { self.words.append(try form(String(part).trimmed)) }
  }

  private static let advice =
    "Write "
    + Kind.allCases.dropLast().map(\.example).joined(separator: ", ")
    + " or \(Kind.change.example)."

  private static func unknownForm(_ text: String) -> FigureReferenceError {
    FigureReferenceError("'\(text)' does not quote a figure", suggestion: advice)
  }

  /// `name=value`, divided; nil for a word of another form.
  private func pair(_ word: String) throws(FigureReferenceError) -> (name: String, value: String)? {
    guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = String(word[..<equals])
    let value = String(word[word.utf8.index(after: equals)...])
    guard !name.isEmpty, !value.isEmpty else {
      throw FigureReferenceError(
        "'\(word)' in '\(text)' has nothing on one side of its '='",
        suggestion: "Write it without blanks, as in sex=female.")
    }
    return (name, value)
  }

  private mutating func readIndicators(_ words: [String]) throws(FigureReferenceError) {
    var periodWords: [String] = []
    for word in words {
      if let (name, value) = try pair(word) {
        if name == "group", kind != .indicator { group = value } else { breakdown[name] = value }
      } else if kind == .indicator, !indicators.isEmpty {
        periodWords.append(word)
      } else {
        indicators.append(word)
      }
    }
    period = periodWords.isEmpty ? nil : periodWords.joined(separator: " ")
    guard !indicators.isEmpty || group != nil else {
      throw FigureReferenceError(
        "'\(text)' names no indicator", suggestion: "Write for instance \(kind.example).")
    }
  }

  private mutating func readChange(_ words: [String]) throws(FigureReferenceError) {
    var periodWords: [String] = []
    for word in words {
      if let (name, value) = try pair(word) {
        breakdown[name] = value
      } else if indicators.isEmpty {
        indicators.append(word)
      } else if word == "relative" {
        isRelative = true
      } else {
        periodWords.append(word)
      }
    }
    period = periodWords.joined(separator: " ")
    guard !indicators.isEmpty else {
      throw FigureReferenceError(
        "'\(text)' names no indicator", suggestion: "Write for instance \(kind.example).")
    }
    guard let periods else {
      throw FigureReferenceError(
        "'\(text)' does not name the two periods between which something changed",
        suggestion: "Write for instance \(kind.example); with 'relative' it is told in per cent."
      )
    }
    guard periods.first.start < periods.last.start else {
      throw FigureReferenceError(
        "'\(text)' does not name the earlier period first",
        suggestion: "Write first \(periods.last.label), then \(periods.first.label).")
    }
    guard periods.first.isAsLong(as: periods.last) else {
      throw FigureReferenceError(
        "'\(text)' compares periods of different length",
        suggestion: "Compare for instance a year with a year.")
    }
  }

  private mutating func readAggregate(_ words: [String]) throws(FigureReferenceError) {
    var periodWords: [String] = []
    for word in words {
      if let (name, value) = try pair(word) {
        if name == "region" { region = value } else { breakdown[name] = value }
      } else if indicators.isEmpty {
        indicators.append(word)
      } else if let known = AggregateMeasure(rawValue: word) {
        guard measure == nil else {
          throw FigureReferenceError(
            "'\(text)' asks for two things at once", suggestion: "Write a reference for each.")
        }
        measure = known
      } else {
        periodWords.append(word)
      }
    }
    let known = AggregateMeasure.allCases.map(\.rawValue)
    guard !indicators.isEmpty else {
      throw FigureReferenceError(
        "'\(text)' names no indicator", suggestion: "Write for instance \(kind.example).")
    }
    guard measure != nil else {
      let nearest = periodWords.lazy.compactMap { NearMiss.suggestion(for: $0, among: known) }.first
      throw FigureReferenceError(
        "'\(text)' does not say what is told of the cities",
        suggestion: nearest
          ?? "It is one of \(known.joined(separator: ", ")), as in \(kind.example).")
    }
    period = periodWords.isEmpty ? nil : periodWords.joined(separator: " ")
  }

  private mutating func readRegister(_ words: [String]) throws(FigureReferenceError) {
    register = words.first
    guard words.count >= 2, words[1] == "count" else {
      throw FigureReferenceError(
        "'\(text)' does not say what is to be done with the register",
        suggestion: "Write 'count' behind its id, as in \(kind.example).")
    }
    var periodWords: [String] = []
    for word in words.dropFirst(2) {
      if let (name, value) = try pair(word) {
        guard breakdown.updateValue(value, forKey: name) == nil else {
          throw FigureReferenceError(
            "'\(text)' names '\(name)' twice",
            suggestion: "Join what may stand there with a comma, as in \(name)=one,other.")
        }
      } else {
        periodWords.append(word)
      }
    }
    period = periodWords.isEmpty ? nil : periodWords.joined(separator: " ")
  }

  /// `declaration`, or `one=declaration` with the name of the form.
  private func form(_ part: String) throws(FigureReferenceError) -> CountedWord.Form {
    guard !part.isEmpty else {
      throw FigureReferenceError(
        "'\(text)' has an empty form of a word", suggestion: "Write a word behind each bar.")
    }
    guard let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      return CountedWord.Form(part)
    }
    let name = String(part[..<equals]).trimmed
    let word = String(part[part.utf8.index(after: equals)...]).trimmed
    guard let category = PluralCategory(rawValue: name), !word.isEmpty else {
      let known = PluralCategory.allCases.map(\.rawValue)
      throw FigureReferenceError(
        "'\(name)' in '\(text)' is no form of a word",
        suggestion: NearMiss.suggestion(for: name, among: known)
          ?? "The forms are \(known.joined(separator: ", ")).")
    }
    return CountedWord.Form(word, category)
  }
}

extension Period {
  /// Whether it is as long as another but for the lengths of months.
  fileprivate func isAsLong(as other: Period) -> Bool {
    abs(start.days(until: end) - other.start.days(until: other.end)) <= 3
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    // Mostly nothing stands around it.
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.isBlank || last.isBlank
    else { return self }
    var rest = unicodeScalars[...]
    while let first = rest.first, first.isBlank { rest.removeFirst() }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return String(rest)
  }
}
