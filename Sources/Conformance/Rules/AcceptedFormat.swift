public import Documents
public import ReportingCore

/// `format.accepted`: at least one of the file formats asked for is one that the call takes. Other
/// formats may be made for the city's own use; a note says that they are not for sending.
public struct AcceptedFormat: ConformanceRule {
  /// The rule's id.
  public let id = "format.accepted"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.formats.map { rule in
      ConformanceDemand(
        "a file in the format \(EnglishNumber.list(rule.value, "or"))", basis: rule.basis)
    }
  }

  /// Compares the formats asked for with those that the call takes.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.formats, !context.formats.isEmpty else { return [] }
    let accepted = EnglishNumber.list(rule.value, "or")
    let others = context.formats.filter { !rule.value.contains($0) }
    guard others.count < context.formats.count else {
      return [
        rule.finding(
          id, "the call takes no files in the format \(EnglishNumber.list(others, "or"))", at: nil,
          suggestion: "Add --format \(rule.value.joined(separator: ",")).")
      ]
    }
    guard !others.isEmpty else { return [] }
    return [
      .note(
        id, "\(EnglishNumber.list(others)) \(others.count == 1 ? "is" : "are") for your own use",
        at: nil, suggestion: "Send the file in the format \(accepted).", notes: [rule.note])
    ]
  }
}
