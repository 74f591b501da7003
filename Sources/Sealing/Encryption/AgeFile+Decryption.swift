extension AgeFile {
  /// The longest header that is read.
  private static let longestHeader = 64 << 10

  /// Opens a file with one of several identities.
  ///
  /// - Throws: ``AgeError`` when it is none, is for others or was changed. Nothing is returned of a
  ///   file that was changed anywhere.
  public static func decrypt(_ file: ArraySlice<UInt8>, with identities: [AgeIdentity])
    throws(AgeError) -> [UInt8]
  {
    guard file.starts(with: Array((intro + "\n").utf8)) else { throw .notAge }
    let header = try Header(file)
    guard let fileKey = fileKey(of: header, identities) else { throw .notForUs }
    guard
      KeyDerivation.mac(file[file.startIndex..<header.macStart], key: headerKey(fileKey))
        == header.code
    else { throw .damagedHeader }
    return try content(of: file[header.end...], fileKey)
  }

  private struct Header {
    var stanzas: [(arguments: [String], body: [UInt8])] = []
    /// The place behind `---`.
    var macStart = 0
    var code: [UInt8] = []
    /// Where the content begins.
    var end = 0

    init(_ file: ArraySlice<UInt8>) throws(AgeError) {
      var position = file.startIndex
      let limit = min(file.endIndex, position + longestHeader)
      func line() throws(AgeError) -> ArraySlice<UInt8> {
        guard let end = file[position..<limit].firstIndex(of: 0x0A) else { throw .damagedHeader }
        defer { position = end + 1 }
        return file[position..<end]
      }
      _ = try line()
      while true {
        let start = position
        let first = String(decoding: try line(), as: UTF8.self)
        if first.hasPrefix("--- ") {
          guard let code = Base64.bytes(first.utf8.dropFirst(4), padded: false), code.count == 32
          else { throw .damagedHeader }
          self.code = code
          macStart = start + 3
          end = position
          return
        }
        guard first.hasPrefix("-> ") else { throw .damagedHeader }
        var body: [UInt8] = []
        while true {
          let text = try line()
          guard text.count <= 64, let bytes = Base64.bytes(text, padded: false) else {
            throw .damagedHeader
          }
          body += bytes
          // A shorter line, be it empty, ends the body.
          if text.count < 64 { break }
        }
        stanzas.append((first.dropFirst(3).split(separator: " ").map(String.init), body))
      }
    }
  }

  /// The key of the file, from the first stanza that one of the identities opens.
  private static func fileKey(of header: Header, _ identities: [AgeIdentity]) -> [UInt8]? {
    for stanza in header.stanzas where stanza.arguments.first == AgeFile.stanza {
      guard stanza.arguments.count == 2, stanza.body.count == 32,
        let share = Base64.bytes(stanza.arguments[1].utf8, padded: false), share.count == 32
      else { continue }
      for identity in identities {
        guard
          let key = wrappingKey(
            secret: identity.bytes, with: share, share, identity.recipient.bytes),
          let fileKey = opened(stanza.body[...], key: key, nonce: emptyNonce)
        else { continue }
        return fileKey
      }
    }
    return nil
  }

  private static func content(of payload: ArraySlice<UInt8>, _ fileKey: [UInt8]) throws(AgeError)
    -> [UInt8]
  {
    guard payload.count >= 16 + tagSize else { throw .damaged }
    let key = payloadKey(fileKey, nonce: Array(payload.prefix(16)))
    var rest = payload.dropFirst(16)
    var out: [UInt8] = []
    out.reserveCapacity(rest.count)
    var number: UInt64 = 0
    repeat {
      let piece = rest.prefix(pieceSize + tagSize)
      rest = rest.dropFirst(piece.count)
      guard let content = opened(piece, key: key, nonce: pieceNonce(number, isLast: rest.isEmpty)),
        !content.isEmpty || number == 0
      else { throw .damaged }
      out += content
      number += 1
    } while !rest.isEmpty
    return out
  }
}
