import CityFiles
import Documents
import FileAccess
public import ReportingCore

extension Runner {
  /// Proposes a city's answers to one call for the like questions of another.
  ///
  /// - Parameters:
  ///   - earlier: The id of the call that was answered.
  ///   - later: The id of the call to be answered.
  ///   - path: The workspace's folder.
  ///   - collector: Where findings go: those about the two calls' answers and about `city.yaml`.
  /// - Returns: What became of each question; nil when something is wrong, and nothing was written.
  public func reuse(
    from earlier: String, to later: String, in path: String, into collector: DiagnosticCollector
  ) -> ReuseResult? {
    let reading = DiagnosticCollector()
    let workspace = WorkspaceReader(path, configuration: configuration, into: reading).read()
    let calls = workspace?.configuration ?? configuration
    guard let from = call(earlier, among: calls, collector),
      let to = call(later, among: calls, collector)
    else { return nil }
    guard from.id != to.id else {
      collector.report(
        .error(
          "request.unknown", "a call cannot be answered from its own answers", at: nil,
          suggestion: "Name two calls: --from the one that was answered, --to the new one."))
      return nil
    }
    let places = [
      "answers/\(from.id)/", "answers/\(to.id)/", "consultations/\(from.id).yaml",
      "consultations/\(to.id).yaml", "city.yaml",
    ].map { FileAccess.path($0, in: path) }
    // Mistakes in figures are no obstacle here, and 'check' tells them.
    let found = reading.diagnostics.filter { finding in
      guard finding.severity == .error else { return false }
      guard let place = finding.location?.path, workspace != nil else { return true }
      return places.contains { place.hasPrefix($0) }
    }
    collector.report(found)
    guard let workspace, !found.hasErrors else { return nil }
    return AnswerReuse(
      folder: FileAccess.withoutTrailingSlash(path), languages: workspace.city.languages,
      from: from, to: to
    )
    .propose(into: collector)
  }

  private func call(
    _ id: String, among configuration: Configuration, _ collector: DiagnosticCollector
  ) -> Consultation? {
    if let call = configuration.consultation(id) { return call }
    let known = configuration.consultations.map(\.id)
    collector.report(
      .error(
        "request.unknown", "there is no consultation '\(id)'", at: nil,
        suggestion: NearMiss.suggestion(for: id, among: known)
          ?? "Known are \(known.joined(separator: ", "))."))
    return nil
  }
}
