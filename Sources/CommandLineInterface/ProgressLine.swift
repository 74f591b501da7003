/// Shows on a terminal how far a long run has come: items, rate and the time left.
package struct ProgressLine: Sendable {
  private let start = ContinuousClock.now

  package init() {}

  /// Shows the line, and stops the task when the person asked for it.
  ///
  /// - Parameter unit: What is counted, such as `MB`; nil where the step says it.
  package func show(_ step: String, _ done: Int, of total: Int, unit: String? = nil) {
    if Interruption.isRequested { withUnsafeCurrentTask { $0?.cancel() } }
    guard Terminal.showsProgress else { return }
    Terminal.progress(
      ProgressLine.text(step, done, of: total, unit: unit, after: start.duration(to: .now)))
  }

  /// Shows how many bytes of a file are written.
  package func show(_ step: String, bytes done: Int, of total: Int) {
    let (done, total) = ((done + 999_999) / 1_000_000, (total + 999_999) / 1_000_000)
    show(step, done, of: total, unit: "MB")
  }

  /// The words of the line. Rates are given when there is enough to reckon them from.
  package static func text(
    _ step: String, _ done: Int, of total: Int, unit: String? = nil, after spent: Duration
  ) -> String {
    let unit = unit.map { " \($0)" } ?? ""
    var text = total > 1 ? "\(step) \(done) of \(total)\(unit)" : step
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    guard done > 0, total > done, seconds >= 1 else { return text }
    let rate = Double(done) / seconds
    text +=
      rate >= 1
      ? ", \(Int(rate.rounded()))\(unit) a second"
      : ", \(Int((60 * rate).rounded()))\(unit) a minute"
    let left = Int((Double(total - done) / rate).rounded(.up))
    text += left < 120 ? ", \(left) s left" : ", \((left + 59) / 60) min left"
    return text
  }
}
