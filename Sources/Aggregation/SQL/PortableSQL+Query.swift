extension PortableSQL {
  /// The questions that are asked.
  public enum Query: String, Sendable, Equatable, CaseIterable {
    /// The statistics of the cells.
    case cells
    /// The figures that the gate needs.
    case confidential
    /// What cities mean in the cells in which they mean several things.
    case meanings
    /// The rows in which something stands in the way of comparing.
    case details
    /// Figures that may be unlike the others.
    case outliers
    /// Cities that were not asked.
    case unknownCities = "unknown-cities"

    /// The columns of the rows, in order.
    public var columns: [String] {
      switch self {
      case .cells:
        [
          "indicator", "period", "breakdown", "region", "reporting", "confidential", "missing",
          "not_computable", "suppressed", "is_mixed", "total", "mean", "weighted_mean", "weighted",
          "lower_quartile", "median", "upper_quartile", "matched", "matched_confidential",
          "before_total", "now_total", "mean_of_regions",
        ]
      case .confidential:
        ["city", "region", "indicator", "period", "breakdown", "value", "mark", "residents"]
      case .meanings:
        ["indicator", "period", "breakdown", "region", "unit", "method", "money", "city"]
      case .details:
        [
          "city", "indicator", "period", "breakdown", "value", "unit", "method", "mark", "status",
          "source",
        ]
      case .outliers:
        [
          "city", "indicator", "period", "breakdown", "value", "compared", "is_logarithmic",
          "middle", "deviation", "source",
        ]
      case .unknownCities: ["city", "is_planned"]
      }
    }
  }
}
