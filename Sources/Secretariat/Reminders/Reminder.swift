public import Rendering
public import ReportingCore

/// The draft of a message to a city of which something is missing.
public struct Reminder: Sendable, Equatable {
  /// The city's id.
  public var city: String
  /// The language of the message.
  public var language: LanguageTag
  /// The message. It has no recipient where no address is known.
  public var message: MailMessage
  /// What is missing, in short: `nothing received`, `unsigned` ...
  public var missing: [String]
  /// The days until the last one, on the city's clocks where they are known; below zero when it has
  /// passed, nil when nobody said which day it is, or the call names none.
  public var daysLeft: Int?
  /// What the secretariat should know before it sends the message.
  public var remarks: [String]
}
