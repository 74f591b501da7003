public import ReportingCore

/// A module as its folder or file declares it, ready to measure.
public struct Module: Sendable {
  /// What it declares.
  public let manifest: ModuleManifest
  /// Its indicators, in the order of the manifest.
  public let indicators: [any Indicator]
  /// The paths of its test cases, ready to be opened; empty for a city's own module.
  public let caseFiles: [String]
}
