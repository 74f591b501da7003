import Documents
import ReportingCore

/// What a call is, who asks, and after which decision.
enum CallIdentity {
  /// A decision that the page names.
  struct Mandate: Equatable {
    /// The symbol; nil when the page does not tell the organ.
    var symbol: String?
    /// The title, or the words with which the page names it.
    var title: String
    var line: Int
  }

  private static let councils: [(organ: String, names: [[String]])] = [
    (
      "A/HRC/RES/",
      PageText.phrases(
        """
        human rights council|consejo de derechos humanos|conseil des droits de l'homme|hrc
        """)
    ),
    ("A/RES/", PageText.phrases("general assembly|asamblea general|assemblee generale")),
  ]
  private static let resolution: Set<String> = ["resolution", "resolutions", "resolucion", "res"]

  /// The decisions that texts name, each once, in order; those of the title first.
  static func mandates(title: String?, _ parts: [CallPart]) -> [Mandate] {
    var found: [Mandate] = []
    func add(_ text: PageText, _ line: Int) {
      for mandate in mandates(in: text, line: line) {
        if let same = found.firstIndex(where: { $0.symbol == mandate.symbol }) {
          // The first place that tells the title counts.
          if found[same].title.contains("/"), !mandate.title.contains("/") {
            found[same].title = mandate.title
          }
        } else {
          found.append(mandate)
        }
      }
    }
    if let title { add(PageText(title), 1) }
    for part in parts where part.label == .mandate { add(part.text, part.block.line) }
    for part in parts where part.label != .questions { add(part.text, part.block.line) }
    return found
  }

  private static func mandates(in text: PageText, line: Int) -> [Mandate] {
    let words = text.words
    var found: [Mandate] = []
    var sentences: [Range<Int>]?
    for slash in words.indices.dropFirst().dropLast()
    where words[slash].folded == "/" && !words[slash].isApart {
      // More are no decisions that a call carries out.
      if found.count == 50 { break }
      guard let session = words[slash - 1].number, let number = words[slash + 1].number,
        (1...99).contains(session), (1...400).contains(number)
      else { continue }
      let before = slash - 2
      guard before >= 0 else { continue }
      // A/HRC/RES/57/12
      if words[before].folded == "/", before >= 1, words[before - 1].folded == "res" {
        let head = words[max(0, before - 6)..<(before - 1)].map(\.folded).joined()
        let organ = head.hasSuffix("a/hrc/") ? "A/HRC/RES/" : head.hasSuffix("a/") ? "A/RES/" : nil
        if let organ {
          found.append(
            Mandate(
              symbol: "\(organ)\(session)/\(number)",
              title: title(in: text, behind: slash + 2) ?? "\(organ)\(session)/\(number)",
              line: line))
        }
        continue
      }
      let isNamed = words[max(0, slash - 4)..<(slash - 1)].contains {
        resolution.contains($0.folded)
      }
      guard isNamed else { continue }
      if sentences == nil { sentences = text.sentences }
      let near =
        sentences?.first { $0.contains(slash) } ?? max(
          0, slash - 12)..<min(words.count, slash + 10)
      let organs = councils.filter { text.has($0.names, in: near) }.map(\.organ)
      let symbol = organs.count == 1 ? "\(organs[0])\(session)/\(number)" : nil
      let start = max(0, slash - 2)
      let named = text.text(of: start..<(slash + 2))
      found.append(
        Mandate(
          symbol: symbol, title: title(in: text, behind: slash + 2) ?? named, line: line))
    }
    return found
  }

  /// The title behind a number: `on “...”`, `titled "..."`.
  private static func title(in text: PageText, behind place: Int) -> String? {
    let words = text.words
    let end = min(words.count, place + 8)
    for open in place..<max(place, end) where ["“", "\"", "«", "„"].contains(words[open].folded) {
      let closing = ["”", "\"", "»", "“"]
      var close = open + 1
      while close < words.count, close < open + 40, !closing.contains(words[close].folded) {
        close += 1
      }
      guard close < words.count, closing.contains(words[close].folded), close > open + 1 else {
        return nil
      }
      var last = close
      while last > open + 2, [",", "."].contains(words[last - 1].folded) { last -= 1 }
      return text.text(of: (open + 1)..<last)
    }
    return nil
  }

