import Documents
public import ReportingCore

/// How a package stands to what a receiver has already.
public enum PackageSuccession: Sendable, Equatable {
  /// Nothing of the city for the call and the year is there yet.
  case first
  /// The very package is there already: nothing changes.
  case same
  /// It takes the place of the one that is there.
  case replacement
  /// It is older than what is there, or does not follow it.
  case refused(Diagnostic)
}

extension SealedPackage {
  /// How the package stands to what a receiver has of the same city, call and year.
  ///
  /// - Parameters:
  ///   - known: What is there; nil when nothing is.
  ///   - path: The path that findings show.
  public func succession(after known: KnownRevision?, path: String) -> PackageSuccession {
    guard let known else { return .first }
    if identity == known.identity { return .same }
    guard submission.revision > known.revision else {
      return .refused(
        .error(
          "seal.replay",
          "revision \(submission.revision) is received when revision \(known.revision) is there already",
          at: SourceLocation(path: path),
          suggestion:
            "Ask the city for its newest package. One that changes it must be sealed with '--revision \(known.revision + 1)' and '--replaces'."
        ))
    }
    guard submission.replaces == known.identity else {
      return .refused(
        .error(
          "seal.succession",
          "revision \(submission.revision) replaces another package than revision \(known.revision), which is there",
          at: SourceLocation(path: path),
          suggestion: "Receive the package that it replaces first, or ask the city for it."))
    }
    return .replacement
  }
}
