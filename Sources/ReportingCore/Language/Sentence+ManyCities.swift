/// Sentences of joint submissions.
extension Sentence {
  /// How many of how many: `{number} of {total}`.
  public static func numberOf(_ number: Int, of total: Int) -> Sentence {
    Sentence(.numberOf, [.number: .number(number), .total: .number(total)])
  }

  /// How many of the cities that were asked answer a question.
  public static func citiesAnswer(_ number: Int, of total: Int) -> Sentence {
    Sentence(.citiesAnswer, [.number: .number(number), .total: .number(total)])
  }

  /// A figure over many cities, with its spread.
  public static func medianOverCities(
    _ indicator: String, in period: String, median value: String, from: String, to: String,
    cities number: Int, of total: Int
  ) -> Sentence {
    Sentence(
      .medianOverCities,
      [
        .indicator: .text(indicator), .period: .text(period), .value: .text(value),
        .from: .text(from), .to: .text(to), .number: .number(number), .total: .number(total),
      ])
  }

  /// Footnote to what a city says: the sealed package in which it stands.
  public static func packageNote(
    _ title: String, revision number: Int, date: String, identity id: String
  ) -> Sentence {
    Sentence(
      .packageNote,
      [.title: .text(title), .number: .number(number), .date: .text(date), .id: .text(id)])
  }

  /// Footnote to what a city says once more: the package, which is told in full
  /// in the list of cities.
  public static func packageAgain(_ title: String, identity id: String) -> Sentence {
    Sentence(.packageAgain, [.title: .text(title), .id: .text(id)])
  }

  /// Which answers found no room under a question.
  public static func statementsInAnnex(_ names: String) -> Sentence {
    Sentence(.statementsInAnnex, [.names: .text(names)])
  }

  /// Reason: too few cities report.
  public static func fewCities(below threshold: Int) -> Sentence {
    Sentence(.fewCities, [.threshold: .number(threshold)])
  }

  /// Reason: cities mean several things by one indicator.
  public static func severalMeanings(_ text: String) -> Sentence {
    Sentence(.severalMeanings, [.text: .text(text)])
  }

  /// Cities that mean something else.
  public static func leftOutMeaning(_ names: String) -> Sentence {
    Sentence(.leftOutMeaning, [.names: .text(names)])
  }

  /// Cities that report for another period.
  public static func leftOutPeriod(_ period: String, names: String) -> Sentence {
    Sentence(.leftOutPeriod, [.period: .text(period), .names: .text(names)])
  }

  /// Cities that give two figures for one thing.
  public static func leftOutContradiction(_ names: String) -> Sentence {
    Sentence(.leftOutContradiction, [.names: .text(names)])
  }

  /// Cities that give one figure twice.
  public static func countedOnce(_ names: String) -> Sentence {
    Sentence(.countedOnce, [.names: .text(names)])
  }

  /// Cities whose figures are not final.
  public static func notFinal(_ label: String, names: String) -> Sentence {
    Sentence(.notFinal, [.label: .text(label), .names: .text(names)])
  }
}
