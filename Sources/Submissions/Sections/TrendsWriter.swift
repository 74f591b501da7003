import Documents
import ReportingCore

/// What becomes of a dimension of civic space, read from released figures by the rule of the
/// template.
struct TrendsWriter {
  let context: SectionContext

  private var pack: LanguagePack { context.pack }
  private var writer: FigureWriter { FigureWriter(context: context) }

  /// An indicator with what its series says; nil stands for what is not judged.
  private struct Line {
    var indicator: IndicatorDefinition
    var values: [TrendRule.Value]
    var figures: [ReleasedMeasurement]
    var change: Double?
    var reading: TrendReading?
  }

  /// The statement, and the table of the series behind it.
  func blocks(_ selection: IndicatorSelection, by rule: TrendRule) -> [Block] {
    let lines = lines(selection, by: rule)
    let counts = counted(lines)
    let period = pack.text(
      .trendOver(from: label(first(rule)), to: label(context.year.endYear)))
    let statement = Paragraph(
      [
        .strong([
          .text(
            pack.text(
              .labelled(
                period, pack.withinSentence(pack[word(together(lines))]))) + ".")
        ])
      ] + (counts.isEmpty ? [] : [.text(" " + counts)]))
    let shown = lines.filter { context.figures.hasAnythingToSay($0.indicator.id) }
    guard !shown.isEmpty else { return [.paragraph(statement)] }
    return [.paragraph(statement), .table(table(shown, caption: period))]
  }

  /// One line for each section of the document that reads a trend.
  func overview() -> [Block] {
    let sections = trends(in: context.sections)
    guard !sections.isEmpty else { return [] }
    let columns = [pack[.trend]] + TrendReading.allCases.map { pack[word($0)] }
    return [
      .table(
        Table(
          caption: [.text(pack[.trendsByDimension])],
          summary: pack.text(
            .tableSummary(rows: pack[.trendDimension], columns: pack.list(columns))),
          columns: [
            Table.Column([.text(pack[.trendDimension])], width: 2.4),
            Table.Column([.text(columns[0])], width: 1.5),
          ] + columns.dropFirst().map { Table.Column([.text($0)], alignment: .end) },
          rows: sections.map { section, selection, rule in
            let lines = lines(selection, by: rule)
            return Table.Row(
              [
                [.text(writer.text(section.title))],
                [.strong([.text(pack[word(together(lines))])])],
              ]
                + TrendReading.allCases.map { reading in
                  let count = lines.count { $0.reading == reading }
                  return [.text(count == 0 ? pack[.markZero] : pack.integer(count))]
                })
          }, notes: [[.text(pack[.trendsByDimensionNote])]]))
    ]
  }

  /// The rules by which the document reads trends, as sentences; usually one.
  func rules() -> [String] {
    var seen: Set<TrendRule> = []
    return trends(in: context.sections).map(\.2).filter { seen.insert($0).inserted }.map { rule in
      pack.text(
        .methodologyTrend(
          years: rule.window, leastValues: rule.leastValues,
          change: pack.percentage(
            rule.change, decimals: rule.change == rule.change.rounded() ? 0 : 1, in: .text)))
    }
  }

  private func trends(
    in sections: [SectionDefinition]
  ) -> [(SectionDefinition, IndicatorSelection, TrendRule)] {
    sections.flatMap { section in
      section.content.compactMap { content in
        if case .trend(let selection, let rule) = content {
          (section, selection, rule)
        } else {
          nil
        }
      } + trends(in: section.subsections)
    }
  }

  // MARK: Reading

  private func lines(_ selection: IndicatorSelection, by rule: TrendRule) -> [Line] {
    var lines: [Line] = []
    for indicator in IndicatorOverview(context: context).indicators(of: selection) {
      lines.append(line(of: indicator, by: rule))
    }
    return lines
  }

