/// The groups that were found, with the number of rows in each.
struct GroupCounts {
  /// The cities that stated why they have no figure, and the meaning of those that have one.
  struct Group {
    var reporting: UInt32 = 0
    var missing: UInt32 = 0
    var notComputable: UInt32 = 0
    var suppressed: UInt32 = 0
    /// The class of the first row, see ``VariantTable``.
    var meaning: Int32 = -1
    var isMixed = false

    var isEmpty: Bool { reporting == 0 && missing == 0 && notComputable == 0 && suppressed == 0 }
  }

  /// The most groups for which room is made without looking whether they occur.
  static let mostDense = 1 << 22

  private(set) var groups: [Group]
  private(set) var keys: [UInt64]
  /// Places in `groups` by key, where there are too many keys; a table with open addressing.
  private var slots: [UInt32] = []
  private let isDense: Bool

  init(keyCount: UInt64, rows: Int) {
    isDense = keyCount <= UInt64(max(GroupCounts.mostDense, rows / 2))
    groups = isDense ? [Group](repeating: Group(), count: Int(keyCount)) : []
    keys = []
    if !isDense { slots = [UInt32](repeating: .max, count: 1 << 16) }
  }

  /// The place of a group.
  @inline(__always)
  mutating func place(of key: Int) -> Int {
    if isDense { return key }
    return search(UInt64(truncatingIfNeeded: key))
  }

  private mutating func search(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot] != .max {
      let place = Int(slots[slot])
      if keys[place] == key { return place }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(truncatingIfNeeded: keys.count)
    keys.append(key)
    groups.append(Group())
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (place, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: place)
    }
  }

  /// Counts a row with a figure.
  @inline(__always)
  mutating func count(_ place: Int, meaning: Int32) {
    groups[place].reporting &+= 1
    if groups[place].meaning != meaning {
      if groups[place].meaning < 0 {
        groups[place].meaning = meaning
      } else {
        groups[place].isMixed = true
      }
    }
  }

  /// Counts a row with a mark.
  mutating func count(_ place: Int, mark: ObservationMark) {
    switch mark {
    case .missing: groups[place].missing += 1
    case .notComputable: groups[place].notComputable += 1
    case .suppressed: groups[place].suppressed += 1
    case .published, .confidential: break
    }
  }

  /// The groups that occur, as key and place, in the order of the keys.
  func inOrder() -> [(key: Int, place: Int)] {
    if isDense { return groups.indices.filter { !groups[$0].isEmpty }.map { ($0, $0) } }
    return keys.indices.map { (Int(truncatingIfNeeded: keys[$0]), $0) }.sorted { $0.key < $1.key }
  }
}
