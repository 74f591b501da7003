extension Sentence {
  // Document.

  /// Heading of one annex of several: `Annex {number}`.
  public static func annexNumber(_ number: Int) -> Sentence {
    Sentence(.annexNumber, [.number: .number(number)])
  }

  /// Heading of an answer: `Question {id}`.
  public static func questionNumber(_ id: String) -> Sentence {
    Sentence(.questionNumber, [.id: .text(id)])
  }

  /// A label and what it is the label of: `{label}: {text}`.
  public static func labelled(_ label: String, _ text: String) -> Sentence {
    Sentence(.labelled, [.label: .text(label), .text: .text(text)])
  }

  /// A text with an addition: `{text} ({addition})`.
  public static func inBrackets(_ text: String, _ addition: String) -> Sentence {
    Sentence(.inBrackets, [.text: .text(text), .addition: .text(addition)])
  }

  /// From the first to the last, of periods or of numbers: `{first} to {last}`.
  public static func span(from first: String, to last: String) -> Sentence {
    Sentence(.span, [.first: .text(first), .last: .text(last)])
  }

  /// The periods of a table or chart, listed.
  public static func periodsListed(_ periods: String) -> Sentence {
    Sentence(.periodsListed, [.periods: .text(periods)])
  }

  /// The length of a text: `{count} words`.
  public static func wordCount(_ count: Int) -> Sentence {
    Sentence(.wordCount, [.count: .number(count)])
  }

  /// Line of the cover: what is answered.
  public static func submissionTo(_ consultation: String) -> Sentence {
    Sentence(.submissionTo, [.consultation: .text(consultation)])
  }

  /// Line of the cover: who answers.
  public static func submittedBy(_ city: String) -> Sentence {
    Sentence(.submittedBy, [.city: .text(city)])
  }

  /// Footnote to the names of those who sign: who supports the text without being one of them.
  public static func viewsAlsoSharedBy(_ names: String) -> Sentence {
    Sentence(.viewsAlsoSharedBy, [.names: .text(names)])
  }

  /// Line of the cover: who issues the document.
  public static func issuedBy(_ issuer: String) -> Sentence {
    Sentence(.issuedBy, [.issuer: .text(issuer)])
  }

  /// Line of the cover: the year the report is about.
  public static func reportingYear(_ year: String) -> Sentence {
    Sentence(.reportingYear, [.year: .text(year)])
  }

  /// Line of the cover: the symbol of the mandate, such as A/HRC/RES/57/12.
  public static func referenceSymbol(_ symbol: String) -> Sentence {
    Sentence(.referenceSymbol, [.symbol: .text(symbol)])
  }

  /// Line of the masthead: the item of the agenda.
  public static func agendaItem(_ number: Int) -> Sentence {
    Sentence(.agendaItem, [.number: .number(number)])
  }

  /// Line of the masthead: the language in which the document was written.
  public static func originalLanguage(_ name: String) -> Sentence {
    Sentence(.originalLanguage, [.label: .text(name)])
  }

  /// Line of the cover: until when the call is open.
  public static func deadline(_ date: String) -> Sentence {
    Sentence(.deadline, [.date: .text(date)])
  }

  // Absent figures.

  /// Reason: nothing is known of these inputs.
  public static func inputMissing(_ inputs: String) -> Sentence {
    Sentence(.inputMissing, [.inputs: .text(inputs)])
  }

  /// Reason: the city states that it has no value.
  public static func statedMissing(_ input: String) -> Sentence {
    Sentence(.statedMissing, [.input: .text(input)])
  }

  /// Reason: the denominator is zero.
  public static func denominatorIsZero(_ denominator: String) -> Sentence {
    Sentence(.denominatorIsZero, [.denominator: .text(denominator)])
  }

  /// Reason: a value lies outside what the indicator allows.
  public static func outOfRange(_ detail: String) -> Sentence {
    Sentence(.outOfRange, [.detail: .text(detail)])
  }

  /// Reason: an input has no value for one period or part.
  public static func cellMissing(_ input: String, part: String) -> Sentence {
    Sentence(.cellMissing, [.input: .text(input), .text: .text(part)])
  }

  /// Reason: fewer answered than the method asks for.
  public static func tooFew(_ number: Int, of wanted: Int) -> Sentence {
    Sentence(.tooFew, [.number: .number(number), .threshold: .number(wanted)])
  }

  /// Whether a value exceeds the pass mark.
  public static func passes(_ passes: Bool, mark: String) -> Sentence {
    Sentence(passes ? .passes : .passesNot, [.threshold: .text(mark)])
  }

  /// Reason: fewer than the threshold are behind it.
  public static func smallCount(of population: String, below threshold: Int) -> Sentence {
    Sentence(.smallCount, [.population: .text(population), .threshold: .number(threshold)])
  }

  /// Reason: it may not travel to this audience.
  public static func levelTooHigh(_ level: String) -> Sentence {
    Sentence(.levelTooHigh, [.level: .text(level)])
  }

  /// An indicator and the periods for which it has no figure.
  public static func absentIn(_ indicator: String, in periods: String) -> Sentence {
    Sentence(.absentIn, [.indicator: .text(indicator), .periods: .text(periods)])
  }

  // Indicators.

  /// The target an indicator is meant to reach.
  public static func directionTarget(_ target: String) -> Sentence {
    Sentence(.directionTarget, [.target: .text(target)])
  }

  /// What tells a local series from the standard indicator it resembles.
  public static func resembles(_ indicator: String, difference: String) -> Sentence {
    Sentence(.resembles, [.indicator: .text(indicator), .difference: .text(difference)])
  }

  /// A change: `{change}, from {from} to {to}`.
  public static func changeFromTo(_ change: String, from: String, to: String) -> Sentence {
    Sentence(.changeFromTo, [.change: .text(change), .from: .text(from), .to: .text(to)])
  }

  /// A change with its periods: `{change}, from {from} in {first} to {to} in {last}`.
  public static func changeBetween(
    _ change: String, from: String, in first: String, to: String, by last: String
  ) -> Sentence {
    Sentence(
      .changeBetween,
      [
        .change: .text(change), .from: .text(from), .first: .text(first), .to: .text(to),
        .last: .text(last),
      ])
  }

  /// A value with its period: `{value} in {period}`.
  public static func valueIn(_ value: String, in period: String) -> Sentence {
    Sentence(.valueIn, [.value: .text(value), .period: .text(period)])
  }

  /// A population: `{count} residents`.
  public static func residents(_ count: Int) -> Sentence {
    Sentence(.residents, [.count: .number(count)])
  }

  // Sources.

  /// A publication and its publisher.
  public static func publishedBy(_ title: String, by publisher: String) -> Sentence {
    Sentence(.publishedBy, [.title: .text(title), .publisher: .text(publisher)])
  }

  /// When it was published.
  public static func publishedOn(_ date: String) -> Sentence {
    Sentence(.publishedOn, [.date: .text(date)])
  }

  /// When it was read.
  public static func accessedOn(_ date: String) -> Sentence {
    Sentence(.accessedOn, [.date: .text(date)])
  }

  // Tables and charts.

  /// Begin of a line chart's alternative text.
  public static func lineChart(_ title: String, from first: String, to last: String) -> Sentence {
    Sentence(.lineChart, [.title: .text(title), .first: .text(first), .last: .text(last)])
  }

  /// Begin of a column chart's alternative text.
  public static func columnChart(_ title: String, from first: String, to last: String) -> Sentence {
    Sentence(.columnChart, [.title: .text(title), .first: .text(first), .last: .text(last)])
  }

  /// Begin of a bar chart's alternative text.
  public static func barChart(_ title: String, categories count: Int) -> Sentence {
    Sentence(.barChart, [.title: .text(title), .count: .number(count)])
  }

  /// What a series does in a chart: `{series}: from {from} to {to}.`
  public static func seriesFromTo(_ series: String, from: String, to: String) -> Sentence {
    Sentence(.seriesFromTo, [.series: .text(series), .from: .text(from), .to: .text(to)])
  }

  /// A series or category with one value: `{series}: {value}.`
  public static func seriesValue(_ series: String, value: String) -> Sentence {
    Sentence(.seriesValue, [.series: .text(series), .value: .text(value)])
  }

  /// A series without a value that may be shown.
  public static func seriesEmpty(_ series: String) -> Sentence {
    Sentence(.seriesEmpty, [.series: .text(series)])
  }

  /// What the rows and the columns of a table are, for readers who cannot see it.
  public static func tableSummary(rows: String, columns: String) -> Sentence {
    Sentence(.tableSummary, [.rows: .text(rows), .columns: .text(columns)])
  }

  /// Caption of a table of one indicator by a dimension.
  public static func breakdownBy(_ title: String, by dimension: String) -> Sentence {
    Sentence(.breakdownBy, [.title: .text(title), .dimension: .text(dimension)])
  }

  // Method.

  /// How many indicators the report holds.
  public static func indicatorsMeasured(_ count: Int) -> Sentence {
    Sentence(.indicatorsMeasured, [.count: .number(count)])
  }

  /// How many values are printed.
  public static func valuesReleased(_ count: Int) -> Sentence {
    Sentence(.valuesReleased, [.count: .number(count)])
  }

  /// How many values are missing.
  public static func valuesMissing(_ count: Int) -> Sentence {
    Sentence(.valuesMissing, [.count: .number(count)])
  }

  /// How many values cannot be computed.
  public static func valuesNotComputable(_ count: Int) -> Sentence {
    Sentence(.valuesNotComputable, [.count: .number(count)])
  }

  /// How many values are suppressed.
  public static func valuesSuppressed(_ count: Int) -> Sentence {
    Sentence(.valuesSuppressed, [.count: .number(count)])
  }

  /// How many percentages could not be recomputed.
  public static func valuesUncheckedPercentages(_ count: Int) -> Sentence {
    Sentence(.valuesUncheckedPercentages, [.count: .number(count)])
  }

  /// How many sources the figures come from.
  public static func sourcesUsed(_ count: Int) -> Sentence {
    Sentence(.sourcesUsed, [.count: .number(count)])
  }

  /// How many observations the figures are computed from.
  public static func observationsUsed(_ count: Int) -> Sentence {
    Sentence(.observationsUsed, [.count: .number(count)])
  }

  /// When small counts are suppressed, as sentences.
  public static func methodologySuppression(below thresholds: String) -> Sentence {
    Sentence(.methodologySuppression, [.text: .text(thresholds)])
  }

  /// How trends are read, as sentences.
  public static func methodologyTrend(
    years: Int, leastValues: Int, change: String
  ) -> Sentence {
    Sentence(
      .methodologyTrend,
      [.number: .number(years), .threshold: .number(leastValues), .change: .text(change)])
  }

  // Trends.

  /// The years over which a trend is read.
  public static func trendOver(from first: String, to last: String) -> Sentence {
    Sentence(.trendOver, [.first: .text(first), .last: .text(last)])
  }
}
