import Foundation
import Rendering
import TestSupport
import Testing

/// Drafts of messages as Python's parser reads them.
@Suite struct MailMessageTests {
  /// What a mail program makes of a draft.
  struct Parsed: Decodable {
    struct Part: Decodable {
      var name: String?
      var type: String
      var base64: String
      var language: String?
    }
    var headers: [String]
    var to: [String]
    var subject: String
    var body: String
    var parts: [Part]
    var defects: [String]
  }

  static let script = """
    import base64, email, email.policy, json, sys
    def read(path):
        data = open(path, 'rb').read()
        m = email.message_from_bytes(data, policy=email.policy.default)
        defects = [repr(d) for part in m.walk() for d in part.defects]
        for part in m.walk():
            for name, value in part.items():
                defects += [name + ': ' + repr(d) for d in getattr(value, 'defects', [])]
        parts = list(m.iter_parts())
        return {
            'headers': [k for k in m.keys()],
            'to': [a.addr_spec for a in m['To'].addresses] if m['To'] else [],
            'subject': str(m['Subject']),
            'body': parts[0].get_content(),
            'parts': [{'name': p.get_filename(), 'type': p.get_content_type(),
                       'language': p['Content-Language'],
                       'base64': base64.b64encode(p.get_payload(decode=True)).decode()}
                      for p in parts],
            'defects': defects}
    print(json.dumps([read(p) for p in sys.argv[1:]]))
    """

  static func parse(_ messages: [MailMessage]) throws -> [Parsed] {
    let files = messages.enumerated().map { (name: "\($0).eml", bytes: $1.bytes) }
    return try ExternalTool.withFiles(files) { paths in
      let result = try ExternalTool.run(ExternalTool.python, ["-c", script] + paths)
      try #require(result.status == 0, "\(result.output)")
      return try JSONDecoder().decode([Parsed].self, from: Data(result.output.utf8))
    }
  }

  static func message(
    to recipients: [String] = ["office@un.example"], subject: String = "Input",
    body: String = "Text", files: [(String, [UInt8])] = []
  ) throws -> MailMessage {
    try MailMessage(
      to: recipients, subject: subject, body: body, language: "es",
      attachments: files.map {
        MailMessage.Attachment(
          OutputFile(name: $0.0, bytes: $0.1), mediaType: OutputFormat.docx.mediaType)
      })
  }

