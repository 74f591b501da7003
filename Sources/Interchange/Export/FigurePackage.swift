import DelimitedText
import Digests
import Documents
import JSONText
import ReportingCore
import Sealing

/// The figures of many cities as a Data Package (Frictionless, version 1): four tables that refer to one
/// another, described by `datapackage.json`.
public enum FigurePackage {
  /// The files.
  ///
  /// - Parameters:
  ///   - name: The name of the package: small letters, digits, points, hyphens.
  ///   - title: What it is called.
  public static func files(
    _ submissions: [ExportedSubmission], name: String, title: String
  ) -> [PlannedFile] {
    let tables = [
      figures(submissions), submissionTable(submissions), indicators(submissions),
      sources(submissions),
    ]
    let description = JSONValue.object([
      ("profile", .string("tabular-data-package")), ("name", .string(name)),
      ("title", .string(title)), ("resources", .array(tables.map(\.resource))),
    ])
    return tables.map { PlannedFile(path: "\($0.name).csv", bytes: $0.bytes) }
      + [PlannedFile(path: "datapackage.json", bytes: Array((description.text + "\n").utf8))]
  }

  private static func figures(_ submissions: [ExportedSubmission]) -> FigureTable {
    var table = FigureTable(
      name: "figures",
      fields: [
        .init("submission", "The package in which the figure stands.", required: true),
        .init("city", "The id of the city.", required: true),
        .init("indicator", "The id of the indicator.", required: true),
        .init("period", "The time, such as 2023 or 2022/23.", required: true),
        .init(
          "breakdown",
          "The part of the whole, such as sex=female;district=north; empty for the whole."),
        .init("value", "The value as released; empty where a mark stands.", type: "number"),
        .init("unit", "The unit of the value.", required: true),
        .init(
          "mark",
          "Why there is no value: an input is missing, the inputs give none, or it must not be published.",
          among: ["missing", "not-computable", "suppressed"]),
        .init(
          "status", "How firm the value is.", required: true,
          among: Observation.Status.allCases.map(\.rawValue)),
        .init("source", "The ids of the sources, joined by semicolons."),
      ],
      keys: ["submission", "indicator", "period", "breakdown"],
      references: [("submission", "submissions", "name")])
    for submission in submissions {
      for figure in submission.figures.sorted(by: SealedObservation.precedes) {
        table.append([
          .text(submission.record.packageName), .text(submission.record.city.id),
          .text(figure.indicator), .text(figure.period.label), .text(figure.part), figure.field,
          .text(figure.unit), .text(figure.outcome.mark ?? ""), .text(figure.status.rawValue),
          .text(figure.sources.joined(separator: ";")),
        ])
      }
    }
    return table
  }

  private static func submissionTable(_ submissions: [ExportedSubmission]) -> FigureTable {
    var table = FigureTable(
      name: "submissions",
      fields: [
        .init("name", "The name of the package.", required: true),
        .init("package", "Its identity: the SHA-256 of its tag manifest.", required: true),
        .init("city", "The id of the city.", required: true),
        .init("city-name", "Its name.", required: true),
        .init("country", "ISO 3166-1 alpha-3.", required: true),
        .init("region", "The UN M49 code of the sub-region."),
        .init("consultation", "The id of the call.", required: true),
        .init("year", "The year it is about.", required: true),
        .init("revision", "Which revision it is, from 1.", type: "integer", required: true),
        .init("date", "The day on which the city made it.", type: "date"),
      ], keys: ["name"], references: [])
    for submission in submissions {
      let record = submission.record
      table.append([
        .text(record.packageName), .text(submission.package.description), .text(record.city.id),
        .text(submission.cityName), .text(record.city.country), .text(record.city.region ?? ""),
        .text(record.call), .text(record.year.label), .number("\(record.revision)"),
        .text(record.date?.description ?? ""),
      ])
    }
    return table
  }

  private static func indicators(_ submissions: [ExportedSubmission]) -> FigureTable {
    var table = FigureTable(
      name: "indicators",
      fields: [
        .init("submission", "The package that defines it so.", required: true),
        .init("id", "The id of the indicator.", required: true),
        .init("title", "Its name, in English where the city gives it."),
        .init("definition", "What is measured."), .init("unit", "The unit.", required: true),
        .init("type", "Structural, process or outcome."),
        .init("direction", "Which way it is meant to move."),
        .init("counts", "What it counts."),
        .init(
          "method",
          "SHA-256 of what decides the value: figures of one id and different methods are not comparable.",
          required: true), .init("module", "The module that declares it."),
      ], keys: ["submission", "id"], references: [("submission", "submissions", "name")])
    for submission in submissions {
      for one in submission.record.indicators.sorted(by: { $0.id < $1.id }) {
        table.append([
          .text(submission.record.packageName), .text(one.id),
          .text(ExportedSubmission.english(one.title) ?? ""),
          .text(ExportedSubmission.english(one.definition) ?? ""), .text(one.unit),
          .text(one.type.rawValue), .text(direction(one.direction)), .text(one.counts.rawValue),
          .text(one.method.description), .text(one.module),
        ])
      }
    }
    return table
  }

  private static func sources(_ submissions: [ExportedSubmission]) -> FigureTable {
    var table = FigureTable(
      name: "sources",
      fields: [
        .init("submission", "The package that names it.", required: true),
        .init("id", "The id by which figures name it.", required: true),
        .init("title", "The title of the publication."), .init("publisher", "Who published it."),
        .init("address", "Its address."), .init("licence", "The licence."),
        .init("published", "When it was published, as its publisher writes it."),
      ], keys: ["submission", "id"], references: [("submission", "submissions", "name")])
    for submission in submissions {
      for source in submission.record.sources.sorted(by: { $0.id < $1.id }) {
        table.append([
          .text(submission.record.packageName), .text(source.id),
          .text(ExportedSubmission.english(source.title) ?? ""),
          .text(ExportedSubmission.english(source.publisher) ?? ""), .text(source.address ?? ""),
          .text(source.licence ?? ""), .text(source.published ?? ""),
        ])
      }
    }
    return table
  }

  private static func direction(_ direction: IndicatorDirection) -> String {
    switch direction {
    case .higher: "higher"
    case .lower: "lower"
    case .target(let value): "target \(DecimalDigits(value).shortest)"
    case .context: "context"
    }
  }
}
