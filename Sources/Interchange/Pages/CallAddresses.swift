/// Addresses for mail, exactly as they stand on a page, and the subject of the message.
struct CallAddresses {
  /// An address or a line with the line of the file where it was read.
  struct Found: Equatable {
    var text: String
    var line: Int
  }

  /// To whom contributions go.
  var recipients: [Found] = []
  /// Addresses that the page names for something else, or not in so many words for contributions.
  var others: [Found] = []
  /// Whether the page hides an address from programs.
  var isHidden = false
  /// The subjects that the page prescribes, each once.
  var subjects: [Found] = []
  /// Whether the message only has to contain the subject.
  var isPart = false

  private static let sending = PageText.phrases(
    """
    send|sent|submit|submitted|submission|submissions|address to|addressed to|transmit|transmitted|\
    by email|by e-mail|reach|return|returned|llegar|parvenir|via email|via e-mail|enviar|envie|envien|enviarse|remitir|remita|remitirse|\
    presentar|presentarse|por correo|envoyer|envoyez|envoyees|envoyes|transmettre|adresser|\
    adressees|soumettre|soumises|par courriel|par e-mail|replies to|responses to
    """)
  private static let asking = PageText.phrases(
    """
    further information|more information|enquiries|inquiries|any questions|any question|\
    for questions|if you have questions|assistance|technical|unsubscribe|subscribe|press|media|\
    mas informacion|consultas|para preguntas|cualquier duda|asistencia|prensa|\
    plus d'informations|plus amples informations|renseignements|pour toute question|assistance
    """)
  private static let subjectNames = PageText.phrases(
    """
    subject line|subject|subject heading|asunto|linea de asunto|objet|ligne d'objet
    """)
  private static let containing = PageText.phrases(
    """
    contain|containing|contains|include the words|including the words|mention|mentioning|mencionar|\
    contener|contenga|mencione|contenir|mentionner|mentionnant|contenant
    """)

  init(_ parts: [CallPart]) {
    for part in parts {
      if part.block.hidesAddress { isHidden = true }
      readAddresses(part)
      readSubject(part)
    }
    others.removeAll { other in recipients.contains { $0.text == other.text } }
  }

  private mutating func readAddresses(_ part: CallPart) {
    let folded = part.text.words.map(\.folded).joined()
    if folded.contains("[at]") || folded.contains("(at)") || folded.contains("[emailprotected]") {
      isHidden = true
    }
    let isLabelled = part.label == .address
    let shown = CallAddresses.addresses(in: part.text)
    let sentences = shown.isEmpty ? [] : part.text.sentences
    // What a sentence says is found out once for all its addresses.
    var known: [Int: (isAsked: Bool, isSent: Bool)] = [:]
    for (address, word) in shown {
      let sentence = sentences.first { $0.contains(word) } ?? part.text.words.indices
      let found =
        known[sentence.lowerBound]
        ?? (
          part.text.has(CallAddresses.asking, in: sentence),
          part.text.has(CallAddresses.sending, in: sentence)
            || part.label == .sending && part.text.has(CallAddresses.sending)
        )
      known[sentence.lowerBound] = found
      add(address, part.block.line, isRecipient: isLabelled || found.isSent && !found.isAsked)
    }
    for link in part.block.links {
      guard let address = CallAddresses.mail(link.address) else { continue }
      if !shown.contains(where: { $0.address.lowercased() == address.lowercased() }) {
        let isSent = part.text.has(CallAddresses.sending) && !part.text.has(CallAddresses.asking)
        add(address, part.block.line, isRecipient: isLabelled || isSent)
      }
      if let subject = CallAddresses.subject(ofMail: link.address) {
        addSubject(subject, part.block.line)
      }
    }
  }

  private mutating func add(_ address: String, _ line: Int, isRecipient: Bool) {
    if isRecipient {
      if !recipients.contains(where: { $0.text.lowercased() == address.lowercased() }) {
        recipients.append(Found(text: address, line: line))
      }
    } else if !others.contains(where: { $0.text == address }) {
      others.append(Found(text: address, line: line))
    }
  }

  // MARK: The subject

