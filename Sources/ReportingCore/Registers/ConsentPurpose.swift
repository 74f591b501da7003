/// For what a record may be used.
public enum ConsentPurpose: Sendable, Equatable, CustomStringConvertible {
  /// The city's own reports.
  case cityReport
  /// The answer to one call of the United Nations, by the id of its profile.
  case call(String)
  /// The secretariat's joint submissions.
  case aggregate
  /// Pages on the web.
  case web

  /// Reads a purpose; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "city-report": self = .cityReport
    case "uclg-aggregate": self = .aggregate
    case "web": self = .web
    default:
      let prefix = "un-call:"
      guard text.hasPrefix(prefix), text.utf8.count > prefix.utf8.count else { return nil }
      self = .call(String(text.dropFirst(prefix.count)))
    }
  }

  /// As in the files.
  public var description: String {
    switch self {
    case .cityReport: "city-report"
    case .call(let id): "un-call:\(id)"
    case .aggregate: "uclg-aggregate"
    case .web: "web"
    }
  }
}
