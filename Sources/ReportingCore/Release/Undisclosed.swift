/// A value that has not passed the disclosure gate.
///
/// It has no encoder, and its description, its mirror and `dump` show only a mark, so that no
/// renderer, log or debugger line can print it by accident. Code that computes reads it through
/// ``forComputing``; what leaves the city is made by the gate.
public struct Undisclosed<Value: Sendable>: Sendable {
  /// The value itself. For indicators that compute and for the gate; never for output.
  public let forComputing: Value
  /// How far the value may travel.
  public let level: Level

  /// Wraps a value.
  public init(_ value: Value, level: Level = .public) {
    forComputing = value
    self.level = level
  }
}

extension Undisclosed: Equatable where Value: Equatable {}

extension Undisclosed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The mark.
  public var description: String { undisclosedMark }
  /// The mark.
  public var debugDescription: String { undisclosedMark }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// What stands in the place of a value that has not passed the gate.
public let undisclosedMark = "\u{2039}undisclosed\u{203A}"
