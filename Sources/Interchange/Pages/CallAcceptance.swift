import ReportingCore

/// In which languages and file formats contributions are taken, and what becomes of them.
enum CallAcceptance {
  private static let languageNames: [(tag: String, names: [[String]])] = [
    ("ar", PageText.phrases("arabic|arabe")),
    ("ca", PageText.phrases("catalan|catala")),
    ("de", PageText.phrases("german|aleman|allemand")),
    ("en", PageText.phrases("english|ingles|anglais")),
    ("es", PageText.phrases("spanish|espanol|castellano|espagnol")),
    ("fr", PageText.phrases("french|frances|francais")),
    ("pt", PageText.phrases("portuguese|portugues|portugais")),
    ("ru", PageText.phrases("russian|ruso|russe")),
    ("zh", PageText.phrases("chinese|chino|chinois")),
  ]
  private static let official = PageText.phrases(
    """
    six official languages|official languages of the united nations|official un languages|\
    un official languages|official united nations languages|seis idiomas oficiales|\
    idiomas oficiales de las naciones unidas|six langues officielles|\
    langues officielles des nations unies
    """)
  private static let taking = PageText.phrases(
    """
    submissions|submission|inputs|input|contributions|contribution|responses|replies|answers|\
    comments|reports|accepted|submitted|written|contribuciones|contribucion|aportaciones|\
    respuestas|informes|aceptan|presentarse|presentar|enviar|reponses|rapports|acceptees|\
    soumises|redigees|envoyees
    """)
  /// Words with which a line about languages begins: `Langues : français, anglais`.
  private static let naming: Set<String> = [
    "language", "languages", "langue", "langues", "idioma", "idiomas", "lenguas",
  ]
  private static let preferring = PageText.phrases(
    "preferably|preference|preferred|preferiblemente|preferentemente|de preference|preferes")

  /// Languages that the page accepts with the line; nil when none was read. The remark says what
  /// else the page says of them.
  static func languages(
    _ parts: [CallPart]
  ) -> (tags: [LanguageTag], line: Int, remark: String?)? {
    for part in parts where part.label == .languages && !part.isTitle && part.isValue {
      if let tags = languages(in: part.text, part: part.text.words.indices) {
        // Further items of the same list.
        var all = tags
        for next in parts where next.label == .languages && next.isValue {
          for tag in languages(in: next.text, part: next.text.words.indices) ?? []
          where !all.contains(tag) {
            all.append(tag)
          }
        }
        return (all, part.block.line, preference(part))
      }
    }
    for part in parts where !part.isTitle && part.label != .questions {
      for sentence in part.text.sentences
      where part.text.has(taking, in: sentence)
        || sentence.first.map({ naming.contains(part.text.words[$0].folded) }) == true
      {
        guard let tags = languages(in: part.text, part: sentence) else { continue }
        guard !isNegated(part.text, in: sentence) else { continue }
        if part.text.has(preferring, in: sentence), tags.count == 1 { continue }
        return (tags, part.block.line, preference(part))
      }
    }
    return nil
  }

  private static func preference(_ part: CallPart) -> String? {
    part.text.has(preferring)
      ? "The page prefers some languages (line \(part.block.line)); all that it names are accepted."
      : nil
  }

  private static func languages(in text: PageText, part: Range<Int>) -> [LanguageTag]? {
    if text.has(official, in: part) {
      return ["ar", "en", "es", "fr", "ru", "zh"].compactMap { LanguageTag($0) }
    }
    let found = languageNames.filter { text.has($0.names, in: part) }
    return found.isEmpty ? nil : found.compactMap { LanguageTag($0.tag) }
  }

  private static func isNegated(_ text: PageText, in sentence: Range<Int>) -> Bool {
    text.has(
      PageText.phrases("not|cannot|no se aceptan|no podran|ne sont pas|ne seront pas"), in: sentence
    )
  }

  // MARK: Formats

  private static let formatNames: [(id: String, names: [[String]])] = [
    ("docx", PageText.phrases("word|ms word|docx|doc")),
    ("pdf", PageText.phrases("pdf")),
    ("rtf", PageText.phrases("rtf|rich text")),
    ("odt", PageText.phrases("odt|opendocument")),
  ]
  private static let formatCues = PageText.phrases(
    """
    format|formats|document|documents|file|files|formato|formatos|documento|documentos|archivo|\
    archivos|fichier|fichiers|version
    """)
  private static let refusing = PageText.phrases(
    "not|no|except|other than|excepto|salvo|pas|sauf|non")

