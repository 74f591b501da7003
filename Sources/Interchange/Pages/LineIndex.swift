/// Tells the line of a place in a text.
struct LineIndex {
  private var starts = [0]

  init(_ bytes: [UInt8]) {
    for (place, byte) in bytes.enumerated() where byte == 0x0A { starts.append(place + 1) }
  }

  /// The line of a byte, from 1.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
