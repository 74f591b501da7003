/// The explanations of all rules, by id. Every finding that the program can make has one.
public struct RuleBook: Sendable {
  private let explanations: [String: RuleExplanation]

  /// A book. Of two explanations of one id the first counts; the reader reports the second.
  public init(_ explanations: [RuleExplanation]) {
    self.explanations = Dictionary(
      explanations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids, in alphabetical order.
  public var ids: [String] { explanations.keys.sorted() }

  /// The explanation of a rule, or nil when there is no rule of that id.
  public subscript(id: String) -> RuleExplanation? { explanations[id] }

  /// What was probably meant by an id that there is not: one that is spelt alike, or those of the
  /// same family.
  public func suggestion(for id: String) -> String {
    if let near = NearMiss.suggestion(for: id, among: ids) { return near }
    let family = id.prefix { $0 != "." }
    let alike = ids.filter { $0.hasPrefix("\(family).") }
    if !alike.isEmpty { return "Of '\(family)' there are \(alike.joined(separator: ", "))." }
    let families = Set(ids.map { String($0.prefix { $0 != "." }) }).sorted()
    return "Ids begin with \(families.joined(separator: ", "))."
  }
}
