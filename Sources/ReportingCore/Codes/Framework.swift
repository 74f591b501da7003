public import Documents

/// A human-rights framework that sections of a report answer to, such as the European Charter for
/// the Safeguarding of Human Rights in the City: one file of `config/frameworks`.
public struct Framework: Sendable, Equatable {
  /// An article, principle, part or question of a framework.
  public struct Provision: Sendable, Equatable {
    /// The code behind the colon in `european-charter:IX`.
    public var code: String
    /// What it is called in print, with its number: `Article IX. Association and assembly`.
    public var title: LocalizedText

    /// Describes a provision.
    public init(code: String, title: LocalizedText) {
      self.code = code
      self.title = title
    }
  }

  /// The id, such as `european-charter`.
  public var id: String
  /// The name, with the year where it has one.
  public var title: LocalizedText
  /// Whether the name was read in the source.
  public var basis: RuleBasis
  /// Where the name was read.
  public var source: String
  /// The provisions, in the order of the text; empty when only the whole is referred to.
  public var provisions: [Provision]
  /// Whether the provisions were read in the framework itself.
  public var provisionsBasis: RuleBasis
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a framework.
  public init(
    id: String, title: LocalizedText, basis: RuleBasis, source: String, provisions: [Provision],
    provisionsBasis: RuleBasis, location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.source = source
    self.provisions = provisions
    self.provisionsBasis = provisionsBasis
    self.location = location
  }

  /// A provision by its code.
  public func provision(_ code: String) -> Provision? { provisions.first { $0.code == code } }
}
