/// How large and how deep a YAML file may be. A file over a limit is refused with a finding that
/// names the limit.
public struct YAMLLimits: Sendable, Equatable {
  /// The largest file, in bytes.
  public var bytes: Int
  /// How many lists and maps may stand inside each other.
  public var depth: Int
  /// How many aliases (`*name`) a file may hold.
  public var aliases: Int
  /// How many values a file may hold, each alias counted as all that it stands for.
  public var nodes: Int

  /// Limits; the defaults suit files that people write.
  public init(
    bytes: Int = 8 << 20, depth: Int = 64, aliases: Int = 1_000, nodes: Int = 1_000_000
  ) {
    // Positions are kept in 32 bits, columns in 24.
    self.bytes = min(max(bytes, 0), 1 << 30)
    self.depth = min(max(depth, 1), 512)
    self.aliases = max(aliases, 0)
    self.nodes = min(max(nodes, 1), 1 << 30)
  }

  /// The limits used when none are given: 8 MiB, 64 levels, 1,000 aliases, 1,000,000 values.
  public static let standard = YAMLLimits()
}
