import Documents
import ReportingCore

/// The columns and codes of a repository with their ids and names.
struct OpenSDGDimensions {
  /// A column or code as it stands in the data.
  struct Word {
    var kind: String
    var text: String
    var location: SourceLocation
    var title: LocalizedText
  }

  private struct Entry {
    var id: String
    var title: LocalizedText
    var codes: [Dimension.Code] = []
    var codeSlugs = Slugs()
    var positionByCode: [String: Int] = [:]
  }

  /// Names that a workspace's data files, and the tables made of them, have for other columns: no
  /// module may declare a dimension of such a name.
  private static let columns = [
    "breakdown", "city", "indicator", "input", "mark", "note", "period", "reason", "resembles",
    "source", "status", "title", "unit", "value", "year",
  ]

  private var entries: [String: Entry] = [:]
  private var order: [String] = []
  private var slugs: Slugs
  private let reserved: Set<String>
  /// Columns and codes in the order in which they were met; each stands for all its spellings.
  private(set) var words: [Word] = []

  init(reserved: [String]) {
    self.reserved = Set(reserved + OpenSDGDimensions.columns)
    slugs = Slugs()
  }

  /// Takes in the columns and codes of a data file.
  mutating func learn(_ data: OpenSDGData, from repository: OpenSDGRepository) {
    for (index, column) in data.columns.enumerated() {
      let key = Spelling.folded(column.name)
      if entries[key] == nil {
        var id = slugs.id(for: column.name)
        // A column of the city's may have the name of another module's dimension and other codes.
        if reserved.contains(id) { id = slugs.id(for: "open-sdg \(column.name)") }
        let title = repository.columnTitle(column.name)
        entries[key] = Entry(id: id, title: title)
        order.append(key)
        words.append(
          Word(kind: "column", text: column.name, location: column.location, title: title))
      }
      let isPlaceCode = key == "geocode"
      for row in data.rows {
        guard let code = row.codes[index] else { continue }
        let codeKey = code.key
        guard entries[key]?.positionByCode[codeKey] == nil else { continue }
        let title = repository.word(code.text, column: column.name)
        let id = entries[key]?.codeSlugs.id(for: code.text) ?? ""
        let position = entries[key]?.codes.count ?? 0
        entries[key]?.positionByCode[codeKey] = position
        entries[key]?.codes.append(Dimension.Code(id: id, title: title))
        if !isPlaceCode, code.text.contains(where: \.isLetter) {
          words.append(Word(kind: "code", text: code.text, location: code.location, title: title))
        }
      }
    }
  }

  /// The id of a column.
  func id(of column: String) -> String { entries[Spelling.folded(column)]?.id ?? "" }

  /// The ids of the codes of a column, by what all spellings of a code share.
  func codeIDs(in column: String) -> [String: String] {
    guard let entry = entries[Spelling.folded(column)] else { return [:] }
    return entry.positionByCode.mapValues { entry.codes[$0].id }
  }

  /// All dimensions, in the order in which they were met.
  var all: [Dimension] {
    order.compactMap { key in
      entries[key].map { Dimension(id: $0.id, title: $0.title, codes: $0.codes) }
    }
  }
}
