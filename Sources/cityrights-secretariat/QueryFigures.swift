import ArgumentParser
import CommandLineInterface
import Digests
import Documents
import JSONText
import ReportingCore
import Sealing
import Secretariat

/// `cityrights-secretariat query figures`.
struct QueryFigures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "The figures of cities, by indicator, period, part and words.",
    discussion: """
      Figures stand as each city published them. Where cities mean different things by one \
      indicator this is said below the table: 'aggregate' puts together what can be.

      Example:
        cityrights-secretariat query figures --office office --consultation ohchr-57-12 \\
          --year 2024 --indicator CS-02 --period 2024
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var scope: SubmissionScope

  @Option(help: "The ids of indicators, joined by commas; all when not given.")
  var indicator: String?

  @Option(help: "The periods, joined by commas; all when not given.")
  var period: String?

  @Option(help: "A part of the whole, such as sex=female, or 'all'; the whole when not given.")
  var breakdown: String?

  @Option(
    help: "What the indicator's name or definition must hold; given several times, all of it.")
  var text: [String] = []

  @Flag(help: "Print it as JSON.")
  var json = false

  func validate() throws {
    _ = try CommaSeparated.periods(period)
    _ = try parts()
  }

  func run() async throws {
    let query = FigureQuery(
      indicators: Set(CommaSeparated.words(indicator)),
      periods: try CommaSeparated.periods(period),
      parts: try parts(), search: text.isEmpty ? nil : TextSearch(text))
    if let consultation = scope.consultation {
      _ = try CallChoice(id: consultation, program: program).call()
    }
    var found: [FigureQuery.Found] = []
    var known: Set<String> = []
    let count = try await scope.readPackages(office, program) { package in
      found += query.found(in: package)
      known.formUnion(package.submission.indicators.map(\.id))
    }
    if found.isEmpty { try reportUnknown(query.indicators.subtracting(known), among: known) }
    found.sort { a, b in
      if a.figure.indicator != b.figure.indicator { return a.figure.indicator < b.figure.indicator }
      if a.figure.period != b.figure.period { return a.figure.period < b.figure.period }
      if a.figure.breakdown != b.figure.breakdown { return a.figure.breakdown < b.figure.breakdown }
      return (a.attribution.city, a.attribution.call) < (b.attribution.city, b.attribution.call)
    }
    if json {
      Terminal.output(JSONValue.array(found.map(Self.json)).text + "\n")
      return
    }
    if !found.isEmpty { Terminal.output(table(found)) }
    let cities = Set(found.map(\.attribution.city)).count
    Terminal.say(
      "\(Counted.figures(found.count)) of \(Counted.cities(cities)); looked through \(Counted.submissions(count))\n"
    )
    for line in Self.differences(found) { Terminal.say(line) }
  }

  private func parts() throws -> FigureQuery.Parts {
    guard let breakdown else { return .whole }
    if breakdown == "all" { return .all }
    var codes: [String: String] = [:]
    for part in breakdown.split(separator: ";") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw ValidationError(
          "'\(breakdown)' is no part of the whole. Write it as sex=female;district=north, or 'all'."
        )
      }
      codes[String(sides[0])] = String(sides[1])
    }
    return .named([Breakdown(codes)])
  }

  private func reportUnknown(_ unknown: Set<String>, among known: Set<String>) throws {
    let findings = unknown.sorted().map { id in
      Diagnostic.error(
        "request.unknown", "no city reports an indicator '\(id)'", at: nil,
        suggestion: NearMiss.suggestion(for: id, among: known.sorted())
          ?? (known.isEmpty ? nil : "There are \(known.sorted().joined(separator: ", "))."))
    }
    guard !findings.isEmpty else { return }
    program.report(findings)
    throw ExitCode(1)
  }

  private func table(_ found: [FigureQuery.Found]) -> String {
    let hasParts = found.contains { !$0.figure.breakdown.isTotal }
    var columns: [TextTable.Column] = [
      .init("indicator"), .init("period"), .init("city"), .init("value"), .init("unit"),
      .init("source", .flexible), .init("name", .optional), .init("status", .optional),
      .init("package", .optional),
    ]
    if hasParts { columns.insert(.init("part", .flexible), at: 3) }
    return TextTable(
      columns: columns,
      rows: found.map { one in
        var row = [
          one.figure.indicator, one.figure.period.label, one.attribution.city, Self.value(one),
          one.figure.unit, Self.source(one), one.attribution.name, one.figure.status.rawValue,
          String(one.attribution.package.description.prefix(12)),
        ]
        if hasParts { row.insert(Self.part(one.figure.breakdown), at: 3) }
        return row
      }
    ).text(width: Terminal.outputWidth)
  }

  private static func part(_ breakdown: Breakdown) -> String {
    breakdown.parts.map { "\($0.dimension)=\($0.code)" }.joined(separator: "; ")
  }

  private static func value(_ one: FigureQuery.Found) -> String {
    switch one.figure.outcome {
    case .value(let value): DecimalDigits(value).shortest
    case .missing: "missing"
    case .notComputable: "not computable"
    case .suppressed: "withheld"
    }
  }

  private static func source(_ one: FigureQuery.Found) -> String {
    one.figure.sources.map { id in
      one.sources.first { $0.id == id }.flatMap { source in
        english(source.title).map { title in
          english(source.publisher).map { $0 == title ? title : "\($0): \(title)" } ?? title
        }
      } ?? id
    }.joined(separator: "; ")
  }

  private static func english(_ text: LocalizedText) -> String? {
    text.inAnyCase(.english)
  }

  /// Where figures under one id are not about the same.
  private static func differences(_ found: [FigureQuery.Found]) -> [String] {
    struct Meaning: Hashable {
      var unit: String
      var method: String
    }
    let groups = Dictionary(
      grouping: found.filter { if case .value = $0.figure.outcome { true } else { false } },
      by: \.figure.indicator)
    return groups.sorted { $0.key < $1.key }.compactMap { id, figures in
      let meanings = Dictionary(grouping: figures) {
        Meaning(unit: $0.figure.unit, method: $0.indicator?.method.description ?? "")
      }
      guard meanings.count > 1 else { return nil }
      let texts = meanings.map { meaning, figures in
        let cities = Set(figures.map(\.attribution.city)).sorted()
        let names =
          cities.count > 3
          ? "\(cities.count) cities" : cities.joined(separator: ", ")
        let method =
          meaning.method.isEmpty ? "no method stated" : "method \(meaning.method.prefix(8))"
        return (cities.count, "\(meaning.unit), \(method) (\(names))")
      }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
      return "\(id): not comparable: \(texts.joined(separator: "; "))\n"
    }
  }

  private static func json(_ one: FigureQuery.Found) -> JSONValue {
    var members = one.attribution.members
    members += [
      ("indicator", .string(one.figure.indicator)),
      ("title", one.indicator.flatMap { english($0.title) }.map { .string($0) }),
      ("period", .string(one.figure.period.label)),
      ("breakdown", .string(part(one.figure.breakdown))),
    ]
    if case .value(let value) = one.figure.outcome { members.append(("value", .number(value))) }
    members += [
      ("mark", one.figure.outcome.mark.map { .string($0) }), ("unit", .string(one.figure.unit)),
      ("status", .string(one.figure.status.rawValue)),
      ("method", one.indicator.map { .string($0.method.description) }),
      (
        "sources",
        .array(
          one.figure.sources.map { id in
            let source = one.sources.first { $0.id == id }
            return .object([
              ("id", .string(id)),
              ("title", source.flatMap { english($0.title) }.map { .string($0) }),
              ("publisher", source.flatMap { english($0.publisher) }.map { .string($0) }),
              ("address", source?.address.map { .string($0) }),
              ("licence", source?.licence.map { .string($0) }),
            ])
          })
      ),
    ]
    return .object(members)
  }
}
