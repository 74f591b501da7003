import Documents
public import ReportingCore

/// A city's folder as it was read: everything typed, nothing released.
public struct Workspace: Sendable {
  /// What the installation offers, with the calls that the city brings itself.
  public let configuration: Configuration
  /// The city.
  public let city: City
  /// What its modules declare.
  public let catalogue: Catalogue
  /// The indicators of its modules, ready to measure.
  public let indicators: [any Indicator]
  /// The ids of the city's own modules.
  public let cityModules: [String]
  /// The observations, in the order of the files.
  public let observations: [Observation]
  /// The sources.
  public let sources: [DataSource]
  /// The registers, ordered by id.
  public let registers: [Register]
  /// The ids of the registers that the city keeps and that could not be read whole: of a record
  /// nobody can say that it is not there.
  public let unreadRegisters: Set<String>
  /// What the registers are: those of the installation and those of the city's own modules.
  public let registerCatalogue: RegisterCatalogue
  /// The texts.
  public let answers: [Answer]
  /// The figures that the texts quote, by the call or report for which the text is.
  let quotesByCall: [String: [FigureReference]]
  /// Who answers a call, and how, by the call; only where the city says so.
  public let contributions: [String: Contribution]
  /// What only follows of other mistakes.
  public let followUps: FollowUpFindings
  /// What became of each file.
  public let inventory: [InventoryEntry]

  /// The figures that the texts of one call or report quote.
  public func quotes(of call: String) -> [FigureReference] { quotesByCall[call] ?? [] }

  /// The figures that the texts quote.
  public var quotes: [FigureReference] {
    quotesByCall.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}
