import Documents
import ReportingCore

@testable import Interchange

/// A mistake put into a sound repository, and where it must be reported.
struct SeededDefect: Sendable, CustomStringConvertible {
  var name: String
  var rule: String
  var path: @Sendable (SmallRepository) -> String
  /// The line; nil when the finding is about the whole file.
  var line: @Sendable (SmallRepository) -> Int
  var column: Int
  var apply: @Sendable (inout SmallRepository) -> Void

  var description: String { name }

  /// A mistake in a data file.
  static func data(
    _ name: String, _ rule: OpenSDGRule, file: String = "data/indicator_1-1-1.csv", line: Int,
    column: Int, apply: @escaping @Sendable (inout SmallRepository) -> Void
  ) -> SeededDefect {
    SeededDefect(
      name: name, rule: rule.rawValue, path: { _ in file }, line: { _ in line }, column: column,
      apply: apply)
  }

  /// A line of a data file replaced.
  static func line(
    _ name: String, _ rule: OpenSDGRule, file: String = "data/indicator_1-1-1.csv", _ number: Int,
    _ text: String, column: Int, at line: Int? = nil
  ) -> SeededDefect {
    .data(name, rule, file: file, line: line ?? number, column: column) {
      $0.replaceLine(number, with: text, in: file)
    }
  }

  /// A field of the description of 1-1-1 replaced; the number of its line counts from the first
  /// field.
  static func field(
    _ name: String, _ rule: String, _ number: Int, _ text: String, column: Int,
    language: String? = nil, at line: Int? = nil
  ) -> SeededDefect {
    SeededDefect(
      name: name, rule: rule, path: { $0.page("1-1-1", language: language) },
      line: { $0.firstLine + (line ?? number) - 1 }, column: column
    ) {
      $0.replaceLine(
        $0.firstLine + number - 1, with: text, in: $0.page("1-1-1", language: language))
    }
  }

  static let all: [SeededDefect] = data + cells + descriptions + files

  private static let data: [SeededDefect] = [
    .line("five-digit year", .period, 3, "20177,,Percentage,20.4", column: 1),
    .line("year before 1948", .period, 3, "1017,,Percentage,20.4", column: 1),
    .line("year after 2100", .period, 3, "2107,,Percentage,20.4", column: 1),
    .line("prose in the year", .period, 3, "about 2017,,Percentage,20.4", column: 1),
    .line("years that do not follow", .period, 3, "2017/2,,Percentage,20.4", column: 1),
    .line("no year", .period, 3, ",,Percentage,20.4", column: 1),
    .line("year with decimals", .period, 3, "2017.0,,Percentage,20.4", column: 1),
    .line("lonely year", .periodOutlier, 7, "2091,,Percentage,21.2", column: 1),
    .line("thousands and decimal comma", .number, 3, "2017,,Percentage,\"1.234,5\"", column: 18),
    .line("decimal comma", .number, 3, "2017,,Percentage,\"20,4\"", column: 18),
    .line("decimal comma without quotes", .raggedRow, 3, "2017,,Percentage,20,4", column: 18),
    .line("percent sign", .number, 3, "2017,,Percentage,20.4%", column: 18),
    .line("mark for missing", .missingMark, 3, "2017,,Percentage,N/A", column: 18),
    .line("dots for missing", .missingMark, 3, "2017,,Percentage,..", column: 18),
    .line("letters for a value", .number, 3, "2017,,Percentage,O.5", column: 18),
    .line("flag behind a value", .number, 3, "2017,,Percentage,20.4 (p)", column: 18),
    .line("range for a value", .number, 3, "2017,,Percentage,<5", column: 18),
    .line("blanks between digits", .number, 3, "2017,,Percentage,1 204", column: 18),
    .line("power of ten", .number, 3, "2017,,Percentage,2.04e1", column: 18),
    .line("percentage over 100", .percentRange, 3, "2017,,Percentage,120.4", column: 18),
    .line("negative percentage", .percentRange, 3, "2017,,Percentage,-20.4", column: 18),
    .line("slipped decimal point", .jump, 4, "2018,,Percentage,1.98", column: 18),
    .line("slipped by two places", .jump, 4, "2018,,Percentage,0.198", column: 18),
    .data(
      "slipped, in what a title wants increased", .jump, file: "data/indicator_10-4-1.csv", line: 3,
      column: 12
    ) {
      $0.replace(": Social spending", ": Increase social spending", in: $0.page("10-4-1"))
      $0.replaceLine(3, with: "2019,Euros,12505", in: "data/indicator_10-4-1.csv")
    },
    .line(
      "slipped the other way", .jump, file: "data/indicator_10-4-1.csv", 3,
      "2019,Euros,12505", column: 12),
    .line(
      "negative count", .count, file: "data/indicator_1-2-1.csv", 3,
      "2019,Harbour,Total Number,-125", column: 27),
    .line("value with blanks", .padding, 3, "2017,,Percentage,20.4 ", column: 18),
    .line("code with blanks", .padding, 9, "2017, Women,Percentage,21.4", column: 6),
  ]

