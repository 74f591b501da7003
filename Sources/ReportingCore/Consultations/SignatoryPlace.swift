/// Where the names of those who sign stand. The raw values are those of the files.
public enum SignatoryPlace: String, Sendable, Equatable, CaseIterable {
  /// Before everything else, as the universal periodic review wants them.
  case head
  /// Behind the text.
  case end
}
