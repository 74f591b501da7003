public import ReportingCore

/// A good practice that may be told in joint submissions, with the fields of the register
/// `good-practices` that may be shown.
public struct SealedPractice: Sendable, Equatable {
  /// The id of the record.
  public var id: String
  /// What it is called.
  public var title: LocalizedText?
  /// What was wrong.
  public var problem: LocalizedText?
  /// What was done.
  public var measure: LocalizedText?
  /// Who took part.
  public var actors: LocalizedText?
  /// Since when, as a day or something coarser.
  public var since: String?
  /// What it cost, in `currency`.
  public var budget: Double?
  /// The city's currency (ISO 4217); nil when there is no budget or the city does not say.
  public var currency: String?
  /// The function of spending, a code of COFOG.
  public var function: String?
  /// What came of it.
  public var result: LocalizedText?
  /// What others can take over.
  public var transfer: LocalizedText?
  /// The rights that it is about.
  public var rights: [String] = []
  /// The themes to which it belongs, codes of the list `themes`.
  public var themes: [String] = []
  /// The key message that it backs.
  public var message: String?
  /// The indicators that show it.
  public var indicators: [String] = []

  /// A practice of which nothing is told yet.
  public init(id: String) { self.id = id }
}
