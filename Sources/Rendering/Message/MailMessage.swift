/// The draft of a message, as mail programs open it (RFC 5322, MIME).
///
/// It has no sender and no date: the mail program that opens it as a draft (`X-Unsent`) writes both
/// when it is sent. The same values give the same bytes. No value can add a header: what could end a
/// line is no part of any.
public struct MailMessage: Sendable, Equatable {
  /// A file that is sent along.
  public struct Attachment: Sendable, Equatable {
    /// The file; its name without folders.
    public var file: OutputFile
    /// Its media type, such as `application/pdf`.
    public var mediaType: String

    /// A file that is sent along.
    public init(_ file: OutputFile, mediaType: String) {
      self.file = file
      self.mediaType = mediaType
    }
  }

  /// The addresses, such as `office@city.example`; none when they are not known.
  public let recipients: [String]
  /// The subject, in any letters.
  public let subject: String
  /// The text, lines divided in any way.
  public let body: String
  /// The language of the text, a BCP 47 tag.
  public let language: String
  /// The files.
  public let attachments: [Attachment]

  /// A message.
  ///
  /// - Throws: ``MailMessageError`` when a recipient is no e-mail address.
  public init(
    to recipients: [String], subject: String, body: String, language: String,
    attachments: [Attachment]
  ) throws(MailMessageError) {
    for address in recipients where !MailMessage.isAddress(address) {
      throw .address(address)
    }
    self.recipients = recipients
    self.subject = subject
    self.body = body
    self.language = language
    self.attachments = attachments
  }

  /// Whether a text is an address in the plain form of RFC 5322 (`dot-atom@dot-atom`), which is all
  /// that offices use: no quoted names, no comments, no blanks.
  public static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts[0].utf8.count <= 64 else { return false }
    func isAtoms(_ part: Substring, _ marks: String) -> Bool {
      part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
        !atom.isEmpty
          && atom.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "a")...UInt8(ascii: "z"):
              true
            default: marks.utf8.contains(byte)
            }
          }
      }
    }
    return isAtoms(parts[0], "!#$%&'*+-/=?^_`{|}~") && isAtoms(parts[1], "-")
  }
}
