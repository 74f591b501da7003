public import ReportingCore

/// Figures of many cities as a folder of CSV files that engines for data larger than one machine read
/// (Apache Spark, and whatever else knows partitions in the manner of Hive):
///
/// - `observations/year=2024/part-00000.csv`: `city` and ``ObservationLines/columns``, divided by the
///   year in which the period ends; `method` is a number of `methods.csv`, empty where the city states
///   none;
/// - `methods.csv`: `method,digest`;
/// - `periods.csv`: `period,year,rows`, the periods in order;
/// - `cities.csv`: `city,country,region`, and `population.csv`: `city,period,residents`.
///
/// All are UTF-8 without a byte order mark, lines end with LF, fields stand in quotes where they must,
/// and the first line has the headings. ``PartitionedDataSetWriter`` makes one.
public struct PartitionedDataSet: Sendable, Equatable {
  /// The folder.
  public let folder: String
  /// The periods of the figures, in order.
  public let periods: [Period]
  /// The number of figures and marks.
  public let rows: Int
  /// The number of files with figures.
  public let parts: Int

  init(folder: String, periods: [Period], rows: Int, parts: Int) {
    self.folder = folder
    self.periods = periods
    self.rows = rows
    self.parts = parts
  }
}