  /// File formats that the page accepts, with the line; nil when none was read.
  static func formats(_ parts: [CallPart]) -> (ids: [String], line: Int)? {
    for part in parts where part.label == .formats && part.isValue && !part.isTitle {
      let ids = formats(in: part.text, part: part.text.words.indices)
      if !ids.isEmpty { return (ids, part.block.line) }
    }
    for part in parts where !part.isTitle && part.label != .questions {
      for sentence in part.text.sentences
      where part.text.has(formatCues, in: sentence) && part.text.has(taking, in: sentence) {
        let ids = formats(in: part.text, part: sentence)
        if !ids.isEmpty { return (ids, part.block.line) }
      }
    }
    return nil
  }

  private static func formats(in text: PageText, part: Range<Int>) -> [String] {
    formatNames.filter { format in
      format.names.contains { name in
        guard let found = text.range(of: name, in: part) else { return false }
        // `word` is a program only with a capital, and `word limit` is none.
        let shown = text.text(of: found)
        let after =
          found.upperBound < text.words.count ? text.words[found.upperBound].folded : ""
        if name.last == "word",
          shown.first?.isUppercase != true
            || ["limit", "limits", "count"].contains(after)
            || found.lowerBound > 0 && text.words[found.lowerBound - 1].number != nil
        {
          return false
        }
        let before = max(part.lowerBound, found.lowerBound - 3)..<found.lowerBound
        return !text.has(refusing, in: before)
      }
    }.map(\.id)
  }

  // MARK: Publication

  private static let published = PageText.phrases(
    """
    will be published|will be made public|will be posted|will be made available|are published|\
    be published|be made public|be posted|be made available on|made publicly available|\
    se publicaran|seran publicadas|seran publicados|se publican|se haran publicas|\
    seront publiees|seront publies|seront rendues publiques|sont publiees|seront mises en ligne|\
    seront affichees
    """)
  private static let secret = PageText.phrases(
    """
    will not be published|will not be made public|will be kept confidential|\
    will be treated confidentially|will be treated as confidential|will remain confidential|\
    no se publicaran|no seran publicadas|se trataran de forma confidencial|\
    se trataran confidencialmente|ne seront pas publiees|resteront confidentielles|\
    seront traitees de maniere confidentielle|seront traitees confidentiellement
    """)
  private static let unless = PageText.phrases(
    """
    unless|otherwise|if you do not wish|should you not wish|upon request|if you wish|if requested|\
    a menos que|salvo que|salvo|si no desea|si lo solicita|previa solicitud|a moins que|sauf|\
    si vous ne souhaitez pas|sur demande|confidentiality is requested
    """)

  /// What becomes of contributions, with the line; all that the page says of it, in order.
  static func publication(_ parts: [CallPart]) -> [(rule: PublicationRule, line: Int)] {
    var found: [(PublicationRule, Int)] = []
    for part in parts where !part.isTitle && part.label != .questions {
      for sentence in part.text.sentences {
        let isSecret = part.text.has(secret, in: sentence)
        let allows = part.text.has(unless, in: sentence)
        if isSecret, allows {
          // `Those who ask for it will not be published`: an exception and no rule.
          if let last = found.indices.last, found[last].0.standard == .published {
            found[last].0.allowsOptOut = true
          }
        } else if isSecret {
          found.append((PublicationRule(.confidential, allowsOptOut: nil), part.block.line))
        } else if part.text.has(published, in: sentence),
          part.label == .use || part.text.has(taking, in: sentence)
        {
          found.append(
            (PublicationRule(.published, allowsOptOut: allows ? true : nil), part.block.line))
        } else if allows, let last = found.indices.last, found[last].1 == part.block.line,
          part.text.has(
            PageText.phrases(
              "confidential|confidentiality|confidencial|confidentiel|confidentielle|confidentialite|confidencialidad"
            ), in: sentence)
        {
          found[last].0.allowsOptOut = true
        }
      }
    }
    return found
  }
}
