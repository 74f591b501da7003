/// Why a message cannot be drafted.
public enum MailMessageError: Error, Sendable, Equatable {
  /// This is no e-mail address.
  case address(String)
}
