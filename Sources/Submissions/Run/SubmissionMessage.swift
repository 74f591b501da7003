import Rendering
import ReportingCore

/// The message with which an answer to a call is sent, as far as it is known before the files are
/// made.
struct SubmissionMessage {
  let call: Consultation
  let contribution: Contribution
  let city: ReleasedCity
  /// The name of the city's country.
  let country: LocalizedText
  let year: Period
  let pack: LanguagePack

  /// Whether the call takes contributions in the language, as far as is known.
  var isLanguageAccepted: Bool {
    call.languages.rule(for: contribution)?.value.contains(pack.tag) ?? true
  }

  /// The formats in which the document is sent, of those that this program makes. A call that says
  /// nothing gets the one that every office opens.
  var formats: [OutputFormat] {
    guard let accepted = call.formats?.value else { return [.docx] }
    return accepted.compactMap { OutputFormat(rawValue: $0) }
      .filter { OutputFormat.documents.contains($0) }
  }

  /// The gaps of the subject that the call prescribes for which nothing is known.
  private var openGaps: [SubjectLine.Gap] {
    (call.subject?.value.gaps ?? []).filter { subjectValues[$0] == nil }
  }

  /// What goes into the gaps of the subject, as far as it is known.
  var subjectValues: [SubjectLine.Gap: String] {
    var values: [SubjectLine.Gap: String] = [
      .city: text(city.name), .stakeholder: text(city.name), .kind: contribution.kind.rawValue,
    ]
    values[.state] = country.isEmpty ? nil : text(country)
    values[.sessionMonth] = contribution.sessionMonth.map { pack.period($0) }
    values[.session] = contribution.session.map { "\($0)" }
    return values
  }

  /// The subject: that of the call with its gaps filled, or the city and the call. A gap for which
  /// nothing is known stays, so that it is seen.
  var subject: String {
    var values = subjectValues
    for gap in openGaps { values[gap] = "[\(gap.rawValue)]" }
    let line = call.subject?.value
    let own = pack.text(.labelled(text(city.name), text(call.title)))
    guard let line, let filled = line.filled(with: values) else { return own }
    return line.isPart ? "\(filled) - \(text(city.name))" : filled
  }

  /// What the message says: what is sent, by whom, and which files are with it.
  func body(listing files: [String]) -> String {
    var lines = [
      pack[.messageGreeting], "",
      pack.text(.messageContribution(of: text(city.name), to: text(call.title))),
    ]
    if let symbol = call.mandate?.value.symbol { lines.append(pack.text(.referenceSymbol(symbol))) }
    lines.append(pack.text(.reportingYear(pack.period(year))))
    if contribution.isConfidential == true { lines += ["", pack[.messageConfidential]] }
    lines += ["", pack[.messageAttachments]] + files.map { "- \($0)" }
    lines += ["", pack[.messageClosing], ""]
    if let contact = city.contact { lines.append(text(contact.office)) }
    lines.append(text(city.name))
    return lines.joined(separator: "\n")
  }

  /// The message with its files.
  ///
  /// - Throws: ``MailMessageError`` when the profile of the call names what is no address.
  func message(with files: [(file: OutputFile, format: OutputFormat)]) throws(MailMessageError)
    -> MailMessage
  {
    try MailMessage(
      to: call.recipients?.value ?? [], subject: subject,
      body: body(listing: files.map(\.file.name)), language: pack.tag.description,
      attachments: files.map {
        MailMessage.Attachment($0.file, mediaType: $0.format.mediaType)
      })
  }

  private func text(_ text: LocalizedText) -> String { text.inAnyCase(pack.tag) ?? "" }
}
