/// A country or area of the list in `config/codes/countries.csv`.
public struct Country: Sendable, Equatable {
  /// The ISO 3166-1 alpha-3 code, such as `ESP`.
  public var code: String
  /// The UN M49 code, three digits with leading zeros, such as `724`.
  public var m49: String
  /// The M49 code of the region it lies in, the nearest in `regions.csv`; empty when it lies in none.
  public var region: String
  /// The name.
  public var title: LocalizedText

  /// Describes a country or area.
  public init(code: String, m49: String, region: String = "", title: LocalizedText) {
    self.code = code
    self.m49 = m49
    self.region = region
    self.title = title
  }
}
