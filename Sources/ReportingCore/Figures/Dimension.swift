/// A way to break figures down, such as by sex or by district, with its code list.
public struct Dimension: Sendable, Equatable {
  /// One code of the list.
  public struct Code: Sendable, Equatable {
    /// The code as it stands in the files, such as `female`.
    public var id: String
    /// The name.
    public var title: LocalizedText

    /// A code with its name.
    public init(id: String, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  /// The id, which is also the column name in data files, such as `sex`.
  public var id: String
  /// The name.
  public var title: LocalizedText
  /// The codes, in the order in which they are printed.
  public var codes: [Code]
  /// Whether the city brings the codes, as with its districts; then ``codes`` is empty and any
  /// code is allowed.
  public var isOpen: Bool

  /// Describes a dimension.
  public init(id: String, title: LocalizedText, codes: [Code], isOpen: Bool = false) {
    self.id = id
    self.title = title
    self.codes = codes
    self.isOpen = isOpen
  }
}
