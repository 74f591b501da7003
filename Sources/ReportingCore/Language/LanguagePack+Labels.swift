public import Documents

extension LanguagePack {
  /// The fixed words for renderers.
  public var documentLabels: DocumentLabels {
    DocumentLabels(
      contents: self[.contents], table: self[.table], figure: self[.figure],
      footnotes: self[.footnotes], source: self[.source], note: self[.note],
      skipToContent: self[.skipToContent], chartData: self[.chartData],
      backToText: self[.backToText], page: self[.page], draft: self[.draft])
  }

  /// The name of a type of indicator.
  public func name(of type: IndicatorType) -> String {
    switch type {
    case .structural: self[.typeStructural]
    case .process: self[.typeProcess]
    case .outcome: self[.typeOutcome]
    case .unclassified: self[.typeUnclassified]
    }
  }

  /// What a type of indicator shows, as a sentence.
  public func explanation(of type: IndicatorType) -> String {
    switch type {
    case .structural: self[.typeStructuralExplanation]
    case .process: self[.typeProcessExplanation]
    case .outcome: self[.typeOutcomeExplanation]
    case .unclassified: self[.typeUnclassifiedExplanation]
    }
  }

  /// Which way an indicator is meant to move. A target is written with the unit and as many decimals
  /// as it needs.
  public func name(of direction: IndicatorDirection, unit: MeasurementUnit) -> String {
    switch direction {
    case .higher: return self[.directionHigher]
    case .lower: return self[.directionLower]
    case .context: return self[.directionContext]
    case .target(let target):
      let decimals = (0...6).first {
        DecimalRounding.rounded(target, decimals: $0) == target
      }
      return text(
        .directionTarget(figure(target, decimals: decimals ?? unit.decimals, unit: unit)))
    }
  }

  /// How often an indicator is collected.
  public func name(of cadence: Cadence) -> String {
    switch cadence {
    case .month: self[.cadenceMonth]
    case .quarter: self[.cadenceQuarter]
    case .halfYear: self[.cadenceHalfYear]
    case .year: self[.cadenceYear]
    case .twoYears: self[.cadenceTwoYears]
    case .term: self[.cadenceTerm]
    }
  }

  /// How sure a definition is.
  public func name(of confidence: IndicatorBasis.Confidence) -> String {
    switch confidence {
    case .verified: self[.basisVerified]
    case .unverified: self[.basisUnverified]
    case .project: self[.basisProject]
    }
  }

  /// How firm a value is.
  public func name(of status: Observation.Status) -> String {
    switch status {
    case .final: self[.statusFinal]
    case .provisional: self[.statusProvisional]
    case .estimated: self[.statusEstimated]
    case .imputed: self[.statusImputed]
    case .missing: self[.statusMissing]
    }
  }

  /// The footnote to a value that is not final, as a sentence; nil for those that need none.
  public func footnote(to status: Observation.Status) -> String? {
    switch status {
    case .provisional: self[.provisionalNote]
    case .estimated: self[.estimatedNote]
    case .imputed: self[.imputedNote]
    case .final, .missing: nil
    }
  }

  /// The name of a level.
  public func name(of level: Level) -> String {
    switch level {
    case .public: self[.levelPublic]
    case .unConfidential: self[.levelUnConfidential]
    case .cityInternal: self[.levelCityInternal]
    case .restricted: self[.levelRestricted]
    }
  }

  /// What is counted, in lower case, as behind `fewer than 5`.
  public func name(of population: CountedPopulation) -> String {
    switch population {
    case .things: self[.countedThings]
    case .persons: self[.countedPersons]
    case .children: self[.countedChildren]
    case .victims: self[.countedVictims]
    case .defenders: self[.countedDefenders]
    }
  }
}