  // MARK: Who asks

  private static let bodies = PageText.phrases(
    """
    special rapporteur on|independent expert on|working group on|special rapporteur in the field|\
    committee on|committee against|human rights committee|\
    office of the united nations high commissioner for human rights|\
    office of the high commissioner for human rights|human rights council advisory committee|\
    advisory committee of the human rights council|relator especial sobre|\
    relatora especial sobre|experto independiente sobre|experta independiente sobre|\
    grupo de trabajo sobre|comite de derechos|comite para|comite contra|comite asesor|\
    oficina del alto comisionado|rapporteur special sur|rapporteuse speciale sur|\
    expert independant|experte independante|groupe de travail sur|comite des droits|comite pour|\
    comite contre|comite consultatif|haut-commissariat
    """)
  private static let ends: Set<String> = [
    ".", ",", ";", ":", "(", ")", "invites", "is", "are", "has", "will", "seeks", "welcomes",
    "would", "calls", "requests", "intends", "presents", "invita", "es", "ha", "tiene",
    "solicita", "presentara", "desea", "invite", "est", "a", "sollicite", "presentera", "souhaite",
    "-", "?", "was", "to", "|", "/", "encourages", "in", "for", "por", "pour", "acoge",
  ]

  /// Who asks, in the words of the page: what it says itself, or the first body that it names.
  static func issuer(title: String?, _ parts: [CallPart]) -> (text: String, line: Int)? {
    for part in parts where part.label == .issuer && part.isValue {
      return (part.text.text, part.block.line)
    }
    var texts = title.map { [(PageText($0), 1)] } ?? []
    texts += parts.filter { $0.label != .questions }.map { ($0.text, $0.block.line) }
    for (text, line) in texts {
      guard let found = text.range(ofAny: bodies) else { continue }
      var end = found.upperBound
      // `for Human Rights` and `on the right to` belong to the name.
      let isWhole = text.words[found].map(\.folded).joined(separator: " ").hasSuffix("rights")
      while !isWhole, end < text.words.count, end < found.lowerBound + 18 {
        let word = text.words[end].folded
        if ends.contains(word), !(word == "to" && text.words[end - 1].folded == "right"),
          !(["a", "in", "for"].contains(word) && goesOn(text, end))
        {
          break
        }
        end += 1
      }
      guard end > found.lowerBound else { continue }
      return (text.text(of: found.lowerBound..<end), line)
    }
    return nil
  }

  /// Whether a small word stands within a name: `freedom of assembly and of association`, `derecho
  /// a una vivienda`, `in this context`.
  private static func goesOn(_ text: PageText, _ place: Int) -> Bool {
    guard place + 1 < text.words.count else { return false }
    let before = text.words[place - 1].folded
    let next = text.words[place + 1].folded
    return before == "derecho" || next == "of" || next == "this" || next == "human"
  }

  // MARK: Status

  private static let closed: Set<String> = [
    "closed", "submissions now online", "call closed", "cerrado", "cerrada",
    "convocatoria cerrada", "contribuciones ya en linea", "cloture", "clos", "close", "ferme",
    "contributions en ligne", "appel clos",
  ]

  /// Whether contributions are taken, where the page says so in so many words.
  static func status(_ parts: [CallPart]) -> Consultation.Status? {
    for part in parts where part.text.words.count <= 5 {
      var words = part.text.words.map(\.folded)
      while words.last == "." { words.removeLast() }
      let text = words.joined(separator: " ")
      if closed.contains(text) { return .closed }
      if part.label == .status, ["open", "abierta", "abierto", "ouvert", "ouverte"].contains(text) {
        return .open
      }
    }
    return nil
  }
}
