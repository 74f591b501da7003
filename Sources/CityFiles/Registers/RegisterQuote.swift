public import ReportingCore

/// What a text counts in a register: `{{register:incidents count verification=verified 2023}}`.
public struct RegisterQuote: Sendable, Equatable {
  /// How it is counted.
  public let count: RegisterCount
  /// The register.
  public let definition: RegisterDefinition

  init(count: RegisterCount, definition: RegisterDefinition) {
    self.count = count
    self.definition = definition
  }

  /// What is counted, in one way of writing: the id under which the gate releases it.
  public var id: String {
    (["register:\(count.register)", "count"] + quantityWords + timeWords
      + count.conditions.map(\.words).sorted()).joined(separator: " ")
  }

  /// The wider counts of which this one is a part: those that ask for fewer conditions.
  public var wholes: [RegisterQuote] {
    let conditions = count.conditions
    guard !conditions.isEmpty else { return [] }
    return (0..<(1 << conditions.count) - 1).map { choice in
      var count = count
      count.conditions = conditions.indices.filter { choice & (1 << $0) != 0 }
        .map { conditions[$0] }
      return RegisterQuote(count: count, definition: definition)
    }
  }

  /// How far the count may travel. Of persons the small numbers are withheld; of things there is no
  /// such rule, so their number is guarded like the fields that it tells something of.
  public var level: Level {
    guard definition.counts == .things else { return .public }
    return fields.compactMap { definition.field($0)?.level }.max() ?? .public
  }

  private var fields: [String] {
    var names = count.conditions.flatMap(\.fields)
    switch count.time {
    case .on(let field): names.append(field)
    case .during(let from, let to): names += [from, to]
    }
    if case .distinct(let field, _) = count.quantity { names.append(field) }
    return names
  }

  private var quantityWords: [String] {
    if case .distinct(let field, _) = count.quantity { ["distinct=\(field)"] } else { [] }
  }

  private var timeWords: [String] {
    switch count.time {
    case .on(let field): ["period=\(field)"]
    case .during(let from, let to): ["period=\(from),\(to)"]
    }
  }
}

extension RegisterCount.Condition {
  fileprivate var fields: [String] {
    switch self {
    case .codes(let field, _), .yesNo(let field, _), .filled(let field, _): [field]
    case .inTime(let from, let to, _): [from, to]
    case .elapsed(let from, _, _): [from]
    }
  }

  fileprivate var words: String {
    switch self {
    case .codes(let field, let codes): "\(field)=\(codes.sorted().joined(separator: ","))"
    case .yesNo(let field, let value): "\(field)=\(value)"
    case .filled(let field, let value): "\(field)=\(value ? "present" : "absent")"
    case .inTime(let from, let to, let days): "within=\(from),\(to),\(days)"
    case .elapsed(let from, let days, let value): "elapsed=\(from),\(days),\(value)"
    }
  }
}
