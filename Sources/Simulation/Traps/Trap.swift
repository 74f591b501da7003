/// Something that was planted in a simulated submission on purpose, for tests to find.
public struct Trap: Sendable, Equatable {
  /// The kinds. The raw values are those of `traps.csv`.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    // In single figures.
    /// The city states that it has no figure.
    case missing
    /// The inputs give no value.
    case notComputable = "not-computable"
    /// A count of persons is too small to be published, or would show one that is.
    case suppressed
    /// The figure is 0, and 0 is true.
    case trueZero = "true-zero"
    /// The figure is missing, and 0 was written.
    case zeroForMissing = "zero-for-missing"
    /// A share was written as a fraction: 0.42 for 42 per cent.
    case fraction
    /// A separator was read wrongly: the figure is a thousand times too large or too small.
    case thousandfold
    /// A share above all there is.
    case outOfRange = "out-of-range"
    /// A row stands twice, the same.
    case repeatedYear = "repeated-year"
    /// A row stands twice, with different values.
    case contradiction
    /// The figure of a year is about a year that has not come.
    case typoYear = "typo-year"
    /// The figure is to be revised.
    case provisional

    // In the series of an indicator.
    /// The city reports in another unit under the same id.
    case unitChanged = "unit-changed"
    /// The city measures something else under the same id: the digest of its method is another.
    case methodChanged = "method-changed"
    /// Years of account, 2019/20, among the others' calendar years.
    case fiscalYear = "fiscal-year"
    /// Two years together, or a quarter.
    case otherPeriod = "other-period"
    /// The value of one year was written for the years after it.
    case carriedForward = "carried-forward"
    /// Women and men do not add up to the whole.
    case partsDoNotAdd = "parts-do-not-add"
    /// An indicator that no module has; the package defines it.
    case unknownIndicator = "unknown-indicator"
    /// Figures of an indicator that the package does not define.
    case undefinedIndicator = "undefined-indicator"

    // In the city and its texts.
    /// The list of members has the name that the city had before.
    case renamed
    /// The city grew by a merger: its residents and counts jump. The list of members still has the one
    /// that is gone.
    case merged
    /// The name is in other letters than Latin ones.
    case nonLatinName = "non-latin-name"
    /// Fewer than 2,000 residents.
    case tiny
    /// More than 12 million residents.
    case huge
    /// A question has no answer.
    case unanswered
    /// The answers are in a language that the call does not accept.
    case languageNotAccepted = "language-not-accepted"
    /// The package is dated long after the last day.
    case lateDate = "late-date"

    // In what is sent: a city has at most one of these.
    /// Nothing is sent.
    case silent
    /// A second revision follows the first.
    case revision
    /// A second revision does not say what it replaces.
    case revisionWithoutReplaces = "revision-without-replaces"
    /// A second revision replaces a package that nobody has.
    case strayRevision = "stray-revision"
    /// The first revision comes again after the second.
    case olderRevision = "older-revision"
    /// The same bytes come twice.
    case sentTwice = "sent-twice"
    /// The package bears the id of another city, and the key was trusted for it by mistake.
    case sameID = "same-id"
    /// The signature is not there.
    case unsigned
    /// The key is one that nobody trusts.
    case unknownKey = "unknown-key"
    /// The key is that of another member.
    case foreignKey = "foreign-key"
    /// The signature is of another package.
    case wrongSignature = "wrong-signature"
    /// A byte was damaged on the way.
    case damagedByte = "damaged-byte"
    /// A figure was changed on the way, by somebody who packed the file well.
    case changedFile = "changed-file"
    /// A file was added on the way.
    case addedFile = "added-file"
    /// A file was taken out on the way.
    case removedFile = "removed-file"
    /// The end of the file is not there.
    case truncated
    /// Another program made the table, with lines that end with CR and LF.
    case foreignLineEnds = "foreign-line-ends"
    /// Another program made the table, with a byte order mark.
    case byteOrderMark = "byte-order-mark"
    /// Another program made the table, and the value stands in the last column.
    case otherColumns = "other-columns"
    /// Another program made the table, with blanks around values.
    case paddedValues = "padded-values"
    /// Another program made the table, and a row has a field too many.
    case raggedRow = "ragged-row"
    /// Another program made the table, and words stand where a period should.
    case proseInPeriod = "prose-in-period"
    /// Another program made the table, with a heading and no rows.
    case headerOnly = "header-only"

    /// What a kind is about.
    public enum Place: Sendable, Equatable {
      /// Single figures; the rate is a share of those where it can be.
      case figure
      /// The city with its figures and texts; the rate is a share of cities.
      case city
      /// What is sent; the rate is a share of cities, each of which has at most one of these.
      case delivery
    }

    /// What it is about.
    public var place: Place {
      switch self {
      case .missing, .notComputable, .suppressed, .trueZero: .figure
      case .silent, .revision, .revisionWithoutReplaces, .strayRevision, .olderRevision, .sentTwice,
        .sameID, .unsigned, .unknownKey, .foreignKey, .wrongSignature, .damagedByte, .changedFile,
        .addedFile, .removedFile, .truncated, .foreignLineEnds, .byteOrderMark, .otherColumns,
        .paddedValues, .raggedRow, .proseInPeriod, .headerOnly:
        .delivery
      default: .city
      }
    }
  }

  /// What was planted.
  public var kind: Kind
  /// The id of the city that brings it.
  public var city: String
  /// The file of the package; empty where all of the city's have it, or none is sent.
  public var file: String
  /// The indicator; empty where it is about none.
  public var indicator: String
  /// The period as it stands in the package; empty where it is about all.
  public var period: String
  /// The part of the whole, `sex=female`; empty for the whole or all.
  public var breakdown: String
  /// What was done, for people.
  public var note: String

  /// Something that was planted.
  public init(
    kind: Kind, city: String, file: String = "", indicator: String = "", period: String = "",
    breakdown: String = "", note: String = ""
  ) {
    self.kind = kind
    self.city = city
    self.file = file
    self.indicator = indicator
    self.period = period
    self.breakdown = breakdown
    self.note = note
  }
}
