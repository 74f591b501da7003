import Documents
import ReportingCore
import YAMLSource

/// Reads a framework with its provisions.
struct FrameworkReader {
  let node: YAMLNode
  let collector: DiagnosticCollector

  func read() -> Framework? {
    guard let reader = MappingReader(node, as: "a framework", into: collector) else { return nil }
    let id = reader.id("id", .required)
    let title = reader.localizedText("title", .required)
    let basis = reader.choice("basis", .required, of: RuleBasis.self)
    let source = reader.text("source", .required)
    let list = reader.mapping("provisions", as: "a list of provisions")
    let provisionsBasis = list?.choice("basis", .required, of: RuleBasis.self)
    list.map { _ = $0.text("source", .required) }
    let provisions = list.map(provisions)
    list?.finish()
    reader.finish()
    guard let id, let title, let basis, let source else { return nil }
    return Framework(
      id: id, title: title, basis: basis, source: source, provisions: provisions ?? [],
      provisionsBasis: provisionsBasis ?? basis, location: node.location)
  }

  private func provisions(_ list: MappingReader) -> [Framework.Provision] {
    var seen: [String: SourceLocation] = [:]
    return (list.mappings("items", .required, as: "a provision") ?? []).compactMap { item in
      let code = item.text("code", .required)
      let title = item.localizedText("title", .required)
      item.finish()
      guard let code, let title else { return nil }
      if let first = seen[code] {
        item.report(
          "framework.duplicate-provision", "the provision '\(code)' is there twice", at: "code",
          notes: [Diagnostic.Note("the first stands here", at: first)])
        return nil
      }
      seen[code] = item.location(of: "code")
      return Framework.Provision(code: code, title: title)
    }
  }
}
