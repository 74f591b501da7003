public import Aggregation
public import ReportingCore

/// A city that was asked to contribute, whether it answers or not.
public struct AskedCity: Sendable, Equatable {
  /// The city as aggregation knows it, with its region.
  public var member: MemberCity
  /// The official name.
  public var name: LocalizedText

  /// A city that was asked.
  public init(_ member: MemberCity, name: LocalizedText) {
    self.member = member
    self.name = name
  }
}
