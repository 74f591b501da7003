import CityFiles
import Documents
import ReportingCore

/// What a reference in a text stands for: a released figure, or the change between two.
struct QuotedFigure {
  /// What can be said of it.
  enum Outcome: Equatable {
    case value(Double, decimals: Int)
    case absent(OutcomeMark)
  }

  let reference: FigureReference
  /// The id of what is quoted: an indicator, or what is counted in a register.
  let subject: String
  /// The figures that it rests on: one, or the earlier and the later.
  let measurements: [ReleasedMeasurement?]
  /// The unit of the figures.
  let unit: MeasurementUnit?

  /// What is printed, before it is put into words. A change is computed from the released values, so
  /// that a reader of the tables comes to the same.
  var outcome: Outcome {
    var values: [Double] = []
    var decimals = 0
    for measurement in measurements {
      guard let measurement else { return .absent(.missing) }
      guard let value = measurement.value else { return .absent(measurement.mark ?? .missing) }
      values.append(value)
      decimals = max(decimals, measurement.decimals)
    }
    guard reference.kind == .change else {
      return values.first.map { .value($0, decimals: decimals) } ?? .absent(.missing)
    }
    guard values.count == 2 else { return .absent(.missing) }
    guard reference.isRelative else {
      return .value(
        DecimalRounding.rounded(values[1] - values[0], decimals: decimals), decimals: decimals)
    }
    // Of nothing, or of less than nothing, there is no share.
    guard values[0] > 0 else { return .absent(.notComputable) }
    return .value(
      DecimalRounding.rounded((values[1] - values[0]) / values[0] * 100, decimals: 1), decimals: 1)
  }
}

/// Finds what references in texts stand for.
struct QuotedFigures {
  let figures: ReleasedFigures
  let catalogue: Catalogue
  let registers: RegisterCatalogue
  /// The report's year.
  let year: Period

  /// What a reference stands for; nil for tables and charts, and for what nobody declares.
  func figure(_ reference: FigureReference) -> QuotedFigure? {
    switch reference.kind {
    case .table, .chart, .aggregate: return nil
    case .register:
      guard let id = RegisterQuoteReader(registers).read(reference).quote?.id else { return nil }
      let measurement = reference.countedPeriod(in: year).flatMap {
        figures.measurement(id, over: $0)
      }
      return QuotedFigure(
        reference: reference, subject: id, measurements: [measurement],
        unit: catalogue.unit("number"))
    case .indicator, .change:
      guard let id = reference.indicators.first, let indicator = catalogue.indicator(id) else {
        return nil
      }
      return QuotedFigure(
        reference: reference, subject: id, measurements: measurements(of: reference, id),
        unit: catalogue.unit(indicator.unit))
    }
  }

  private func measurements(
    of reference: FigureReference, _ id: String
  ) -> [ReleasedMeasurement?] {
    let part = Breakdown(reference.breakdown)
    if reference.kind == .change {
      guard let periods = reference.periods else { return [nil, nil] }
      return [periods.first, periods.last].map { figures.measurement(id, over: $0, in: part) }
    }
    guard let written = reference.period else {
      return [figures.newest(id, in: part, until: year.endYear)]
    }
    // A period as a person writes it: `2019/2020` is `2019/20`. What is none, the check reports.
    do throws(PeriodError) {
      return [figures.measurement(id, over: try Period(parsing: written), in: part)]
    } catch {
      return [nil]
    }
  }
}

extension SectionContext {
  /// What the texts of the document may quote.
  var quotable: QuotedFigures {
    QuotedFigures(
      figures: figures, catalogue: catalogue, registers: registerCatalogue, year: year)
  }
}
