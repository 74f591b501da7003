package import CityFiles
package import Documents
package import Linting
package import ReportingCore
package import Submissions

extension JointSubmission: DocumentAdditions {
  package func figures(in catalogue: Catalogue) -> FigureIndex {
    FigureIndex(AggregateIndex(joint: self, catalogue: catalogue).figures, catalogue: catalogue)
  }

  package func text(of reference: FigureReference, in context: SectionContext) -> String {
    AggregateWriter(writer: JointWriter(joint: self, context: context)).text(reference)
  }

  package func content(
    _ content: SectionContent, of section: SectionDefinition, in context: SectionContext
  ) -> AddedContent? {
    let writer = JointWriter(joint: self, context: context)
    switch content {
    case .jointAnswers:
      let questions = plan?.call.questions(for: plan?.contribution ?? Contribution()) ?? []
      return AddedContent(
        subsections: questions.flatMap(\.withParts).compactMap {
          Statements(writer: writer).section(inAnnex: section.id, of: $0)
        })
    case .jointFigures:
      return AddedContent(blocks: AggregateTables(writer: writer).blocks())
    case .jointMessages:
      return AddedContent(subsections: JointMessages(writer: writer).whole(in: section.id))
    case .jointPractices: return JointPractices(writer: writer).whole(in: section.id)
    case .regionalBalance:
      return AddedContent(blocks: CityTables(writer: writer).regionalBalance())
    case .contributingCities:
      return AddedContent(blocks: CityTables(writer: writer).contributingCities())
    case .comparability:
      return AddedContent(blocks: ComparabilityNotes(writer: writer).blocks())
    case .messages: return JointMessages(writer: writer).content(of: section.id)
    case .methodology:
      return AddedContent(blocks: [writer.paragraph(context.pack[.methodologyJoint])])
    case .goodPractices:
      // The secretariat's own come first.
      return JointPractices(writer: writer).content(of: section.id)
    default: return nil
    }
  }

  package func answer(
    to question: ConsultationQuestion, beside contents: [SectionContent],
    in context: SectionContext
  ) -> AddedAnswer {
    let writer = JointWriter(joint: self, context: context)
    var added = AddedAnswer()
    if contents.contains(.jointSynthesis) {
      added.synthesis = SynthesisOutline(writer: writer).blocks(question)
    }
    let indicators = indicators(of: question)
    if contents.contains(.jointFigures), !indicators.isEmpty {
      added.figures = figures(of: question, indicators, writer)
    }
    if contents.contains(.jointAnswers) {
      let annex = context.sections.compactMap(JointSubmission.annex).first
      added.statements =
        [Statements(writer: writer).section(under: question, annex: annex)].compactMap { $0 }
    }
    return added
  }

  /// The newest figures of a question; where an earlier one shows them all, a line that leads there.
  private func figures(
    of question: ConsultationQuestion, _ indicators: [String], _ writer: JointWriter
  ) -> [Block] {
    let questions = plan?.call.allQuestions ?? []
    let earlier = questions.prefix { $0.id != question.id }.first {
      Set(self.indicators(of: $0)).isSuperset(of: indicators)
    }
    guard let earlier, question.id.contains(where: \.isNumber) else {
      return AggregateTables(writer: writer).newest(indicators)
    }
    let pack = writer.pack
    let place: Inline = .reference(
      section: JointSubmission.sectionID(ofQuestion: earlier.id),
      text: [.text(pack.text(.questionNumber(earlier.id)))])
    let label = pack.text(.labelled(pack[.figuresOverCities], ""))
    return [.paragraph(Paragraph([.text(label), place], style: .small))]
  }

  /// The id of the section in which the answers stand that find no room under their question.
  static func annex(of section: SectionDefinition) -> String? {
    if section.content.contains(.jointAnswers), !section.content.contains(.questionAndAnswer) {
      return section.id
    }
    return section.subsections.lazy.compactMap(annex).first
  }

  package func datasets(in context: SectionContext) -> [Dataset] {
    let writer = JointWriter(joint: self, context: context)
    return [AggregateDataset(writer: writer).dataset(), CityDataset(writer: writer).dataset()]
      .compactMap { $0 }
  }
}
