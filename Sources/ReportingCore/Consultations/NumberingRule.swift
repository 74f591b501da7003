/// What a call wants numbered. What is nil it says nothing about.
public struct NumberingRule: Sendable, Equatable {
  /// Whether paragraphs are numbered through.
  public var paragraphs: Bool?
  /// Whether pages are numbered.
  public var pages: Bool?

  /// A rule on numbers.
  public init(paragraphs: Bool? = nil, pages: Bool? = nil) {
    self.paragraphs = paragraphs
    self.pages = pages
  }
}