  private func line(of indicator: IndicatorDefinition, by rule: TrendRule) -> Line {
    let year = context.year.endYear
    let figures = figures(of: indicator).filter { $0.value != nil }
    var all: [TrendRule.Value] = []
    for figure in figures {
      if let value = figure.value { all.append(TrendRule.Value(value, in: figure.period.endYear)) }
    }
    let values = rule.values(all, until: year)
    let years = Set(values.map(\.year))
    return Line(
      indicator: indicator, values: values,
      figures: figures.filter { years.contains($0.period.endYear) },
      change: rule.change(of: all, until: year),
      reading: rule.reading(of: all, until: year, direction: indicator.direction))
  }

  /// The figures for the whole, one a year: those of calendar years where there are any, otherwise
  /// those of other periods of a year's length.
  private func figures(of indicator: IndicatorDefinition) -> [ReleasedMeasurement] {
    let periods = context.figures.periods(of: indicator.id)
    let calendar = periods.filter(\.isCalendarYear)
    let yearly =
      calendar.isEmpty
      ? periods.filter { (364...366).contains($0.start.days(until: $0.end) + 1) } : calendar
    var seen: Set<Int> = []
    return yearly.filter { seen.insert($0.endYear).inserted }
      .compactMap { context.figures.measurement(indicator.id, over: $0) }
  }

  private func together(_ lines: [Line]) -> TrendReading {
    TrendReading.together(lines.compactMap(\.reading))
  }

  // MARK: Words

  private func word(_ reading: TrendReading) -> Word {
    switch reading {
    case .opening: .trendOpening
    case .stable: .trendStable
    case .narrowing: .trendNarrowing
    case .notEnoughData: .trendNotEnoughData
    }
  }

  private func first(_ rule: TrendRule) -> Int { context.year.endYear - rule.window + 1 }

  private func label(_ year: Int) -> String { Period(year: year).map(pack.period) ?? "\(year)" }

  /// How many series say what: `Opening: 2; stable: 1.` Nothing where there are none.
  private func counted(_ lines: [Line]) -> String {
    var parts = TrendReading.allCases.map { reading in
      (pack[word(reading)], lines.count { $0.reading == reading })
    }
    parts.append((pack[.trendNotJudged], lines.count { $0.reading == nil }))
    let said = parts.filter { $0.1 > 0 }.enumerated().map { index, part in
      pack.text(
        .labelled(
          index == 0 ? part.0 : pack.withinSentence(part.0), pack.integer(part.1)))
    }
    return said.isEmpty ? "" : said.joined(separator: "; ") + "."
  }

  /// A change in percent; on a scale of named values, which have no distances, only which way it is.
  private func change(_ line: Line) -> String {
    guard let change = line.change else { return pack[.markNotComputable] }
    guard context.catalogue.unit(line.indicator.unit)?.namedValues.isEmpty == true else {
      return pack[change > 0 ? .rise : change < 0 ? .fall : .unchanged]
    }
    return pack.percentage(change, decimals: 1, sign: .always)
  }

  private func table(_ lines: [Line], caption: String) -> Table {
    let columns = [pack[.trendFirst], pack[.trendLast], pack[.trendValues], pack[.change]]
    func cell(_ figure: ReleasedMeasurement?) -> [Inline] {
      guard let figure else { return [.text(pack[.markMissing])] }
      return [.text(pack.text(.inBrackets(writer.cell(figure), pack.period(figure.period))))]
    }
    return Table(
      caption: [.text(caption)],
      summary: pack.text(
        .tableSummary(rows: pack[.indicators], columns: pack.list(columns + [pack[.trend]]))),
      columns: [Table.Column([.text(pack[.indicator])], width: 3)]
        + columns.map { Table.Column([.text($0)], alignment: .end, width: 1.2) }
        + [Table.Column([.text(pack[.trend])], width: 1.4)],
      rows: lines.map { line in
        Table.Row([
          [.text(writer.title(line.indicator))], cell(line.figures.first),
          cell(line.figures.last),
          [
            .text(
              line.values.isEmpty ? pack[.markZero] : pack.integer(line.values.count))
          ],
          [.text(change(line))],
          [.text(line.reading.map { pack[word($0)] } ?? pack[.trendNotJudged])],
        ])
      })
  }
}
