/// What became of one file of an Open SDG repository.
public struct OpenSDGFile: Sendable, Equatable {
  /// What a file is for in the repository.
  public enum Role: String, Sendable, Equatable, CaseIterable {
    /// Figures of an indicator.
    case data
    /// What is said about an indicator, in one language.
    case metadata
    /// Words in one language.
    case translation
    /// Settings of the repository.
    case configuration
    /// Anything else.
    case other
  }

  /// How far a file was taken over.
  public enum Status: String, Sendable, Equatable, CaseIterable {
    /// All of it that the workspace has a place for.
    case imported
    /// Some lines were refused.
    case partly
    /// Nothing, because of a mistake that must be mended.
    case refused
    /// Nothing, because it is not needed.
    case skipped
  }

  /// The path from the repository's folder.
  public var path: String
  /// What it is for.
  public var role: Role
  /// How far it was taken over.
  public var status: Status
  /// Why it was not taken over whole; empty when it was.
  public var reason: String
  /// The lines of a data file that hold something, without its heading.
  public var rows: Int = 0
  /// Lines that became an observation with a value.
  public var values: Int = 0
  /// Lines that became an observation that is stated to be missing.
  public var missing: Int = 0
  /// Lines that say again what another line says, and were left out.
  public var repeated: Int = 0
  /// Lines that were refused; each has a finding.
  public var refused: Int = 0
  /// What else is worth knowing, such as the kind of line ends.
  public var remarks: [String] = []

  /// A file and what became of it.
  public init(path: String, role: Role, status: Status, reason: String = "") {
    self.path = path
    self.role = role
    self.status = status
    self.reason = reason
  }
}
