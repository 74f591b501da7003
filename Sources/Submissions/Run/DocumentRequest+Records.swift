import Disclosure
import ReportingCore

extension DocumentRequest {
  /// For what records are released: a report of the city's own, or the answer to one call. The day is
  /// that of issue, or else the day from which deadlines are counted.
  var recordTerms: RecordTerms {
    let purpose: ConsentPurpose =
      switch kind {
      case .report: .cityReport
      case .submission(let consultation): .call(consultation)
      }
    return RecordTerms(purpose: purpose, date: issued ?? today)
  }
}
