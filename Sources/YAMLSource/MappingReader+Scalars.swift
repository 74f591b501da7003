public import ReportingCore

extension MappingReader {
  private func scalar<Value>(
    _ key: String, _ presence: KeyPresence, _ read: (YAMLNode, String) -> Value?
  ) -> Value? {
    guard let node = node(key, presence) else { return nil }
    return read(node, "'\(key)'")
  }

  /// A text. Nothing, `null` and, unless allowed, `""` are refused.
  public func text(
    _ key: String, _ presence: KeyPresence = .optional, allowsEmpty: Bool = false
  ) -> String? {
    scalar(key, presence) { $0.readText(as: $1, allowsEmpty: allowsEmpty, into: collector) }
  }

  /// An id.
  public func id(
    _ key: String, _ presence: KeyPresence = .optional, form: IdentifierForm = .words
  ) -> String? {
    scalar(key, presence) { $0.readID(as: $1, form: form, into: collector) }
  }

  /// A number, with a decimal point and without thousands separators.
  public func number(_ key: String, _ presence: KeyPresence = .optional) -> Double? {
    scalar(key, presence) { $0.readNumber(as: $1, into: collector) }
  }

  /// A whole number.
  public func integer(
    _ key: String, _ presence: KeyPresence = .optional, in range: ClosedRange<Int>? = nil
  ) -> Int? {
    scalar(key, presence) { $0.readInteger(as: $1, in: range, into: collector) }
  }

  /// `true` or `false`.
  public func boolean(_ key: String, _ presence: KeyPresence = .optional) -> Bool? {
    scalar(key, presence) { $0.readBoolean(as: $1, into: collector) }
  }

  /// A day of the form `YYYY-MM-DD`.
  public func date(_ key: String, _ presence: KeyPresence = .optional) -> CalendarDate? {
    scalar(key, presence) { $0.readDate(as: $1, into: collector) }
  }

  /// A period.
  public func period(_ key: String, _ presence: KeyPresence = .optional) -> Period? {
    scalar(key, presence) { $0.readPeriod(as: $1, into: collector) }
  }

  /// A language tag.
  public func language(_ key: String, _ presence: KeyPresence = .optional) -> LanguageTag? {
    scalar(key, presence) { $0.readLanguage(as: $1, into: collector) }
  }

  /// One of a closed list of words.
  public func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ presence: KeyPresence = .optional, of type: Value.Type = Value.self
  ) -> Value? {
    scalar(key, presence) { $0.readChoice(as: $1, of: type, into: collector) }
  }

  /// One of a closed list of words given by the caller.
  public func choice(
    _ key: String, _ presence: KeyPresence = .optional, among words: [String]
  ) -> String? {
    scalar(key, presence) { $0.readChoice(as: $1, among: words, into: collector) }
  }

  /// A text in several languages.
  public func localizedText(_ key: String, _ presence: KeyPresence = .optional) -> LocalizedText? {
    scalar(key, presence) { $0.readLocalizedText(as: $1, into: collector) }
  }
}
