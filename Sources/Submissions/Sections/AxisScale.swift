/// Round ticks that cover a set of values. Zero is always on the axis, so that lengths and slopes
/// do not exaggerate.
struct AxisScale {
  let ticks: [Double]
  let decimals: Int

  init(covering values: [Double]) {
    let low = min(0, values.min() ?? 0)
    var high = max(0, values.max() ?? 1)
    if low == high { high = 1 }
    // Steps of 1, 2 or 5 times a power of ten, at most six of them.
    var step = 1.0
    var exponent = 0
    let span = high - low
    while step * 6 < span { (step, exponent) = (step * 10, exponent + 1) }
    while step / 10 * 6 >= span { (step, exponent) = (step / 10, exponent - 1) }
    var unit = step
    for candidate in [0.2, 0.5] where step * candidate * 6 >= span {
      unit = step * candidate
      break
    }
    let first = Int((low / unit).rounded(.down))
    let last = Int((high / unit).rounded(.up))
    ticks = (first...last).map { Double($0) * unit }
    decimals = unit < step ? max(0, 1 - exponent) : max(0, -exponent)
  }
}
