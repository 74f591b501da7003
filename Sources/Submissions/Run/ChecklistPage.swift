import Conformance
import Documents
import ReportingCore

/// What an officer reads before pressing send, as a page of its own: what the call demands and what
/// of it holds, the words that are left, the days, and what no program can do.
struct ChecklistPage {
  let call: Consultation
  let checklist: ConformanceChecklist
  /// The document that is checked, for its title and its city.
  let document: Document
  /// The words that stand around the text, in English like all that the program tells an officer.
  let labels: DocumentLabels
  /// The city's folder: places are told from there.
  let folder: String
  let today: CalendarDate?
  let zone: CivilTimeZone?
  /// Whether a draft of the message is among the files.
  let hasMessage: Bool

  func page() -> Document {
    let metadata = document.metadata
    return Document(
      metadata: DocumentMetadata(
        title: "Before you send: \(call.id)", subtitle: metadata.title, language: "en",
        issuer: metadata.issuer, identifier: metadata.identifier + "/checklist",
        coverLines: ["Text in the language '\(metadata.language)'"], draftMark: metadata.draftMark,
        style: DocumentStyle(
          fontName: "Liberation Sans", numbersParagraphs: false, hasCover: false,
          hasContents: false)),
      labels: labels, sections: [demands, deadlines, words, sending].compactMap { $0 })
  }

  // MARK: Sections

  private var demands: Section? {
    guard !checklist.items.isEmpty else {
      return section(
        "demands", "What the call demands", [paragraph("Nothing is known of what it demands.")])
    }
    let kept = checklist.items.count(where: \.holds)
    let rows = checklist.items.map { item in
      Table.Row([
        [.text(sentence(item.demand))], [.text(item.holds ? "✓\u{A0}holds" : "✗\u{A0}look")],
        inlines(of: item.findings),
      ])
    }
    return section(
      "demands", "What the call demands",
      [
        paragraph("\(kept) of \(checklist.items.count) demands are kept."),
        .table(
          Table(
            caption: [.text("Demands of the call")],
            summary: "Each demand, whether it is kept, and what is wrong where it is not.",
            columns: [
              .init([.text("Demand")], width: 2), .init([.text("State")], width: 0.8),
              .init([.text("What is wrong, and what to do")], width: 3),
            ], rows: rows)),
      ])
  }

  private func sentence(_ demand: ConformanceDemand) -> String {
    let text = demand.text.prefix(1).uppercased() + demand.text.dropFirst()
    return demand.basis == .unverified ? "\(text) (not confirmed)" : text
  }

  private func inlines(of findings: [Diagnostic]) -> [Inline] {
    findings.enumerated().flatMap { index, finding -> [Inline] in
      let place = finding.location.map { "\(shown($0)): " } ?? ""
      let advice = finding.suggestion.map { ". \($0)" } ?? ""
      return (index == 0 ? [] : [.lineBreak]) + [.text(place + finding.message + advice)]
    }
  }

  /// A place as seen from the city's folder, so that the page is the same wherever the folder lies.
  private func shown(_ place: SourceLocation) -> String {
    let text = place.description
    return text.hasPrefix(folder + "/") ? String(text.dropFirst(folder.count + 1)) : text
  }

  private var deadlines: Section? {
    let lines = checklist.deadlines.map { DeadlineLine($0, today: today, zone: zone).text }
    return section(
      "deadlines", "When it is due",
      lines.isEmpty ? [paragraph("No day is known: look it up.")] : [list(lines)])
  }

  private var words: Section? {
    let entries = [checklist.budget.total] + checklist.budget.questions
    let rows = entries.map { entry in
      Table.Row(
        [
          entry.question.map { "Question \($0)" } ?? "The text as a whole",
          "\(entry.used)", entry.limit.map { "\($0)" } ?? "no limit is known",
          entry.left.map { $0 < 0 ? "\(-$0) too many" : "\($0)" } ?? "",
        ].map { [.text($0)] })
    }
    return section(
      "words", "Words",
      [
        .table(
          Table(
            caption: [.text("Words used and left")],
            summary: "The words of the text and of each answer, the limit and what is left.",
            columns: [
              .init([.text("Part")], width: 2), .init([.text("Words")], alignment: .end),
              .init([.text("Limit")], alignment: .end), .init([.text("Left")], alignment: .end),
            ], rows: rows))
      ])
  }

  /// What is left to a person.
  private var sending: Section? {
    var steps: [String] = []
    steps.append(
      call.recipients == nil
        ? "Look up the address: the profile of the call does not know it, and none is invented."
        : "Compare the addresses with the call: \(call.recipients?.value.joined(separator: ", ") ?? "")."
    )
    if call.subject == nil { steps.append("Look up whether the call prescribes a subject line.") }
    if call.formats == nil { steps.append("Look up which file formats the call takes.") }
    if call.words.isEmpty, call.pages.isEmpty {
      steps.append("Look up whether the call limits the length.")
    }
    steps += call.notes.map { "Know this: \($0)" }
    steps.append("Read the text once more as somebody who may want to harm a person named in it.")
    if hasMessage {
      steps.append("Open the draft of the message (.eml), read it, and send it yourself.")
    } else {
      steps.append("Attach the file in the format that the call takes, and send it yourself.")
    }
    return section("sending", "What is left to you", [list(steps)])
  }

  // MARK: Parts

  private func section(_ id: String, _ title: String, _ blocks: [Block]) -> Section {
    Section(id: id, title: [.text(title)], blocks: blocks)
  }

  private func paragraph(_ text: String) -> Block { .paragraph(Paragraph([.text(text)])) }

  private func list(_ items: [String]) -> Block {
    .list(ordered: false, items: items.map { [paragraph($0)] })
  }
}
