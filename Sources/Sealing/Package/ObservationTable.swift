import DelimitedText
import Documents
import ReportingCore

/// The text of `observations.csv`: UTF-8 without a byte order mark, lines that end with LF, fields as
/// RFC 4180 has them.
public enum ObservationTable {
  /// The names of the columns, in order.
  public static let columns = [
    "indicator", "period", "breakdown", "value", "unit", "mark", "status", "source",
  ]

  /// The first line, with its end.
  public static let header = Array((columns.joined(separator: ",") + "\n").utf8)

  /// The text: rows ordered by indicator, end of the period and part of the whole; numbers in as many
  /// decimals as it takes to read them back.
  public static func csv(_ observations: [SealedObservation]) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.append(texts: columns)
    let rows = observations.map { (observation: $0, part: part($0.breakdown)) }.sorted {
      let (a, b) = ($0.observation, $1.observation)
      if a.indicator != b.indicator { return a.indicator < b.indicator }
      if a.period.withoutNote != b.period.withoutNote { return a.period < b.period }
      return $0.part < $1.part
    }
    for (observation, part) in rows {
      writer.append([
        .text(observation.indicator), .text(observation.period.label), .text(part),
        value(observation.outcome), .text(observation.unit),
        .text(observation.outcome.mark ?? ""), .text(observation.status.rawValue),
        .text(observation.sources.joined(separator: ";")),
      ])
    }
    return writer.bytes
  }

  /// `district=nou-barris;sex=female`, with the dimensions in alphabetical order; empty for the
  /// whole.
  private static func part(_ breakdown: Breakdown) -> String {
    breakdown.parts.map { "\($0.dimension)=\($0.code)" }.joined(separator: ";")
  }

  private static func value(_ outcome: SealedObservation.Outcome) -> DelimitedValue {
    guard case .value(let value) = outcome else { return .empty }
    return .number(DecimalDigits(value).shortest)
  }
}
