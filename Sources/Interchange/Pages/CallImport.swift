import Documents
public import ReportingCore

/// Makes the profile of a call from its page.
public struct CallImport: Sendable {
  /// Where the profile goes.
  public enum Place: Sendable, Equatable {
    /// A city's folder: `consultations/ID.yaml`.
    case workspace
    /// The folder with the calls of an installation.
    case installation
  }

  private let page: CallPage
  private let id: String?
  private let language: LanguageTag?
  private let taken: [String]

  /// What stands for the one who asks when the page does not say.
  static let unknownIssuer = "(who asks was not read)"

  /// - Parameters:
  ///   - page: The page.
  ///   - id: The id of the profile; nil to make one of the page.
  ///   - language: The language of the page; nil to find out.
  ///   - taken: Ids that other calls or templates have and what has them, such as
  ///     `a call that is built in`.
  public init(_ page: CallPage, id: String?, language: LanguageTag?, taken: [String] = []) {
    self.page = page
    self.id = id
    self.language = language
    self.taken = taken
  }

  /// The plan: the profile as a file, and what was read and what was not.
  ///
  /// - Returns: nil when the page is none of a call, or the id cannot be used, which is reported.
  public func plan(for place: Place, into collector: DiagnosticCollector) -> CallImportPlan? {
    guard let language = language ?? pageLanguage(collector) else { return nil }
    let profile = CallProfile(page, id: id, language: language)
    guard profile.hasFacts else {
      report(
        page.asksForPassword ? .login : .notACall,
        page.asksForPassword
          ? "the page asks for a password and holds no call"
          : "the page holds no questions, no deadline, no address and no limit of a call",
        page.asksForPassword
          ? "Sign in, or open the public page of the call, and save it then."
          : "Save the page on which the call itself stands.", collector)
      return nil
    }
    guard isUsable(profile, collector) else { return nil }
    let findings = DiagnosticCollector()
    for sentence in profile.contradictions {
      findings.report(
        .warning(
          CallPageRule.contradiction.rawValue, lowered(sentence),
          at: SourceLocation(path: page.path),
          suggestion: "Ask the body that issued the call, and mend the profile."))
    }
    for sentence in profile.unknown {
      let isAboutQuestions = profile.tree.questions.isEmpty && sentence.hasPrefix("No questions")
      let rule: CallPageRule = isAboutQuestions ? .questions : .unknown
      let place = SourceLocation(path: page.path)
      findings.report(
        isAboutQuestions
          ? .warning(
            rule.rawValue, lowered(sentence), at: place,
            suggestion: "Write the questions of the call into the profile.")
          : .note(
            rule.rawValue, lowered(sentence), at: place,
            suggestion: "Look it up, and add it to the profile."))
    }
    collector.report(findings.diagnostics)
    let name = "\(profile.id).yaml"
    let folder = place == .workspace ? "consultations/" : ""
    return CallImportPlan(
      id: profile.id, title: profile.title,
      file: PlannedFile(
        path: folder + name,
        bytes: Array(CallProfileWriter(profile: profile, page: page).text.utf8)),
      manifest: place == .workspace ? "import/consultation-\(profile.id)-manifest.csv" : nil,
      readings: CallReadings(profile, page).lines, unknown: profile.unknown,
      contradictions: profile.contradictions, remarks: profile.remarks)
  }

  /// A sentence as the text of a finding.
  private func lowered(_ sentence: String) -> String {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private func report(
    _ rule: CallPageRule, _ message: String, _ suggestion: String, _ collector: DiagnosticCollector
  ) {
    collector.report(
      .error(rule.rawValue, message, at: SourceLocation(path: page.path), suggestion: suggestion))
  }

  private func isUsable(_ profile: CallProfile, _ collector: DiagnosticCollector) -> Bool {
    let id = profile.id
    let isSound =
      id.utf8.count <= 100 && id.first != "-" && id.first != "." && id.last != "-"
      && id.last != "." && !id.isEmpty
      && id.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: ".")
      }
    guard isSound else {
      report(
        .id, "'\(id)' cannot be the id of a call",
        "Write lower-case words and numbers joined by hyphens, such as --id ohchr-57-12.", collector
      )
      return false
    }
    guard !taken.contains(id) else {
      report(
        .id, "there is a call or a report '\(id)' already among those that are built in",
        "Use that one, or give this one another id, such as --id \(id)-\(profile.deadlines.days.first.map { "\($0.date.year)" } ?? "new").",
        collector)
      return false
    }
    let count = profile.tree.questions.flatMap(\.withParts).count
    guard count <= 500 else {
      report(
        .tooLarge, "the page has \(count) questions, more than any call",
        "Check that it is the page of a call.", collector)
      return false
    }
    return true
  }

  // MARK: The language

  private static let common: [(tag: String, words: Set<String>)] = [
    ("en", ["the", "and", "of", "to", "for", "with", "on", "by"]),
    ("es", ["los", "las", "el", "del", "que", "para", "y", "con"]),
    ("fr", ["les", "des", "et", "du", "le", "pour", "dans", "est"]),
  ]

  /// The language that the words of the page are in; what it declares where these do not tell.
  private func pageLanguage(_ collector: DiagnosticCollector) -> LanguageTag? {
    var counts = CallImport.common.map { _ in 0 }
    for part in page.parts {
      for word in part.text.words {
        for (index, language) in CallImport.common.enumerated()
        where language.words.contains(word.folded) {
          counts[index] += 1
        }
      }
    }
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    let (first, second) = (counts[order[0]], counts[order[1]])
    if first >= 5, first * 2 >= second * 3 {
      let found = LanguageTag(CallImport.common[order[0]].tag)
      let declared = page.declaredLanguage
      if let declared, let found, declared != found,
        CallImport.common.contains(where: { $0.tag == declared.description })
      {
        collector.report(
          .warning(
            CallPageRule.language.rawValue,
            "the page says that it is in '\(declared)', but its words are in '\(found)'",
            at: SourceLocation(path: page.path),
            suggestion: "Name the language if this is wrong, such as --language \(declared)."))
      }
      if let declared, !CallImport.common.contains(where: { $0.tag == declared.description }) {
        return declared
      }
      return found
    }
    if let declared = page.declaredLanguage { return declared }
    report(
      .language, "it is not clear in which language the page is",
      "Name the language, such as --language en.", collector)
    return nil
  }
}
