/// A country or area of the list in `config/codes/countries.csv`.
public struct Country: Sendable, Hashable {
  /// The ISO 3166-1 alpha-3 code, such as `ESP`.
  public var code: String
  /// The UN M49 code, three digits with leading zeros, such as `724`.
  public var m49: String
  /// The name.
  public var title: LocalizedText

  /// Describes a country or area.
  public init(code: String, m49: String, title: LocalizedText) {
    self.code = code
    self.m49 = m49
    self.title = title
  }
}
