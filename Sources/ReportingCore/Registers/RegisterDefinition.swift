public import Documents

/// What a register is: whom or what its records are about, their fields, and the rules that hold
/// between them. One file of `config/registers`.
public struct RegisterDefinition: Sendable, Equatable {
  /// The id, which is the name of the city's file.
  public var id: String
  /// The name.
  public var title: LocalizedText
  /// What belongs into it.
  public var description: LocalizedText
  /// What one record stands for, as far as a small count can identify somebody.
  public var counts: CountedPopulation
  /// Whether a record is about a person, who must consent to each purpose before anything of it is
  /// shown.
  public var needsConsent: Bool
  /// Whether the register must not hold names.
  public var isPseudonymous: Bool
  /// The fields by which a person could be recognized together; rows that too few share are
  /// generalised or withheld.
  public var identifying: [String]
  /// The field with the day before which a record must not be shown; nil for none.
  public var embargo: String?
  /// The fields, in printing order.
  public var fields: [RegisterField]
  /// The lists of codes that it brings itself, each for one of its fields.
  public var lists: [ControlledList]
  /// The rules that hold inside a record and between records.
  public var rules: [RegisterRule]
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a register.
  public init(
    id: String, title: LocalizedText, description: LocalizedText, counts: CountedPopulation,
    needsConsent: Bool = false, isPseudonymous: Bool = false, identifying: [String] = [],
    embargo: String? = nil, fields: [RegisterField], lists: [ControlledList] = [],
    rules: [RegisterRule] = [], location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.counts = counts
    self.needsConsent = needsConsent
    self.isPseudonymous = isPseudonymous
    self.identifying = identifying
    self.embargo = embargo
    self.fields = fields
    self.lists = lists
    self.rules = rules
    self.location = location
  }

  /// A field by its id, or by its path as in `cost-shares.amount`; nil when there is none.
  public func field(_ path: String) -> RegisterField? {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = parts.first, let field = fields.first(where: { $0.id == first }) else {
      return nil
    }
    return parts.count == 1 ? field : field.parts.first { $0.id == parts[1] }
  }
}
