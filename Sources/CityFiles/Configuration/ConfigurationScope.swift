/// How much of an installation a run reads.
///
/// A document needs its own template or call and those that the city has texts for, not all there
/// are. Modules, registers, codes and languages are read in every scope but that of a call alone, and the
/// names of all templates and calls are known in every scope. Only where everything is read are the parts held
/// against one another.
public struct ConfigurationScope: Sendable, Equatable {
  /// The report templates and consultations that are read; nil for all.
  let documents: Set<String>?
  /// Whether the frameworks are read, to which sections of reports answer.
  let includesFrameworks: Bool
  /// Whether nothing but calls is read.
  var isOfCallsAlone = false

  /// All that is there.
  public static let everything = ConfigurationScope(documents: nil, includesFrameworks: true)

  /// What the document that is made, and the texts in a workspace, need.
  ///
  /// - Parameters:
  ///   - id: The report template or consultation.
  ///   - isReport: Whether it is a report, whose sections may answer to frameworks.
  ///   - workspace: The city's folder.
  public static func document(
    _ id: String, isReport: Bool, of workspace: String
  ) -> ConfigurationScope {
    ConfigurationScope(
      documents: WorkspaceReader.answered(in: workspace).union([id]), includesFrameworks: isReport)
  }

  /// One call with its questions and rules, and nothing else: no modules, registers, languages or
  /// templates, and not what the call names in them.
  ///
  /// - Parameter id: The consultation.
  public static func call(_ id: String) -> ConfigurationScope {
    ConfigurationScope(documents: [id], includesFrameworks: false, isOfCallsAlone: true)
  }

  func includes(document id: String) -> Bool { documents?.contains(id) ?? true }
}
