public import Documents
public import ReportingCore

/// `font.prescribed`: the type is the one that the call prescribes, and where it wants plain letters
/// none are bold, slanted or underlined.
public struct PrescribedFont: ConformanceRule {
  /// The rule's id.
  public let id = "font.prescribed"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.font.map { rule in
      let type = [rule.value.name, rule.value.size.map { "\(points($0)) points" }].compactMap { $0 }
      let plain = rule.value.isPlain ? ["no bold or slanted letters"] : []
      return ConformanceDemand(
        EnglishNumber.list([type.joined(separator: ", ")].filter { !$0.isEmpty } + plain),
        basis: rule.basis)
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.font else { return [] }
    let style = document.metadata.style
    var findings: [Diagnostic] = []
    if let name = rule.value.name, style.fontName != name {
      findings.append(
        rule.finding(
          id, "the text is set in \(style.fontName), the call wants \(name)", at: nil,
          suggestion: "Write 'font: \(name)' in the style of the template."))
    }
    if let size = rule.value.size, style.fontSize != size {
      findings.append(
        rule.finding(
          id, "the type has \(points(style.fontSize)) points, the call wants \(points(size))",
          at: nil,
          suggestion: "Write 'size: \(points(size))' in the style of the template."))
    }
    guard rule.value.isPlain else { return findings }
    return findings
      + WrittenParagraphs(document).all.filter { $0.inlines.contains(where: \.isMarked) }.map {
        rule.finding(
          id, "bold or slanted letters stand in this paragraph, and the call wants none",
          at: $0.origin, suggestion: "Take the stars or low lines around the words out.")
      }
  }

  private func points(_ size: Double) -> String {
    size == size.rounded() ? String(Int(size)) : String(size)
  }
}

extension Inline {
  /// Whether it is set in other letters than the text around it.
  fileprivate var isMarked: Bool {
    switch self {
    case .emphasis, .strong: true
    case .link(_, let inner), .reference(_, let inner), .footnote(let inner):
      inner.contains(where: \.isMarked)
    case .text, .code, .lineBreak: false
    }
  }
}
