public import ReportingCore

/// Which submissions are meant; without conditions all that were not replaced.
public struct SubmissionSelection: Sendable, Equatable {
  /// The id of the call; nil for all.
  public var call: String?
  /// The year; nil for all.
  public var year: Period?
  /// The city's id; nil for all.
  public var city: String?
  /// Whether those that were replaced are meant too.
  public var includesReplaced: Bool

  /// Which submissions are meant.
  public init(
    call: String? = nil, year: Period? = nil, city: String? = nil, includesReplaced: Bool = false
  ) {
    self.call = call
    self.year = year
    self.city = city
    self.includesReplaced = includesReplaced
  }
}
