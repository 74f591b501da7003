public import ReportingCore

/// The profile that an import would write, and what was read of the page.
public struct CallImportPlan: Sendable {
  /// The id of the call.
  public let id: String
  /// The title of the call.
  public let title: String
  /// The profile.
  public let file: PlannedFile
  /// Where the list of written files is kept; nil where none is.
  public let manifest: String?
  /// What was read, a line each, with the line of the page.
  public let readings: [String]
  /// What could not be read, as sentences.
  public let unknown: [String]
  /// What the page says in two ways, as sentences.
  public let contradictions: [String]
  /// What else the page says that has no place in a profile, as sentences.
  public let remarks: [String]

  /// Writes the profile: whole or not at all.
  ///
  /// A profile that somebody changed since it was imported, or that no import wrote, is left as it
  /// is unless `replacing` is true. When it is as it should be, nothing is touched.
  ///
  /// - Parameters:
  ///   - folder: The folder of the city, or that of the installation's calls; it must be there.
  ///   - replacing: Whether a profile that somebody changed is replaced.
  ///   - collector: Where findings go.
  /// - Returns: What was done.
  public func write(
    into folder: String, replacing: Bool = false, into collector: DiagnosticCollector
  ) -> ImportOutcome {
    PlannedFiles(files: [file], manifest: manifest)
      .write(into: folder, replacing: replacing, into: collector)
  }
}
