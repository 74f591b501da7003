/// All that the modules of one city declare, with look-ups by id.
public struct Catalogue: Sendable {
  /// The modules, in the order in which they are printed.
  public let modules: [ModuleManifest]
  /// All indicators, in the order in which they are printed.
  public let indicators: [IndicatorDefinition]
  private let indicatorsByID: [String: IndicatorDefinition]
  private let inputsByID: [String: InputDefinition]
  private let unitsByID: [String: MeasurementUnit]
  private let dimensionsByID: [String: Dimension]

  /// Gathers modules and the common units. Of two declarations of one id the first counts;
  /// readers of modules report the second as a mistake.
  public init(modules: [ModuleManifest], units: [MeasurementUnit]) {
    self.modules = modules
    indicators = modules.flatMap(\.indicators)
    func index<Element>(_ elements: [Element], by id: (Element) -> String) -> [String: Element] {
      Dictionary(elements.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    indicatorsByID = index(indicators) { $0.id }
    inputsByID = index(modules.flatMap(\.inputs) + [Catalogue.population]) { $0.id }
    unitsByID = index(units + modules.flatMap(\.units)) { $0.id }
    dimensionsByID = index(modules.flatMap(\.dimensions)) { $0.id }
  }

  /// The input that every city supplies: its residents. The whole stands in `city.yaml`; those of
  /// its districts, for figures per head of a district, stand in the data files.
  public static let population = InputDefinition(
    id: "population", title: LocalizedText([:]), unit: "persons", dimensions: ["district"],
    counts: .things)

  /// The ids of all inputs, in alphabetical order.
  public var inputIDs: [String] { inputsByID.keys.sorted() }
  /// The ids of all units, in alphabetical order.
  public var unitIDs: [String] { unitsByID.keys.sorted() }
  /// The ids of all dimensions, in alphabetical order.
  public var dimensionIDs: [String] { dimensionsByID.keys.sorted() }

  /// An indicator by its id.
  public func indicator(_ id: String) -> IndicatorDefinition? { indicatorsByID[id] }
  /// An input by its id.
  public func input(_ id: String) -> InputDefinition? { inputsByID[id] }
  /// A unit by its id.
  public func unit(_ id: String) -> MeasurementUnit? { unitsByID[id] }
  /// A dimension by its id.
  public func dimension(_ id: String) -> Dimension? { dimensionsByID[id] }
  /// A module by its id.
  public func module(_ id: String) -> ModuleManifest? { modules.first { $0.id == id } }
}
