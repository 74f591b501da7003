import ReportingCore
import TestSupport
import Testing

@Suite struct DocumentSymbolTests {
  @Test(arguments: [
    ("A/HRC/RES/33/8", "33", DocumentSymbol.Nature.resolution, 8),
    ("A/HRC/39/L.8", "39", .draft, 8), ("A/HRC/30/49", "30", .document, 49),
    ("A/HRC/38/22", "38", .document, 22), ("A/HRC/AC/9/6", "9", .document, 6),
    ("A/HRC/DEC/6/102", "6", .decision, 102), ("A/HRC/24/29/Corr.1", "24", .document, 29),
    ("A/HRC/45/L.27", "45", .draft, 27), ("A/HRC/52/L.6", "52", .draft, 6),
    ("A/HRC/WG.6/31/MEX/3", "31", .document, 3), ("A/HRC/39/NGO/12", "39", .nonGovernmental, 12),
    ("A/HRC/39/L.8/Rev.1", "39", .draft, 8), ("A/HRC/RES/S-17/1", "S-17", .resolution, 1),
    ("A/HRC/57/CRP.2", "57", .conferenceRoomPaper, 2),
    ("A/HRC/PRST/40/1", "40", .presidentialStatement, 1),
    ("A/HRC/AC/12/L.3", "12", .draft, 3),
    ("A/RES/53/144", "53", .resolution, 144), ("A/RES/60/161", "60", .resolution, 161),
    ("A/RES/70/1", "70", .resolution, 1), ("A/RES/71/256", "71", .resolution, 256),
    ("A/RES/491 (V)", "V", .resolution, 491), ("S/RES/1440 (2002)", "2002", .resolution, 1440),
  ])
  func whatASymbolSaysIsRead(
    text: String, session: String, nature: DocumentSymbol.Nature, number: Int
  ) throws {
    let symbol = try DocumentSymbol(parsing: text)
    #expect(symbol.session == session)
    #expect(symbol.nature == nature)
    #expect(symbol.number == number)
    #expect(symbol.description == text)
  }

  @Test(arguments: [
    "E/C.12/2007/1", "CCPR/C/104/3", "HRI/MC/2008/3", "HR/PUB/12/5",
    "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1", "A/74/159", "A/CONF.157/23", "CRC/C/GC/14", "A/C.3/73/L.4",
    "CEDAW/C/GC/35", "ST/SGB/2017/1", "S/PV.7000", "CRPD/C/18/D/22/2014", "A/HRC/EMRIP/2010/2",
  ])
  func otherSeriesAreAccepted(text: String) throws {
    #expect(try DocumentSymbol(parsing: text).description == text)
  }

  @Test(
    arguments: [
      ("A/HRC/33/RES/8", DocumentSymbolError.Kind.order, "A/HRC/RES/33/8"),
      ("A/HRC/RES/39/L.8", .draftAsAdopted, "A/HRC/39/L.8"),
      ("A/HRC/L.8/39", .order, "A/HRC/39/L.8"), ("A-HRC-39-L.8", .separators, "A/HRC/39/L.8"),
      ("A/HRC/RES/33 8", .separators, "A/HRC/RES/33/8"), ("A/HRC/RES/33", .incomplete, nil),
      ("A/HRC/39", .incomplete, nil), ("A/HRC", .incomplete, nil),
      ("A/HRC/WG.6/31/MEX/4", .component, nil),
      ("A/HRC/WG.6/31/Mex/3", .component, nil), ("A/HRC/RES/39/7a", .component, nil),
      ("AHCHR", .unknownOrgan, nil), ("B/HRC/39/7", .unknownOrgan, nil),
      ("A/RES/144", .incomplete, nil),
      ("A/B", .component, nil), ("", .unknownOrgan, nil), ("A/HRC//8", .separators, nil),
      ("A/HRC/hrc/8", .component, nil), ("A/HRC/39/L.8/Rev", .component, nil),
    ] as [(String, DocumentSymbolError.Kind, String?)])
  func mistakesAreNamed(
    text: String, kind: DocumentSymbolError.Kind, correction: String?
  ) {
    let error = #expect(throws: DocumentSymbolError.self) { try DocumentSymbol(parsing: text) }
    #expect(error?.kind == kind)
    #expect(error?.correction == correction)
    #expect(error?.message.hasSuffix(".") == false)
  }

  @Test func suffixesAreKeptInOrder() throws {
    let symbol = try DocumentSymbol(parsing: "A/HRC/24/29/Add.2/Corr.1")
    #expect(symbol.suffixes.map(\.description) == ["Add.2", "Corr.1"])
    #expect(symbol.isOfHumanRightsCouncil && symbol.sessionOrgan == "A/HRC")
  }

  @Test func aSymbolMadeByTheGrammarIsReadBack() throws {
    var generator = SeededGenerator(seed: 39)
    for _ in 0..<500 {
      let session = Int.random(in: 1...120, using: &generator)
      let number = Int.random(in: 1...300, using: &generator)
      let forms = [
        "A/HRC/RES/\(session)/\(number)", "A/HRC/\(session)/L.\(number)",
        "A/HRC/\(session)/\(number)",
        "A/HRC/AC/\(session)/L.\(number)", "A/HRC/\(session)/NGO/\(number)",
        "A/RES/\(session)/\(number)",
      ]
      var text = forms[Int.random(in: 0..<forms.count, using: &generator)]
      if Bool.random(using: &generator) { text += "/Rev.1" }
      let symbol = try DocumentSymbol(parsing: text)
      #expect(symbol.number == number && symbol.session == String(session))
      #expect(try DocumentSymbol(parsing: symbol.description) == symbol)
      // What is corrected from other separators is the same symbol.
      let error = #expect(throws: DocumentSymbolError.self) {
        try DocumentSymbol(parsing: text.split(separator: "/").joined(separator: "-"))
      }
      #expect(error?.correction == text)
    }
  }

  @Test func anyTextIsReadOrRefused() {
    var generator = SeededGenerator(seed: 8)
    let pieces = [
      "A", "HRC", "RES", "DEC", "AC", "WG.6", "L.8", "39", "7", "/", "/", "-", " ", "(V)", "Rev.1",
      ".", "S-17",
      "\u{301}", "\u{0}", "٣", "NGO", "MEX", "99999999999999999999", "(", ")",
    ]
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      do {
        let symbol = try DocumentSymbol(parsing: text)
        #expect(symbol.description == text)
      } catch {
        if let correction = error.correction {
          #expect(throws: Never.self) { try DocumentSymbol(parsing: correction) }
        }
      }
    }
  }
}
