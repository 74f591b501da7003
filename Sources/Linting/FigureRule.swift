public import ReportingCore

/// One rule over a city's figures.
///
/// Implementers promise:
/// - The time they take grows with the number of observations, not with its square.
/// - An error is only what is certainly wrong; what may be right is a warning or a note.
/// - A finding names every place that takes part in a contradiction, and shows no value that is
///   above the city's own staff (see ``FigureSeries/Point/shown``).
public protocol FigureRule: Sendable {
  /// The rule's id, such as `figures.jump`; the id of all its findings.
  var id: String { get }

  /// What in the figures breaks the rule.
  func check(_ figures: FigureTable) -> [Diagnostic]
}
