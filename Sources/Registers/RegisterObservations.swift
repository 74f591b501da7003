import Documents
public import ReportingCore

/// Makes observations of the inputs that are counted from registers, for the periods for which the
/// register says that it is complete.
public struct RegisterObservations {
  let registers: [Register]
  let definitions: RegisterCatalogue
  let catalogue: Catalogue
  /// What the data files say.
  let observed: [Observation]

  /// - Parameters:
  ///   - registers: The city's registers.
  ///   - definitions: What the installation knows of registers.
  ///   - catalogue: What the modules in use declare.
  ///   - observed: The observations of the data files, which may not say the same again.
  public init(
    _ registers: [Register], definitions: RegisterCatalogue, catalogue: Catalogue,
    observed: [Observation]
  ) {
    self.registers = registers
    self.definitions = definitions
    self.catalogue = catalogue
    self.observed = observed
  }

  private struct Key: Hashable {
    var input: String
    var start: CalendarDate
    var end: CalendarDate
    var breakdown: Breakdown

    init(_ observation: Observation) {
      input = observation.input
      start = observation.period.start
      end = observation.period.end
      breakdown = observation.breakdown
    }
  }

  /// The observations, and what is wrong with the counting.
  public func make() -> (observations: [Observation], findings: [Diagnostic]) {
    var made: [Observation] = []
    var findings: [Diagnostic] = []
    var uncovered: Set<String> = []
    let inputs = catalogue.modules.flatMap(\.inputs)
    let counted = Set(inputs.filter { $0.count != nil }.map(\.id))
    let written = Dictionary(
      observed.filter { counted.contains($0.input) }.map { (Key($0), $0) },
      uniquingKeysWith: { first, _ in first })
    for input in inputs {
      guard let count = input.count,
        let register = registers.first(where: { $0.id == count.register }),
        let definition = definitions.definition(count.register)
      else { continue }
      if uncovered.insert(register.id).inserted { findings += coverage(of: register, count) }
      let counting = RegisterCounting(
        register: register, definition: definition, lists: definitions, input: input,
        count: count, dimensions: input.dimensions.compactMap { catalogue.dimension($0) },
        scale: scale(of: input, count))
      for period in periods(of: register, for: input) {
        let items = counting.items(in: period)
        findings += unknownParts(counting, items ?? [], findings)
        for observation in counting.observations(over: period, items: items) {
          if let other = written[Key(observation)] {
            findings.append(
              .error(
                "register.counted-twice",
                "'\(input.id)' is counted from the register '\(register.id)' for "
                  + "\(period.label), and stands here too", at: other.location,
                suggestion: "Take the line out, or the period out of 'covers' of the register.",
                notes: [Diagnostic.Note("the register", at: observation.location)]))
          } else {
            made.append(observation)
          }
        }
      }
    }
    return (made, findings)
  }

  /// Money stands in registers in the city's currency, and inputs may be in millions of it.
  private func scale(of input: InputDefinition, _ count: RegisterCount) -> Double {
    guard case .sum = count.quantity else { return 1 }
    return catalogue.unit(input.unit)?.scale ?? 1
  }

  /// The calendar years for which a register is complete, the shorter or other spans that it names,
  /// and the periods of the figures with which the count is used.
  private func periods(of register: Register, for input: InputDefinition) -> [Period] {
    let first = register.covers.map(\.start.year).min() ?? 1
    let last = register.covers.map(\.end.year).max() ?? 0
    var found: [Period] = []
    if first <= last {
      found = (max(first, Period.years.lowerBound)...min(last, Period.years.upperBound))
        .compactMap { Period(year: $0) }
    }
    found += register.covers.filter { $0.start.days(until: $0.end) < 366 }.map(\.withoutNote)
    let companions = Set(
      catalogue.indicators.filter { $0.inputs.contains(input.id) }.flatMap(\.inputs))
    found += observed.filter {
      companions.contains($0.input) && $0.input != Catalogue.population.id
    }.map(\.period.withoutNote)
    var seen: Set<[CalendarDate]> = []
    return found.filter {
      register.isComplete(for: $0) && seen.insert([$0.start, $0.end]).inserted
    }.sorted()
  }

  // MARK: Findings

  private func coverage(of register: Register, _ count: RegisterCount) -> [Diagnostic] {
    guard !register.records.isEmpty else { return [] }
    guard !register.covers.isEmpty else {
      return [
        .warning(
          "register.no-covers",
          "'\(register.id)' does not say for which periods it is complete, so nothing is counted",
          at: register.location,
          suggestion: "Add 'covers: [2015-2023]' with the years in which every case is recorded.")
      ]
    }
    guard case .on(let field) = count.time else { return [] }
    let outside = register.records.filter { record in
      guard let date = record.value(field)?.date else { return false }
      return !register.covers.contains { $0.start <= date && date <= $0.end }
    }
    guard let first = outside.first else { return [] }
    return [
      .warning(
        "register.not-covered",
        outside.count == 1
          ? "a record of '\(register.id)' lies outside of the periods that the register covers, "
            + "so it is not counted"
          : "\(outside.count) records of '\(register.id)' lie outside of the periods that the "
            + "register covers, so they are not counted",
        at: first.location(of: field),
        suggestion: "Add the period to 'covers' when every case of it is recorded.")
    ]
  }

  /// Codes that belong to no part of a dimension, once for each input and dimension.
  private func unknownParts(
    _ counting: RegisterCounting, _ items: [RegisterCounting.Item], _ known: [Diagnostic]
  ) -> [Diagnostic] {
    counting.count.dimensions.keys.sorted().compactMap { id in
      let field = counting.count.dimensions[id] ?? ""
      guard
        let item = items.first(where: {
          $0.record.value(field) != nil && counting.codes(of: id, $0).isEmpty
        })
      else { return nil }
      let message =
        "'\(field)' of a record is in no part of '\(id)', so '\(counting.input.id)' has it in the "
        + "whole alone"
      guard !known.contains(where: { $0.message == message }) else { return nil }
      return .warning(
        "register.no-part", message, at: item.record.location(of: field),
        suggestion: "Add the code to the dimension, or record a code that it has.")
    }
  }
}
