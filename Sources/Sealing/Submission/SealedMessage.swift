public import ReportingCore

/// What a city says on a key message of local government, with what backs it.
public struct SealedMessage: Sendable, Equatable {
  /// The code of the message.
  public var message: String
  /// What the city says; nil when it says nothing of its own.
  public var text: LocalizedText?
  /// The indicators that back it and have a value.
  public var indicators: [String]
  /// The practices that back it and may be told.
  public var practices: [String]

  /// A message. Without indicators and practices nothing backs it.
  public init(
    message: String, text: LocalizedText? = nil, indicators: [String] = [],
    practices: [String] = []
  ) {
    self.message = message
    self.text = text
    self.indicators = indicators
    self.practices = practices
  }
}
