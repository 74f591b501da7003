public import ReportingCore

/// Reads what a text counts in a register, in the words of the key `from` of an input.
public struct RegisterQuoteReader {
  let registers: RegisterCatalogue
  /// More conditions are a question for an indicator.
  private static let mostConditions = 4

  /// A reader for the registers of an installation.
  public init(_ registers: RegisterCatalogue) { self.registers = registers }

  /// What is counted, or nil, and what is wrong with the reference.
  public func read(_ reference: FigureReference) -> (quote: RegisterQuote?, findings: [Diagnostic])
  {
    guard let id = reference.register else { return (nil, []) }
    guard let definition = registers.definition(id) else {
      let known = registers.definitions.map(\.id)
      return (
        nil,
        [
          .error(
            "answers.unknown-register", "there is no register '\(id)'", at: reference.location,
            suggestion: NearMiss.suggestion(for: id, among: known)
              ?? "The registers are \(known.joined(separator: ", ")).")
        ]
      )
    }
    var reading = Reading(reference: reference, definition: definition, registers: registers)
    let time = reading.time()
    let quantity = reading.quantity()
    let conditions = reading.conditions()
    if conditions.count > RegisterQuoteReader.mostConditions {
      reading.report(
        "answers.count-where",
        "'\(reference.text)' has more than \(RegisterQuoteReader.mostConditions) conditions",
        suggestion: "Declare an indicator that is counted from the register, and quote that.")
    }
    guard reading.findings.isEmpty, let time, let quantity else { return (nil, reading.findings) }
    return (
      RegisterQuote(
        count: RegisterCount(
          register: id, time: time, conditions: conditions, quantity: quantity,
          location: reference.location), definition: definition), []
    )
  }
}

/// The reading of one reference.
private struct Reading {
  let reference: FigureReference
  let definition: RegisterDefinition
  let registers: RegisterCatalogue
  var findings: [Diagnostic] = []

  mutating func report(_ id: String, _ message: String, suggestion: String) {
    findings.append(.error(id, message, at: reference.location, suggestion: suggestion))
  }

  private mutating func field(_ name: String) -> RegisterField? {
    if let field = definition.fields.first(where: { $0.id == name }) { return field }
    let known = definition.fields.map(\.id)
    report(
      "answers.unknown-field", "the register '\(definition.id)' has no field '\(name)'",
      suggestion: NearMiss.suggestion(for: name, among: known)
        ?? "Its fields are \(known.joined(separator: ", ")).")
    return nil
  }

  /// The days or periods of the register's records.
  private var times: [RegisterField] {
    definition.fields.filter {
      ($0.kind == .date || $0.kind == .period) && !$0.isList && $0.id != definition.embargo
    }
  }

  /// `period=arrived`, `period=arrived,left`, or the only day that every record has.
  mutating func time() -> RegisterCount.Time? {
    guard let written = reference.breakdown["period"] else { return onlyTime() }
    let names = written.split(separator: ",").map(String.init)
    let fields = names.compactMap { field($0) }
    guard fields.count == names.count else { return nil }
    let areDates = fields.allSatisfy { $0.kind == .date && !$0.isList }
    if fields.count == 2, areDates { return .during(from: names[0], to: names[1]) }
    if fields.count == 1, times.contains(fields[0]) { return .on(names[0]) }
    report(
      "answers.count-period", "'\(written)' does not say when a record belongs to a period",
      suggestion: times.isEmpty
        ? "Its records have no day, so they cannot be counted for a period."
        : "Name one of \(times.map(\.id).joined(separator: ", ")), or the first and the last day.")
    return nil
  }

  private mutating func onlyTime() -> RegisterCount.Time? {
    let required = times.filter(\.isRequired)
    if let time = required.count == 1 ? required.first : times.count == 1 ? times.first : nil {
      return .on(time.id)
    }
    let first = times.first?.id ?? ""
    report(
      "answers.count-period",
      times.isEmpty
        ? "the records of '\(definition.id)' have no day, so they cannot be counted for a period"
        : "the records of '\(definition.id)' have several days, and one must decide to which "
          + "period a record belongs",
      suggestion: times.isEmpty
        ? "Take the quotation out."
        : "Add 'period=\(first)', or another of \(times.map(\.id).joined(separator: ", ")).")
    return nil
  }

  mutating func quantity() -> RegisterCount.Quantity? {
    guard let name = reference.breakdown["distinct"] else { return .records }
    return field(name).map { .distinct($0.id) }
  }

  mutating func conditions() -> [RegisterCount.Condition] {
    var found: [RegisterCount.Condition] = []
    for (name, written) in reference.breakdown.sorted(by: { $0.key < $1.key })
    where name != "period" && name != "distinct" {
      guard let field = field(name) else { continue }
      if written == "present" || written == "absent" {
        found.append(.filled(field: name, written == "present"))
      } else if field.kind == .yesNo, written == "true" || written == "false" {
        found.append(.yesNo(field: name, written == "true"))
      } else if let list = field.list.flatMap({ registers.list($0) }) {
        found.append(.codes(field: name, codes(written, of: list)))
      } else {
        report(
          "answers.count-where", "'\(name)' cannot be compared with '\(written)'",
          suggestion: field.kind == .yesNo
            ? "Write \(name)=true, \(name)=false, \(name)=present or \(name)=absent."
            : "Write \(name)=present or \(name)=absent.")
      }
    }
    return found
  }

  private mutating func codes(_ written: String, of list: ControlledList) -> [String] {
    let codes = written.split(separator: ",").map(String.init)
    let known = list.entries.map(\.id)
    for code in codes where list[code] == nil {
      report(
        "answers.unknown-code", "'\(code)' is not a code of '\(list.id)'",
        suggestion: NearMiss.suggestion(for: code, among: known)
          ?? "The codes are \(known.prefix(12).joined(separator: ", ")).")
    }
    return codes
  }
}
