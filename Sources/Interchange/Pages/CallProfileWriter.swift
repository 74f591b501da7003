import Documents
import ReportingCore
import YAMLSource

/// Writes a profile as the shipped ones are written.
struct CallProfileWriter {
  let profile: CallProfile
  let page: CallPage

  private typealias Entry = (key: String, value: YAMLValue)

  /// The file.
  var text: String {
    // Days are written as everywhere, without quotation marks.
    YAMLWriter().write(.map(entries), comment: comment)
      .split(separator: "\n", omittingEmptySubsequences: false).map(withoutQuotes)
      .joined(separator: "\n")
  }

  private func withoutQuotes(_ line: Substring) -> String {
    for key in ["date: \"", "updated: \""] {
      guard let range = line.firstRange(of: key), line.hasSuffix("\""),
        line[..<range.lowerBound].allSatisfy({ $0 == " " || $0 == "-" })
      else { continue }
      let day = line[range.upperBound...].dropLast()
      if CalendarDate(day) != nil { return String(line[..<range.upperBound].dropLast() + day) }
    }
    return String(line)
  }

  private var comment: String {
    var lines = [
      "Call read by 'cityrights import consultation' from \(origin).",
      "What is marked verified stands on that page; hold it against the page once before you rely on it.",
    ]
    let open = profile.unknown + profile.contradictions
    if !open.isEmpty {
      lines.append("Still to be confirmed:")
      lines += open.map { "- \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  private var fileName: String { String(page.path.split(separator: "/").last ?? "") }

  private var origin: String { page.address ?? "the file \(fileName)" }

  /// What every rule rests on.
  private func source(_ line: Int) -> String {
    let day = page.changed.map { ", as changed on \($0)" } ?? ""
    let place = page.address.map { " \($0)" } ?? " in the file \(fileName)"
    return "Call page\(place)\(day); line \(line)"
  }

  /// - Parameter isContradicted: Whether the page says something else elsewhere: what is not sure is
  ///   never held against a contribution as a mistake.
  private func rests(_ line: Int, isContradicted: Bool = false) -> [Entry] {
    isContradicted
      ? [
        ("basis", "unverified"),
        ("source", .text(source(line) + "; elsewhere the page says something else")),
      ]
      : [("basis", "verified"), ("source", .text(source(line)))]
  }

  private func localized(_ text: String) -> YAMLValue {
    .map([(profile.language.description, .text(text))])
  }

  // MARK: Parts

  private var entries: [Entry] {
    var entries: [Entry] = [
      ("id", .text(profile.id)), ("title", localized(profile.title)),
      ("issuer", localized(profile.issuer?.value ?? page.site ?? CallImport.unknownIssuer)),
    ]
    if let address = page.address, isSound(address) { entries.append(("page", .text(address))) }
    if let changed = page.changed { entries.append(("updated", .text("\(changed)"))) }
    if let status = profile.status { entries.append(("status", .text(status.rawValue))) }
    if let purpose = profile.purpose { entries.append(("purpose", localized(purpose.value))) }
    if let mandate = profile.mandates.first {
      let symbol: [Entry] = mandate.symbol.map { [("symbol", .text($0))] } ?? []
      entries.append(
        ("mandate", .map(symbol + [("title", localized(mandate.title))] + rests(mandate.line))))
    }
    if !profile.respondents.isEmpty {
      entries.append(("respondents", .list(profile.respondents.compactMap(respondent))))
    }
    if let deadline { entries.append(("deadlines", .list([deadline]))) }
    if let languages = profile.languages {
      entries.append(
        (
          "languages",
          .list([
            .map(
              [("accepted", .list(languages.value.map { .text($0.description) }))]
                + rests(languages.line))
          ])
        ))
    }
    if let formats = profile.formats {
      entries.append(
        (
          "formats",
          .map([("accepted", .list(formats.value.map(YAMLValue.text)))] + rests(formats.line))
        ))
    }
    if !profile.limits.words.isEmpty {
      entries.append(("words", .list(profile.limits.words.map(words))))
    }
    if !profile.limits.pages.isEmpty {
      entries.append(
        (
          "pages",
          .list(
            profile.limits.pages.map {
              .map(limit($0) + rests($0.line, isContradicted: $0.isContradicted))
            })
        ))
    }
    return entries + sending
      + [
        ("questions", .list(questions))
      ] + (notes.isEmpty ? [] : [("notes", .list(notes.map(YAMLValue.text)))])
  }

  private var notes: [String] { profile.unknown + profile.contradictions + profile.remarks }

  /// Whether the address can stand in a profile as it is.
  private func isSound(_ address: String) -> Bool {
    address.hasPrefix("https://") && address.dropFirst(8).prefix { $0 != "/" }.contains(".")
      && address.allSatisfy { $0.isASCII && !$0.isWhitespace }
  }

  private func respondent(_ found: (id: String, line: Int)) -> YAMLValue? {
    guard let group = CallRespondents.all.first(where: { $0.id == found.id }) else { return nil }
    return .map(
      [
        ("id", .text(group.id)),
        ("title", .map(group.titles.map { ($0.language, .text($0.text)) })),
      ] + rests(found.line))
  }

  private var deadline: YAMLValue? {
    guard let first = profile.deadlines.days.first else { return nil }
    var entries: [Entry] = [("kind", "official"), ("date", .text("\(first.date)"))]
    if let time = first.time { entries.append(("time", .text("\(time)"))) }
    entries.append(("zone", .text(first.zone ?? "unknown")))
    let others = profile.deadlines.days.dropFirst().map { other -> YAMLValue in
      .map([("date", .text("\(other.date)")), ("source", .text(source(other.line)))])
    }
    if !others.isEmpty { entries.append(("history", .list(Array(others)))) }
    return .map(entries + rests(first.line))
  }

  private func limit(_ limit: CallLimits.Limit) -> [Entry] {
    var entries: [Entry] = []
    if let least = limit.least { entries.append(("min", .integer(least))) }
    entries.append(("max", .integer(limit.most)))
    if let counts = limit.counts {
      entries.append(("counts", .list(counts.map { .text($0.rawValue) })))
    }
    if let kind = limit.kind { entries.append(("for", .text(kind.rawValue))) }
    return entries
  }

  private func words(_ found: CallLimits.Limit) -> YAMLValue {
    .map(limit(found) + rests(found.line, isContradicted: found.isContradicted))
  }

  private var sending: [Entry] {
    var entries: [Entry] = []
    if let first = profile.addresses.recipients.first {
      let all = profile.addresses.recipients.map { YAMLValue.text($0.text) }
      entries.append(("recipients", .map([("addresses", .list(all))] + rests(first.line))))
    }
    if let subject = profile.subject {
      var map: [Entry] = [("text", .text(subject.value))]
      if profile.addresses.isPart { map.append(("part", true)) }
      entries.append(
        (
          "subject",
          .map(
            map
              + rests(subject.line, isContradicted: profile.addresses.subjects.count > 1))
        ))
    }
    if let publication = profile.publication {
      var map: [Entry] = [("default", .text(publication.value.standard.rawValue))]
      if let optOut = publication.value.allowsOptOut { map.append(("opt-out", .boolean(optOut))) }
      entries.append(
        (
          "publication",
          .map(
            map + rests(publication.line, isContradicted: profile.isPublicationContradicted))
        ))
    }
    return entries
  }

  // MARK: Questions

  private var questions: [YAMLValue] {
    guard !profile.tree.questions.isEmpty else { return [standIn] }
    return profile.tree.questions.map { question($0, isTop: true) }
  }

  private func question(_ question: CallQuestionTree.Question, isTop: Bool) -> YAMLValue {
    var entries: [Entry] = [("id", .text(question.id)), ("text", localized(question.text))]
    entries += rests(question.line)
    if isTop, let group = question.group {
      let known = Set(profile.respondents.map(\.id))
      let ids = CallRespondents.groups(in: PageText(group)).filter(known.contains)
      if !ids.isEmpty { entries.append(("respondents", .list(ids.map(YAMLValue.text)))) }
    }
    let own = CallLimits.limit(inQuestion: question.text, line: question.line)
    if let limit = own ?? (isTop ? profile.limits.wordsEach.first : nil) {
      entries.append(("words", .list([words(limit)])))
    }
    if !question.parts.isEmpty {
      entries.append(
        ("questions", .list(question.parts.map { self.question($0, isTop: false) })))
    }
    return .map(entries)
  }

  /// What stands for questions that were not read, in the words of the shipped profiles.
  private var standIn: YAMLValue {
    .map([
      ("id", "text"),
      (
        "text",
        .map([
          ("en", "What your local government has to say on the subject of the call."),
          ("es", "Lo que su gobierno local tiene que decir sobre el tema de la convocatoria."),
          ("fr", "Ce que votre collectivité locale a à dire sur le sujet de l’appel."),
          ("ca", "El que el vostre govern local ha de dir sobre el tema de la convocatòria."),
        ])
      ), ("basis", "unverified"),
      ("source", "The questions of the call were not read; this heading stands in their place"),
      ("paraphrase", true),
    ])
  }
}
