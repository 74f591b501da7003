/// Finds quartiles without sorting: quickselect, with the first pivots in the middle of three.
enum OrderStatistics {
  /// The quartiles of numbers, whose order is changed; nil of none.
  static func quartiles(_ numbers: UnsafeMutableBufferPointer<Double>) -> Quartiles? {
    let count = numbers.count
    guard count > 0, let base = numbers.baseAddress else { return nil }
    let median = percentile(0.5, base, 0, count, of: count)
    // What lies below the middle stands before it now, and the rest behind it.
    let middle = (count - 1) / 2
    let lower = percentile(0.25, base, 0, middle + 1, of: count)
    let upper = percentile(0.75, base, middle, count, of: count)
    return Quartiles(lower: lower, median: median, upper: upper)
  }

  /// The median of numbers, whose order is changed; nil of none.
  static func median(_ numbers: UnsafeMutableBufferPointer<Double>) -> Double? {
    guard !numbers.isEmpty, let base = numbers.baseAddress else { return nil }
    return percentile(0.5, base, 0, numbers.count, of: numbers.count)
  }

  /// The part of `count` ordered numbers, when it is known to lie in a range of them.
  private static func percentile(
    _ part: Double, _ base: UnsafeMutablePointer<Double>, _ first: Int, _ end: Int, of count: Int
  ) -> Double {
    let position = part * Double(count - 1)
    let index = Int(position)
    let fraction = position - Double(index)
    select(index, base, first, end)
    let low = base[index]
    guard fraction > 0, index + 1 < count else { return low }
    var high = base[index + 1]
    // The next one may stand behind the range, which ends with the middle at the most.
    var place = index + 2
    while place < max(end, index + 2) {
      if base[place] < high { high = base[place] }
      place += 1
    }
    return low + fraction * (high - low)
  }

  /// Brings the number of an index to its place, with none greater before and none smaller behind.
  static func select(
    _ index: Int, _ base: UnsafeMutablePointer<Double>, _ first: Int, _ end: Int
  ) {
    var low = first
    var high = end - 1
    var rounds = 0
    while high - low > 16 {
      rounds += 1
      // A row of bad pivots is ended by sorting.
      if rounds > 64 { break }
      let middle = low + (high - low) / 2
      if base[middle] < base[low] { swap(base, middle, low) }
      if base[high] < base[low] { swap(base, high, low) }
      if base[high] < base[middle] { swap(base, high, middle) }
      let pivot = base[middle]
      var left = low
      var right = high
      while left <= right {
        while base[left] < pivot { left += 1 }
        while pivot < base[right] { right -= 1 }
        if left <= right {
          swap(base, left, right)
          left += 1
          right -= 1
        }
      }
      if index <= right {
        high = right
      } else if index >= left {
        low = left
      } else {
        return
      }
    }
    if high - low > 16 {
      var rest = UnsafeMutableBufferPointer(start: base + low, count: high - low + 1)
      rest.sort()
      return
    }
    var place = low + 1
    while place <= high {
      let number = base[place]
      var target = place
      while target > low, number < base[target - 1] {
        base[target] = base[target - 1]
        target -= 1
      }
      base[target] = number
      place += 1
    }
  }

  @inline(__always)
  private static func swap(_ base: UnsafeMutablePointer<Double>, _ a: Int, _ b: Int) {
    (base[a], base[b]) = (base[b], base[a])
  }
}
