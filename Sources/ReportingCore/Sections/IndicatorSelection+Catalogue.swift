extension IndicatorSelection {
  /// The indicators that it chooses, in the order in which they are printed.
  ///
  /// - Parameter cityModules: The ids of the city's own modules.
  public func indicators(
    in catalogue: Catalogue, cityModules: [String]
  ) -> [IndicatorDefinition] {
    switch self {
    case .module(let id): catalogue.module(id)?.indicators ?? []
    case .cityModules: cityModules.flatMap { catalogue.module($0)?.indicators ?? [] }
    case .indicators(let ids): ids.compactMap { catalogue.indicator($0) }
    case .group(let group, let ids):
      ids.compactMap { catalogue.indicator($0) }
        + catalogue.indicators.filter { $0.group == group && !ids.contains($0.id) }
    case .all: catalogue.indicators
    }
  }
}

extension SectionContent {
  /// The ids of the indicators whose figures it prints, beside those that texts quote and records
  /// name.
  ///
  /// - Parameter cityModules: The ids of the city's own modules.
  public func figures(in catalogue: Catalogue, cityModules: [String]) -> [String] {
    switch self {
    case .indicatorTable(let selection, _), .trend(let selection, _):
      selection.indicators(in: catalogue, cityModules: cityModules).map(\.id)
    case .indicatorChart(let ids, _): ids
    case .breakdownTable(let id, _), .funnel(let id): [id]
    default: []
    }
  }
}
