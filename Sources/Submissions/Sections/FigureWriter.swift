import Documents
package import ReportingCore

/// Puts released figures into words of one language. The only place where a section turns a value,
/// or its absence, into text.
package struct FigureWriter {
  package let context: SectionContext

  package init(context: SectionContext) { self.context = context }

  package var pack: LanguagePack { context.pack }

  /// A text in the document's language. What was not translated is printed with the tag of the
  /// language it stands in, so that it is seen; the runner reports it before.
  package func text(_ text: LocalizedText) -> String {
    if let found = text[pack.tag] { return found }
    guard let other = text.languages.first, let found = text[other] else { return "" }
    return "[\(other)] \(found)"
  }

  /// The name of a place, a code or the like: where it is not translated, as it stands in another
  /// language, which the runner warns of.
  package func name(_ text: LocalizedText) -> String? {
    text.inAnyCase(pack.tag)
  }

  package func title(_ indicator: IndicatorDefinition) -> String { text(indicator.title) }

  /// The unit's name; the city's currency where the unit is the local one, and the words for it
  /// where the city names none.
  package func unit(_ id: String) -> String {
    guard let unit = context.catalogue.unit(id) else { return id }
    let title = text(unit.title)
    return title.utf8.contains(UInt8(ascii: "{"))
      ? title.replacing("{currency}", with: pack[.localCurrency]) : title
  }

  /// A right such as `ICCPR 25`, the instrument abbreviated as in the document's language.
  func right(_ code: String) -> String {
    let parts = code.split(separator: " ", maxSplits: 1).map(String.init)
    guard let instrument = parts.first.flatMap({ context.instruments[$0] }),
      let name = self.name(instrument.title)
    else { return code }
    return ([name] + parts.dropFirst()).joined(separator: "\u{A0}")
  }

  /// The value alone, as in a cell, or the mark that stands for its absence.
  func cell(_ measurement: ReleasedMeasurement?) -> String {
    guard let measurement else { return pack[.markMissing] }
    return name(of: measurement) ?? pack.cell(measurement)
  }

  /// The name of a value on a scale of named values, such as a rating; nil for a number.
  private func name(of measurement: ReleasedMeasurement) -> String? {
    guard let value = measurement.value,
      let unit = context.catalogue.indicator(measurement.indicator)?.unit
    else { return nil }
    return context.catalogue.unit(unit)?.name(of: value).map(text)
  }

  /// The value with its unit, as in a sentence, or the mark that stands for its absence.
  func inText(_ measurement: ReleasedMeasurement?, unit id: String) -> String {
    guard let measurement, let value = measurement.value,
      let unit = context.catalogue.unit(id)
    else { return cell(measurement) }
    if let name = name(of: measurement) { return pack.withinSentence(name) }
    return figure(value, decimals: measurement.decimals, unit: unit)
  }

  /// A number with its unit, as in a sentence.
  package func figure(_ value: Double, decimals: Int, unit: MeasurementUnit) -> String {
    let figure = pack.figure(value, decimals: decimals, unit: unit, in: .text)
    // A number of things is named by the sentence around it; what is counted in another measure
    // needs that measure: `12.8 per 1,000`.
    let isPlainNumber = unit.dimension.isOne && unit.scale == 1
    return unit.symbol.isEmpty && !isPlainNumber ? "\(figure) \(self.unit(unit.id))" : figure
  }

  /// Why there is no value; nil when there is one.
  func reason(_ outcome: ReleasedOutcome) -> String? {
    pack.explanation(of: outcome, title: inputTitle, part: { breakdown($0) })
  }

  /// An input's name, or its id where it has none, as with parts of formulas.
  func inputTitle(_ id: String) -> String {
    if id == Catalogue.population.id { return pack[.population] }
    guard let input = context.catalogue.input(id), !input.title.isEmpty else { return id }
    return text(input.title)
  }

  /// A part of the whole in words: `Women, Ciutat Vella`; the word for the total when it is all.
  ///
  /// - Parameter order: The dimensions in the order in which they are named; alphabetical without.
  package func breakdown(_ breakdown: Breakdown, in order: [String] = []) -> String {
    if breakdown.isTotal { return pack[.total] }
    let parts = order.isEmpty ? breakdown.parts : breakdown.parts(in: order)
    return parts.map { part in
      let code = context.catalogue.dimension(part.dimension)?.codes.first { $0.id == part.code }
      return code.flatMap { name($0.title) } ?? listed(part.code, of: part.dimension) ?? part.code
    }.joined(separator: ", ")
  }

  /// The name of a code of an open dimension that comes from a field of a register.
  private func listed(_ code: String, of dimension: String) -> String? {
    for count in context.catalogue.modules.lazy.flatMap(\.inputs).compactMap(\.count) {
      guard let field = count.dimensions[dimension],
        let list = context.registerCatalogue.definition(count.register)?.field(field)?.list,
        let title = context.registerCatalogue.list(list)?[code]?.title
      else { continue }
      return name(title)
    }
    return nil
  }

  /// The footnote that a value needs: how firm it is and what its publisher remarks; nil when
  /// there is nothing to say.
  func remark(_ measurement: ReleasedMeasurement) -> String? {
    guard measurement.value != nil else { return nil }
    var remarks: [String] = []
    if measurement.passes != nil,
      let indicator = context.catalogue.indicator(measurement.indicator),
      let passes = pack.statement(ofPassing: measurement, indicator)
    {
      remarks.append(passes)
    }
    if let note = measurement.period.note, note != "*" { remarks.append(note) }
    for input in measurement.inputs {
      if let note = pack.footnote(to: input.status) { remarks.append(note) }
      if let note = input.note?.inAnyCase(pack.tag) { remarks.append(note) }
    }
    guard remarks.count > 1 else { return remarks.first }
    var seen: Set<String> = []
    return remarks.filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  func source(_ id: String) -> String {
    guard let source = context.sources.first(where: { $0.id == id }) else { return id }
    let publisher = text(source.publisher)
    let title = text(source.title)
    return publisher.isEmpty ? title : pack.text(.publishedBy(title, by: publisher))
  }
}
