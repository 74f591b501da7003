/// What the parts of the page of a call are about, by the headings and names that pages in English,
/// Spanish and French give them.
enum CallLabel: Sendable, CaseIterable {
  case issuer, deadline, updated, purpose, background, questions, use, sending, address, subject
  case formats, languages, length, respondents, status, mandate

  private var phrases: String {
    switch self {
    case .issuer:
      "issued by|issuer|from|publicado por|emitido por|emisor|publie par|emis par|emetteur"
    case .deadline:
      """
      deadline|deadlines|submission deadline|deadline for submission|deadline for submissions|\
      deadline for input|deadline for inputs|closing date|due date|fecha limite|plazo|\
      plazo de presentacion|fecha limite de presentacion|fecha de cierre|date limite|echeance|\
      delai|date limite de soumission|date limite d'envoi|date de cloture
      """
    case .updated:
      """
      last updated|last update|updated|date of last update|ultima actualizacion|actualizado|\
      derniere mise a jour|mis a jour|mise a jour
      """
    case .purpose:
      """
      purpose|purpose of the call|aim|aims|objective|objectives|proposito|finalidad|objetivo|\
      objetivos|objet|but|objectif|objectifs|objet de l'appel
      """
    case .background: "background|context|antecedentes|contexto|contexte|historique"
    case .questions:
      """
      questions|key questions|key questions and types of input sought|\
      key questions and types of input/comments sought|guiding questions|questionnaire|\
      list of questions|questions for reflection|specific questions|preguntas|preguntas clave|\
      preguntas clave y tipos de contribuciones solicitadas|preguntas orientadoras|cuestionario|\
      lista de preguntas|questions cles|questions cles et types de contributions recherchees|\
      questions directrices|liste de questions
      """
    case .use:
      """
      how inputs will be used|how will inputs be used|use of inputs|publication|\
      publication of submissions|treatment of inputs|treatment of inputs/comments received|\
      confidentiality|treatment of submissions|uso de las contribuciones|\
      como se utilizaran las contribuciones|tratamiento de las contribuciones|\
      tratamiento de las contribuciones recibidas|confidencialidad|publicacion|\
      utilisation des contributions|traitement des contributions|\
      comment les contributions seront utilisees|traitement des contributions recues|\
      confidentialite
      """
    case .sending:
      """
      next steps|how to submit|how to submit inputs|how and where to submit inputs|submission|\
      how and where to submit|how to contribute|\
      submissions|submission of inputs|how to send your submission|proximos pasos|como enviar|\
      como participar|presentacion|envio de contribuciones|presentacion de contribuciones|\
      como presentar las contribuciones|prochaines etapes|comment soumettre|comment participer|\
      soumission|soumission des contributions|envoi des contributions
      """
    case .address:
      """
      email|e-mail|email address|e-mail address|email addresses|e-mail addresses|correo|\
      correo electronico|correos electronicos|direccion de correo electronico|\
      direcciones de correo electronico|courriel|adresse courriel|adresse e-mail|adresses e-mail|\
      adresse electronique|adresses electroniques|adresse email|send to|enviar a|envoyer a
      """
    case .subject:
      """
      subject|subject line|email subject|email subject line|e-mail subject line|\
      e-mail subject|subject of the email|asunto|linea de asunto|asunto del correo|\
      asunto del correo electronico|linea de asunto del correo electronico|\
      objet du courriel|objet du message|objet de l'e-mail|objet du mail|ligne d'objet|\
      objet du courrier electronique|ligne d'objet du courriel
      """
    case .formats:
      """
      format|formats|file format|file formats|accepted file formats|accepted formats|\
      accepted file format|formatos|formato|formatos aceptados|formatos de archivo|\
      formatos de archivo aceptados|formats acceptes|formats de fichier acceptes|\
      formats de fichiers acceptes|format de fichier|format des fichiers
      """
    case .languages:
      """
      language|languages|accepted languages|accepted language|languages accepted|idioma|idiomas|\
      idiomas aceptados|lenguas aceptadas|langue|langues|langues acceptees
      """
    case .length:
      """
      word limit|length|maximum length|page limit|word limits|limit|limite de palabras|extension|\
      extension maxima|numero maximo de palabras|limite de mots|longueur|longueur maximale|\
      nombre maximal de mots|nombre de mots
      """
    case .respondents:
      """
      who can submit|who can contribute|who should respond|who is invited|respondents|\
      target audience|addressees|addressed to|stakeholders|quien puede participar|\
      quienes pueden participar|destinatarios|dirigido a|qui peut participer|\
      qui peut contribuer|destinataires|public cible
      """
    case .status: "status|estado|statut"
    case .mandate:
      "resolution|mandating resolution|mandate|resolucion|mandato|mandat|symbol|signatura|cote"
    }
  }

