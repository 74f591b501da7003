public import CityFiles
import Digests
import Rendering
public import ReportingCore
package import Sealing
public import Submissions

extension JointSubmission {
  /// Makes the documents of a joint submission, one for each language, and writes them as those of one
  /// city are written. Nothing is written when there are mistakes, unless a draft is asked for.
  ///
  /// - Parameters:
  ///   - request: What is to be made. Its kind and year are those of the joint submission.
  ///   - folder: The secretariat's workspace, with its texts, signatories and what it says of itself.
  ///   - out: Where the files go; nil for `out` in the workspace.
  ///   - runner: What takes the documents along the way of the data.
  /// - Throws: as ``Submissions/Runner/make(_:of:into:progress:)`` does.
  public func make(
    _ request: DocumentRequest, of folder: String, into out: String?, with runner: Runner,
    progress: Progress = { _, _, _ in }
  ) async throws -> RunResult {
    try await runner.make(filled(request), of: folder, into: out, progress: progress)
  }

  /// Makes the documents and writes none.
  ///
  /// - Throws: when an indicator's program fails. What is wrong with the workspace, the packages or
  ///   the figures is a finding.
  public func documents(
    _ request: DocumentRequest, of folder: String, with runner: Runner
  ) async throws -> JointDocuments {
    let collector = DiagnosticCollector()
    let made = try await runner.documents(filled(request), of: folder, into: collector)
    let consultation = runner.configuration.consultation(call)
    let documents = made.compactMap { made in
      consultation.map { call in
        JointDocument(
          language: made.language, document: made.document,
          plan: wordPlan(of: made.document, for: call, made.contribution))
      }
    }
    return JointDocuments(documents: documents, diagnostics: collector.diagnostics.inOrder())
  }

  /// Makes the documents of a joint submission and seals them with the secretariat's key, as the answer
  /// of one city is sealed, with the list of the packages on which they rest. Nothing is sealed when
  /// there are mistakes.
  ///
  /// - Parameters:
  ///   - folder: The secretariat's workspace.
  ///   - file: Where the package is written; `out/NAME.cityrights` in the workspace when nil.
  ///   - choose: Names what is sealed when the workspace was read; what it cannot choose it reports.
  /// - Throws: as ``Submissions/Runner/seal(_:into:progress:choosing:)`` does.
  public func seal(
    _ folder: String, into file: String?, with runner: Runner,
    progress: Progress = { _, _, _ in },
    choosing choose: (Workspace, DiagnosticCollector) -> SealRequest?
  ) async throws -> SealResult {
    try await runner.seal(folder, into: file, progress: progress) { workspace, findings in
      guard var request = choose(workspace, findings) else { return nil }
      request.document = filled(request.document)
      // Figures over the cities are tables for machines, not rows of one city's figures.
      if !request.document.formats.contains(.csv) { request.document.formats.append(.csv) }
      return request
    }
  }

  /// What was used, in the order in which it is printed.
  package var basis: [SealedBasis] {
    packages.map {
      SealedBasis(
        city: $0.record.city.id, package: $0.record.packageName, revision: $0.record.revision,
        identity: $0.identity)
    }
  }

  /// The request with what the cities say. It may be sealed like that of one city.
  public func filled(_ request: DocumentRequest) -> DocumentRequest {
    var request = request
    request.kind = .submission(consultation: call)
    request.year = year
    request.additions = self
    return request
  }
}
