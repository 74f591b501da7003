public import Documents

/// Writes a part of a report.
///
/// Implementers promise: the same context gives the same blocks; every number is formatted by the
/// context's language pack; a value that is missing or suppressed is printed with its mark and
/// never as zero.
public protocol ReportSection: Sendable {
  /// What the section is called and what it answers to.
  var definition: SectionDefinition { get }

  /// The section's text, tables and charts.
  ///
  /// - Throws: only when a program or a file that the section needs fails.
  func blocks(in context: SectionContext) throws -> [Block]
}
