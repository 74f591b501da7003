import DelimitedText
import Digests
import Documents
import ReportingCore
import Sealing

/// The figures of many cities as an SDMX-CSV 2.0 data message (SDMX 3.0): concepts and codes instead of
/// names, one column for each dimension, `_T` for the whole.
///
/// Dimensions: `REF_AREA` (the id of the city), `INDICATOR`, the dimensions by which figures are broken
/// down, `TIME_PERIOD`. Measure: `OBS_VALUE`. Attributes: `UNIT_MEASURE`, `OBS_STATUS` (codes of
/// CL_OBS_STATUS), `SOURCE[]`, `METHOD`, `DATA_PROVIDER` (the identity of the sealed package).
public enum SDMXFigures {
  /// What the message names as its structure.
  public static let structure = "CITYRIGHTS:CITY_FIGURES(1.0.0)"

  private static let fixed = [
    "STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE",
    "UNIT_MEASURE", "OBS_STATUS", "SOURCE", "METHOD", "DATA_PROVIDER",
  ]

  /// The file `figures.csv`.
  public static func files(_ submissions: [ExportedSubmission]) -> [PlannedFile] {
    let dimensions = Set(
      submissions.flatMap { $0.figures.flatMap { $0.breakdown.dimensions } }
    ).sorted()
    var taken = Set(fixed)
    let names = dimensions.map { concept($0, &taken) }
    var writer = DelimitedWriter(endsLinesWithCRLF: true)
    writer.append(
      texts: ["STRUCTURE[;]", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR"] + names + [
        "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "SOURCE[]", "METHOD",
        "DATA_PROVIDER",
      ])
    for submission in submissions {
      let methods = Dictionary(
        submission.record.indicators.map { ($0.id, $0.method.description) },
        uniquingKeysWith: { first, _ in first })
      for figure in submission.figures.sorted(by: SealedObservation.precedes) {
        var row: [DelimitedValue] = [
          .text("dataflow"), .text(structure), .text("I"), .text(submission.record.city.id),
          .text(figure.indicator),
        ]
        row += dimensions.map { .text(figure.breakdown[$0] ?? "_T") }
        row += [
          .text(time(figure.period)), figure.field, .text(figure.unit), .text(status(figure)),
          .text(figure.sources.joined(separator: ";")), .text(methods[figure.indicator] ?? ""),
          .text(submission.package.description),
        ]
        writer.append(row)
      }
    }
    return [PlannedFile(path: "figures.csv", bytes: writer.bytes)]
  }

  /// A dimension as the id of a concept: capital letters, digits and underscores.
  private static func concept(_ dimension: String, _ taken: inout Set<String>) -> String {
    let base = String(
      dimension.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }

  /// The codes of CL_OBS_STATUS: normal, provisional, estimated, imputed, missing, suppressed.
  static func status(_ figure: SealedObservation) -> String {
    switch figure.outcome {
    case .missing, .notComputable: "O"
    case .suppressed: "Q"
    case .value:
      switch figure.status {
      case .final, .missing: "A"
      case .provisional: "P"
      case .estimated: "E"
      case .imputed: "I"
      }
    }
  }

  /// A period as SDMX writes times: a year, a quarter, a month, a day, else a first day with a length
  /// (ISO 8601).
  static func time(_ period: Period) -> String {
    if period.isCalendarYear { return "\(period.endYear)" }
    let (start, end) = (period.start, period.end)
    if start == end { return start.description }
    let next = dayAfter(end)
    guard start.day == 1, let next, next.day == 1 else {
      return "\(start)/P\(start.days(until: end) + 1)D"
    }
    let months = (next.year - start.year) * 12 + next.month - start.month
    switch months {
    case 1: return String(start.description.prefix(7))
    case 3 where start.month % 3 == 1: return "\(start.year)-Q\((start.month + 2) / 3)"
    default:
      return months.isMultiple(of: 12) ? "\(start)/P\(months / 12)Y" : "\(start)/P\(months)M"
    }
  }

  private static func dayAfter(_ day: CalendarDate) -> CalendarDate? {
    CalendarDate(year: day.year, month: day.month, day: day.day + 1)
      ?? CalendarDate(year: day.year, month: day.month + 1, day: 1)
      ?? CalendarDate(year: day.year + 1, month: 1, day: 1)
  }
}
