import Foundation
import TestSupport

/// A document of an example whose files are kept as they should be.
struct GoldenCase: Sendable, CustomStringConvertible {
  let example: String
  let command: [String]
  let languages: [String]
  let formats: [String]
  /// Tells apart several documents of one example.
  var part = ""

  var description: String { "\(example) \(command[0])\(part)" }
  var folder: String { "\(example)/\(command[0])\(part)" }

  private static let submit = ["submit", "--consultation", "ohchr-57-12", "--year", "2023"]
  private static let report = ["report", "--year", "2023"]

  /// The small example in every format; the large one in those that people can compare.
  static let all =
    [submit, report].flatMap { command in
      [
        GoldenCase(
          example: "minimal", command: command, languages: ["en"],
          formats: ["docx", "html", "md", "json", "csv"]),
        GoldenCase(
          example: "barcelona", command: command, languages: ["ca", "es", "en"],
          formats: ["md", "csv"]),
      ]
    } + [
      GoldenCase(
        example: "barcelona",
        command: ["submit", "--consultation", "uclg-city-text", "--year", "2023"],
        languages: ["en"], formats: ["md"], part: "-uclg-city-text"),
      GoldenCase(
        example: "barcelona",
        command: ["submit", "--consultation", "upr-stakeholder", "--year", "2023"],
        languages: ["en"], formats: ["docx", "md"], part: "-upr-stakeholder"),
      GoldenCase(
        example: "civic-space-tracker",
        command: [
          "report", "--template", "civic-space", "--year", "2023", "--date", "2024-02-01",
        ], languages: ["en"], formats: ["md"]),
      GoldenCase(
        example: "joint-statement",
        command: [
          "report", "--template", "joint-statement", "--year", "2021", "--date", "2021-02-04",
        ], languages: ["en", "es"], formats: ["md"]),
    ]

  /// Runs the program over a copy of the example.
  func files(
    workspace: String = "city", in folder: TemporaryFolder,
    environment: [String: String] = Program.environment, formats: [String]? = nil,
    from current: String = ""
  ) throws -> (outcome: Program.Outcome, files: [String: Data]) {
    try folder.copy(example: example, to: workspace)
    let outcome = try Program.run(
      command + [
        folder.path(workspace), "--language", languages.joined(separator: ","), "--format",
        (formats ?? self.formats).joined(separator: ","), "--out", folder.path("made"),
      ], in: folder.url.appending(path: current), environment: environment)
    return (outcome, try folder.files(under: "made"))
  }

  /// The files as they are kept: Word files and the packages in them taken apart, for their
  /// content is compared and not how it was packed.
  static func unpacked(_ files: [String: Data]) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for (name, content) in files {
      guard ["docx", "xlsx"].contains((name as NSString).pathExtension) else {
        result[name] = content
        continue
      }
      let parts = try PlainZIPReader(Array(content)).files.mapValues { Data($0) }
      for (part, content) in try unpacked(parts) { result["\(name)/\(part)"] = content }
    }
    return result
  }
}
