public import ReportingCore

extension MappingReader {
  private func scalar<Value>(
    _ key: String, _ presence: KeyPresence, _ read: (YAMLNode) -> Value?
  ) -> Value? {
    node(key, presence).flatMap(read)
  }

  /// A text. Nothing, `null` and, unless allowed, `""` are refused.
  public func text(
    _ key: String, _ presence: KeyPresence = .optional, allowsEmpty: Bool = false
  ) -> String? {
    scalar(key, presence) { $0.readText(as: "'\(key)'", allowsEmpty: allowsEmpty, into: collector) }
  }

  /// An id.
  public func id(
    _ key: String, _ presence: KeyPresence = .optional, form: IdentifierForm = .words
  ) -> String? {
    scalar(key, presence) { $0.readID(as: "'\(key)'", form: form, into: collector) }
  }

  /// A number, with a decimal point and without thousands separators.
  public func number(_ key: String, _ presence: KeyPresence = .optional) -> Double? {
    scalar(key, presence) { $0.readNumber(as: "'\(key)'", into: collector) }
  }

  /// A whole number.
  public func integer(
    _ key: String, _ presence: KeyPresence = .optional, in range: ClosedRange<Int>? = nil
  ) -> Int? {
    scalar(key, presence) { $0.readInteger(as: "'\(key)'", in: range, into: collector) }
  }

  /// `true` or `false`.
  public func boolean(_ key: String, _ presence: KeyPresence = .optional) -> Bool? {
    scalar(key, presence) { $0.readBoolean(as: "'\(key)'", into: collector) }
  }

  /// A day of the form `YYYY-MM-DD`.
  public func date(_ key: String, _ presence: KeyPresence = .optional) -> CalendarDate? {
    scalar(key, presence) { $0.readDate(as: "'\(key)'", into: collector) }
  }

  /// A period.
  public func period(_ key: String, _ presence: KeyPresence = .optional) -> Period? {
    scalar(key, presence) { $0.readPeriod(as: "'\(key)'", into: collector) }
  }

  /// A language tag.
  public func language(_ key: String, _ presence: KeyPresence = .optional) -> LanguageTag? {
    scalar(key, presence) { $0.readLanguage(as: "'\(key)'", into: collector) }
  }

  /// One of a closed list of words.
  public func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ presence: KeyPresence = .optional, of type: Value.Type = Value.self
  ) -> Value? {
    scalar(key, presence) { $0.readChoice(as: "'\(key)'", of: type, into: collector) }
  }

  /// One of a closed list of words given by the caller.
  public func choice(
    _ key: String, _ presence: KeyPresence = .optional, among words: [String]
  ) -> String? {
    scalar(key, presence) { $0.readChoice(as: "'\(key)'", among: words, into: collector) }
  }

  /// A text in several languages.
  public func localizedText(_ key: String, _ presence: KeyPresence = .optional) -> LocalizedText? {
    scalar(key, presence) { $0.readLocalizedText(as: "'\(key)'", into: collector) }
  }
}