  /// Every line, to see that none is too long and that all end alike.
  static func lines(_ message: MailMessage) throws -> [Substring] {
    let text = try #require(String(validating: message.bytes, as: UTF8.self))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    let bytes = message.bytes
    for index in bytes.indices {
      if bytes[index] == 0x0A { #expect(index > 0 && bytes[index - 1] == 0x0D) }
      if bytes[index] == 0x0D {
        #expect(bytes.indices.contains(index + 1) && bytes[index + 1] == 0x0A)
      }
    }
    return text.split(separator: "\r\n", omittingEmptySubsequences: false)
  }

  @Test func holdsWhatItWasGiven() throws {
    let message = try Self.message(
      to: ["a.b+c@un.example", "x@ohchr.example"],
      subject: "Contribución de Barcelona: «derechos humanos» — resolución 57/12, 人权 👩🏽‍🦽",
      body: "Estimadas señoras:\n\nAdjuntamos = la contribución. \n.\nFrom here\r\nÀ bientôt\t\n",
      files: [
        ("barcelona-2023-es.docx", Array(0...255) + Array(repeating: 7, count: 1000)),
        ("Contribución «larga» — \(String(repeating: "ñandú ", count: 20)).docx", []),
        ("a\"b'; x=y.docx", [1]),
      ])
    let parsed = try #require(try Self.parse([message]).first)
    #expect(parsed.defects == [])
    #expect(parsed.headers == ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"])
    #expect(parsed.to == message.recipients)
    #expect(parsed.subject == message.subject)
    #expect(
      parsed.body.replacingOccurrences(of: "\r\n", with: "\n")
        == message.body.replacingOccurrences(of: "\r\n", with: "\n"))
    #expect(parsed.parts.first?.language == "es")
    #expect(parsed.parts.dropFirst().map(\.name) == message.attachments.map(\.file.name))
    #expect(
      parsed.parts.dropFirst().map { Data(base64Encoded: $0.base64) }
        == message.attachments.map { Data($0.file.bytes) })
    #expect(try Self.lines(message).allSatisfy { $0.utf8.count <= 78 })
    #expect(
      message.bytes
        == (try Self.message(
          to: message.recipients, subject: message.subject, body: message.body,
          files: message.attachments.map { ($0.file.name, $0.file.bytes) })).bytes)
  }

  @Test func withoutRecipientsThereIsNoSuchHeader() throws {
    let text = String(decoding: try Self.message(to: []).bytes, as: UTF8.self)
    #expect(text.hasPrefix("X-Unsent: 1\r\nSubject: Input\r\nMIME-Version: 1.0\r\n"))
    #expect(!text.contains("\r\nDate:") && !text.contains("\r\nFrom:"))
  }

  @Test(arguments: [
    "", "office", "@un.example", "office@", "of fice@un.example", "office@un@example",
    "office@un..example", "office@un.example\r\nBcc: x@y.example", "<office@un.example>",
    "Office <office@un.example>", "óffice@un.example", "a@b,c@d", "office.@un.example",
  ])
  func refusesWhatIsNoAddress(_ address: String) {
    #expect(throws: MailMessageError.address(address)) { try Self.message(to: [address]) }
  }

  @Test func nothingAddsAHeader() throws {
    let evil = "Input\r\nBcc: spy@evil.example\n\nText\u{2028}X: 1\u{0}\u{85}"
    let message = try MailMessage(
      to: [], subject: evil, body: "--=_cityrights_\r\nBcc: a\r\n" + evil,
      language: "es\r\nBcc: x@evil.example",
      attachments: [
        .init(OutputFile(name: "../" + evil, bytes: Array(evil.utf8)), mediaType: "a/b\r\nX: y")
      ])
    let parsed = try #require(try Self.parse([message]).first)
    #expect(parsed.headers == ["X-Unsent", "Subject", "MIME-Version", "Content-Type"])
    #expect(parsed.parts.count == 2)
    #expect(parsed.parts[1].name?.contains("/") == false)
    for line in try Self.lines(message).prefix(while: { !$0.isEmpty }) {
      #expect(!line.lowercased().hasPrefix("bcc"))
    }
    #expect(!parsed.subject.contains { $0.isNewline })
  }

  @Test func anythingComesBack() throws {
    var generator = SeededGenerator(seed: 5322)
    let pieces = [
      "a", "é", "人", "👩🏽‍🦽", " ", "  ", "=?utf-8?B?YQ==?=", "=", "_", "?", "\"", "\\", ";", "\t",
      "A/HRC/RES/57/12", "–", "e\u{301}", String(repeating: "x", count: 70), ".", "From ", "--",
    ]
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    let messages = try (0..<120).map { number in
      let body = (0..<4).map { _ in text(30) }.joined(separator: "\n")
      return try Self.message(
        subject: "S" + text(20) + "E", body: body,
        files: [
          (
            "n" + text(12).filter { $0 != "\\" && $0 != "/" && $0 != "\t" } + ".docx",
            (0..<number).map { _ in UInt8.random(in: 0...255, using: &generator) }
          )
        ])
    }
    for (message, parsed) in zip(messages, try Self.parse(messages)) {
      #expect(parsed.defects == [])
      #expect(parsed.subject == message.subject.replacingOccurrences(of: "\t", with: " "))
      #expect(parsed.body.replacingOccurrences(of: "\r\n", with: "\n") == message.body)
      #expect(parsed.parts[1].name == message.attachments[0].file.name)
      #expect(
        Data(base64Encoded: parsed.parts[1].base64) == Data(message.attachments[0].file.bytes))
      #expect(try Self.lines(message).allSatisfy { $0.utf8.count <= 998 })
    }
  }
}
