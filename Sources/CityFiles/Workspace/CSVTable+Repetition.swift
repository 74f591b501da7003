import Documents
import ReportingCore

extension CSVTable.Row {
  /// Reports an observation that is already there: with the same value a warning, with another an
  /// error, because nobody can know which is right.
  func report(sameAs known: Observation, value: Double?, source: String?) {
    let isOfOtherSource = source != nil && known.source != nil && source != known.source
    let isSame = known.value?.forComputing == value
    table.folder.collector.report(
      Diagnostic(
        isSame ? .warning : .error, isSame ? "csv.repeated" : "csv.conflict",
        isSame
          ? "the same figure stands here a second time"
          : "another value for the same input, period and part stands here",
        at: location(of: "value"),
        suggestion: isSame
          ? "Take one of them out."
          : isOfOtherSource
            ? "Keep the right one, or say under 'source-order' in city.yaml which source counts."
            : "Keep the right one.",
        notes: [Diagnostic.Note("the first stands here", at: known.location)]))
  }
}
