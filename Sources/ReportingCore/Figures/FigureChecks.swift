/// What the figures of an input are held against, beyond what its unit says: the key `checks` of an
/// input.
public struct FigureChecks: Sendable, Equatable {
  /// The counts from which a published share must follow.
  public struct Share: Sendable, Equatable {
    /// The input that counts the part.
    public var part: String
    /// The input that counts the whole; the part's own when the share is one of a breakdown.
    public var whole: String
    /// The dimension over which the whole is taken; nil when part and whole are two inputs for the
    /// same part of the city.
    public var dimension: String?

    /// A share of a part in a whole.
    public init(part: String, whole: String, dimension: String? = nil) {
      self.part = part
      self.whole = whole
      self.dimension = dimension
    }
  }

  /// The counts from which the figure, a published share, must follow.
  public var share: Share?
  /// The least value that is possible, in the input's unit.
  public var minimum: Double?
  /// The greatest value that is possible, in the input's unit.
  public var maximum: Double?
  /// The factor, above 1, by which a value may differ from the one before it.
  public var jumpFactor: Double?
  /// The dimensions whose codes overlap, so that parts need not add up to the whole.
  public var overlapping: [String]

  /// What figures are held against.
  public init(
    share: Share? = nil, minimum: Double? = nil, maximum: Double? = nil,
    jumpFactor: Double? = nil, overlapping: [String] = []
  ) {
    self.share = share
    self.minimum = minimum
    self.maximum = maximum
    self.jumpFactor = jumpFactor
    self.overlapping = overlapping
  }
}
