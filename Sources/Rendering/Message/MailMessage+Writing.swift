extension MailMessage {
  /// The bytes of an `.eml` file.
  public var bytes: [UInt8] {
    var lines = MessageLines()
    lines.add("X-Unsent: 1")
    if !recipients.isEmpty { lines.add("To: " + recipients.joined(separator: ",\r\n ")) }
    lines.add("Subject: " + HeaderText.unstructured(subject, after: "Subject: ".utf8.count))
    lines.add("MIME-Version: 1.0")
    lines.add("Content-Type: multipart/mixed; boundary=\"\(boundary)\"")
    lines.add("")
    lines.add("--\(boundary)")
    lines.add("Content-Type: text/plain; charset=utf-8")
    let tag = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    if !tag.isEmpty { lines.add("Content-Language: \(tag)") }
    lines.add("Content-Transfer-Encoding: quoted-printable")
    lines.add("")
    lines.add(QuotedPrintable.lines(of: body).joined(separator: "\r\n"))
    for attachment in attachments {
      lines.add("--\(boundary)")
      lines.add("Content-Type:\r\n \(HeaderText.plain(attachment.mediaType))")
      lines.add("Content-Transfer-Encoding: base64")
      lines.add("Content-Disposition: attachment" + HeaderText.fileName(attachment.file.name))
      lines.add("")
      lines.add(Base64Lines(attachment.file.bytes))
    }
    lines.add("--\(boundary)--")
    return lines.bytes
  }

  /// What divides the parts. `=_` stands in no quoted-printable and no base64 text (RFC 2045, 6.7), so
  /// that it cannot occur in a part; the rest comes from the content, so that it is the same each time.
  private var boundary: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    for recipient in recipients { add(recipient.utf8) }
    add(subject.utf8)
    add(body.utf8)
    for attachment in attachments {
      add(attachment.file.name.utf8)
      add(attachment.file.bytes)
    }
    let digits = String(hash, radix: 16)
    return "=_cityrights_" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Lines that end with CRLF.
private struct MessageLines {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ line: String) {
    bytes += line.utf8
    bytes += [0x0D, 0x0A]
  }

  mutating func add(_ lines: Base64Lines) {
    lines.write(to: &bytes)
    bytes += [0x0D, 0x0A]
  }
}
