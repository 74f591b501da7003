public import Aggregation
public import ReportingCore
public import Sealing

/// A verified package with what the store keeps beside it.
public struct IncomingPackage: Sendable {
  /// The package.
  public var package: SealedPackage
  /// The package as it was received.
  public var bytes: [UInt8]
  /// Its figures, as ``ObservationBlock`` writes them.
  public var block: [UInt8]
  /// What the city means by the indicators of which it gives figures.
  public var meanings: [NetworkMeanings.Meaning]
  /// The number of its figures and marks.
  public var figures: Int
  /// The records that other cities may count too, from the annex.
  public var sharedRecords: [SharedRecord]
  /// What became of the annex.
  public var annex: StoredSubmission.Annex
  /// The day on which it was received; nil when nobody said.
  public var received: CalendarDate?
  /// The path that findings show.
  public var path: String
}
