import Documents
import ReportingCore

/// What was read of a call on its page, each with the line where it stands.
struct CallProfile {
  /// A fact with the line where it was read.
  struct Fact<Value> {
    var value: Value
    var line: Int
  }

  var id: String
  var language: LanguageTag
  var title: String
  var issuer: Fact<String>?
  var status: Consultation.Status?
  var purpose: Fact<String>?
  var mandates: [CallIdentity.Mandate]
  var respondents: [(id: String, line: Int)]
  var deadlines: CallDeadlines
  var languages: Fact<[LanguageTag]>?
  var formats: Fact<[String]>?
  var limits: CallLimits
  var addresses: CallAddresses
  var subject: Fact<String>?
  var publication: Fact<PublicationRule>?
  /// Whether the page says two things of publication.
  var isPublicationContradicted = false
  var tree: CallQuestionTree
  /// Whether a heading over the questions says that they are.
  var hasQuestionHeading: Bool
  /// What is not known, or could not be read, as sentences.
  var unknown: [String] = []
  /// What the page says in two ways, as sentences.
  var contradictions: [String] = []
  /// What else was read and has no place in a profile.
  var remarks: [String] = []

  /// Whether anything that only calls have was read.
  var hasFacts: Bool {
    !deadlines.days.isEmpty || !addresses.recipients.isEmpty || subject != nil
      || !limits.words.isEmpty || !limits.wordsEach.isEmpty || !limits.pages.isEmpty
      || (hasQuestionHeading && !tree.questions.isEmpty)
  }

  /// Reads a page.
  init(_ page: CallPage, id: String?, language: LanguageTag) {
    let parts = page.parts
    mandates = CallIdentity.mandates(title: page.title, parts)
    deadlines = CallDeadlines(parts)
    self.id =
      id ?? CallProfile.id(page, mandates: mandates, year: deadlines.days.first?.date.year)
    self.language = language
    title = page.title ?? ""
    issuer = CallIdentity.issuer(title: page.title, parts).map {
      Fact(value: $0.text, line: $0.line)
    }
    status = CallIdentity.status(parts)
    purpose = parts.first { $0.label == .purpose && !$0.isTitle && $0.text.words.count > 3 }
      .map { Fact(value: $0.text.text, line: $0.block.line) }
    respondents = CallRespondents.read(parts)
    let asked = CallProfile.questionParts(parts)
    hasQuestionHeading = asked.hasHeading
    tree = CallQuestionTree(asked.parts)
    let elements = Set(asked.parts.filter { !$0.isTitle }.map(\.block.element))
    let others = Set(tree.others.map(\.element))
    // What stands among the questions and asks nothing may say how to answer.
    let facts = parts.map { part in
      guard part.label == .questions, others.contains(part.block.element) else { return part }
      var part = part
      part.label = nil
      return part
    }
    let accepted = CallAcceptance.languages(facts)
    languages = accepted.map { Fact(value: $0.tags, line: $0.line) }
    formats = CallAcceptance.formats(facts).map { Fact(value: $0.ids, line: $0.line) }
    // A length that a question names is that of its answer.
    limits = CallLimits(
      parts.filter { !elements.contains($0.block.element) || others.contains($0.block.element) })
    addresses = CallAddresses(facts)
    readSubject()
    readPublication(facts)
    if let remark = accepted?.remark { remarks.append(remark) }
    remarks += limits.remarks
    noteUnknown(page)
    noteContradictions()
  }

  // MARK: Questions

  /// The pieces in which the questions stand: those under a heading that says so, else lists and
  /// numbered paragraphs that ask.
  private static func questionParts(_ parts: [CallPart]) -> (parts: [CallPart], hasHeading: Bool) {
    let under = parts.filter { $0.label == .questions }
    if under.contains(where: { !$0.isTitle && !$0.block.text.isEmpty }),
      !CallQuestionTree(under).questions.isEmpty
    {
      return (under, true)
    }
    let others = parts.filter {
      !$0.isTitle && !$0.isValue && $0.label != .use && $0.label != .sending
        && $0.label != .respondents
    }
    func asks(_ part: CallPart) -> Bool {
      let text = QuestionMarker.reading(part.block.text)?.rest ?? part.block.text
      return text.hasSuffix("?") || CallQuestionTree.asks(text)
    }
    let lists = Set(others.filter(asks).compactMap { $0.block.lists.first?.list })
    let numbered = others.filter {
      $0.block.lists.isEmpty && QuestionMarker.reading($0.block.text) != nil
    }
    let takesNumbered = numbered.count(where: asks) * 2 >= numbered.count && !numbered.isEmpty
    let found = others.filter { part in
      if let list = part.block.lists.first?.list { return lists.contains(list) }
      if QuestionMarker.reading(part.block.text) != nil { return takesNumbered }
      return part.block.text.hasSuffix("?")
    }
    return (found, false)
  }

