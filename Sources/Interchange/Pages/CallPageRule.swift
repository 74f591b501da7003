/// What can be found while the page of a call is read. The raw values are the findings' stable ids.
public enum CallPageRule: String, Sendable, Equatable, CaseIterable {
  /// The file may not be read, or is not there.
  case unreadable = "call-page.unreadable"
  /// The file is larger than the limit, or made of more parts than any page has.
  case tooLarge = "call-page.too-large"
  /// The file holds no text.
  case empty = "call-page.empty"
  /// The file is a PDF, a Word file, a web archive or the like.
  case format = "call-page.format"
  /// The text is written in an encoding that is not known or not the one declared.
  case encoding = "call-page.encoding"
  /// The page asks for a password.
  case login = "call-page.login"
  /// Nothing on the page belongs to a call.
  case notACall = "call-page.not-a-call"
  /// No questions could be read.
  case questions = "call-page.questions"
  /// Something that calls have could not be read.
  case unknown = "call-page.unknown"
  /// The page says two things about one.
  case contradiction = "call-page.contradiction"
  /// The language of the page is not known.
  case language = "call-page.language"
  /// The id for the profile cannot be used.
  case id = "call-page.id"
}
