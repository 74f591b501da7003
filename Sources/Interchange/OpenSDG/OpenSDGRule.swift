/// The kinds of finding that reading an Open SDG repository can have. The raw value is the
/// finding's stable id.
public enum OpenSDGRule: String, Sendable, Equatable, CaseIterable {
  /// The folder is missing, empty or may not be read.
  case folder = "open-sdg.folder"
  /// The folder holds no Open SDG data repository.
  case notARepository = "open-sdg.not-a-repository"
  /// A symbolic link leads out of the folder or would be read twice.
  case link = "open-sdg.link"
  /// A file may not be read.
  case unreadable = "open-sdg.unreadable"
  /// A file is larger than the limit.
  case tooLarge = "open-sdg.too-large"
  /// The folder holds more files than the limit.
  case tooManyFiles = "open-sdg.too-many-files"
  /// A file is not UTF-8.
  case encoding = "open-sdg.encoding"
  /// A file begins with a byte order mark, or has the line ends of Windows.
  case fileMarks = "open-sdg.file-marks"
  /// A file's name is not one that Open SDG reads.
  case fileName = "open-sdg.file-name"
  /// Two files give the figures or the description of one indicator.
  case duplicateFile = "open-sdg.duplicate-file"
  /// The configuration asks for something this import cannot do.
  case configuration = "open-sdg.configuration"
  /// A language is not written as a language tag.
  case language = "open-sdg.language"

  /// A data file is empty or holds only its heading.
  case noRows = "open-sdg.no-rows"
  /// A column heading is empty or stands twice.
  case header = "open-sdg.header"
  /// The column Year or Value is missing, or may be misspelt.
  case column = "open-sdg.column"
  /// Year is not the first column or Value not the last.
  case columnOrder = "open-sdg.column-order"
  /// Two columns or codes differ only in spelling.
  case spelling = "open-sdg.spelling"
  /// A code seems to stand for the whole.
  case totalCode = "open-sdg.total-code"
  /// A line has too few or too many fields.
  case raggedRow = "open-sdg.ragged-row"
  /// Quotation marks in a data file do not match.
  case quotes = "open-sdg.quotes"
  /// A line holds nothing.
  case blankRow = "open-sdg.blank-row"
  /// A cell has blanks around its content.
  case padding = "open-sdg.padding"
  /// The period is not one.
  case period = "open-sdg.period"
  /// The period stands far from all others.
  case periodOutlier = "open-sdg.period-outlier"
  /// The value is not a number.
  case number = "open-sdg.number"
  /// A mark stands where a missing value should be blank.
  case missingMark = "open-sdg.missing-mark"
  /// All values of a file are blank.
  case allBlank = "open-sdg.all-blank"
  /// Two lines say the same.
  case repeatedRow = "open-sdg.repeated-row"
  /// Two lines give different values for the same.
  case conflict = "open-sdg.conflict"
  /// A percentage lies outside 0 to 100.
  case percentRange = "open-sdg.percent-range"
  /// A count is negative or no whole number.
  case count = "open-sdg.count"
  /// A value differs from its neighbours by a factor of ten or so.
  case jump = "open-sdg.jump"
  /// No unit is stated.
  case noUnit = "open-sdg.no-unit"
  /// A unit is not in the list of known units.
  case unknownUnit = "open-sdg.unknown-unit"
  /// The unit in the data is not the one in the description.
  case unitContradiction = "open-sdg.unit-contradiction"

  /// The front matter of a description is not opened or closed.
  case frontMatter = "open-sdg.front-matter"
  /// No description matches a data file.
  case noMetadata = "open-sdg.no-metadata"
  /// No data match a description that promises them.
  case noData = "open-sdg.no-data"
  /// The reporting status contradicts the data, or is not one.
  case reportingStatus = "open-sdg.reporting-status"
  /// A field that is needed is missing or blank.
  case missingField = "open-sdg.missing-field"
  /// A field is not one of Open SDG's and may be misspelt.
  case unknownField = "open-sdg.unknown-field"
  /// A field has a value that its kind does not allow.
  case fieldValue = "open-sdg.field-value"
  /// The number in the description is not that of the file's name.
  case indicatorNumber = "open-sdg.indicator-number"
  /// An address is not one.
  case address = "open-sdg.address"
  /// A date is not written as YYYY-MM-DD.
  case date = "open-sdg.date"
  /// A description in one language belongs to no indicator.
  case orphanTranslation = "open-sdg.orphan-translation"
  /// A text is missing in one of the languages.
  case untranslated = "open-sdg.untranslated"
  /// A translation key stands for nothing.
  case unresolvedKey = "open-sdg.unresolved-key"
  /// A text holds HTML that print cannot show.
  case markup = "open-sdg.markup"
  /// A description names a column or code that the data do not have.
  case unknownColumn = "open-sdg.unknown-column"
  /// No source is named.
  case noSource = "open-sdg.no-source"
  /// An indicator is marked as not published.
  case unpublished = "open-sdg.unpublished"

  /// A file in the workspace was changed since it was imported.
  case edited = "import.edited"
  /// A file could not be written.
  case writing = "import.writing"
}
