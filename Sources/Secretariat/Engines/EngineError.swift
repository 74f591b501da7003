public import Aggregation
import Documents
public import ReportingCore

/// Why an engine gave no statistics.
public enum EngineError: Error, Sendable, Equatable {
  /// The program of Spark is not there, with the places where it was looked for.
  case noProgram(tried: [String])
  /// The engine ended without an answer, with what it said last.
  case failed(String)
  /// No worker took work for so many seconds.
  case noWorkers(seconds: Int)
  /// What came back is no answer.
  case answer(String)
  /// The plan cannot be asked of a database.
  case plan(PortableSQLError)
  /// The figures cannot be handed over.
  case dataSet(DataSetError)
  /// The figures are not in a database of PostgreSQL.
  case noServer

  /// The id of the finding.
  public var id: String {
    switch self {
    case .noProgram: "engine.missing"
    case .failed: "engine.failed"
    case .noWorkers: "engine.workers"
    case .answer: "engine.answer"
    case .plan, .dataSet: "engine.names"
    case .noServer: "engine.store"
    }
  }

  /// The finding.
  public var diagnostic: Diagnostic {
    if case .dataSet(let error) = self, let path = error.path {
      let id = if case .notEmpty = error { "engine.folder" } else { "output.unwritable" }
      return .error(
        id, error.message, at: SourceLocation(path: path),
        suggestion: "Name another folder, or make room in this one.")
    }
    return .error(id, message, at: nil, suggestion: suggestion)
  }

  /// What is wrong.
  public var message: String {
    switch self {
    case .noProgram(let tried):
      "the program 'spark-sql' of Apache Spark is not there; looked for: "
        + tried.joined(separator: ", ")
    case .failed(let words): "the engine ended without an answer: \(words)"
    case .noWorkers(let seconds):
      "no worker of the cluster did anything for \(seconds) seconds, so the run was given up"
    case .answer(let words): "what the engine answered is no answer: \(words)"
    case .plan(let error): error.message
    case .dataSet(let error): error.message
    case .noServer: "the figures of this office are in a file and not on a PostgreSQL server"
    }
  }

  private var suggestion: String {
    switch self {
    case .noProgram:
      "Install Spark (with Python: pip install pyspark, and Java 17), or say where it is with --spark-sql or SPARK_HOME."
    case .failed:
      "Try again; when it happens again, ask who runs the engine, or use --engine swift."
    case .noWorkers:
      "See on the page of the Spark master whether workers are alive and have memory left, and try again."
    case .answer:
      "See that --spark-sql names the spark-sql of Spark 4, and nothing around it prints."
    case .plan, .dataSet: "Use --engine swift, which takes any name."
    case .noServer:
      "Use --engine swift, or make the office with 'init --postgresql ADDRESS' and receive the packages there."
    }
  }
}
