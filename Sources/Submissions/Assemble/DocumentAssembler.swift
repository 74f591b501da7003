import CityFiles
import Documents
import ReportingCore

/// Puts a document together from released values, in one language.
struct DocumentAssembler {
  let released: ReleasedWorkspace
  let configuration: Configuration
  private(set) var request: DocumentRequest
  let swiftModules: [any ReportingModule.Type]
  /// The call that is answered, if one is.
  let call: Consultation?
  /// Who answers it, and how.
  private let contribution: Contribution
  private var collector: DiagnosticCollector
  /// The figures that the document may print.
  let figures: ReleasedFigures

  init(
    released: ReleasedWorkspace, configuration: Configuration, request: DocumentRequest,
    contribution: Contribution, swiftModules: [any ReportingModule.Type],
    collector: DiagnosticCollector
  ) {
    self.released = released
    self.configuration = configuration
    self.request = request
    self.contribution = contribution
    self.swiftModules = swiftModules
    self.collector = collector
    switch request.kind {
    case .submission(let id): call = configuration.consultation(id)
    case .report: call = nil
    }
    figures =
      call.map { call in
        released.figures(
          quotedFor: call, after: configuration.template(call.template(for: contribution)),
          isJoint: request.additions != nil)
      } ?? released.figures
  }

  /// The same assembler, for the same figures, with other additions of a joint answer.
  func adding(
    _ additions: (any DocumentAdditions)?, reportingTo collector: DiagnosticCollector
  ) -> DocumentAssembler {
    var assembler = self
    assembler.request.additions = additions
    assembler.collector = collector
    return assembler
  }

  func context(
    _ pack: LanguagePack, sections: [SectionDefinition]
  ) -> SectionContext {
    let plain = context(pack, sections: sections, aggregates: [:])
    guard let additions = request.additions else { return plain }
    let texts = plain.texts.sorted { $0.key < $1.key }.map(\.value)
    let quotes = texts.flatMap { text in
      FigureReference.references(
        in: DocumentText.text(of: text.content) + DocumentText.text(of: text.subsections))
    }.filter { $0.kind == .aggregate }
    guard !quotes.isEmpty else { return plain }
    return context(
      pack, sections: sections,
      aggregates: Dictionary(
        quotes.map { ($0.text, additions.text(of: $0, in: plain)) },
        uniquingKeysWith: { first, _ in first }))
  }

  private func context(
    _ pack: LanguagePack, sections: [SectionDefinition], aggregates: [String: String]
  ) -> SectionContext {
    released.context(
      pack: pack, year: request.year, figures: figures,
      country: configuration.country(released.city.country)?.title ?? LocalizedText([:]),
      answering: request.kind.id, sections: sections, configuration: configuration,
      aggregates: aggregates)
  }

  private func metadata(
    _ pack: LanguagePack, writer: FigureWriter, title: String, subtitle: String?,
    style: DocumentStyle, coverLines: [String]
  ) -> DocumentMetadata {
    let city = writer.text(released.city.name)
    var notices: [String] = []
    if request.isDraft { notices.append(pack[.draftNotice]) }
    if !released.city.notice.isEmpty { notices.append(writer.text(released.city.notice)) }
    let issued = request.issued.map { pack.text(.labelled(pack[.issued], pack.date($0))) }
    return DocumentMetadata(
      title: title, subtitle: subtitle, language: pack.tag.description, direction: pack.direction,
      issuer: city, subject: subtitle, keywords: [city, request.year.label],
      issued: request.issued?.description,
      identifier: "\(released.city.id)/\(request.kind.id)/\(request.year.label)/\(pack.tag)",
      coverLines: coverLines + [issued].compactMap { $0 }, notices: notices,
      draftMark: request.isDraft ? pack[.draft] : nil, style: style)
  }

  // MARK: Reports

  /// A report after a template.
  func report(_ template: ReportTemplate, in pack: LanguagePack) throws -> Document {
    let context = context(pack, sections: template.sections)
    let writer = FigureWriter(context: context)
    let sections = signed(
      try sections(of: template, in: pack, context), as: template.id,
      template.signatories.map { SignatoryRule($0) }, in: context)
    return Document(
      metadata: metadata(
        pack, writer: writer, title: writer.text(template.title),
        subtitle: "\(writer.text(released.city.name)), \(request.year.label)",
        style: template.style, coverLines: []),
      labels: pack.documentLabels, sections: sections,
      datasets: datasets(in: context, order: template.allSections.map(\.id)))
  }

  /// The figures, and which of them the texts quote.
  private func datasets(in context: SectionContext, order: [String]) -> [Dataset] {
    [
      FigureDataset(context: context).dataset(),
      QuotedFigureDataset(context: context, order: order).dataset(),
    ].compactMap { $0 } + (request.additions?.datasets(in: context) ?? [])
  }

  /// The sections with the names of those who have signed, where they are wanted.
  private func signed(
    _ sections: [Section], as document: String, _ rule: SignatoryRule?,
    in context: SectionContext
  ) -> [Section] {
    guard let rule,
      let section = SignatoriesWriter(context: context, document: document).section(as: rule)
    else { return sections }
    var sections = sections
    let end = sections.firstIndex { $0.role == .annex } ?? sections.endIndex
    sections.insert(section, at: rule.place == .head ? 0 : end)
    return sections
  }

