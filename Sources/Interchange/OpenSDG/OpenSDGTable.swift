import Documents

/// A data file as it stands: a heading and lines of cells, each with its place.
struct OpenSDGTable {
  /// A cell, without blanks around its content.
  struct Cell {
    var text: String
    var location: SourceLocation
    /// What all spellings of the text share; set for codes, units and series.
    var key = ""
    /// Whether blanks stood around the content.
    var wasPadded = false

    init(_ raw: String, at location: SourceLocation) {
      self.location = location
      func isBlank(_ character: Character) -> Bool {
        character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
      }
      guard let first = raw.first, let last = raw.last, isBlank(first) || isBlank(last) else {
        text = raw
        return
      }
      var trimmed = raw[...]
      while let first = trimmed.first, isBlank(first) { trimmed.removeFirst() }
      while let last = trimmed.last, isBlank(last) { trimmed.removeLast() }
      text = String(trimmed)
      wasPadded = true
    }
  }

  /// The path for places, and the path within the repository.
  var path: String
  var header: [Cell]
  var rows: [[Cell]]
}
