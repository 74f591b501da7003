/// A package of a simulated city, as the secretariat gets it.
public struct SimulatedPackage: Sendable, Equatable {
  /// What receiving it must come to.
  public enum Fate: Sendable, Equatable {
    /// It is taken in, as the first of its city or in the place of the one before.
    case accepted
    /// It is there already: nothing changes.
    case known
    /// The verifier refuses it; this finding is among its reasons.
    case refused(String)
    /// It is whole and signed, but does not follow what is there; this is the finding.
    case notFollowing(String)
    /// It is whole and signed, but another city has the id.
    case otherCity
    /// It is whole and signed, but its table cannot be read; this finding is among the reasons.
    case unreadable(String)

    /// The word in `packages.csv`.
    public var word: String {
      switch self {
      case .accepted: "accepted"
      case .known: "known"
      case .refused: "refused"
      case .notFollowing: "not-following"
      case .otherCity: "other-city"
      case .unreadable: "unreadable"
      }
    }

    /// The id of the finding; nil where there is none.
    public var finding: String? {
      switch self {
      case .refused(let id), .notFollowing(let id), .unreadable(let id): id
      case .accepted, .known, .otherCity: nil
      }
    }
  }

  /// The name of the file. In the order of names packages come in the order in which they were sent.
  public var file: String
  /// The content of the file.
  public var bytes: [UInt8]
  /// The revision that it says it is.
  public var revision: Int
  /// What receiving it must come to.
  public var fate: Fate

  /// A package.
  public init(file: String, bytes: [UInt8], revision: Int, fate: Fate) {
    self.file = file
    self.bytes = bytes
    self.revision = revision
    self.fate = fate
  }
}
