import CityFiles
import ReportingCore
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

  /// The request with what the cities say. It may be sealed like that of one city.
  public func filled(_ request: DocumentRequest) -> DocumentRequest {
    var request = request
    request.kind = .submission(consultation: call)
    request.year = year
    request.additions = self
    return request
  }
}