  /// The sections of a report that have something to print. Those with a concordance are put
  /// together last, when it is known which sections the concordance can name.
  private func sections(
    of template: ReportTemplate, in pack: LanguagePack, _ context: SectionContext
  ) throws -> [Section] {
    var made: [String: [Section]] = [:]
    let isLast = Dictionary(
      uniqueKeysWithValues: template.sections.map { ($0.id, hasConcordance($0)) })
    for definition in template.sections where isLast[definition.id] == false {
      made[definition.id] = try self.sections(definition, in: context)
    }
    var printed = made.values.joined().reduce(into: Set<String>()) { $0.formUnion(ids(of: $1)) }
    // What stands beside the concordance is printed with it.
    for definition in template.sections where isLast[definition.id] == true {
      printed.insert(definition.id)
    }
    let later = self.context(
      pack,
      sections: template.sections.filter { printed.contains($0.id) }
        .map { kept($0, printed) })
    for definition in template.sections where isLast[definition.id] == true {
      made[definition.id] = try self.sections(definition, in: later)
    }
    return template.sections.flatMap { made[$0.id] ?? [] }
  }

  private func hasConcordance(_ section: SectionDefinition) -> Bool {
    section.content.contains { if case .concordance = $0 { true } else { false } }
      || section.subsections.contains(where: hasConcordance)
  }

  private func ids(of section: Section) -> [String] {
    [section.id] + section.subsections.flatMap(ids)
  }

  /// The definition without the parts that are not printed; those of a section that is still to be
  /// put together are kept.
  private func kept(_ section: SectionDefinition, _ printed: Set<String>) -> SectionDefinition {
    var section = section
    if !hasConcordance(section) {
      section.subsections = section.subsections.filter { printed.contains($0.id) }
        .map { kept($0, printed) }
    }
    return section
  }

  /// A section with its content; none when there is nothing to print in it. A section without a title
  /// gives way to the questions that it holds.
  private func sections(
    _ definition: SectionDefinition, in context: SectionContext
  ) throws -> [Section] {
    var blocks: [Block] = []
    var subsections: [Section] = []
    for content in definition.content {
      if content == .questionAndAnswer {
        subsections +=
          call?.questions(for: contribution)
          .map { answer($0, beside: definition.content, in: context) } ?? []
        continue
      }
      if definition.content.contains(.questionAndAnswer), content.belongsToQuestions { continue }
      let added = request.additions?.content(content, of: definition, in: context)
      if let added, added.replaces {
        blocks += added.blocks
        subsections += added.subsections
        continue
      }
      blocks += try reportSection(content, of: definition).blocks(in: context)
      if let added {
        blocks += added.blocks
        subsections += added.subsections
      }
      if case .narrative = content, let text = context.texts[definition.id] {
        subsections += FigureQuotes(context: context).filled(text.subsections)
          .prefixed(with: definition.id)
      }
    }
    subsections += try definition.subsections.flatMap { try sections($0, in: context) }
    guard !blocks.isEmpty || !subsections.isEmpty else { return [] }
    guard !definition.title.isEmpty else { return subsections }
    return [
      Section(
        id: definition.id,
        title: [.text(FigureWriter(context: context).text(definition.title))],
        role: definition.isAnnex ? .annex : .body, blocks: blocks, subsections: subsections,
        origin: context.texts[definition.id]?.origin)
    ]
  }

  private func reportSection(
    _ content: SectionContent, of definition: SectionDefinition
  ) -> any ReportSection {
    if case .swift(let name) = content {
      for module in swiftModules {
        if let section = module.section(named: name, for: definition) { return section }
      }
    }
    return ContentSection(definition: definition, content: content)
  }

  // MARK: Submissions

  /// The answer to a consultation: the sections of a template, with the questions in their place and
  /// the figures that the texts quote.
  func submission(
    _ consultation: Consultation, after template: ReportTemplate, in pack: LanguagePack
  ) throws -> Document {
    let context = context(pack, sections: template.sections)
    let writer = FigureWriter(context: context)
    let sections = signed(
      try sections(of: template, in: pack, context), as: consultation.id,
      consultation.signatories?.value ?? template.signatories.map { SignatoryRule($0) }, in: context
    )
    var coverLines = [pack.text(.submittedBy(writer.text(released.city.name)))]
    if let symbol = consultation.mandate?.value.symbol {
      coverLines.append(pack.text(.referenceSymbol(symbol)))
    }
    coverLines.append(pack.text(.reportingYear(pack.period(request.year))))
    var metadata = metadata(
      pack, writer: writer, title: pack.text(.submissionTo(writer.text(consultation.issuer))),
      subtitle: writer.text(consultation.title), style: consultation.style ?? template.style,
      coverLines: coverLines)
    if contribution.isConfidential == true { metadata.notices.append(pack[.messageConfidential]) }
    metadata.masthead = masthead(of: template, in: pack, writer)
    return Document(
      metadata: metadata,
      labels: pack.documentLabels, sections: sections,
      datasets: datasets(in: context, order: consultation.allQuestions.map(\.id)))
  }

  /// The lines at the head of a document for a body of the United Nations, as far as the city has
  /// said what belongs there.
  private func masthead(
    of template: ReportTemplate, in pack: LanguagePack, _ writer: FigureWriter
  ) -> Masthead? {
    guard !template.masthead.isEmpty else { return nil }
    var lines: [String] = []
    if let session = contribution.session {
      let name = configuration.sessionName(session, reportingTo: collector)
      lines.append(writer.text(name))
    }
    if let item = contribution.agendaItem {
      lines.append(pack.text(.agendaItem(item.number)))
      lines.append(writer.text(item.title))
    }
    lines.append(pack.text(.originalLanguage(pack.languageName(pack.tag))))
    return Masthead(organ: writer.text(template.masthead), lines: lines.filter { !$0.isEmpty })
  }
}