  // MARK: What needs more than one look

  private mutating func readSubject() {
    guard let first = addresses.subjects.first else { return }
    if addresses.subjects.count > 1 {
      let all = addresses.subjects.map { "'\($0.text)' (line \($0.line))" }
      contradictions.append(
        "The page names several subjects: \(all.joined(separator: ", ")); the first was taken.")
    }
    if let line = CallProfile.subjectLine(first.text) {
      subject = Fact(value: line, line: first.line)
    } else {
      unknown.append(
        "The subject '\(first.text)' (line \(first.line)) has gaps that nothing here can fill; write it with gaps such as {state} or {city}."
      )
    }
  }

  /// The subject with its gaps; nil when there is one that is none of those known.
  private static func subjectLine(_ text: String) -> String? {
    guard !text.contains("{"), !text.contains("}"), text.utf8.count <= 500 else { return nil }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "[" || $0 == "<" }) {
      result += rest[..<open]
      let close: Character = rest[open] == "[" ? "]" : ">"
      guard let end = rest[open...].firstIndex(of: close) else { return nil }
      let words = Set(PageText(String(rest[rest.index(after: open)..<end])).words.map(\.folded))
      guard let gap = gaps.first(where: { !$0.names.isDisjoint(with: words) })?.gap else {
        return nil
      }
      result += "{\(gap.rawValue)}"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static let gaps: [(gap: SubjectLine.Gap, names: Set<String>)] = [
    (.state, ["state", "country", "estado", "pais", "etat", "pays"]),
    (.city, ["city", "municipality", "ciudad", "municipio", "ville", "municipalite", "commune"]),
    (.session, ["session", "sesion", "periodo"]),
    (
      .stakeholder,
      [
        "organization", "organisation", "institution", "stakeholder", "entity", "organizacion",
        "institucion", "entidad", "sender", "respondent", "entite",
      ]
    ),
  ]

  private mutating func readPublication(_ parts: [CallPart]) {
    let found = CallAcceptance.publication(parts)
    guard let first = found.first else { return }
    var rule = first.rule
    if rule.allowsOptOut == nil {
      rule.allowsOptOut =
        found.first {
          $0.rule.standard == rule.standard && $0.rule.allowsOptOut != nil
        }?.rule.allowsOptOut
    }
    publication = Fact(value: rule, line: first.line)
    if let other = found.first(where: { $0.rule.standard != rule.standard }) {
      isPublicationContradicted = true
      contradictions.append(
        "The page says both that contributions are \(rule.standard.rawValue) (line \(first.line)) and that they are \(other.rule.standard.rawValue) (line \(other.line)); the first was taken."
      )
    }
  }

  /// The id: that of the resolution for a call of OHCHR, else words of the title and the year.
  private static func id(_ page: CallPage, mandates: [CallIdentity.Mandate], year: Int?) -> String {
    let isOHCHR =
      page.address?.contains("ohchr.org/") == true
      || page.site?.uppercased() == "OHCHR"
    if isOHCHR, let symbol = mandates.first?.symbol, symbol.hasPrefix("A/HRC/RES/") {
      return "ohchr-" + symbol.dropFirst("A/HRC/RES/".count).replacing("/", with: "-")
    }
    let words = PageText(page.title ?? "call").words
    let named = PageText(page.title ?? "call")
    let lead = prefixes.filter { words.map(\.folded).starts(with: $0) }.map(\.count).max() ?? 0
    let rest = lead < words.count ? named.text(of: lead..<words.count) : named.text
    var parts = Slugs.slug(rest).split(separator: "-")
    while parts.map({ $0.count + 1 }).reduce(-1, +) > 45, parts.count > 1 { parts.removeLast() }
    // A name does not end with a small word.
    while parts.count > 1, (parts.last?.count ?? 9) <= 3, parts.last?.allSatisfy(\.isLetter) == true
    {
      parts.removeLast()
    }
    let slug = parts.joined(separator: "-")
    return year.map { slug.hasSuffix("\($0)") ? slug : "\(slug)-\($0)" } ?? slug
  }

  private static let prefixes = PageText.phrases(
    """
    call for input|call for inputs|call for contributions|call for submissions|call for comments|\
    convocatoria de contribuciones|convocatoria de aportaciones|solicitud de contribuciones|\
    appel a contributions|appel a contribution
    """)
}
