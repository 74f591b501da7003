import FileAccess

/// A window that moves over the bytes of a text, with readable zeros behind them.
struct ByteWindow: ~Copyable {
  /// How many bytes behind the end may be read.
  static let padding = 64

  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var end = 0
  /// Whether the window holds the end of the text.
  private(set) var isAtEnd = false

  init(capacity: Int) {
    self.capacity = capacity
    // What is not read into is made zero behind each reading.
    base = .allocate(capacity: capacity + ByteWindow.padding)
  }

  deinit { base.deallocate() }

  /// Drops the bytes before a position and reads on; the window grows when nothing can be dropped.
  ///
  /// - Returns: How many bytes were read.
  mutating func advance(
    droppingTo position: Int,
    reading read: (UnsafeMutableRawBufferPointer) throws(FileAccessError) -> Int
  ) throws(FileAccessError) -> Int {
    let kept = end - position
    if position == 0, kept == capacity {
      let larger = UnsafeMutablePointer<UInt8>.allocate(
        capacity: capacity * 2 + ByteWindow.padding)
      larger.initialize(from: base, count: kept)
      base.deallocate()
      base = larger
      capacity *= 2
    } else if position > 0 {
      base.update(from: base + position, count: kept)
    }
    end = kept
    // Room for one line end behind the last line.
    let room = UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
    let count = room.isEmpty ? 0 : try read(room)
    end += count
    if count == 0 {
      isAtEnd = true
      if end > 0, base[end - 1] != 0x0A, base[end - 1] != 0x0D {
        base[end] = 0x0A
        end += 1
      }
    }
    (base + end).initialize(
      repeating: 0, count: min(capacity - end, 0) + ByteWindow.padding)
    return count
  }
}
