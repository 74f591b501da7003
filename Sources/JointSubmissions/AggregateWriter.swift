import Aggregation
import CityFiles
import Documents
import ReportingCore
import Sealing
import Submissions

/// Puts figures over many cities into words of one language: the value, or the mark for its absence.
struct AggregateWriter {
  let writer: JointWriter

  private var joint: JointSubmission { writer.joint }
  private var context: SectionContext { writer.context }
  private var pack: LanguagePack { writer.pack }

  // MARK: Names

  /// The name of an indicator: as the modules in use have it, else as the cities do.
  func title(_ id: String) -> String {
    if let indicator = context.catalogue.indicator(id) { return writer.figures.title(indicator) }
    let sealed = joint.packages.lazy.flatMap(\.record.indicators).first { $0.id == id }
    return sealed.map { writer.figures.text($0.title) } ?? id
  }

  /// The unit in which the figures are; nil when the cities that define it do not agree.
  func unit(_ id: String) -> MeasurementUnit? {
    if let indicator = context.catalogue.indicator(id) {
      return context.catalogue.unit(indicator.unit)
    }
    let units = Set(
      joint.packages.flatMap { $0.record.indicators.filter { $0.id == id }.map(\.unit) })
    return units.count == 1 ? units.first.flatMap { context.catalogue.unit($0) } : nil
  }

  /// The name of the unit for the heading of a row; nil for plain numbers.
  func unitName(_ id: String) -> String? {
    guard let unit = unit(id) else { return nil }
    return isMoney(unit) ? pack[.localCurrency] : writer.figures.unit(unit.id)
  }

  /// Money is that of the cities' country, not of the secretariat's.
  private func isMoney(_ unit: MeasurementUnit) -> Bool {
    unit.dimension.exponents["currency"] != nil
  }

  // MARK: Values

  /// How many decimals a value is told with: those of the indicator, and of what lies between whole
  /// numbers one.
  func decimals(_ value: Double, of id: String) -> Int {
    let declared = context.catalogue.indicator(id)?.decimals ?? unit(id)?.decimals
    guard let declared else { return value == value.rounded() ? 0 : 1 }
    return declared == 0 && value != value.rounded() ? 1 : declared
  }

  /// A value as a cell shows it.
  func cell(_ value: Double, of id: String, sign: SignStyle = .negative) -> String {
    let decimals = decimals(value, of: id)
    if value == 0 { return pack[.markZero] }
    return pack.number(value, decimals: decimals, sign: sign)
  }

  /// A value with its unit, as in a sentence.
  func text(_ value: Double, of id: String) -> String {
    let decimals = decimals(value, of: id)
    guard let unit = unit(id) else { return pack.number(value, decimals: decimals) }
    if isMoney(unit) {
      return pack.counted(pack.number(value, decimals: decimals), pack[.localCurrency])
    }
    return writer.figures.figure(value, decimals: decimals, unit: unit)
  }

  /// What a cell says of a measure; the mark in the place of what it does not.
  enum Told {
    case value(Double)
    case mark(OutcomeMark)
  }

  func told(_ measure: AggregateMeasure, of cell: Cell?) -> Told {
    guard let cell else { return .mark(.missing) }
    switch cell.outcome {
    case .gap: return .mark(.missing)
    case .notComparable: return .mark(.notComputable)
    case .suppressed: return .mark(.suppressed)
    case .value(let figures):
      let value = measure == .count ? Double(cell.reporting) : figures.value(of: measure)
      if let value { return .value(value) }
      return .mark(figures.withheld.contains(measure.planned) ? .suppressed : .notComputable)
    }
  }

  /// A measure in a cell of a table.
  func cell(_ measure: AggregateMeasure, of cell: Cell) -> String {
    switch told(measure, of: cell) {
    case .mark(let mark): return pack.text(of: mark)
    case .value(let value):
      return self.cell(
        value, of: cell.key.indicator, sign: measure == .change ? .always : .negative)
    }
  }

  /// Why there is no figure, as a sentence; nil when there is one, or when no city reports.
  func reason(_ cell: Cell) -> String? {
    switch cell.outcome {
    case .value, .gap: return nil
    case .suppressed(.fewCities(let minimum)): return pack.text(.fewCities(below: minimum))
    case .suppressed(.confidential): return pack[.withheldConfidential]
    case .suppressed(.complementary): return pack[.withheldComplementary]
    case .notComparable(let variants): return reason(variants)
    }
  }

  /// Why figures that mean several things are not put together.
  func reason(_ variants: [Variant]) -> String {
    // With money of many countries the names say nothing that the reader does not expect.
    Set(variants.map { [$0.unit, $0.method] }).count == 1
      ? pack[.differentMoney] : pack.text(.severalMeanings(meanings(variants)))
  }

