/// What is made of the contributions to a call.
public struct ConsultationProduct: Sendable, Equatable {
  /// The symbol, such as `A/HRC/51/10`; nil when it is not known yet.
  public var symbol: String?
  /// What it is.
  public var title: LocalizedText
  /// The session to which it is submitted, such as `Human Rights Council, session 63`; nil when not
  /// known.
  public var session: LocalizedText?

  /// A product.
  public init(symbol: String? = nil, title: LocalizedText, session: LocalizedText? = nil) {
    self.symbol = symbol
    self.title = title
    self.session = session
  }
}
