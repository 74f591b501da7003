/// A chart and all the numbers and words in it. Labels come formatted: a renderer formats no
/// number itself.
public struct Chart: Sendable, Equatable {
  /// The kinds of chart.
  public enum Kind: String, Sendable, Hashable {
    /// Upright columns, one group for each category.
    case columns
    /// Lines over the categories, with a mark at each point.
    case lines
    /// Level bars, one group for each category, first category on top.
    case bars
  }

  /// One value of a series.
  public struct Point: Sendable, Equatable {
    /// The value, or nil where there is none: the place stays empty and is never drawn as 0.
    public var value: Double?
    /// The value in words of the document's language, or the mark that stands for its absence.
    public var label: String

    /// One value with its label.
    public init(value: Double?, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// A named row of values, one for each category.
  public struct Series: Sendable, Equatable {
    /// The name, as in the legend.
    public var name: String
    /// One point for each category.
    public var points: [Point]

    /// A named row of values.
    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// The value axis.
  public struct Axis: Sendable, Equatable {
    /// One tick: where it stands and what it says.
    public struct Tick: Sendable, Equatable {
      /// The position.
      public var value: Double
      /// The formatted number.
      public var label: String

      /// A tick with its label.
      public init(value: Double, label: String) {
        self.value = value
        self.label = label
      }
    }

    /// The unit and what is measured, as printed beside the axis.
    public var title: String
    /// The ticks, rising; the first and the last bound the axis.
    public var ticks: [Tick]

    /// A value axis.
    public init(title: String, ticks: [Tick]) {
      self.title = title
      self.ticks = ticks
    }
  }

  /// The kind of chart.
  public var kind: Kind
  /// The caption, printed with a running number.
  public var caption: [Inline]
  /// What the chart shows, for readers who cannot see it.
  public var alternativeText: String
  /// The categories, such as years.
  public var categories: [String]
  /// What the categories are, as the heading of the data table's first column.
  public var categoryTitle: String
  /// The series.
  public var series: [Series]
  /// The value axis.
  public var axis: Axis
  /// How many decimals the values carry, 0 or more, for formats that keep numbers editable.
  public var decimals: Int
  /// Sources printed below.
  public var sources: [[Inline]]

  /// Puts a chart together.
  public init(
    kind: Kind, caption: [Inline], alternativeText: String, categories: [String],
    categoryTitle: String, series: [Series], axis: Axis, decimals: Int,
    sources: [[Inline]] = []
  ) {
    self.kind = kind
    self.caption = caption
    self.alternativeText = alternativeText
    self.categories = categories
    self.categoryTitle = categoryTitle
    self.series = series
    self.axis = axis
    self.decimals = decimals
    self.sources = sources
  }
}
