import DelimitedText
import ReportingCore

extension YAMLTreeBuilder {
  /// Reports the keys of a map that stood in it before.
  mutating func reportDuplicateKeys(of mapping: Int) {
    let count = Int(records[mapping].a) / 2
    guard count > 1 else { return }
    // Found first and reported then: while the builder may change, each look into it would copy it.
    let duplicates =
      count <= 16
      ? duplicatesOfFew(in: mapping, count: count) : duplicatesOfMany(in: mapping, count: count)
    for duplicate in duplicates {
      reportDuplicate(duplicate.position, first: duplicate.first)
    }
  }

  private typealias Duplicate = (position: Int, first: Int)

  private func duplicatesOfFew(in mapping: Int, count: Int) -> [Duplicate] {
    var duplicates: [Duplicate] = []
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { keys in
      var position = mapping + 1
      for number in 0..<count {
        let key = resolved(position)
        for earlier in 0..<number where isSameKey(resolved(keys[earlier]), key) {
          duplicates.append((position, keys[earlier]))
          break
        }
        keys[number] = position
        position = index(after: index(after: position))
      }
    }
    return duplicates
  }

  private func duplicatesOfMany(in mapping: Int, count: Int) -> [Duplicate] {
    var keys: [Int] = []
    keys.reserveCapacity(count)
    var position = mapping + 1
    for _ in 0..<count {
      keys.append(position)
      position = index(after: index(after: position))
    }
    // Sorting, not hashing: nobody can choose keys for which it takes long.
    keys.sort { a, b in
      let (first, second) = (records[resolved(a)], records[resolved(b)])
      if first.hash != second.hash { return first.hash < second.hash }
      if first.b != second.b { return first.b < second.b }
      let order = compareText(first, second)
      return order == 0 ? a < b : order < 0
    }
    var first = 0
    var duplicates: [Duplicate] = []
    for number in keys.indices.dropFirst() {
      if isSameKey(resolved(keys[first]), resolved(keys[number])) {
        duplicates.append((keys[number], keys[first]))
      } else {
        first = number
      }
    }
    return duplicates.sorted { $0.position < $1.position }
  }

  private func isSameKey(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (records[a], records[b])
    return first.hash == second.hash && first.b == second.b && first.kind == .scalar
      && second.kind == .scalar && compareText(first, second) == 0
  }

  private func compareText(_ a: YAMLRecord, _ b: YAMLRecord) -> Int {
    for offset in 0..<Int(min(a.b, b.b)) {
      let (first, second) = (text[Int(a.a) + offset], text[Int(b.a) + offset])
      if first != second { return first < second ? -1 : 1 }
    }
    return Int(a.b) - Int(b.b)
  }

  private mutating func reportDuplicate(_ position: Int, first: Int) {
    let record = records[resolved(position)]
    let name = String(decoding: text[Int(record.a)..<Int(record.a + record.b)], as: UTF8.self)
    report(
      .duplicateKey, "the key \(name.inQuotes) stands here a second time",
      at: location(records[position]), suggestion: "Keep one of the two.",
      notes: [.init("it stands here first", at: location(records[first]))])
  }

  private func resolved(_ position: Int) -> Int {
    records[position].kind == .alias ? Int(records[position].a) : position
  }

  private func index(after position: Int) -> Int {
    switch records[position].kind {
    case .scalar, .alias: position + 1
    case .sequence, .mapping: Int(records[position].b)
    }
  }
}
