/// A value to be written as YAML. Maps keep the order of their entries.
public enum YAMLValue: Sendable {
  /// A text, quoted where a reader could take it for something else.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number. One that is not finite is written as a text, which no reader takes for a number.
  case number(Double)
  /// `true` or `false`.
  case boolean(Bool)
  /// A list.
  case list([YAMLValue])
  /// A map.
  case map([(key: String, value: YAMLValue)])
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A list.
  public init(arrayLiteral elements: YAMLValue...) { self = .list(elements) }
  /// A map with its entries in the order written.
  public init(dictionaryLiteral entries: (String, YAMLValue)...) {
    self = .map(entries.map { (key: $0.0, value: $0.1) })
  }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
}
