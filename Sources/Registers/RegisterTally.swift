public import ReportingCore

/// Counts the records of one register for a period that a text names.
public struct RegisterTally {
  let register: Register
  let definition: RegisterDefinition
  let lists: RegisterCatalogue

  /// A tally of one register.
  public init(_ register: Register, definition: RegisterDefinition, lists: RegisterCatalogue) {
    self.register = register
    self.definition = definition
    self.lists = lists
  }

  /// How many there are and the records that stand for them; nil when the register is not complete
  /// for the period, for then no record does not mean zero.
  public func count(
    _ count: RegisterCount, over period: Period
  ) -> (number: Double, records: [RegisterRecord])? {
    guard register.isComplete(for: period) else { return nil }
    let counting = RegisterCounting(
      register: register, definition: definition, lists: lists,
      input: InputDefinition(
        id: count.register, title: definition.title, unit: "number", counts: definition.counts),
      count: count, dimensions: [], scale: 1)
    return counting.items(in: period).map { items in
      (items.reduce(0) { $0 + $1.weight }, items.map(\.record))
    }
  }
}
