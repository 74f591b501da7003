import Digests
import ReportingCore

/// The digest of all that decides the value of an indicator: its kind and formula, those of the
/// indicators it rests on, and its inputs with their units. What it is called is not in it.
struct MethodDigest {
  let catalogue: Catalogue

  func digest(of indicator: IndicatorDefinition) -> SHA256Digest {
    var lines = ["unit: \(unit(indicator.unit))"]
    if let decimals = indicator.decimals { lines.append("decimals: \(decimals)") }
    var visited: Set<String> = []
    add(indicator, to: &lines, &visited)
    for id in indicator.inputs.sorted() {
      guard let input = catalogue.input(id) else { continue }
      lines.append(
        "input \(id): \(unit(input.unit)), \(input.counts.rawValue)"
          + (input.verification.map { ", \($0.rawValue)" } ?? ""))
    }
    return SHA256Digest(of: lines.joined(separator: "\n"))
  }

  private func add(
    _ indicator: IndicatorDefinition, to lines: inout [String], _ visited: inout Set<String>
  ) {
    guard visited.insert(indicator.id).inserted else { return }
    // What only Swift knows is told apart by whose it is.
    let version = catalogue.module(indicator.module)?.version ?? 0
    let method = indicator.method
    lines.append(
      method.isEmpty || method.contains("kind: swift")
        ? "\(indicator.module) \(version) \(indicator.id): \(method)" : method)
    let words = method.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "." }
    for word in words {
      if let other = catalogue.indicator(String(word)) { add(other, to: &lines, &visited) }
    }
  }

  private func unit(_ id: String) -> String {
    guard let unit = catalogue.unit(id) else { return id }
    return "\(id) (\(unit.dimension), \(unit.scale))"
  }
}
