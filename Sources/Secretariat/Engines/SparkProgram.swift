import Glibc

/// Where Spark's program is.
enum SparkProgram {
  /// The path of `spark-sql`: the one that is named, else that of `SPARK_HOME`, else that of `PATH`.
  static func find(
    _ named: String?, _ environment: [String: String]
  ) throws(EngineError) -> String {
    var candidates: [String] = []
    if let named {
      candidates = [named]
    } else {
      if let home = environment["SPARK_HOME"], !home.isEmpty {
        candidates.append("\(home)/bin/spark-sql")
      }
      let folders = (environment["PATH"] ?? "").split(separator: ":")
      candidates += folders.map { "\($0)/spark-sql" }
    }
    if let found = candidates.first(where: { access($0, X_OK) == 0 }) { return found }
    throw .noProgram(tried: candidates.isEmpty ? ["SPARK_HOME", "PATH"] : candidates)
  }
}
