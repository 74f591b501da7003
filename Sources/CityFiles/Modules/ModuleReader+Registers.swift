import Documents
import ReportingCore
import YAMLSource

extension ModuleReader {
  /// A register in a file of its own, which has its name.
  func register(_ file: String) -> YAMLNode? {
    guard let node = folder.yaml(file) else { return nil }
    let name = String(file.split(separator: "/").last?.dropLast(5) ?? "")
    guard let id = node["id"], id.kind == .scalar, id.text != name else { return node }
    collector.report(
      .error(
        "configuration.name", "the file '\(name).yaml' holds '\(id.text)'", at: id.location,
        suggestion: "Write 'id: \(name)', or rename the file."))
    return nil
  }

  /// The registers that a module brings. Of two with one id the file of a city could only be one.
  mutating func ownRegisters(_ nodes: [YAMLNode], of module: String?) -> [RegisterDefinition] {
    var found: [RegisterDefinition] = []
    for node in nodes {
      guard let definition = RegisterDefinitionReader(node: node, collector: collector).read()
      else { continue }
      let place = node["id"]?.location ?? node.location
      if let other = registers.definition(definition.id)
        ?? found.first(where: { $0.id == definition.id })
      {
        collector.report(
          .error(
            "module.duplicate-register", "there is a register '\(definition.id)' already",
            at: place,
            suggestion: "Give it another id"
              + (module.map { ", such as '\($0)-\(definition.id)'." } ?? "."),
            notes: [Diagnostic.Note("the other stands here", at: other.location)]))
      } else {
        found.append(definition)
      }
    }
    if !found.isEmpty { registers = lists.read(found, beside: registers) }
    return found
  }
}
