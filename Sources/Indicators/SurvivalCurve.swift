/// The share of cases that are still open after each time, estimated after Kaplan and Meier (1958):
/// cases that were last seen open count as open for as long as they were seen, and no longer.
struct SurvivalCurve {
  /// Cases of one duration.
  struct Step {
    /// The duration.
    var time: Int
    /// How many ended then.
    var ended: Double
    /// How many were last seen then, still open.
    var censored: Double
  }

  /// The shortest duration at which half of the cases or fewer are still open; nil when the curve
  /// never falls to one half.
  ///
  /// Cases censored at a time are open at that time, as is the convention.
  static func median(of steps: [Step]) -> Int? {
    var open = steps.reduce(0) { $0 + $1.ended + $1.censored }
    var share = 1.0
    for step in steps.sorted(by: { $0.time < $1.time }) {
      if step.ended > 0, open > 0 { share *= 1 - step.ended / open }
      // A half may come out a hair above one half: 2/3 times 3/4.
      if step.ended > 0, share <= 0.5 + 1e-12 { return step.time }
      open -= step.ended + step.censored
    }
    return nil
  }
}
