import Documents
import ReportingCore

/// The figures of a data file that share a unit and a series: what becomes one input and one
/// indicator.
struct OpenSDGSeries {
  /// The id of the input and of the indicator.
  var id: String
  /// The unit's id.
  var unit: String
  /// The unit's text in the data or the description, or nil.
  var unitText: String?
  /// The text in the column Series, or nil.
  var seriesText: String?
  /// Whether the file holds several units, so that the unit must stand in the title.
  var namesUnit: Bool
  /// The rows, by their position in the file's rows.
  var rows: [Int]
  /// The columns by which at least one row is broken down, by their position.
  var columns: [Int]
  /// The most decimals that the publisher wrote, at most 6.
  var decimals: Int
}
