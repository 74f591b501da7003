extension DocumentSymbol {
  /// The organs and the series of their own.
  static let organs: Set<String> = [
    "A", "S", "E", "ST", "T", "DC", "CRC", "CCPR", "CEDAW", "CAT", "CERD", "CRPD", "CED", "CMW",
    "HRI", "HR", "DP", "TD", "UNEP",
  ]
  /// Whether a word is an organ or a series of documents.
  public static func isSeries(_ word: String) -> Bool { organs.contains(word) }

  /// What a single letter must be followed by: otherwise `A/B` would be read as a symbol.
  private static let bodies: Set<String> = ["HRC", "CN", "AC", "C", "CONF", "GC", "PC", "SC"]
  /// Series of publications, which are no sessions: `HR/PUB/12/5`.
  private static let seriesWords: Set<String> = ["PUB", "P", "MC", "CORE", "GEN", "SG", "OHCHR"]

  /// Reads a symbol. Capital and small letters differ, as they do in print.
  ///
  /// - Throws: what is wrong with it, with the symbol that is probably meant where that can be told.
  public init(parsing text: String) throws(DocumentSymbolError) {
    guard text.utf8.count <= 80 else {
      throw DocumentSymbolError(.component, "no symbol is longer than 80 letters")
    }
    var written = text
    // Old resolutions of the General Assembly: A/RES/491 (V); of the Security Council: S/RES/1440 (2002).
    var bracket: String?
    if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      let inner = String(text[text.index(after: open)...].dropLast())
      written = String(text[..<open])
      if written.hasSuffix(" ") { written.removeLast() }
      let isYear = inner.utf8.count == 4 && inner.isDigits
      let isRoman = !inner.isEmpty && inner.allSatisfy { "IVXLC".contains($0) }
      guard isYear || isRoman else {
        throw DocumentSymbolError(.component, "'(\(inner))' is no session and no year")
      }
      bracket = inner
    }
    let parts = written.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let first = parts[0]
    guard parts.count > 1 else { throw DocumentSymbol.separatorMistake(in: written) }
    guard DocumentSymbol.organs.contains(first) else {
      throw DocumentSymbolError(
        .unknownOrgan, "'\(first)' is no organ of the United Nations and no series of documents")
    }
    for part in parts
    where part.isEmpty || part.utf8.contains(where: { !$0.isSymbolByte }) {
      throw DocumentSymbolError(
        .separators, "a symbol is made of letters and numbers joined by strokes",
        correction: DocumentSymbol.corrected(written))
    }
    var rest = parts[1...]
    let suffixes = DocumentSymbol.takeSuffixes(&rest)
    guard !rest.isEmpty else {
      throw DocumentSymbolError(.incomplete, "the symbol ends behind '\(first)'")
    }
    let symbol: DocumentSymbol
    if first == "A", rest.first == "HRC" {
      symbol = try DocumentSymbol.council(Array(rest.dropFirst()), suffixes, text)
    } else {
      symbol = try DocumentSymbol.general(first, Array(rest), bracket, suffixes, text)
    }
    self = symbol
  }

  /// The suffixes at the end, in the order in which they are written.
  private static func takeSuffixes(_ parts: inout ArraySlice<String>) -> [Suffix] {
    var found: [Suffix] = []
    while let last = parts.last, let suffix = Suffix(last) {
      found.insert(suffix, at: 0)
      parts.removeLast()
    }
    return found
  }

  // MARK: Other organs and series

  private static func general(
    _ organ: String, _ parts: [String], _ bracket: String?, _ suffixes: [Suffix], _ text: String
  ) throws(DocumentSymbolError) -> DocumentSymbol {
    var bodies: [String] = []
    var nature = Nature.document
    var numbers: [String] = []
    for part in parts {
      if part.isSession {
        numbers.append(part)
      } else if numbers.isEmpty, let adopted = Nature(rawValue: part), !part.isEmpty {
        nature = adopted
      } else if let (mark, number) = part.marked, let found = DocumentSymbol.nature(of: mark) {
        nature = found
        numbers.append(number)
      } else if let (mark, _) = part.marked, isBody(mark) {
        bodies.append(part)
      } else if numbers.isEmpty || !suffixes.isEmpty || nature != .document,
        part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
      {
        bodies.append(part)
      } else if part.utf8.count <= 5, part.allSatisfy({ $0.isASCII && $0.isLetter }) {
        bodies.append(part)
      } else {
        throw DocumentSymbolError(.component, "'\(part)' is no component of a symbol")
      }
    }
    if organ.utf8.count == 1, bodies.first.map({ !isBody($0.marked?.mark ?? $0) }) ?? false {
      throw DocumentSymbolError(
        .component, "'\(organ)' is not followed by '\(bodies.first ?? "")' in any symbol")
    }
    guard let last = numbers.last else {
      throw DocumentSymbolError(.incomplete, "the symbol has no number")
    }
    let number = Int(last)
    var session = bracket ?? (numbers.count > 1 ? numbers[0] : nil)
    if nature == .resolution || nature == .decision {
      // Resolutions of the Security Council are numbered through all years.
      if organ == "A", session == nil {
        throw DocumentSymbolError(
          .incomplete, "behind 'A/\(nature.rawValue)' stand the session and the number")
      }
      if organ == "S" { session = bracket }
    }
    return DocumentSymbol(
      organ: organ, bodies: bodies, session: session, nature: nature, number: number,
      suffixes: suffixes, description: text)
  }

  private static func isBody(_ mark: String) -> Bool {
    bodies.contains(mark) || seriesWords.contains(mark)
      || ["Sub", "WG", "HABITAT", "ICEF", "DEC"].contains(mark)
  }

  private static func nature(of mark: String) -> Nature? {
    Nature(rawValue: mark + ".") ?? (mark == "INF" ? .information : nil)
  }

  // MARK: What was probably meant

  private static func separatorMistake(in text: String) -> DocumentSymbolError {
    if let correction = corrected(text) {
      return DocumentSymbolError(
        .separators, "the components of a symbol are joined by strokes", correction: correction)
    }
    return DocumentSymbolError(.unknownOrgan, "'\(text)' is no symbol of a document")
  }

  /// The symbol with strokes in place of hyphens, dashes and blanks, when that is one.
  static func corrected(_ text: String) -> String? {
    var result = ""
    for character in text {
      if "-\u{2010}\u{2011}\u{2013} _\\".contains(character) {
        if result.last != "/" { result.append("/") }
      } else {
        result.append(character)
      }
    }
    // The hyphen of special sessions stays: S-17.
    guard result != text, result.utf8.allSatisfy({ $0.isSymbolByte || $0 == UInt8(ascii: "/") })
    else { return nil }
    do {
      return try DocumentSymbol(parsing: result).description
    } catch {
      return nil
    }
  }
}
