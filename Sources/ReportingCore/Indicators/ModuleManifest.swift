public import Documents

/// What a module brings: registers, inputs, dimensions, units and indicators, as its folder declares them.
public struct ModuleManifest: Sendable, Equatable {
  /// The id, such as `civic-space`.
  public var id: String
  /// The version of the definitions, a whole number that rises with each change of meaning.
  public var version: Int
  /// The name.
  public var title: LocalizedText
  /// What the module is about.
  public var description: LocalizedText
  /// Units that are not in the common list.
  public var units: [MeasurementUnit]
  /// The dimensions.
  public var dimensions: [Dimension]
  /// The registers that it brings beside those of the installation.
  public var registers: [RegisterDefinition]
  /// The inputs.
  public var inputs: [InputDefinition]
  /// The indicators, in the order in which they are printed.
  public var indicators: [IndicatorDefinition]
  /// Headings under which indicators are grouped, in the order in which they are printed.
  public var groups: [ModuleGroup]
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a module.
  public init(
    id: String, version: Int, title: LocalizedText, description: LocalizedText,
    units: [MeasurementUnit] = [], dimensions: [Dimension] = [],
    registers: [RegisterDefinition] = [], inputs: [InputDefinition] = [],
    indicators: [IndicatorDefinition] = [], groups: [ModuleGroup] = [],
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.description = description
    self.units = units
    self.dimensions = dimensions
    self.registers = registers
    self.inputs = inputs
    self.indicators = indicators
    self.groups = groups
    self.location = location
  }
}
