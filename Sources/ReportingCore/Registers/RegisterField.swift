public import Documents

/// One field of a register's records: what it is called, what may stand in it, and how far it may
/// travel.
public struct RegisterField: Sendable, Equatable {
  /// What may stand in a field.
  public indirect enum Kind: Sendable, Equatable {
    /// A text in one language, or a name.
    case text
    /// A text in several languages.
    case texts
    /// A day.
    case date
    /// A period.
    case period
    /// A whole number that is not negative.
    case integer
    /// Money in the city's currency, not negative.
    case amount
    /// A share from 0 to 100, in percent.
    case share
    /// `true` or `false`.
    case yesNo
    /// The symbol of a United Nations document.
    case symbol
    /// An id drawn by lot that stands for a person; see ``Pseudonym``.
    case pseudonym
    /// An id shared between records, or between cities, such as that of an event.
    case identifier
    /// The id of a consultation or of a report template.
    case document
    /// A code of a controlled list.
    case code(list: String)
    /// The id of a record of another register, or of the same one.
    case reference(register: String)
    /// The id of an indicator.
    case indicator
    /// The SHA-256 of another text field, in lower-case hexadecimal digits: who changes the text
    /// is found out. Without a field that of a file, which is kept elsewhere.
    case digest(of: String?)
    /// Lines with fields of their own.
    case entries([RegisterField])
  }

  /// The id, which is the key in the file.
  public var id: String
  /// The name, as in a table heading.
  public var title: LocalizedText
  /// What may stand in it.
  public var kind: Kind
  /// Whether it is a list of such values.
  public var isList: Bool
  /// Whether every record must have it.
  public var isRequired: Bool
  /// Whether no two records may have the same value.
  public var isUnique: Bool
  /// Whether it holds the name of a person: shown only with consent to be named.
  public var isName: Bool
  /// How far it may travel.
  public var level: Level
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a field.
  public init(
    id: String, title: LocalizedText, kind: Kind, isList: Bool = false, isRequired: Bool = false,
    isUnique: Bool = false, isName: Bool = false, level: Level = .public,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.isList = isList
    self.isRequired = isRequired
    self.isUnique = isUnique
    self.isName = isName
    self.level = level
    self.location = location
  }

  /// The controlled list from which it takes its codes, or nil.
  public var list: String? { if case .code(let list) = kind { list } else { nil } }

  /// The fields of its lines; empty when it has none.
  public var parts: [RegisterField] { if case .entries(let parts) = kind { parts } else { [] } }
}
