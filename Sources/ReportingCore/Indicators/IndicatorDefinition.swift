public import Documents

/// What an indicator is: its meaning, unit, kind and sources. How it is computed is the
/// ``Indicator``'s own.
public struct IndicatorDefinition: Sendable, Equatable {
  /// The id, such as `CS-02`; unique over all modules.
  public var id: String
  /// The module that declares it.
  public var module: String
  /// The name.
  public var title: LocalizedText
  /// What is measured, in a sentence or two.
  public var definition: LocalizedText
  /// What the figure cannot say.
  public var limits: LocalizedText
  /// The unit's id.
  public var unit: String
  /// How many decimals its values are released and printed with; nil takes the unit's.
  public var decimals: Int?
  /// Structural, process or outcome.
  public var type: IndicatorType
  /// Which way it is meant to move.
  public var direction: IndicatorDirection
  /// The inputs it needs, by id.
  public var inputs: [String]
  /// Those of its inputs that are shown beside the value and on which it does not rest, such as
  /// further stages of a funnel; without them there is a value all the same. Set by the kind.
  public var companions: [String] = []
  /// The dimensions by which it is broken down.
  public var dimensions: [String]
  /// The rights it is about, such as `ICCPR 19`.
  public var rights: [String]
  /// SDG targets or indicators, such as `16.10.2`.
  public var sustainableDevelopmentGoals: [String]
  /// What the definition rests on.
  public var bases: [IndicatorBasis]
  /// How far its values may travel.
  public var level: Level
  /// A standard indicator that this local series resembles.
  public var resemblance: Resemblance?
  /// A heading under which a module groups it, such as the right to housing; nil for none.
  public var group: String?
  /// The kind of chart that shows it best; nil when it is not drawn.
  public var chart: Chart.Kind?
  /// How often it is collected; nil when nobody has said.
  public var cadence: Cadence?
  /// The attribute of the right that it is about, as in the tables of OHCHR (HR/PUB/12/5); a code
  /// of `config/codes/ohchr-attributes.csv`. Nil when none is stated.
  public var attribute: String?
  /// What decides its value, in one text: the kind and the keys of the kind. Empty for one that was
  /// not read from a file.
  public var method = ""
  /// What a value must exceed to pass, for those that say so beside their value; set by the kind.
  public var passMark: Double?
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes an indicator.
  public init(
    id: String, module: String, title: LocalizedText, definition: LocalizedText,
    limits: LocalizedText = LocalizedText([:]), unit: String, decimals: Int? = nil,
    type: IndicatorType, direction: IndicatorDirection, inputs: [String],
    dimensions: [String] = [], rights: [String] = [],
    sustainableDevelopmentGoals: [String] = [], bases: [IndicatorBasis] = [],
    level: Level = .public, resemblance: Resemblance? = nil, group: String? = nil,
    chart: Chart.Kind? = nil, cadence: Cadence? = nil, attribute: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.module = module
    self.title = title
    self.definition = definition
    self.limits = limits
    self.unit = unit
    self.decimals = decimals
    self.type = type
    self.direction = direction
    self.inputs = inputs
    self.dimensions = dimensions
    self.rights = rights
    self.sustainableDevelopmentGoals = sustainableDevelopmentGoals
    self.bases = bases
    self.level = level
    self.resemblance = resemblance
    self.group = group
    self.chart = chart
    self.cadence = cadence
    self.attribute = attribute
    self.location = location
  }
}
