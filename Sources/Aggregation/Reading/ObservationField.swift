/// The columns that a file of observations may have.
enum ObservationField: Int, CaseIterable {
  case city
  case indicator
  case period
  case breakdown
  case unit
  case mark
  case status
  case source
  case value

  /// The heading.
  var heading: String {
    switch self {
    case .city: "city"
    case .indicator: "indicator"
    case .period: "period"
    case .breakdown: "breakdown"
    case .unit: "unit"
    case .mark: "mark"
    case .status: "status"
    case .source: "source"
    case .value: "value"
    }
  }
}
