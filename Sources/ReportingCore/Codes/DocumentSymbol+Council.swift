/// The forms that documents of the Human Rights Council and its bodies have.
extension DocumentSymbol {
  static func council(
    _ parts: [String], _ suffixes: [Suffix], _ text: String
  ) throws(DocumentSymbolError) -> DocumentSymbol {
    func made(
      _ bodies: [String], _ session: String, _ nature: Nature, _ number: Int
    ) -> DocumentSymbol {
      DocumentSymbol(
        organ: "A", bodies: ["HRC"] + bodies, session: session, nature: nature, number: number,
        suffixes: suffixes, description: text)
    }
    func wrong(
      _ kind: DocumentSymbolError.Kind, _ message: String, _ correction: String? = nil
    ) -> DocumentSymbolError {
      let tail = suffixes.map { "/\($0)" }.joined()
      return DocumentSymbolError(
        kind, message, correction: correction.map { "A/HRC/\($0)\(tail)" })
    }
    guard let first = parts.first else {
      throw wrong(.incomplete, "the symbol ends behind 'A/HRC'")
    }
    switch first {
    case "RES", "DEC", "PRST":
      guard parts.count == 3 else {
        throw wrong(
          parts.count < 3 ? .incomplete : .component,
          "behind 'A/HRC/\(first)' stand the session and the number, such as A/HRC/\(first)/39/7")
      }
      if parts[2].hasPrefix("L."), parts[2].dropFirst(2).isDigits {
        throw wrong(
          .draftAsAdopted, "'\(parts[2])' is the number of a draft, which is not yet adopted",
          "\(parts[1])/\(parts[2])")
      }
      guard parts[1].isSession, let number = parts[2].number(digits: 3),
        let nature = Nature(rawValue: first)
      else {
        throw wrong(
          .component, "behind 'A/HRC/\(first)' stand the session and the number, both in digits")
      }
      return made([], parts[1], nature, number)
    case "AC":
      guard parts.count == 3, parts[1].isSession else {
        throw wrong(
          parts.count < 3 ? .incomplete : .component,
          "behind 'A/HRC/AC' stand the session and the number, such as A/HRC/AC/9/6")
      }
      let (nature, number) = try numbered(parts[2], ["L."], wrong)
      return made(["AC"], parts[1], nature, number)
    case _ where first.hasPrefix("WG."):
      return try reviewed(parts, made, wrong)
    case "NGO", "L.", "CRP.":
      throw wrong(.order, "the session comes before '\(first)'")
    case _ where first.isSession:
      return try session(parts, made, wrong)
    default:
      if let last = parts.dropFirst().first, last.isSession, parts.count == 2,
        first.hasPrefix("L.") || first.hasPrefix("CRP."), first.drop(while: { $0 != "." }).count > 1
      {
        throw wrong(
          .order, "the session comes before the number of the document", "\(last)/\(first)")
      }
      // Bodies with series of their own, such as the Expert Mechanism: A/HRC/EMRIP/2010/2.
      guard first.utf8.count >= 3, first.allSatisfy({ $0.isASCII && $0.isUppercase }),
        let number = parts.last.flatMap({ $0.number(digits: 4) }), parts.count >= 2
      else {
        throw wrong(.component, "'\(first)' is no session and no body of the Human Rights Council")
      }
      return made([first], parts[1], .document, number)
    }
  }

  /// `39/L.8`, `30/49`, `39/NGO/12`; and what is often written instead.
  private static func session(
    _ parts: [String], _ made: ([String], String, Nature, Int) -> DocumentSymbol,
    _ wrong: (DocumentSymbolError.Kind, String, String?) -> DocumentSymbolError
  ) throws(DocumentSymbolError) -> DocumentSymbol {
    let session = parts[0]
    guard parts.count >= 2 else {
      throw wrong(.incomplete, "the symbol ends behind the session", nil)
    }
    if parts.count == 3, ["RES", "DEC", "PRST"].contains(parts[1]) {
      throw wrong(
        .order, "'\(parts[1])' comes before the session", "\(parts[1])/\(session)/\(parts[2])")
    }
    if parts.count == 3, ["NGO", "G", "NI", "GO", "IGO"].contains(parts[1]),
      let number = parts[2].number(digits: 4)
    {
      return made([], session, parts[1] == "NGO" ? .nonGovernmental : .document, number)
    }
    guard parts.count == 2 else {
      throw wrong(.component, "'\(parts[1])' cannot stand behind the session", nil)
    }
    let (nature, number) = try numbered(parts[1], ["L.", "CRP.", "INF.", "WP."], wrong)
    return made([], session, nature, number)
  }

  /// `WG.6/31/MEX/3`: 1 the national report, 2 the compilation, 3 the summary of stakeholders.
  private static func reviewed(
    _ parts: [String], _ made: ([String], String, Nature, Int) -> DocumentSymbol,
    _ wrong: (DocumentSymbolError.Kind, String, String?) -> DocumentSymbolError
  ) throws(DocumentSymbolError) -> DocumentSymbol {
    guard parts[0].dropFirst(3).isDigits else {
      throw wrong(.component, "'\(parts[0])' is no working group", nil)
    }
    guard parts.count >= 3, parts[1].isSession else {
      throw wrong(
        parts.count < 3 ? .incomplete : .component,
        "behind 'A/HRC/\(parts[0])' stand the session and the number", nil)
    }
    if parts.count == 4, parts[0] == "WG.6" {
      let country = parts[2]
      guard country.utf8.count == 3, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
        let number = parts[3].number(digits: 1), (1...3).contains(number)
      else {
        throw wrong(
          .component,
          "a document of the universal periodic review ends in a country of three capital letters and 1, 2 or 3",
          nil)
      }
      return made(["WG.6", country], parts[1], .document, number)
    }
    guard parts.count == 3 else {
      throw wrong(.component, "'\(parts[3])' cannot stand in a symbol of a working group", nil)
    }
    let (nature, number) = try numbered(parts[2], ["L.", "CRP.", "WP."], wrong)
    return made([parts[0]], parts[1], nature, number)
  }

  private static func numbered(
    _ part: String, _ marks: [String],
    _ wrong: (DocumentSymbolError.Kind, String, String?) -> DocumentSymbolError
  ) throws(DocumentSymbolError) -> (Nature, Int) {
    for mark in marks where part.hasPrefix(mark) {
      guard let number = String(part.dropFirst(mark.count)).number(digits: 4) else { break }
      return (
        Nature(rawValue: mark) ?? Nature(rawValue: String(mark.dropLast())) ?? .document, number
      )
    }
    guard let number = part.number(digits: 5) else {
      throw wrong(.component, "'\(part)' is no number of a document", nil)
    }
    return (.document, number)
  }
}
