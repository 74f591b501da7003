/// The version of the programs, which are released together.
package enum ProgramVersion {
  /// The version.
  package static let current = "0.1.0"
}
