/// The type that a call wants.
public struct FontRule: Sendable, Equatable {
  /// The font's name; nil when any will do.
  public var name: String?
  /// The size in points; nil when any will do.
  public var size: Double?
  /// Whether bold, underlined and slanted letters are refused.
  public var isPlain: Bool

  /// A rule on type.
  public init(name: String? = nil, size: Double? = nil, isPlain: Bool = false) {
    self.name = name
    self.size = size
    self.isPlain = isPlain
  }
}
