/// Why bytes are no block of observations, or columns cannot be written as one.
public enum ObservationBlockError: Error, Sendable, Equatable {
  /// The bytes do not begin as a block does.
  case notABlock
  /// The block is of a version that this program does not know.
  case unknownVersion(Int)
  /// The block ends too early, goes on too long, or says what cannot be.
  case damaged
  /// There are more rows or names than fit.
  case tooLarge

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .notABlock: "these bytes are no block of observations"
    case .unknownVersion(let version):
      "the block of observations has version \(version), and this program knows \(ObservationBlock.version)"
    case .damaged: "the block of observations is damaged"
    case .tooLarge: "there are more observations than fit into a block or into the columns"
    }
  }
}
