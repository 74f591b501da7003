import CityFiles
import Disclosure
import ReportingCore

/// A workspace behind the gate: what one audience may read of it.
struct ReleasedWorkspace {
  let city: ReleasedCity
  let catalogue: Catalogue
  let cityModules: [String]
  let figures: ReleasedFigures
  let population: [ReleasedMeasurement]
  let sources: [ReleasedSource]
  let answers: [ReleasedAnswer]
  let audit: ReleaseAudit
  let thresholds: [CountedPopulation: Int]
  let records: RecordRelease
  let registerCatalogue: RegisterCatalogue

  /// Passes everything through the gate.
  init(
    _ workspace: Workspace, measurements: [Measurement], audience: Level,
    policy: DisclosurePolicy, registers: RegisterCatalogue, terms: RecordTerms,
    quoted: RegisterFigures = RegisterFigures()
  ) {
    let catalogue = workspace.catalogue
    let residents = IndicatorDefinition(
      id: Catalogue.population.id, module: "", title: LocalizedText([:]),
      definition: LocalizedText([:]), unit: Catalogue.population.unit, type: .structural,
      direction: .context, inputs: [Catalogue.population.id])
    let gate = DisclosureGate(
      audience: audience, policy: policy,
      indicators: catalogue.indicators + [residents] + quoted.indicators,
      inputs: catalogue.modules.flatMap(\.inputs) + [Catalogue.population] + quoted.inputs,
      units: catalogue.unitIDs.compactMap { catalogue.unit($0) }, sources: workspace.sources)
    city = gate.release(workspace.city)
    self.catalogue = catalogue
    cityModules = workspace.cityModules
    let release = gate.release(measurements + quoted.measurements)
    figures = ReleasedFigures(release.measurements)
    audit = release.audit
    population =
      gate.release(
        workspace.observations.filter {
          $0.input == residents.id && $0.breakdown.isTotal
        }.compactMap { observation in
          observation.value.map {
            Measurement(
              indicator: residents.id, period: observation.period, outcome: .value($0),
              observations: [observation])
          }
        }
      ).measurements
    sources = gate.release(workspace.sources)
    registerCatalogue = registers
    records = gate.release(
      workspace.registers, catalogue: registers, city: workspace.city, on: terms)
    answers = workspace.answers.compactMap { gate.release($0) }
    thresholds = Dictionary(
      uniqueKeysWithValues: CountedPopulation.allCases.compactMap { population in
        policy.threshold(for: population).map { (population, $0) }
      })
  }

  /// The figures that the answers to a call quote, in whatever language, and those that the call or
  /// its template names: nothing else goes out, in the text as in the data.
  func figures(
    quotedFor consultation: Consultation, after template: ReportTemplate?, isJoint: Bool = false
  ) -> ReleasedFigures {
    // Under the questions of a joint submission stand the figures of the cities.
    var quoted = isJoint ? [] : Set(consultation.allQuestions.flatMap(\.indicators))
    for content in template?.allSections.flatMap(\.content) ?? [] {
      quoted.formUnion(content.figures(in: catalogue, cityModules: cityModules))
    }
    for answer in answers where answer.consultation == consultation.id {
      let text = DocumentText.text(of: answer.content) + DocumentText.text(of: answer.subsections)
      for reference in FigureReference.references(in: text) where reference.kind != .aggregate {
        quoted.formUnion(
          reference.indicators(in: catalogue, cityModules: cityModules).map(\.id))
        if let count = RegisterQuoteReader(registerCatalogue).read(reference).quote {
          quoted.insert(count.id)
        }
      }
    }
    return ReleasedFigures(figures.all.filter { quoted.contains($0.indicator) })
  }

  /// What the sections of a document in one language may print.
  func context(
    pack: LanguagePack, year: Period, figures: ReleasedFigures, country: LocalizedText,
    answering id: String, sections: [SectionDefinition], configuration: Configuration,
    aggregates: [String: String] = [:]
  ) -> SectionContext {
    var printed: Set<String> = []
    // Those of one indicator follow each other.
    var last: String?
    for figure in figures.all
    where figure.period.endYear <= year.endYear && figure.indicator != last {
      printed.insert(figure.indicator)
      last = figure.indicator
    }
    return SectionContext(
      pack: pack, city: city, country: country, population: population, year: year,
      catalogue: catalogue, cityModules: cityModules, figures: figures,
      texts: Dictionary(
        answers.filter { $0.consultation == id && $0.language == pack.tag }
          .map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first }),
      sources: sources, sections: sections,
      uncheckedShares: audit.unchecked.count {
        printed.contains($0.indicator) && $0.period.endYear <= year.endYear
      },
      thresholds: thresholds, frameworks: configuration.frameworks,
      instruments: configuration.instruments, attributes: configuration.attributes,
      identifierSchemes: configuration.identifierSchemes, registers: records.registers,
      registerCatalogue: registerCatalogue, aggregates: aggregates)
  }
}
