/// How things are listed in a sentence. In patterns `{0}` stands for what comes first and `{1}` for
/// what comes last.
public struct ListStyle: Sendable, Equatable {
  /// Other patterns before certain sounds, as Spanish writes `e` for `y` before an i.
  public struct Alternative: Sendable, Equatable {
    /// How the last item begins, in lower case.
    public var before: [String]
    /// How it begins when the alternative does not hold after all, in lower case.
    public var except: [String]
    /// Two items.
    public var pair: String
    /// All but the last, and the last.
    public var last: String

    /// Other patterns before certain sounds.
    public init(before: [String], except: [String] = [], pair: String, last: String) {
      self.before = before
      self.except = except
      self.pair = pair
      self.last = last
    }
  }

  /// Two items.
  public var pair: String
  /// All but the last, and the last.
  public var last: String
  /// What stands between the items before the last.
  public var separator: String
  /// Other patterns before certain sounds; the first that fits is taken.
  public var alternatives: [Alternative]

  /// A way to list things.
  public init(pair: String, last: String, separator: String, alternatives: [Alternative] = []) {
    self.pair = pair
    self.last = last
    self.separator = separator
    self.alternatives = alternatives
  }
}
