/// The kinds of finding that reading YAML or JSON can have. The raw value is the finding's stable id.
public enum YAMLRule: String, Sendable, Equatable, CaseIterable {
  /// There is not enough memory to read the file.
  case outOfMemory = "yaml.out-of-memory"
  /// There is nothing in the file.
  case empty = "yaml.empty"
  /// The file has more bytes than the limit.
  case tooLarge = "yaml.too-large"
  /// The file is not UTF-8.
  case encoding = "yaml.encoding"
  /// A control character stands in the file or in a text.
  case controlCharacter = "yaml.control-character"
  /// An invisible line separator was read as a blank.
  case lineSeparator = "yaml.line-separator"
  /// A tab is used to indent.
  case tab = "yaml.tab"
  /// The text is not well-formed YAML.
  case syntax = "yaml.syntax"
  /// Lists and maps stand inside each other more deeply than the limit.
  case tooDeep = "yaml.too-deep"
  /// The file holds more values than the limit.
  case tooManyNodes = "yaml.too-many-nodes"
  /// The file holds more aliases, or stands for more values through them, than the limit.
  case tooManyAliases = "yaml.too-many-aliases"
  /// An alias names an anchor that is not there.
  case unknownAlias = "yaml.unknown-alias"
  /// An alias stands inside the value it names.
  case recursiveAlias = "yaml.recursive-alias"
  /// A key stands twice in one map.
  case duplicateKey = "yaml.duplicate-key"
  /// A merge key, `<<`, is used.
  case mergeKey = "yaml.merge-key"
  /// A list or a map is used as a key.
  case keyKind = "yaml.key-kind"
  /// A tag such as `!!python/object` is used.
  case tag = "yaml.tag"
  /// The file has too many `%` lines.
  case directive = "yaml.directive"
  /// The file has more mistakes than are listed.
  case tooManyFindings = "yaml.too-many-findings"
  /// The file holds more than one document.
  case severalDocuments = "yaml.several-documents"
  /// The text is not well-formed JSON.
  case json = "json.syntax"

  /// A value is a text, a list or a map where another kind is wanted.
  case kind = "yaml.kind"
  /// A key that must be there is missing.
  case missingKey = "yaml.missing-key"
  /// A key that means nothing is there.
  case unknownKey = "yaml.unknown-key"
  /// A key has nothing behind it.
  case emptyValue = "yaml.empty-value"
  /// `null` or `~` stands where a value is wanted.
  case nullWord = "yaml.null-word"
  /// A value is not a number.
  case notANumber = "yaml.not-a-number"
  /// A number is outside the range allowed.
  case outOfRange = "yaml.out-of-range"
  /// A value is neither `true` nor `false`.
  case notABoolean = "yaml.not-a-boolean"
  /// A value is not a date.
  case notADate = "yaml.not-a-date"
  /// A value is not a period.
  case notAPeriod = "yaml.not-a-period"
  /// A value or key is not a language tag.
  case notALanguage = "yaml.not-a-language"
  /// A value is not an id.
  case notAnID = "yaml.not-an-id"
  /// A value is not one of those allowed.
  case unknownValue = "yaml.unknown-value"
  /// A value stands twice in a list of different values.
  case repeatedValue = "yaml.repeated-value"
}