  private static let cells: [SeededDefect] = [
    .line("line repeated", .repeatedRow, 3, "2016,,Percentage,20.1", column: 1),
    .line("conflicting values", .conflict, 3, "2016,,Percentage,20.4", column: 18),
    .line("too few fields", .raggedRow, 3, "2017,Percentage,20.4", column: 17),
    .line("too many fields", .raggedRow, 3, "2017,,Percentage,20.4,x", column: 23),
    .line("blank unit", .noUnit, 3, "2017,,,20.4", column: 7),
    .line("misspelt unit", .spelling, 3, "2017,,Percentaje,20.4", column: 7),
    .line("unit in other letters", .spelling, 3, "2017,,percentage,20.4", column: 7),
    .line("unit in another language", .spelling, 3, "2017,,Porcentaje,20.4", column: 7),
    .line("code in the wrong case", .spelling, 9, "2017,women,Percentage,21.4", column: 6),
    .line("misspelt code", .spelling, 9, "2017,Womem,Percentage,21.4", column: 6),
    .line(
      "code with an accent", .spelling, file: "data/indicator_1-2-1.csv", 3,
      "2019,Hárbour,Total Number,125", column: 6),
    .line(
      "code without a translation", .untranslated, file: "data/indicator_1-2-1.csv", 3,
      "2019,Riverside,Total Number,125", column: 6),
    .line("quotation mark not closed", .quotes, 3, "2017,,\"Percentage,20.4", column: 7),
    .line("misspelt Value", .column, 1, "Year,Sex,Units,Vale", column: 16),
    .line("misspelt Year", .column, 1, "Yaer,Sex,Units,Value", column: 1),
    .line("misspelt Units", .column, 1, "Year,Sex,Unts,Value", column: 10),
    .line("Spanish heading", .column, 1, "Año,Sex,Units,Value", column: 1),
    .line("column twice", .header, 1, "Year,Sex,Sex,Value", column: 10),
    .line("column without a heading", .header, 1, "Year,,Units,Value", column: 6),
    .line("Value not last", .columnOrder, 1, "Year,Sex,Value,Units", column: 10),
    .line("semicolons", .fileMarks, 1, "Year;Sex;Units;Value", column: 0),
    .data("heading alone", .noRows, line: 1, column: 0) {
      $0["data/indicator_1-1-1.csv"] = "Year,Sex,Units,Value\n"
    },
    .data("all values blank", .allBlank, line: 2, column: 18) {
      $0["data/indicator_1-1-1.csv"] =
        "Year,Sex,Units,Value\n2016,,Percentage,\n2017,,Percentage,\n"
    },
    .data("blank line", .blankRow, line: 4, column: 1) {
      $0.replace("2018,,", "\n2018,,", in: "data/indicator_1-1-1.csv")
    },
    .data("Latin-1", .encoding, line: 9, column: 7) {
      let path = "data/indicator_1-1-1.csv"
      $0.replaceLine(9, with: "2017,W#men,Percentage,21.4", in: path)
      $0.files[path] = $0.files[path]?.map { $0 == 0x23 ? 0xF2 : $0 }
    },
    .data("UTF-16", .encoding, line: 1, column: 1) {
      let path = "data/indicator_1-1-1.csv"
      $0.files[path] = [0xFF, 0xFE] + ($0.files[path] ?? []).flatMap { [$0, 0] }
    },
    .data("byte order mark", .fileMarks, line: 1, column: 1) {
      let path = "data/indicator_1-1-1.csv"
      $0.files[path] = [0xEF, 0xBB, 0xBF] + ($0.files[path] ?? [])
    },
    .data("empty data file", .noRows, line: 0, column: 0) { $0["data/indicator_1-1-1.csv"] = "" },
    .data("33 MiB", .tooLarge, line: 0, column: 0) {
      $0.files["data/indicator_1-1-1.csv"] = [UInt8](repeating: 0x30, count: 33 << 20)
    },
  ]

