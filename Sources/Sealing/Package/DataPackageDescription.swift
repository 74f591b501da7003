import Digests
import JSONText
import ReportingCore

/// The text of `datapackage.json`: a Data Package (Frictionless, version 1) that describes
/// `observations.csv` to programs that know nothing of human rights.
enum DataPackageDescription {
  static func json(of record: SubmissionRecord, observations: [UInt8]) -> [UInt8] {
    let units = Set(record.indicators.map(\.unit)).sorted()
    let statuses = Observation.Status.allCases.map(\.rawValue)
    let fields: [JSONValue] = [
      field(
        "indicator", "string", "The id of the indicator, as in submission.json.", required: true),
      field("period", "string", "The time, such as 2023 or 2022/23.", required: true),
      field(
        "breakdown", "string",
        "The part of the whole, such as sex=female;district=north; empty for the whole."),
      field("value", "number", "The value as released; empty where a mark stands."),
      field(
        "unit", "string", "The unit of the value.", required: true, among: units),
      field(
        "mark", "string",
        "Why there is no value: an input is missing, the inputs give none, or it must not be published.",
        among: ["missing", "not-computable", "suppressed"]),
      field("status", "string", "How firm the value is.", required: true, among: statuses),
      field("source", "string", "The ids of the sources in submission.json, joined by semicolons."),
    ]
    let resource = JSONValue.object([
      ("name", .string("observations")),
      ("path", .string("observations.csv")),
      ("profile", .string("tabular-data-resource")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("bytes", .integer(observations.count)),
      ("hash", .string("sha256:\(SHA256Digest(of: observations))")),
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .boolean(true)),
          ("header", .boolean(true)),
        ])
      ),
      (
        "schema",
        .object([
          ("fields", .array(fields)), ("missingValues", .strings([""])),
          ("primaryKey", .strings(["indicator", "period", "breakdown"])),
        ])
      ),
    ])
    let title = record.city.name.languages.first.flatMap { record.city.name[$0] } ?? record.city.id
    return Array(
      (JSONValue.object([
        ("profile", .string("tabular-data-package")),
        ("name", .string(record.packageName)),
        ("title", .string("\(title), \(record.call), \(record.year.label)")),
        ("resources", .array([resource])),
      ]).text + "\n").utf8)
  }

  private static func field(
    _ name: String, _ type: String, _ description: String, required: Bool = false,
    among values: [String] = []
  ) -> JSONValue {
    var constraints: [(String, JSONValue?)] = []
    if required { constraints.append(("required", .boolean(true))) }
    if !values.isEmpty { constraints.append(("enum", .strings(values))) }
    return .object([
      ("name", .string(name)), ("type", .string(type)), ("description", .string(description)),
      ("constraints", constraints.isEmpty ? nil : .object(constraints)),
    ])
  }
}