  private static let table: [String: CallLabel] = {
    var table: [String: CallLabel] = [:]
    for label in allCases {
      for phrase in label.phrases.split(separator: "|") { table[key(String(phrase))] = label }
    }
    return table
  }()

  /// Headings that begin so, however they go on.
  private static let beginnings: [(words: [String], label: CallLabel)] = [
    ("key questions", CallLabel.questions), ("questions for", .questions),
    ("questions to", .questions), ("questionnaire", .questions), ("preguntas para", .questions),
    ("cuestionario", .questions), ("preguntas clave", .questions), ("questions pour", .questions),
    ("questions adressees", .questions), ("questions cles", .questions),
    ("preguntas dirigidas", .questions),
    ("how inputs", .use), ("how will inputs", .use), ("treatment of", .use),
    ("tratamiento de", .use), ("traitement des", .use), ("how to submit", .sending),
    ("how and where to submit", .sending), ("como enviar", .sending), ("comment envoyer", .sending),
    ("comment soumettre", .sending), ("deadline for", .deadline), ("fecha limite", .deadline),
    ("date limite", .deadline), ("plazo de", .deadline), ("plazo para", .deadline),
  ].map { (PageText($0.0).words.map(\.folded), $0.1) }

  private static func key(_ text: String) -> String {
    PageText(text).words.map(\.folded).joined(separator: " ")
  }

  /// What a heading is about; nil when it is none of these.
  init?(heading text: String) {
    guard text.utf8.count <= 160 else { return nil }
    var words = PageText(text).words.map(\.folded)
    while let last = words.last, last == ":" || last == "." { words.removeLast() }
    if let label = CallLabel.table[words.joined(separator: " ")] {
      self = label
      return
    }
    // `II. Questions`, `3) Deadline`.
    if let rest = QuestionMarker.reading(text)?.rest,
      let label = CallLabel.table[CallLabel.key(rest)]
    {
      self = label
      return
    }
    let found = CallLabel.beginnings.first { words.starts(with: $0.words) }
    guard let found else { return nil }
    self = found.label
  }

  /// The name of a fact at the head of a text, and the fact: `Deadline: 30 June 2025`.
  static func leading(_ text: String) -> (label: CallLabel, value: String)? {
    guard let colon = text.prefix(90).firstIndex(of: ":") else { return nil }
    let name = text[..<colon]
    guard !name.contains(where: \.isNumber) else { return nil }
    let words = PageText(String(name)).words.map(\.folded)
    guard
      let label = table[words.joined(separator: " ")]
        ?? (words.count <= 6 ? beginnings.first { words.starts(with: $0.words) }?.label : nil)
    else { return nil }
    return (label, PageText.normalized(text[text.index(after: colon)...]))
  }

  /// Whether it is one fact, and ends with the first piece that follows.
  var isSingle: Bool {
    switch self {
    case .issuer, .deadline, .updated, .subject, .status, .formats, .languages, .length: true
    default: false
    }
  }
}
