import ReportingCore

/// Where the remarks on a row's values are printed: one that holds for all values stands at the
/// row's name, one that holds for some stands there with their periods, and one that holds for a
/// single value stands at it. No remark is printed twice.
struct RowRemarks {
  let ofRow: [String]
  let ofCells: [String?]

  init(_ remarks: [String?], periods: [Period], valueCount: Int, pack: LanguagePack) {
    var ofRow: [String] = []
    var ofCells = [String?](repeating: nil, count: remarks.count)
    var seen: Set<String> = []
    for (index, remark) in remarks.enumerated() {
      guard let remark, seen.insert(remark).inserted else { continue }
      let places = remarks.indices.filter { remarks[$0] == remark }
      if places.count == valueCount, valueCount > 1 {
        ofRow.append(remark)
      } else if places.count > 1 {
        ofRow.append(pack.text(.labelled(pack.periods(places.map { periods[$0] }), remark)))
      } else {
        ofCells[index] = remark
      }
    }
    self.ofRow = ofRow
    self.ofCells = ofCells
  }
}
