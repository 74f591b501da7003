import Documents
import ReportingCore

/// The figures of one indicator, as read from its data file.
struct OpenSDGData {
  typealias Cell = OpenSDGTable.Cell

  /// A column by which figures are broken down.
  struct Column {
    var name: String
    var index: Int
    var location: SourceLocation
  }

  /// One line.
  struct Row {
    var period: Period
    var periodLocation: SourceLocation
    /// The codes in the order of ``OpenSDGData/columns``; nil for the whole.
    var codes: [Cell?]
    var unit: Cell?
    /// Where the unit stands or should stand; nil when the file has no column for it.
    var unitLocation: SourceLocation?
    var series: Cell?
    /// The value in plain decimal spelling; nil when it is stated to be missing.
    var text: String?
    var value: Double?
    var decimals: Int
    var valueLocation: SourceLocation
    var status: Observation.Status
    var note: String

    var line: Int { valueLocation.line }
  }

  /// The indicator's id, such as `1-2-1`.
  var id: String
  /// The path for places.
  var path: String
  var columns: [Column] = []
  var unitColumn: Column?
  var seriesColumn: Column?
  var rows: [Row] = []
  /// What became of the file so far.
  var file: OpenSDGFile

  /// Where the file begins.
  var location: SourceLocation { SourceLocation(path: path, line: 1) }
}
