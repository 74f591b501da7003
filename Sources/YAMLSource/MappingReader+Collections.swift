import DelimitedText
public import ReportingCore

/// Lists and maps. A list that is absent or wrong is nil; items that are wrong are reported and
/// left out.
extension MappingReader {
  /// The items of a list.
  public func nodes(_ key: String, _ presence: KeyPresence = .optional) -> YAMLNode.Elements? {
    guard let list = node(key, presence) else { return nil }
    guard list.kind == .sequence else {
      if list.isNothing {
        list.report(
          .emptyValue, "nothing stands behind '\(key)'",
          suggestion: "Write its items, or take the key out.", into: collector)
      } else {
        list.report(
          .kind, "'\(key)' must be a list, not \(list.kindName)",
          suggestion: list.kind == .scalar
            ? "Write '- ' before each item, or all of them as [a, b]." : nil,
          into: collector)
      }
      return nil
    }
    return list.elements
  }

  private func items<Value>(
    _ key: String, _ presence: KeyPresence, _ read: (YAMLNode) -> Value?
  ) -> [Value]? {
    nodes(key, presence)?.compactMap(read)
  }

  /// A list of texts.
  public func texts(_ key: String, _ presence: KeyPresence = .optional) -> [String]? {
    items(key, presence) { $0.readText(as: "an item of '\(key)'", into: collector) }
  }

  /// A list of different ids.
  public func ids(
    _ key: String, _ presence: KeyPresence = .optional, form: IdentifierForm = .words
  ) -> [String]? {
    different(key, presence) { $0.readID(as: "an item of '\(key)'", form: form, into: collector) }
  }

  /// A list of numbers.
  public func numbers(_ key: String, _ presence: KeyPresence = .optional) -> [Double]? {
    items(key, presence) { $0.readNumber(as: "an item of '\(key)'", into: collector) }
  }

  /// A list of different language tags.
  public func languages(_ key: String, _ presence: KeyPresence = .optional) -> [LanguageTag]? {
    different(key, presence) { $0.readLanguage(as: "an item of '\(key)'", into: collector) }
  }

  /// A list of different words out of a closed list.
  public func choices<Value: RawRepresentable<String> & CaseIterable & Hashable>(
    _ key: String, _ presence: KeyPresence = .optional, of type: Value.Type = Value.self
  ) -> [Value]? {
    different(key, presence) { $0.readChoice(as: "an item of '\(key)'", of: type, into: collector) }
  }

  /// A list whose items may not repeat; repetitions are reported and left out.
  private func different<Value: Hashable>(
    _ key: String, _ presence: KeyPresence, _ read: (YAMLNode) -> Value?
  ) -> [Value]? {
    guard let list = nodes(key, presence) else { return nil }
    var first: [Value: YAMLNode] = [:]
    return list.compactMap { item in
      guard let value = read(item) else { return nil }
      if let earlier = first.updateValue(item, forKey: value) {
        first[value] = earlier
        item.report(
          .repeatedValue, "\(item.text.inQuotes) stands twice in '\(key)'",
          suggestion: "Keep one of the two.",
          notes: [.init("it stands here first", at: earlier.location)], into: collector)
        return nil
      }
      return value
    }
  }

  /// A map, to be read by a reader of its own.
  ///
  /// - Parameter what: What the map describes, with its article.
  public func mapping(
    _ key: String, _ presence: KeyPresence = .optional, as what: String
  ) -> MappingReader? {
    guard let value = node(key, presence) else { return nil }
    if value.isNothing {
      value.report(
        .emptyValue, "nothing stands behind '\(key)'",
        suggestion: "Write its keys, indented, or take the key out.", into: collector)
      return nil
    }
    return MappingReader(value, as: what, into: collector)
  }

  /// A list of maps, each to be read by a reader of its own.
  ///
  /// - Parameter what: What each map describes, with its article.
  public func mappings(
    _ key: String, _ presence: KeyPresence = .optional, as what: String
  ) -> [MappingReader]? {
    nodes(key, presence)?.compactMap { MappingReader($0, as: what, into: collector) }
  }
}
