/// How the lines of a file end.
public enum LineEnding: String, Sendable, Equatable, CaseIterable {
  /// Line feed, as on Unix.
  case lf
  /// Carriage return and line feed, as RFC 4180 and Windows have it.
  case crlf
  /// Carriage return alone, as in old files of a Macintosh.
  case cr
  /// Several of them in one file.
  case mixed
}
