import Documents
import ReportingCore

/// What is said in place of a table in which no figure could be read: that it is withheld, and by
/// which rules. The one way to say so, for all tables of released figures.
struct WithheldTable {
  let context: SectionContext

  /// - Parameters:
  ///   - name: What the table would have been about.
  ///   - reasons: Why its figures are withheld, as sentences.
  func block(_ name: String, _ reasons: [String]) -> Block {
    .paragraph(
      Paragraph(
        [
          .text(
            context.pack.text(

              .tableWithheld(context.pack.quoted(name), because: reasons.joined(separator: " "))))
        ], style: .small))
  }

  /// Why the figures of a table are withheld: the small counts first, then what follows from them;
  /// nil when something in it can be read, or when nothing is withheld.
  static func reasons(
    _ cells: [ReleasedMeasurement?], in context: SectionContext
  ) -> [String]? {
    var rules: Set<SuppressionRule> = []
    for cell in cells {
      switch cell?.outcome {
      case .suppressed(let rule): rules.insert(rule)
      case .gap, .notComputable, nil: break
      case .value: return nil
      }
    }
    guard !rules.isEmpty else { return nil }
    return reasons(rules, in: context)
  }

  private static func reasons(
    _ rules: Set<SuppressionRule>, in context: SectionContext
  ) -> [String] {
    let populations = CountedPopulation.allCases.flatMap { population in
      rules.filter { if case .smallCount(population, _) = $0 { true } else { false } }
    }
    let levels = Level.allCases.map(SuppressionRule.level).filter(rules.contains)
    return (populations + (rules.contains(.complementary) ? [.complementary] : []) + levels)
      .map(context.pack.explanation)
  }
}
