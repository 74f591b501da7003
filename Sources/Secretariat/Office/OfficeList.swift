/// A list of the office, such as `members.csv`, as it goes into a copy of the store and out of it again.
public struct OfficeList: Sendable, Equatable {
  /// The name of the file in the folder `network`.
  public var name: String
  /// What stands in it.
  public var bytes: [UInt8]

  /// A list.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
