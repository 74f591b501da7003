import ReportingCore

/// Reads a controlled list: `id,parent,rank,classification` and a column for each language.
struct ControlledListReader {
  let folder: FolderReader

  private static let fixed = ["id", "parent", "rank", "classification", "source"]

  /// The list of a file in `config/codes`; what is wrong is reported.
  func read(_ id: String) -> ControlledList {
    ControlledList(id: id, entries: entries("config/codes/\(id).csv"))
  }

  /// The countries, below the regions of M49 to which they belong.
  func countries(_ countries: [Country]) -> ControlledList {
    let regions = entries("config/codes/regions.csv")
    let known = Set(regions.map(\.id))
    if countries.contains(where: { !$0.region.isEmpty && !known.contains($0.region) }) {
      // Read again for the places, which are wanted only now.
      for row in CSVTable("config/codes/countries.csv", in: folder)?.rows.map({ $0 }) ?? []
      where !row["region"].isEmpty && !known.contains(row["region"]) {
        row.report(
          "countries.region", "'\(row["region"])' is not a region of the list", at: "region",
          suggestion: NearMiss.suggestion(for: row["region"], among: known.sorted())
            ?? "Add it to config/codes/regions.csv.")
      }
    }
    return ControlledList(
      id: "countries",
      entries: countries.map {
        ControlledList.Entry(
          id: $0.code, title: $0.title, parent: $0.region.isEmpty ? nil : $0.region,
          classification: "M49 \($0.m49)")
      } + regions)
  }

  private func entries(_ relative: String) -> [ControlledList.Entry] {
    guard let table = CSVTable(relative, in: folder) else { return [] }
    table.require("id")
    var found: [ControlledList.Entry] = []
    var seen: Set<String> = []
    for row in table.rows {
      let id = row["id"]
      guard !id.isEmpty, seen.insert(id).inserted else {
        row.report(
          "codes.duplicate",
          id.isEmpty ? "the row names no code" : "the code '\(id)' is there twice", at: "id")
        continue
      }
      var rank: Int?
      if !row["rank"].isEmpty {
        rank = Int(row["rank"])
        if rank == nil || rank ?? 0 < 1 {
          row.report(
            "codes.rank", "'\(row["rank"])' is no place in an order", at: "rank",
            suggestion: "Write a whole number, 1 for the gravest.")
        }
      }
      found.append(
        ControlledList.Entry(
          id: id, title: row.localizedText(except: Self.fixed),
          parent: row["parent"].isEmpty ? nil : row["parent"], rank: rank,
          classification: row["classification"]))
    }
    let known = Set(found.map(\.id))
    for row in table.rows where !row["parent"].isEmpty && !known.contains(row["parent"]) {
      row.report(
        "codes.parent", "the list has no code '\(row["parent"])'", at: "parent",
        suggestion: NearMiss.suggestion(for: row["parent"], among: known.sorted()))
    }
    return found
  }
}
