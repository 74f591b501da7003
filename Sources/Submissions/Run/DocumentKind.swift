public import CityFiles

/// The kinds of document that a run can make.
public enum DocumentKind: Sendable, Equatable {
  /// A report after the template of this id, such as `annual`.
  case report(template: String)
  /// The answer to the consultation of this id, such as `ohchr-57-12`.
  case submission(consultation: String)

  /// The id of the template or the consultation.
  public var id: String {
    switch self {
    case .report(let id), .submission(let id): id
    }
  }

  /// How much of an installation the document of one workspace needs.
  public func scope(of workspace: String) -> ConfigurationScope {
    switch self {
    case .report(let id): .document(id, isReport: true, of: workspace)
    case .submission(let id): .document(id, isReport: false, of: workspace)
    }
  }
}
