/// Shows on a terminal how far a long run has come: items, rate and the time left.
package struct ProgressLine: Sendable {
  private let start = ContinuousClock.now

  package init() {}

  /// Shows the line, and stops the task when the person asked for it.
  package func show(_ step: String, _ done: Int, of total: Int) {
    if Interruption.isRequested { withUnsafeCurrentTask { $0?.cancel() } }
    guard Terminal.showsProgress else { return }
    Terminal.progress(ProgressLine.text(step, done, of: total, after: start.duration(to: .now)))
  }

  /// The words of the line. Rates are given when there is enough to reckon them from.
  package static func text(_ step: String, _ done: Int, of total: Int, after spent: Duration)
    -> String
  {
    var text = total > 1 ? "\(step) \(done) of \(total)" : step
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    guard done > 0, total > done, seconds >= 1 else { return text }
    let rate = Double(done) / seconds
    text +=
      rate >= 1
      ? ", \(Int(rate.rounded())) a second" : ", \(Int((60 * rate).rounded())) a minute"
    let left = Int((Double(total - done) / rate).rounded(.up))
    text += left < 120 ? ", \(left) s left" : ", \((left + 59) / 60) min left"
    return text
  }
}
