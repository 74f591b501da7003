public import ReportingCore
import YAMLSource

/// Reads `config/rules/*.yaml`: what the rules mean. Only who asks for an explanation needs it, so
/// that it is no part of the ``Configuration``.
public struct RuleBookReader {
  let folder: FolderReader

  /// A reader of one installation.
  public init(_ installation: Installation, into collector: DiagnosticCollector) {
    folder = FolderReader(installation.root, into: collector)
  }

  /// The rules of all families. What has mistakes is left out; they are reported.
  public func read() -> RuleBook {
    var explanations: [RuleExplanation] = []
    var seen: [String: RuleExplanation] = [:]
    for file in folder.files(under: "config/rules", ending: ".yaml") {
      let family = String(file.split(separator: "/").last?.dropLast(5) ?? "")
      for node in folder.yaml(file)?.elements.map({ $0 }) ?? [] {
        guard let explanation = explanation(node, family: family) else { continue }
        if let first = seen[explanation.id] {
          folder.collector.report(
            .error(
              "rules.duplicate", "the rule '\(explanation.id)' is explained twice",
              at: explanation.location, suggestion: "Keep one of the two.",
              notes: [.init("the first stands here", at: first.location)]))
          continue
        }
        seen[explanation.id] = explanation
        explanations.append(explanation)
      }
    }
    return RuleBook(explanations)
  }

  private func explanation(_ node: YAMLNode, family: String) -> RuleExplanation? {
    guard let reader = MappingReader(node, as: "a rule", into: folder.collector) else { return nil }
    let id = reader.id("id", .required)
    let meaning = reader.localizedText("meaning", .required)
    let wrong = reader.text("wrong", .required)
    let mended = reader.text("mended", .required)
    reader.finish()
    guard let id, let meaning, let wrong, let mended else { return nil }
    guard id.hasPrefix("\(family).") else {
      reader.report(
        "rules.family", "the rule '\(id)' does not belong into '\(family).yaml'", at: "id",
        suggestion: "Move it to '\(id.prefix { $0 != "." }).yaml'.")
      return nil
    }
    return RuleExplanation(
      id: id, meaning: meaning, wrong: wrong, mended: mended, location: reader.location(of: "id"))
  }
}
