import DelimitedText
import Digests
import Documents
import ReportingCore
import Sealing

/// The figures of many cities in one table for people: a row says whose figure it is, what it means and
/// where it comes from. With a byte order mark and CRLF, as spreadsheets want it.
public enum FigureSheet {
  static let columns = [
    "city", "city-name", "country", "region", "indicator", "title", "period", "breakdown", "value",
    "unit", "mark", "status", "source", "consultation", "year", "revision", "method", "package",
  ]

  /// The file `figures.csv`.
  public static func files(_ submissions: [ExportedSubmission]) -> [PlannedFile] {
    var writer = DelimitedWriter(
      endsLinesWithCRLF: true, guardsFormulas: true, writesByteOrderMark: true)
    writer.append(texts: columns)
    for submission in submissions {
      let record = submission.record
      let definitions = Dictionary(
        record.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for figure in submission.figures.sorted(by: SealedObservation.precedes) {
        let definition = definitions[figure.indicator]
        writer.append([
          .text(record.city.id), .text(submission.cityName), .text(record.city.country),
          .text(record.city.region ?? ""), .text(figure.indicator),
          .text(definition.flatMap { ExportedSubmission.english($0.title) } ?? ""),
          .text(figure.period.label), .text(figure.part), figure.field, .text(figure.unit),
          .text(figure.outcome.mark ?? ""), .text(figure.status.rawValue),
          .text(submission.sourceText(figure.sources)), .text(record.call),
          .text(record.year.label), .number("\(record.revision)"),
          .text(definition?.method.description ?? ""), .text(submission.package.description),
        ])
      }
    }
    return [PlannedFile(path: "figures.csv", bytes: writer.bytes)]
  }
}

extension SealedObservation {
  /// The value in as many decimals as it takes to read it back; empty where a mark stands.
  var field: DelimitedValue {
    guard case .value(let value) = outcome else { return .empty }
    return .number(DecimalDigits(value).shortest)
  }
}