  private static let descriptions: [SeededDefect] = [
    .field(
      "number of another", "open-sdg.indicator-number", 1, "indicator_number: '1.1.2'", column: 19),
    .field("no number", "open-sdg.missing-field", 1, "indicator_number:", column: 1),
    .field("goal 18", "open-sdg.field-value", 7, "sdg_goal: 18", column: 11),
    .field("goal of another", "open-sdg.indicator-number", 7, "sdg_goal: 5", column: 11),
    .field("target of another", "open-sdg.indicator-number", 7, "target_id: '1.2'", column: 12),
    .field("no name", "open-sdg.missing-field", 2, "indicator_name:", column: 1),
    .field(
      "misspelt field", "open-sdg.unknown-field", 2, "indicator_nmae: Poverty rate", column: 1),
    .field("field of nobody", "open-sdg.unknown-field", 7, "zzz_private: x", column: 1),
    .field(
      "HTML in the name", "open-sdg.markup", 2, "indicator_name: Poverty <b>rate</b>", column: 17),
    .field("no chart title", "open-sdg.missing-field", 3, "graph_title:", column: 1),
    .field(
      "not started, with data", "open-sdg.reporting-status", 4, "reporting_status: notstarted",
      column: 19),
    .field(
      "misspelt status", "open-sdg.reporting-status", 4, "reporting_status: complte", column: 19),
    .field(
      "not statistical, with data", "open-sdg.reporting-status", 5, "data_non_statistical: true",
      column: 23),
    .field(
      "neither yes nor no", "open-sdg.field-value", 5, "data_non_statistical: perhaps", column: 23),
    .field(
      "another unit", "open-sdg.unit-contradiction", 6, "computation_units: Euros", column: 20),
    .field("unknown chart", "open-sdg.field-value", 7, "graph_type: lien", column: 13),
    .field(
      "address with a blank", "open-sdg.address", 10,
      "source_url_1: https://city.example/year book", column: 15),
    .field(
      "address without scheme", "open-sdg.address", 10, "source_url_1: www.city.example", column: 15
    ),
    .field(
      "misspelt scheme", "open-sdg.address", 10, "source_url_1: htps://city.example/", column: 15),
    .field(
      "date the other way round", "open-sdg.date", 11, "source_release_date_1: 01/03/2024",
      column: 24),
    .field(
      "date that does not exist", "open-sdg.date", 11, "source_release_date_1: '2024-02-30'",
      column: 24),
    .field("key twice", "yaml.duplicate-key", 3, "indicator_name: Again", column: 1),
    .field(
      "unresolved key", "open-sdg.unresolved-key", 2,
      "indicator_name: global_indicators.1-1-1-title", column: 17),
    .field("unpublished", "open-sdg.unpublished", 7, "published: false", column: 12),
    .field(
      "start value of no column", "open-sdg.unknown-column", 7,
      "data_start_values: [{field: Gender, value: Women}]", column: 29),
    .field(
      "start value of no code", "open-sdg.unknown-column", 7,
      "data_start_values: [{field: Sex, value: Wmen}]", column: 41),
    .field(
      "quotation mark not closed in a description", "open-sdg.front-matter", 2,
      "indicator_name: 'Poverty", column: 17),
    .field("broken YAML", "yaml.syntax", 7, "graph_type: [line", column: 0, at: 8),
    .field("tab as indentation", "yaml.tab", 7, "\tgraph_type: line", column: 0),
    .field(
      "translation without name", "open-sdg.untranslated", 1, "indicator_name:", column: 1,
      language: "es"),
  ]

  /// A mistake about a whole file.
  private static func file(
    _ name: String, _ rule: OpenSDGRule, _ path: @escaping @Sendable (SmallRepository) -> String,
    line: Int = 0, apply: @escaping @Sendable (inout SmallRepository) -> Void
  ) -> SeededDefect {
    SeededDefect(
      name: name, rule: rule.rawValue, path: path, line: { _ in line }, column: line == 0 ? 0 : -1,
      apply: apply)
  }

  private static let files: [SeededDefect] = [
    file("data without description", .noMetadata, { _ in "data/indicator_17-1-1.csv" }) {
      $0["data/indicator_17-1-1.csv"] = sexData
    },
    file("description without data", .noData, { $0.page("1-2-1") }, line: -1) {
      $0.files["data/indicator_1-2-1.csv"] = nil
    },
    file("data of one indicator twice", .duplicateFile, { _ in "data/indicator_1.1.1.csv" }) {
      $0["data/indicator_1.1.1.csv"] = sexData
    },
    file("dots in a data file's name", .fileName, { _ in "data/indicator_1.1.1.csv" }) {
      $0["data/indicator_1.1.1.csv"] = sexData
      $0.files["data/indicator_1-1-1.csv"] = nil
    },
    file("description twice", .duplicateFile, { _ in "meta/1-1-1.yml" }) {
      $0["meta/1-1-1.md"] = "---\nindicator_name: A\n---\n"
      $0["meta/1-1-1.yml"] = "indicator_name: A\n"
    },
    file("no translation", .untranslated, { $0.page("1-1-1", language: "es") }) {
      $0.files[$0.page("1-1-1", language: "es")] = nil
    },
    file("translation of nothing", .orphanTranslation, { $0.page("1-1-9", language: "es") }) {
      $0[$0.page("1-1-9", language: "es")] = $0[$0.page("1-1-1", language: "es")]
    },
    file("broken configuration", .language, { _ in "config_data.yml" }, line: 3) {
      $0["config_data.yml"] = "languages:\n  - en\n  - spanish!\n  - es\n"
    },
  ]

  private static let sexData = SmallRepository.sexData
}
