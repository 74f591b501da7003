import DelimitedText
import Documents
import ReportingCore

/// The cells of a row, each with what is wrong with it.
extension DataReader {
  /// The number in the unit of its input; nil when the row names a unit that is another. Money in
  /// the city's own currency is brought into the unit that the input declares; nothing else is
  /// converted. The inner value is nil when there is no number.
  func inUnit(
    of input: InputDefinition, _ number: DecimalNumber?, _ row: CSVTable.Row
  ) -> DecimalNumber?? {
    if row.isBlank(columns.unit) { return .some(number) }
    let id = row[columns.unit]
    if id == input.unit { return .some(number) }
    if let currency, let written = catalogue.unit(id), let wanted = catalogue.unit(input.unit),
      written.dimension.replacing(currency, with: "currency") == wanted.dimension,
      written.dimension != wanted.dimension
    {
      guard let number else { return .some(nil) }
      let factor = written.scale / wanted.scale
      var decimals = number.decimals
      var rest = factor
      while rest >= 10, decimals > 0 { (rest, decimals) = (rest / 10, decimals - 1) }
      return DecimalNumber(
        value: DecimalRounding.rounded(number.value * factor, decimals: decimals),
        decimals: decimals)
    }
    row.report(
      catalogue.unit(id) == nil ? "csv.unknown-unit" : "csv.unit",
      "'\(input.id)' is counted in '\(input.unit)', not in '\(id)'", at: "unit",
      suggestion: NearMiss.suggestion(for: id, among: [input.unit])
        ?? "Convert the figures, or leave the unit out.")
    return nil
  }

  mutating func input(_ row: CSVTable.Row) -> InputDefinition? {
    let id = row[columns.input]
    if let lastInput, lastInput.id == id { return lastInput }
    guard !id.isEmpty else {
      row.report(
        "csv.no-input", "the row names no input", at: "input",
        suggestion: "Write the id of the input, or take the row out.")
      return nil
    }
    if let input = catalogue.input(id) {
      lastInput = input
      return input
    }
    unknownInputs[id, default: (row, 0)].count += 1
    return nil
  }

  mutating func period(_ row: CSVTable.Row, column: String) -> Period? {
    let text = row[columns.period]
    if let known = periods[text] { return known }
    do {
      let period = try Period(parsing: text)
      periods[text] = period
      return period
    } catch {
      row.report("csv.\(column)", error.message, at: column, suggestion: error.suggestion)
      return nil
    }
  }

  func status(_ row: CSVTable.Row) -> Observation.Status? {
    if row.isBlank(columns.status) { return .final }
    let text = row[columns.status]
    guard let status = Observation.Status(rawValue: text) else {
      let words = Observation.Status.allCases.map(\.rawValue)
      row.report(
        "csv.status", "'\(text)' is not a status", at: "status",
        suggestion: NearMiss.suggestion(for: text, among: words)
          ?? "Write one of \(words.joined(separator: ", ")), or nothing for final.")
      return nil
    }
    return status
  }

  mutating func source(_ row: CSVTable.Row) -> String? {
    guard !row.isBlank(columns.source) else { return nil }
    let id = row[columns.source]
    if id == lastSource { return id }
    if sourceIDs.contains(id) {
      lastSource = id
    } else {
      row.report(
        "csv.unknown-source", "sources.yaml has no source '\(id)'", at: "source",
        suggestion: NearMiss.suggestion(for: id, among: sourceIDs.sorted())
          ?? "Add it there: who published the figure, and when.")
    }
    return id
  }

  func breakdown(_ row: CSVTable.Row, of input: InputDefinition?) -> Breakdown? {
    var parts: [Breakdown.Part] = []
    var isRight = true
    for (dimension, column) in columns.dimensions where !row.isBlank(column) {
      let id = dimension.id
      let code = row[column]
      if !dimension.isOpen, !dimension.codes.contains(where: { $0.id == code }) {
        let known = dimension.codes.map(\.id)
        row.report(
          "csv.unknown-code", "'\(code)' is not a code of '\(id)'", at: id,
          suggestion: NearMiss.suggestion(for: code, among: known)
            ?? "The codes are \(known.prefix(12).joined(separator: ", ")).")
        isRight = false
      }
      if let input, !input.dimensions.contains(id) {
        row.report(
          "csv.breakdown", "'\(input.id)' is not broken down by '\(id)'", at: id,
          suggestion: input.dimensions.isEmpty
            ? "Leave the cell empty."
            : "It is broken down by \(input.dimensions.joined(separator: ", ")).")
        isRight = false
      }
      parts.append(Breakdown.Part(dimension: id, code: code))
    }
    guard isRight else { return nil }
    return parts.isEmpty ? .total : Breakdown(inOrder: parts)
  }

  /// The remarks: `note` for every language, `note-es` for Spanish.
  func note(_ row: CSVTable.Row) -> LocalizedText? {
    var texts: [LanguageTag: String] = [:]
    for (column, language) in columns.notes where !row.isBlank(column) {
      texts[language] = row[column]
    }
    return texts.isEmpty ? nil : LocalizedText(texts, location: row.location(of: "input"))
  }

  /// The residents of the whole city stand in `city.yaml` alone; here are only those of its parts.
  func isInPlace(_ input: InputDefinition, _ breakdown: Breakdown, _ row: CSVTable.Row) -> Bool {
    guard input.id == Catalogue.population.id, breakdown.isTotal else { return true }
    row.report(
      "csv.population", "the residents of the whole city stand in city.yaml, not here",
      at: "input",
      suggestion: "Move them under 'population' in city.yaml; here they stand by district.")
    return false
  }

  func checkValue(
    _ row: CSVTable.Row, status: Observation.Status, isNumber: Bool
  ) -> Bool {
    let isEmpty = row.isBlank(columns.value)
    if isEmpty, status != .missing {
      row.report(
        "csv.no-value", "there is no value", at: "value",
        suggestion: "Write the figure, or 'missing' under status when there is none.")
      return false
    }
    if !isEmpty, status == .missing {
      row.report(
        "csv.missing-with-value", "the status is 'missing' but there is a value", at: "value",
        suggestion: "Take the value out, or write another status.")
      return false
    }
    return isEmpty || isNumber
  }
}
