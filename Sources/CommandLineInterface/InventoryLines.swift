package import ReportingCore
import Submissions

/// An inventory for a terminal. The files of a folder that holds very many, of which there is
/// nothing to say but how much they hold, share one line.
package struct InventoryLines {
  /// How many files of one folder are listed one by one.
  private static let mostOfOneFolder = 12

  package let lines: [String]

  package init(_ entries: [InventoryEntry]) {
    struct Kind: Hashable {
      var folder: Substring
      var noun: Substring
    }
    func kind(_ entry: InventoryEntry) -> (kind: Kind, count: Int)? {
      guard let slash = entry.subject.lastIndex(of: "/"),
        let space = entry.detail.firstIndex(of: " "), let count = Int(entry.detail[..<space])
      else { return nil }
      var noun = entry.detail[entry.detail.index(after: space)...]
      guard !noun.contains(" ") else { return nil }
      if count == 1 { noun += "s" }
      return (Kind(folder: entry.subject[..<slash], noun: noun), count)
    }
    var sums: [Kind: (files: Int, count: Int)] = [:]
    for entry in entries {
      guard let (kind, count) = kind(entry) else { continue }
      sums[kind, default: (0, 0)].files += 1
      sums[kind, default: (0, 0)].count += count
    }
    sums = sums.filter { $0.value.files > InventoryLines.mostOfOneFolder }
    var lines: [String] = []
    for entry in entries {
      guard let (kind, _) = kind(entry), let sum = sums[kind] else {
        lines.append("\(entry.subject): \(entry.detail)")
        continue
      }
      // The first of them stands for all.
      guard sum.files > 0 else { continue }
      lines.append("\(kind.folder)/: \(sum.files) files, \(sum.count) \(kind.noun)")
      sums[kind] = (0, 0)
    }
    self.lines = lines
  }
}
