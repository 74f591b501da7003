import Aggregation
import ReportingCore

/// The text that `spark-sql` runs: the files as views, then each question.
struct SparkScript {
  let dataSet: PartitionedDataSet
  /// Where `cities.csv` and `residents.csv` of the plan are.
  let scratch: String

  /// What stands before each row of an answer, with the question; and at the end of all.
  static func mark(_ query: PortableSQL.Query) -> String { "cityrights:\(query.rawValue) " }
  static let end = "cityrights:end"

  func text(
    _ queries: [PortableSQL.Query], _ sql: PortableSQL
  ) throws(EngineError) -> String {
    let rows = ["city"] + ObservationLines.columns
    let types = rows.map {
      "`\($0)` \($0 == "value" ? "DOUBLE" : $0 == "repeated" ? "INT" : "STRING")"
    }
    let texts = rows.filter { !["value", "repeated", "method"].contains($0) }
      .map { "coalesce(o.`\($0)`, '') AS `\($0)`" }
    let years = Set(dataSet.periods.filter(sql.reads).map(\.endYear)).sorted().map(String.init)
    var statements = [
      try view(
        "observation_files", types + ["`year` INT"], "\(dataSet.folder)/observations"),
      try view("methods", ["`method` STRING", "`digest` STRING"], "\(dataSet.folder)/methods.csv"),
      try view(
        "city_lines", ["`city` STRING", "`country` STRING", "`region` STRING"],
        "\(scratch)/cities.csv"),
      try view(
        "residents", ["`city` STRING", "`period` STRING", "`residents` DOUBLE"],
        "\(scratch)/residents.csv"),
      """
      CREATE TEMPORARY VIEW cities AS
      SELECT city, coalesce(country, '') AS country, coalesce(region, '') AS region FROM city_lines
      """,
      """
      CREATE TEMPORARY VIEW observations AS
      SELECT \(texts.joined(separator: ", ")), o.value, o.repeated,
        coalesce(m.digest, '') AS method
      FROM observation_files o LEFT JOIN methods m ON m.method = o.method
      WHERE o.year IN (\((years.isEmpty ? ["0"] : years).joined(separator: ", ")))
      """,
    ]
    for definition in sql.definitions {
      statements.append(
        definition.isStored
          ? """
          CACHE TABLE \(definition.name) OPTIONS ('storageLevel' 'MEMORY_AND_DISK') AS
          \(definition.text)
          """
          : """
          CREATE TEMPORARY VIEW \(definition.name) AS
          \(definition.text)
          """)
    }
    for query in queries {
      let columns = query.columns.map { "cast(`\($0)` AS STRING)" }.joined(separator: ", ")
      statements.append(
        """
        SELECT concat('\(Self.mark(query))', to_json(array(\(columns))))
        FROM (
        \(sql.text(of: query))
        )
        """)
    }
    statements.append("SELECT '\(Self.end)'")
    return statements.joined(separator: ";\n") + ";\n"
  }

  private func view(_ name: String, _ columns: [String], _ path: String) throws(EngineError)
    -> String
  {
    // Hadoop reads these as patterns.
    guard !path.contains(where: { "{}[]*?\\".contains($0) || $0.isNewline }) else {
      throw .dataSet(.notPortable(path))
    }
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "\\'")
    return """
      CREATE TEMPORARY VIEW \(name) (\(columns.joined(separator: ", "))) USING csv
      OPTIONS (path '\(quoted)', header 'true', quote '"', escape '"', mode 'FAILFAST',
        maxCharsPerColumn '-1')
      """
  }
}
