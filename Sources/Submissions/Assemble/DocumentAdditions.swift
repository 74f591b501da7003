package import CityFiles
package import Documents
package import Linting
package import ReportingCore
package import Sealing

/// What a document prints beside what its workspace holds: the answers and figures of many cities.
/// The road is the same as for one city; only what stands under the headings differs.
package protocol DocumentAdditions: Sendable {
  /// The packages on which the document rests.
  var basis: [SealedBasis] { get }

  /// The figures of many cities that texts may name, with which typed ones are compared.
  func figures(in catalogue: Catalogue) -> FigureIndex

  /// What is wrong with the request: the call, the template, how the contribution is given, and the
  /// references to figures of many cities in its texts.
  func findings(for answer: AnswerPlan) -> [Diagnostic]

  /// What stands in the place of a reference to a figure of many cities: the figure, or the mark for
  /// its absence.
  func text(of reference: FigureReference, in context: SectionContext) -> String

  /// What stands for an item of a template; nil to leave it to the workspace.
  func content(
    _ content: SectionContent, of section: SectionDefinition, in context: SectionContext
  ) -> AddedContent?

  /// What stands under a question.
  ///
  /// - Parameter contents: The items of the template beside the questions.
  func answer(
    to question: ConsultationQuestion, beside contents: [SectionContent],
    in context: SectionContext
  ) -> AddedAnswer

  /// Tables for machines.
  func datasets(in context: SectionContext) -> [Dataset]

  /// The document within the limits of its call, made as often as that takes, and what could not be
  /// kept in its place.
  ///
  /// - Parameter make: Makes the document with other additions in the place of these.
  func fitted(
    to answer: AnswerPlan, make: (any DocumentAdditions) throws -> Document
  ) throws -> (document: Document, findings: [Diagnostic])
}

/// What is added to a section.
package struct AddedContent: Sendable {
  package var blocks: [Block]
  package var subsections: [Section]
  /// Whether it stands in the place of what the workspace says, and not behind it.
  package var replaces: Bool

  package init(blocks: [Block] = [], subsections: [Section] = [], replaces: Bool = true) {
    self.blocks = blocks
    self.subsections = subsections
    self.replaces = replaces
  }
}

/// What is added under a question.
package struct AddedAnswer: Sendable {
  /// What stands in the place of a text that nobody has written.
  package var synthesis: [Block] = []
  /// The figures.
  package var figures: [Block] = []
  /// The answers of others.
  package var statements: [Section] = []

  package init() {}
}

/// The answer to a call that is to be made, in one language.
package struct AnswerPlan: Sendable {
  package var call: Consultation
  package var contribution: Contribution
  package var template: ReportTemplate
  package var year: Period
  package var audience: Level
  package var pack: LanguagePack
  package var catalogue: Catalogue
  /// The registers and controlled lists in use.
  package var lists: RegisterCatalogue
  /// The references to figures in the texts of the call, in this language.
  package var quotes: [FigureReference]
  /// The questions and sections that have a text in this language.
  package var written: Set<String>
  /// The file of the texts.
  package var file: SourceLocation
  /// The file that says who answers.
  package var contributionFile: SourceLocation
}
