public import Documents
public import ReportingCore

/// The texts of a workspace that an audience must not read, and a search for them in what is about
/// to be written.
///
/// The gate lets no such text through by itself. This is the second net, for what a person types
/// into an answer that everybody may read: a name out of a restricted remark, the address of a
/// colleague. Only texts are looked for; numbers are too common. A text of fewer than four letters
/// and digits, or one that also stands somewhere the audience may read, is no secret.
public struct RestrictedTerms: Sendable {
  /// A restricted text in an output. It names places, never the text itself, so that it can be
  /// printed.
  public struct Match: Sendable, Equatable {
    /// What the text is, such as `remark on 'complaints'`.
    public let origin: String
    /// Where the text stands in the workspace.
    public let location: SourceLocation?
    /// How far it may travel.
    public let level: Level
    /// Where in the output it was found, such as `section 'housing'`.
    public let place: String

    /// The finding for the officer, with the id `disclosure.restricted-text`.
    public var diagnostic: Diagnostic {
      .error(
        "disclosure.restricted-text",
        "the output repeats a text of level '\(level.rawValue)' (\(origin)) in \(place)",
        at: location,
        suggestion: "Take it out of the text that repeats it, or lower its level if it may be read."
      )
    }
  }

  /// The fewest letters and digits that make a text worth looking for.
  public static let minimumLength = 4

  private struct Term {
    var text: NormalisedText
    var origin: String
    var location: SourceLocation?
    var level: Level
  }

  private let audience: Level
  private var terms: [Term] = []
  private var readable: [String] = []

  /// Gathers all texts of a workspace that are above an audience.
  ///
  /// - Parameters:
  ///   - audience: the highest level that the readers of the output may read.
  ///   - inputs: the definitions; a remark on a restricted input is restricted itself.
  public init(
    above audience: Level, city: City? = nil, inputs: [InputDefinition] = [],
    observations: [Observation] = [], sources: [DataSource] = [], answers: [Answer] = []
  ) {
    self.audience = audience
    if let email = city?.contact?.email {
      add(email, origin: "address of the city's contact", location: city?.location)
    }
    let levels = Dictionary(inputs.map { ($0.id, $0.level) }, uniquingKeysWith: max)
    for observation in observations {
      guard let note = observation.note else { continue }
      let level =
        [note.level, levels[observation.input], observation.value?.level]
        .compactMap { $0 }.max() ?? note.level
      for language in note.forComputing.languages {
        guard let text = note.forComputing[language] else { continue }
        add(
          Undisclosed(text, level: level), origin: "remark on '\(observation.input)'",
          location: observation.location)
      }
    }
    for source in sources {
      for language in source.title.languages {
        guard let title = source.title[language] else { continue }
        add(
          Undisclosed(title, level: source.level), origin: "title of source '\(source.id)'",
          location: source.location)
      }
      if let address = source.address {
        add(
          Undisclosed(address, level: source.level), origin: "address of source '\(source.id)'",
          location: source.location)
      }
    }
    for answer in answers {
      let parts = DocumentText.paragraphs(of: answer.content.forComputing).map {
        Undisclosed($0, level: answer.content.level)
      }
      let subparts = DocumentText.paragraphs(of: answer.subsections.forComputing).map {
        Undisclosed($0, level: answer.subsections.level)
      }
      for part in parts + subparts {
        add(part, origin: "answer to '\(answer.question)'", location: answer.origin)
      }
    }
    dropReadable()
  }

  /// Adds a text with the place it comes from, such as a field of a register.
  public mutating func insert(
    _ text: Undisclosed<String>, origin: String, location: SourceLocation? = nil
  ) {
    add(text, origin: origin, location: location)
    dropReadable()
  }

  /// How many texts are looked for.
  public var count: Int { terms.count }

  /// Whether the audience may read what has this level.
  func admits(_ level: Level) -> Bool { level <= audience }

  mutating func add(
    _ text: Undisclosed<String>, origin: String, location: SourceLocation?
  ) {
    guard !admits(text.level) else {
      readable.append(text.forComputing)
      return
    }
    let normalised = NormalisedText(text.forComputing)
    guard normalised.length >= RestrictedTerms.minimumLength else { return }
    terms.append(Term(text: normalised, origin: origin, location: location, level: text.level))
  }

  mutating func dropReadable() {
    guard !terms.isEmpty else { return }
    let known = Set(readable.map(NormalisedText.init))
    terms.removeAll { known.contains($0.text) }
  }

  /// The first restricted text in a document, wherever it may stand in it, or nil.
  public func firstMatch(in document: Document) -> Match? {
    guard !terms.isEmpty else { return nil }
    for (place, text) in DocumentText.all(of: document) {
      if let match = firstMatch(in: text, place: place) { return match }
    }
    return nil
  }

  /// The first restricted text in a text, or nil. Letter case, white space and punctuation do
  /// not count, so that markup between the words hides nothing.
  ///
  /// - Parameter place: how the finding names the text.
  public func firstMatch(in text: String, place: String) -> Match? {
    matches(in: text, place: place, atMost: 1).first
  }

  /// The restricted texts in a text, each once, in the order in which they were made known.
  ///
  /// - Parameters:
  ///   - place: how the finding names the text.
  ///   - most: how many are wanted.
  public func matches(in text: String, place: String, atMost most: Int = 100) -> [Match] {
    guard !terms.isEmpty else { return [] }
    let haystack = NormalisedText(text)
    let positions = haystack.positions
    var found: [Match] = []
    for term in terms where haystack.contains(term.text, at: positions) {
      found.append(
        Match(origin: term.origin, location: term.location, level: term.level, place: place))
      if found.count >= most { break }
    }
    return found
  }
}

extension RestrictedTerms: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  /// The mark; the texts are never printed.
  public var description: String { undisclosedMark }
  /// The mark.
  public var debugDescription: String { undisclosedMark }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
