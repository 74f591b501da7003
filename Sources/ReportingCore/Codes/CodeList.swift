/// Printed names by code: one file of `config/codes`.
public struct CodeList: Sendable, Hashable {
  private let titles: [String: LocalizedText]

  /// A list of codes and their names.
  public init(_ titles: [String: LocalizedText] = [:]) { self.titles = titles }

  /// The codes, in alphabetical order.
  public var codes: [String] { titles.keys.sorted() }

  /// The printed name of a code, or nil when the list does not know it.
  public subscript(code: String) -> LocalizedText? { titles[code] }
}
