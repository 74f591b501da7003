import ArgumentParser
package import Rendering
package import ReportingCore

/// Lists on the command line: `en,es`, `docx, html`.
package enum CommaSeparated {
  /// The words, without the blanks around them; none of an option that is not given.
  package static func words(_ text: String?) -> [String] { parts(text).filter { !$0.isEmpty } }

  private static func parts(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Languages, each once.
  package static func languages(_ text: String?) throws -> [LanguageTag] {
    try values(text, "language", advice: "Write tags such as en or es.") { LanguageTag($0) }
  }

  /// Formats, each once.
  package static func formats(_ text: String?) throws -> [OutputFormat] {
    let known = OutputFormat.allCases.map(\.rawValue)
    return try values(
      text, "format", among: known, advice: "The formats are \(known.joined(separator: ", "))."
    ) {
      OutputFormat(rawValue: $0)
    }
  }

  /// Periods, each once.
  package static func periods(_ text: String?) throws -> [Period] {
    try values(text, "period", advice: "Write periods such as 2023 or 2022/23.") {
      Period(argument: $0)
    }
  }

  private static func values<Value: Hashable>(
    _ text: String?, _ name: String, among known: [String] = [], advice: String,
    _ read: (String) -> Value?
  ) throws -> [Value] {
    var values: [Value] = []
    for word in parts(text) {
      guard let value = read(word) else {
        let hint = NearMiss.suggestion(for: word, among: known) ?? advice
        throw ValidationError("'\(word)' is not a \(name). \(hint)")
      }
      if !values.contains(value) { values.append(value) }
    }
    return values
  }
}
