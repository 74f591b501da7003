/// A time of day, to the minute.
public struct TimeOfDay: Sendable, Equatable, Comparable, CustomStringConvertible {
  /// The minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// The last minute of a day, 23:59.
  public static let lastOfDay = TimeOfDay(unchecked: 1439)

  private init(unchecked minutes: Int) { self.minutes = minutes }

  /// So many minutes after midnight; nil below 0 and from 1440 on.
  public init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.init(unchecked: minutes)
  }

  /// Reads `HH:MM` from 00:00 to 23:59; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    var numbers: [Int] = []
    for index in [0, 1, 3, 4] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      numbers.append(Int(bytes[index] - UInt8(ascii: "0")))
    }
    let hour = numbers[0] * 10 + numbers[1]
    let minute = numbers[2] * 10 + numbers[3]
    guard hour < 24, minute < 60 else { return nil }
    self.init(unchecked: hour * 60 + minute)
  }

  /// `HH:MM`.
  public var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// Earlier times first.
  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
}
