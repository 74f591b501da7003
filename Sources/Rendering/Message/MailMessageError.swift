/// Why a message cannot be drafted.
public enum MailMessageError: Error, Sendable, Hashable {
  /// This is no e-mail address.
  case address(String)
}