  private mutating func readSubject(_ part: CallPart) {
    if part.label == .subject, part.isValue {
      addSubject(
        CallAddresses.withoutQuotes(
          part.block.text == part.text.text
            ? part.block.text : part.text.text), part.block.line)
      return
    }
    guard part.label != .questions else { return }
    for sentence in part.text.sentences {
      guard let name = part.text.range(ofAny: CallAddresses.subjectNames, in: sentence),
        let quoted = CallAddresses.quoted(
          part.text, in: name.upperBound..<sentence.upperBound)
      else { continue }
      if part.text.has(CallAddresses.containing, in: sentence) { isPart = true }
      addSubject(quoted, part.block.line)
    }
  }

  private mutating func addSubject(_ text: String, _ line: Int) {
    let text = PageText.normalized(text)
    guard !text.isEmpty, !subjects.contains(where: { $0.text == text }) else { return }
    subjects.append(Found(text: text, line: line))
  }

  private static let quotes: [(open: Character, close: Character)] = [
    ("“", "”"), ("\"", "\""), ("«", "»"), ("‘", "’"), ("„", "“"), ("'", "'"),
  ]

  /// The words between the first quotation marks in a part of a text.
  private static func quoted(_ text: PageText, in part: Range<Int>) -> String? {
    guard !part.isEmpty else { return nil }
    let whole = text.text[
      text.words[part.lowerBound].range
        .lowerBound..<text.words[part.upperBound - 1].range
        .upperBound]
    var best: (start: Substring.Index, text: String)?
    for (open, close) in quotes {
      guard let start = whole.firstIndex(of: open) else { continue }
      let rest = whole[whole.index(after: start)...]
      guard let end = rest.firstIndex(of: close), rest[..<end].count >= 3 else { continue }
      if best == nil || start < best?.start ?? start { best = (start, String(rest[..<end])) }
    }
    return best?.text
  }

  private static func withoutQuotes(_ text: String) -> String {
    for (open, close) in quotes
    where text.count > 2 && text.first == open && text.last == close {
      return String(text.dropFirst().dropLast())
    }
    return text
  }

  // MARK: Addresses

  /// The addresses in a text with the word at which each has its sign.
  static func addresses(in text: PageText) -> [(address: String, word: Int)] {
    var found: [(String, Int)] = []
    for (index, word) in text.words.enumerated() where word.folded == "@" {
      var start = index
      while start > 0, !text.words[start].isApart, isPart(text.words[start - 1], of: text) {
        start -= 1
      }
      var end = index + 1
      while end < text.words.count, !text.words[end].isApart, isPart(text.words[end], of: text) {
        end += 1
      }
      while end > index + 1, [".", "-", "_"].contains(text.words[end - 1].folded) { end -= 1 }
      let address = text.text(of: start..<end)
      if isAddress(address) { found.append((address, index)) }
      // Nobody asks to write to so many; a list of them is something else.
      if found.count == 100 { break }
    }
    return found
  }

  private static func isPart(_ word: PageText.Word, of text: PageText) -> Bool {
    text.text[word.range].allSatisfy { character in
      character.isASCII
        && (character.isLetter || character.isNumber || ".-_+%".contains(character))
    }
  }

  /// Whether a text is an address that can be written to.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\"\\".utf8.contains($0) })
    else { return false }
    let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return host.count > 1 && host.allSatisfy { !$0.isEmpty }
  }

  /// The address behind a link for mail.
  private static func mail(_ link: String) -> String? {
    guard link.lowercased().hasPrefix("mailto:") else { return nil }
    let address = decoded(link.dropFirst(7).prefix { $0 != "?" })
    return isAddress(address) ? address : nil
  }

  /// The subject that a link for mail fills in.
  private static func subject(ofMail link: String) -> String? {
    guard link.lowercased().hasPrefix("mailto:"), let question = link.firstIndex(of: "?") else {
      return nil
    }
    for field in link[link.index(after: question)...].split(separator: "&")
    where field.lowercased().hasPrefix("subject=") {
      return decoded(field.dropFirst("subject=".count))
    }
    return nil
  }

  /// A text without the signs of addresses, such as `%20`.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), rest.count > 2,
        let value = UInt8(
          String(decoding: rest[(rest.startIndex + 1)...(rest.startIndex + 2)], as: UTF8.self),
          radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
