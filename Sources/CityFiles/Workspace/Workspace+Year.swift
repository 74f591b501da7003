public import ReportingCore

extension Workspace {
  /// The last year for which the city's data files state anything, if only that a figure is
  /// missing; without data files, the last year of its population; nil without either.
  public var newestYear: Period? {
    let stated = observations.filter { $0.input != Catalogue.population.id }
    let last = (stated.isEmpty ? observations : stated).map(\.period.endYear).max()
    return last.flatMap { Period(year: $0) }
  }
}
