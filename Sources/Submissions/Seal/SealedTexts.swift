import CityFiles
import Documents
import Rendering
import ReportingCore
import Sealing

/// The answers of a document as a package tells them: the city's own words with the figures put in,
/// without the question's.
struct SealedTexts {
  let assembler: DocumentAssembler

  func answers(in pack: LanguagePack) -> [SealedAnswer] {
    guard let call = assembler.call else { return [] }
    let context = assembler.context(pack, sections: [])
    let quotes = FigureQuotes(context: context)
    return call.allQuestions.compactMap { question in
      guard let text = context.texts[question.id] else { return nil }
      let section = Section(
        id: question.id, title: [], role: .answer(question: question.id),
        blocks: quotes.filled(text.content), subsections: quotes.filled(text.subsections))
      let quoted = FigureReference.references(
        in: DocumentText.text(of: text.content) + DocumentText.text(of: text.subsections))
      let indicators = quoted.flatMap {
        $0.indicators(in: context.catalogue, cityModules: context.cityModules)
      }
      return SealedAnswer(
        question: question.id, language: pack.tag,
        words: section.wordCountBelowHeading(
          of: [.body, .headings, .tables, .footnotes], labels: pack.documentLabels),
        text: MarkdownRenderer.fragment(
          section.blocks, section.subsections, language: pack.tag.description,
          labels: pack.documentLabels),
        figures: Set(indicators.map(\.id)).sorted())
    }
  }
}
