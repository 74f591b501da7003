import CityFiles
import Documents
import ReportingCore

extension DocumentAssembler {
  /// The section of a question with what is answered.
  ///
  /// - Parameter contents: What else stands in the section of the questions, and so under each.
  func answer(
    _ question: ConsultationQuestion, beside contents: [SectionContent],
    in context: SectionContext
  ) -> Section {
    let pack = context.pack
    let writer = FigureWriter(context: context)
    let id = "question-\(question.id.lowercased())"
    var wording: [Inline] = [.text(writer.text(question.text))]
    // What a call only asks for as a whole has no number that a heading could give.
    let isNumbered = question.id.contains(where: \.isNumber)
    if question.isParaphrase { wording.append(.footnote([.text(pack[.questionParaphrased])])) }
    var blocks: [Block] =
      isNumbered ? [.quotation([.paragraph(Paragraph(wording, style: .unnumbered))])] : []
    var subsections: [Section] = []
    let added = request.additions?.answer(to: question, beside: contents, in: context)
    if let text = context.texts[question.id] {
      let quotes = FigureQuotes(context: context)
      blocks += quotes.filled(text.content)
      subsections = quotes.filled(text.subsections).prefixed(with: id)
    } else if let synthesis = added?.synthesis, !synthesis.isEmpty {
      blocks += synthesis
    } else if question.questions.isEmpty {
      blocks.append(
        .notice([.paragraph(Paragraph([.text(pack[.notAnswered])], style: .unnumbered))]))
    }
    if let added {
      blocks += added.figures
      subsections += added.statements
    } else {
      let indicators = question.indicators.compactMap { context.catalogue.indicator($0) }
      blocks += IndicatorTables(context: context)
        .blocks(indicators, caption: pack[.figuresForQuestion], periods: 6)
    }
    return Section(
      id: id, title: isNumbered ? [.text(pack.text(.questionNumber(question.id)))] : wording,
      role: .answer(question: question.id), blocks: blocks,
      subsections: subsections
        + question.questions.map { answer($0, beside: contents, in: context) },
      origin: context.texts[question.id]?.origin)
  }
}
