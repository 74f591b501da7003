/// A unit of measurement, as listed in `config/codes/units.csv` or declared by a module.
public struct MeasurementUnit: Sendable, Equatable {
  /// One value of a scale whose values have names, such as the steps of a rating.
  public struct NamedValue: Sendable, Equatable {
    /// The value as it stands in the files.
    public var value: Double
    /// What is printed in its place.
    public var title: LocalizedText

    /// A value with its name.
    public init(value: Double, title: LocalizedText) {
      self.value = value
      self.title = title
    }
  }

  /// The id, such as `percent`, `EUR` or `persons`.
  public var id: String
  /// What kind of quantity it measures.
  public var dimension: UnitDimension
  /// How many of the dimension's base unit one is: 0.01 for percent, 0.001 for per mille.
  public var scale: Double
  /// How many decimals a figure in this unit is printed with, unless an indicator says otherwise.
  public var decimals: Int
  /// The name, as in a table heading.
  public var title: LocalizedText
  /// What is printed behind a figure, such as `%`; empty when nothing is.
  public var symbol: String
  /// The values that a figure in this unit may have, in order, when each has a name that is printed
  /// in its place; empty for ordinary units. Such values are an order and no distances.
  public var namedValues: [NamedValue]

  /// Describes a unit.
  public init(
    id: String, dimension: UnitDimension, scale: Double = 1, decimals: Int = 0,
    title: LocalizedText, symbol: String = "", namedValues: [NamedValue] = []
  ) {
    self.id = id
    self.dimension = dimension
    self.scale = scale
    self.decimals = decimals
    self.title = title
    self.symbol = symbol
    self.namedValues = namedValues
  }

  /// The name of a value; nil when the unit's values have none.
  public func name(of value: Double) -> LocalizedText? {
    namedValues.first { $0.value == value }?.title
  }
}

extension MeasurementUnit {
  /// The unit with the city's currency in place of `{currency}` in its symbol and title. Without a
  /// currency the title has the words of `unnamed` there, and a symbol that needs it is empty.
  public func `in`(
    currency: String?, unnamed: LocalizedText = LocalizedText([:])
  ) -> MeasurementUnit {
    func hasGap(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "{")) }
    let languages = title.languages
    guard hasGap(symbol) || languages.contains(where: { title[$0].map(hasGap) ?? false }) else {
      return self
    }
    func filled(_ text: String, _ currency: String?) -> String {
      guard let currency, hasGap(text),
        let range = text.firstRange(of: "{currency}")
      else { return text }
      return text.replacingCharacters(in: range, with: currency)
    }
    var unit = self
    unit.symbol =
      currency == nil && symbol.contains("{currency}") ? "" : filled(symbol, currency)
    for language in languages {
      unit.title[language] = title[language].map { filled($0, currency ?? unnamed[language]) }
    }
    return unit
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