  /// `per cent: Barcelona and Grenoble; requests: Nador`.
  func meanings(_ variants: [Variant]) -> String {
    var variants = variants
    // Money of many countries is one meaning beside others.
    if Set(variants.map { [$0.unit, $0.method] }).count > 1 {
      var merged: [Variant] = []
      for variant in variants {
        if let known = merged.firstIndex(where: {
          $0.unit == variant.unit && $0.method == variant.method
        }) {
          merged[known].money = ""
          merged[known].cities = (merged[known].cities + variant.cities).sorted()
        } else {
          merged.append(variant)
        }
      }
      variants = merged
    }
    return variants.map { variant in
      var what: [String] = []
      if !variant.unit.isEmpty { what.append(writer.figures.unit(variant.unit)) }
      if !variant.money.isEmpty { what.append(writer.records.code(variant.money, in: "countries")) }
      // Methods are told apart by the beginning of their digest, as in the packages.
      let sameUnit = variants.count { $0.unit == variant.unit && $0.money == variant.money } > 1
      if sameUnit, !variant.method.isEmpty { what.append(String(variant.method.prefix(8))) }
      let name = what.isEmpty ? pack[.notStated] : what.joined(separator: ", ")
      return pack.text(.labelled(name, writer.names(ofCities: variant.cities)))
    }.joined(separator: "; ")
  }

  // MARK: In sentences

  /// The cell that a reference means: of the period that it names, else of the newest up to the year for
  /// which the measure has a value.
  func cell(_ reference: FigureReference) -> Cell? {
    guard let id = reference.indicators.first, let measure = reference.measure else { return nil }
    let part = Breakdown(reference.breakdown)
    let candidates = joint.aggregate.cells.filter {
      $0.key.indicator == id && $0.key.breakdown == part && $0.key.region == reference.region
    }
    guard let written = reference.period else {
      return candidates.filter {
        if case .value = told(measure, of: $0) {
          $0.key.period.endYear <= joint.year.endYear
        } else {
          false
        }
      }.max { $0.key.period < $1.key.period }
    }
    do throws(PeriodError) {
      let period = try Period(parsing: written)
      return candidates.first { $0.key.period.isSameTime(as: period) }
    } catch {
      return nil  // Reported when the workspace was checked.
    }
  }

  /// What stands in the place of a reference.
  func text(_ reference: FigureReference) -> String {
    let measure = reference.measure ?? .count
    let cell = cell(reference)
    let figure: String
    var number: (Double, Int)?
    if measure == .count, let cell {
      // How many report is no secret, whatever they report.
      figure = pack.text(.numberOf(cell.reporting, of: cell.asked))
      number = (Double(cell.asked), 0)
    } else {
      switch told(measure, of: cell) {
      case .mark(let mark): figure = pack.text(of: mark)
      case .value(let value):
        let id = reference.indicators.first ?? ""
        if measure == .change { return change(value, of: id) }
        guard !reference.words.isEmpty else { return text(value, of: id) }
        figure = pack.number(value, decimals: decimals(value, of: id))
        number = (value, decimals(value, of: id))
      }
    }
    return withWords(figure, reference, number)
  }

  private func change(_ value: Double, of id: String) -> String {
    if value == 0 { return pack[.noChange] }
    let size: String
    if let unit = unit(id), unit.symbol == "%" {
      size = pack.text(.percentagePoints(value.magnitude, decimals: decimals(value, of: id)))
    } else {
      size = text(value.magnitude, of: id)
    }
    return pack.text(value > 0 ? .increase(of: size) : .decrease(of: size))
  }

  private func withWords(
    _ figure: String, _ reference: FigureReference, _ number: (value: Double, decimals: Int)?
  ) -> String {
    guard !reference.words.isEmpty else { return figure }
    do throws(CountedWordError) {
      let word = try CountedWord(
        reference.words, rule: pack.pluralRule, decimals: number?.decimals ?? 0)
      let category = number.map {
        pack.pluralRule.category(for: $0.value, decimals: $0.decimals)
      }
      return pack.counted(figure, word[category] ?? word[nil] ?? "")
    } catch {
      return figure  // Reported when the workspace was checked.
    }
  }
}

extension AggregateMeasure {
  /// The measure of a plan from which it comes; how many report always does.
  var planned: Measure {
    switch self {
    case .count, .sum: .sum
    case .mean: .mean
    case .weightedMean: .weightedMean
    case .median, .lowerQuartile, .upperQuartile: .quartiles
    case .change: .change
    }
  }
}
