/// The symbol of a United Nations document, such as `A/HRC/RES/39/7`.
///
/// The grammar is that of the United Nations Editorial Manual and of the guides of the Dag
/// Hammarskjöld Library: an organ or a series, then bodies, the nature of the document, the session
/// and the number, joined by strokes, with suffixes such as `Add.1` at the end. Documents of the
/// Human Rights Council are held against their own, narrower forms. One symbol stands for all
/// language versions.
public struct DocumentSymbol: Sendable, Equatable, CustomStringConvertible {
  /// What kind of document it is, as far as the symbol says so.
  public enum Nature: String, Sendable, Equatable, CaseIterable {
    /// A report or another document without a mark.
    case document = ""
    /// An adopted resolution.
    case resolution = "RES"
    /// An adopted decision.
    case decision = "DEC"
    /// A statement by the President.
    case presidentialStatement = "PRST"
    /// A draft and other papers of limited distribution: never an adopted text.
    case draft = "L."
    /// A statement by a non-governmental organization.
    case nonGovernmental = "NGO"
    /// A conference room paper.
    case conferenceRoomPaper = "CRP."
    /// An information paper.
    case information = "INF"
    /// A working paper.
    case workingPaper = "WP."
    /// A petition.
    case petition = "PET"
    /// The verbatim record of a meeting.
    case verbatimRecord = "PV."
    /// The summary record of a meeting.
    case summaryRecord = "SR."
    /// A paper of restricted distribution.
    case restricted = "R."
  }

  /// What changes or adds to a document.
  public struct Suffix: Sendable, Equatable, CustomStringConvertible {
    /// How it relates to the document.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// An addition.
      case addendum = "Add"
      /// A change of a draft.
      case amendment = "Amend"
      /// A correction.
      case corrigendum = "Corr"
      /// A new version in place of the earlier one.
      case revision = "Rev"
      /// A summary.
      case summary = "Summary"
    }

    /// How it relates to the document.
    public var kind: Kind
    /// Its number from 1, or nil: summaries have none.
    public var number: Int?

    /// `Add.1`.
    public var description: String { number.map { "\(kind.rawValue).\($0)" } ?? kind.rawValue }
  }

  /// The organ or series: `A` (General Assembly), `S`, `E`, `ST`, `CCPR` ...
  public let organ: String
  /// The bodies below it, in order, such as `HRC` and `AC`.
  public let bodies: [String]
  /// The session as it is written: `39`, or `S-17` for a special one; nil when the symbol names
  /// none.
  public let session: String?
  /// What kind of document it is.
  public let nature: Nature
  /// The number within the session or body; nil when the symbol has none.
  public let number: Int?
  /// What changes or adds to the document, in order.
  public let suffixes: [Suffix]
  /// The whole symbol as it is written.
  public let description: String

  package init(
    organ: String, bodies: [String], session: String?, nature: Nature, number: Int?,
    suffixes: [Suffix], description: String
  ) {
    self.organ = organ
    self.bodies = bodies
    self.session = session
    self.nature = nature
    self.number = number
    self.suffixes = suffixes
    self.description = description
  }

  /// Whether it belongs to the Human Rights Council or one of its bodies.
  public var isOfHumanRightsCouncil: Bool { organ == "A" && bodies.first == "HRC" }

  /// The organ whose sessions are counted: `A/HRC`, or `A` for the General Assembly.
  public var sessionOrgan: String { isOfHumanRightsCouncil ? "A/HRC" : organ }
}
