import Aggregation
import ReportingCore
import YAMLSource

/// Reads what `spark-sql` printed: one row a line, as a list in JSON behind the mark of its question.
enum SparkAnswer {
  /// - Throws: ``EngineError/answer(_:)`` when there is anything else, or the end is missing.
  static func rows(
    _ output: [UInt8], _ queries: [PortableSQL.Query]
  ) throws(EngineError) -> [PortableSQL.Query: [[String?]]] {
    var lists: [PortableSQL.Query: [UInt8]] = [:]
    for query in queries { lists[query] = [UInt8(ascii: "[")] }
    let marks = queries.map { ($0, Array(SparkScript.mark($0).utf8)) }
    var isWhole = false
    for line in output.split(separator: UInt8(ascii: "\n")) {
      guard !isWhole else { throw .answer(shortened(line)) }
      if line.elementsEqual(SparkScript.end.utf8) {
        isWhole = true
      } else if let (query, mark) = marks.first(where: { line.starts(with: $0.1) }) {
        lists[query]?.append(contentsOf: line.dropFirst(mark.count))
        lists[query]?.append(contentsOf: ",\n".utf8)
      } else {
        throw .answer(shortened(line))
      }
    }
    guard isWhole else { throw .answer("its end is missing") }
    var answers: [PortableSQL.Query: [[String?]]] = [:]
    for (query, list) in lists { answers[query] = try rows(list + [UInt8(ascii: "]")]) }
    return answers
  }

  private static func rows(_ list: [UInt8]) throws(EngineError) -> [[String?]] {
    let collector = DiagnosticCollector()
    var limits = YAMLLimits.standard
    limits.bytes = list.count
    limits.nodes = list.count
    guard
      let root = YAMLReader.read(list, path: "spark-sql", limits: limits, into: collector),
      !collector.hasErrors
    else { throw .answer(collector.diagnostics.first?.message ?? "it is no JSON") }
    return root.elements.map { row in row.elements.map { $0.isNull ? nil : $0.text } }
  }

  private static func shortened(_ line: ArraySlice<UInt8>) -> String {
    "'\(String(decoding: line.prefix(200), as: UTF8.self))'"
  }
}
