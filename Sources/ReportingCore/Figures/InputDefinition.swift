public import Documents

/// A named figure that a city supplies, such as `requests.answered-in-time`.
public struct InputDefinition: Sendable, Equatable {
  /// The id: lower-case words joined by hyphens and dots.
  public var id: String
  /// The name, as in a table heading.
  public var title: LocalizedText
  /// The unit's id.
  public var unit: String
  /// The dimensions by which it may be broken down.
  public var dimensions: [String]
  /// How far it may travel.
  public var level: Level
  /// What it counts; decides below which count it is suppressed.
  public var counts: CountedPopulation
  /// Whether what it counts was verified; nil where the question does not arise.
  public var verification: VerificationStatus?
  /// How it is counted from a register, where the city keeps one; nil when it only comes from data
  /// files.
  public var count: RegisterCount?
  /// What its figures are held against.
  public var checks: FigureChecks
  /// Where it was declared.
  public var location: SourceLocation?

  /// Declares an input.
  public init(
    id: String, title: LocalizedText, unit: String, dimensions: [String] = [],
    level: Level = .public, counts: CountedPopulation, verification: VerificationStatus? = nil,
    count: RegisterCount? = nil, checks: FigureChecks = FigureChecks(),
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.dimensions = dimensions
    self.level = level
    self.counts = counts
    self.verification = verification
    self.count = count
    self.checks = checks
    self.location = location
  }
}
