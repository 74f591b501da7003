/// What becomes of civic space, as far as a series tells.
public enum TrendReading: String, Sendable, Equatable, CaseIterable {
  /// The series moves the way it is meant to.
  case opening
  /// It moves less than what counts.
  case stable
  /// It moves the other way.
  case narrowing
  /// It has too few values.
  case notEnoughData

  /// What several series say together: the way that more of them go. As many one way as the other
  /// make it stable; without any that says something there are not enough data.
  public static func together(_ readings: [TrendReading]) -> TrendReading {
    let opening = readings.count { $0 == .opening }
    let narrowing = readings.count { $0 == .narrowing }
    if readings.allSatisfy({ $0 == .notEnoughData }) { return .notEnoughData }
    return opening > narrowing ? .opening : narrowing > opening ? .narrowing : .stable
  }
}
