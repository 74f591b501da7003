import Digests
import Documents
public import ReportingCore
public import Sealing

/// Takes packages out of a store again. Each is verified anew: what was received may have been damaged
/// since, and a key that is no longer trusted speaks for nobody.
public struct PackageShelf: Sendable {
  let store: any Store
  let verifier: PackageVerifier

  /// A shelf.
  public init(store: any Store, trust: TrustStore) {
    self.store = store
    verifier = PackageVerifier(trust: trust)
  }

  /// Gives the packages of submissions one after the other, in their order, so that only one is held at
  /// a time.
  ///
  /// - Parameters:
  ///   - collector: Where those that no longer hold are reported.
  ///   - progress: Called after each with the number done.
  /// - Throws: ``StoreError``.
  public func readPackages(
    _ submissions: [StoredSubmission], reportingTo collector: DiagnosticCollector,
    progress: (Int) -> Void = { _ in }, _ body: (SealedPackage) -> Void
  ) throws(StoreError) {
    for (index, submission) in submissions.enumerated() {
      let place = "\(store.place): \(submission.name)"
      if let bytes = try store.package(submission.identity) {
        switch verifier.verify(bytes, path: place) {
        case .verified(let package) where package.identity == submission.identity:
          body(package)
        case .verified:
          collector.report(
            .error(
              "store.damaged", "it holds another package than the one that was received",
              at: SourceLocation(path: place), suggestion: "Receive the package again."))
        case .refused(let findings): collector.report(findings)
        }
      } else {
        collector.report(
          .error(
            "store.damaged", "its package is not there", at: SourceLocation(path: place),
            suggestion: "Receive the package again into a new store."))
      }
      progress(index + 1)
    }
  }
}
