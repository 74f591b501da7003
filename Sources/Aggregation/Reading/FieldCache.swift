/// The texts that one column of a file has had, as they stand there, quotes included, with the
/// numbers that they were read as.
///
/// Files are sorted, and what is not constant goes round: so the text before and the one that last
/// followed it are tried first, by comparing bytes, and only then a table is asked.
struct FieldCache: ~Copyable {
  /// The number of a text that was refused; each place of it is a finding.
  static let refused: Int32 = -1

  /// The longest text that is tried without knowing how many bytes there are.
  private static let longestLikely = ByteWindow.padding - 8

  private struct Entry {
    var offset: Int
    var length: Int
    var number: Int32
    /// The entry that followed this one when it stood in a row the last time.
    var successor: Int32
  }

  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity: Int
  private var arenaCount = 0
  private var entries: UnsafeMutablePointer<Entry>
  private var entryCapacity: Int
  private var entryCount = 0
  private var slots: UnsafeMutablePointer<Int32>
  private var slotCount: Int
  private var last: Int32 = 0
  /// What has grown out of the memory it began with is the cache's own.
  private var ownsArena = false
  private var ownsEntries = false
  private var ownsSlots = false

  private static func capacities(isSmall: Bool) -> (entries: Int, slots: Int, arena: Int) {
    isSmall ? (32, 64, 512) : (256, 1024, 4096)
  }

  /// The bytes that a cache begins with.
  static func initialSize(isSmall: Bool) -> Int {
    let (entries, slots, arena) = capacities(isSmall: isSmall)
    return entries * MemoryLayout<Entry>.stride + slots * MemoryLayout<Int32>.stride + arena
  }

  /// A cache.
  ///
  /// - Parameters:
  ///   - isSmall: Whether few texts are to be expected; it grows in any case.
  ///   - memory: As many bytes as ``initialSize(isSmall:)`` says, aligned to eight, that stay as long as
  ///     the cache.
  init(isSmall: Bool, memory: UnsafeMutableRawPointer) {
    (entryCapacity, slotCount, arenaCapacity) = FieldCache.capacities(isSmall: isSmall)
    entries = memory.bindMemory(to: Entry.self, capacity: entryCapacity)
    let behindEntries = memory + entryCapacity * MemoryLayout<Entry>.stride
    slots = behindEntries.bindMemory(to: Int32.self, capacity: slotCount)
    slots.initialize(repeating: -1, count: slotCount)
    let behindSlots = behindEntries + slotCount * MemoryLayout<Int32>.stride
    arena = behindSlots.bindMemory(to: UInt8.self, capacity: arenaCapacity)
    arena.initialize(repeating: 0, count: arenaCapacity)
  }

  deinit {
    if ownsArena { arena.deallocate() }
    if ownsEntries { entries.deallocate() }
    if ownsSlots { slots.deallocate() }
  }

  /// The number of the text that stands at a place, found without a search, with its length; a
  /// length of -1 when it must be searched for. As many bytes as ``ByteWindow/padding`` must be readable.
  @inline(__always)
  mutating func likely(
    at place: UnsafePointer<UInt8>, endsRow: Bool
  ) -> (number: Int32, length: Int) {
    guard entryCount > 0 else { return (0, -1) }
    let same = entries[Int(last)]
    if same.length <= FieldCache.longestLikely, isEnd(place[same.length], endsRow),
      matches(same, place)
    {
      return (same.number, same.length)
    }
    let next = entries[Int(same.successor)]
    if next.length <= FieldCache.longestLikely, isEnd(place[next.length], endsRow),
      matches(next, place)
    {
      last = same.successor
      return (next.number, next.length)
    }
    return (0, -1)
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8, _ endsRow: Bool) -> Bool {
    endsRow ? byte == 0x0A || byte == 0x0D : byte == 0x2C
  }

  @inline(__always)
  private func matches(_ entry: Entry, _ place: UnsafePointer<UInt8>) -> Bool {
    let text = UnsafeRawPointer(arena + entry.offset)
    let other = UnsafeRawPointer(place)
    var position = 0
    while entry.length &- position >= 8 {
      if text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      {
        return false
      }
      position &+= 8
    }
    let rest = entry.length &- position
    if rest == 0 { return true }
    let difference =
      text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      ^ other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    // The first byte of the text is the lowest of the number, in the order of this machine.
    return UInt64(littleEndian: difference) << UInt64(64 &- 8 &* rest) == 0
  }

  /// The number of a text; nil when it was never seen.
  mutating func find(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
    var slot = FieldCache.hash(text) & (slotCount - 1)
    while slots[slot] >= 0 {
      let entry = slots[slot]
      if entries[Int(entry)].length == text.count, let base = text.baseAddress,
        matches(entries[Int(entry)], base)
      {
        remember(entry)
        return entries[Int(entry)].number
      }
      if text.isEmpty, entries[Int(entry)].length == 0 {
        remember(entry)
        return entries[Int(entry)].number
      }
      slot = (slot + 1) & (slotCount - 1)
    }
    return nil
  }

  private mutating func remember(_ entry: Int32) {
    entries[Int(last)].successor = entry
    last = entry
  }

  mutating func insert(_ text: UnsafeBufferPointer<UInt8>, number: Int32) {
    if arenaCount + text.count + 8 > arenaCapacity {
      let capacity = max(arenaCapacity * 2, arenaCount + text.count + 8)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.initialize(repeating: 0, count: capacity)
      larger.update(from: arena, count: arenaCount)
      if ownsArena { arena.deallocate() }
      (arena, arenaCapacity, ownsArena) = (larger, capacity, true)
    }
    if entryCount == entryCapacity {
      let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity * 2)
      larger.initialize(from: entries, count: entryCount)
      if ownsEntries { entries.deallocate() }
      (entries, entryCapacity, ownsEntries) = (larger, entryCapacity * 2, true)
    }
    if let base = text.baseAddress { (arena + arenaCount).update(from: base, count: text.count) }
    let entry = Int32(truncatingIfNeeded: entryCount)
    (entries + entryCount).initialize(
      to: Entry(offset: arenaCount, length: text.count, number: number, successor: entry))
    arenaCount += text.count
    entryCount += 1
    remember(entry)
    if entryCount * 2 > slotCount { rehash() } else { place(entry) }
  }

  private mutating func place(_ entry: Int32) {
    let found = entries[Int(entry)]
    var slot =
      FieldCache.hash(UnsafeBufferPointer(start: arena + found.offset, count: found.length))
      & (slotCount - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slotCount - 1) }
    slots[slot] = entry
  }

  private mutating func rehash() {
    if ownsSlots { slots.deallocate() }
    slotCount *= 2
    (slots, ownsSlots) = (.allocate(capacity: slotCount), true)
    slots.initialize(repeating: -1, count: slotCount)
    for entry in 0..<entryCount { place(Int32(truncatingIfNeeded: entry)) }
  }

  /// Reads up to seven bytes behind the text.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    guard let base = text.baseAddress.map(UnsafeRawPointer.init) else { return Int(hash >> 33) }
    var position = 0
    while text.count - position >= 8 {
      hash =
        (hash ^ base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      position += 8
    }
    let rest = text.count - position
    if rest > 0 {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      hash = (hash ^ (word << UInt64(64 - 8 * rest))) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: (hash &* 0xC4CE_B9FE_1A85_EC53) >> 33)
  }
}
