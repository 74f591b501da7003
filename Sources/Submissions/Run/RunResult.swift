public import Disclosure
public import ReportingCore

/// What came of a run over one workspace.
public struct RunResult: Sendable {
  /// All findings, ordered by place.
  public var diagnostics: [Diagnostic]
  /// What became of every file, indicator and section.
  public var inventory: [InventoryEntry]
  /// The paths of the files that were written.
  public var written: [String]
  /// What was to be made; nil when the run did not come so far or was to make nothing.
  public var request: DocumentRequest?
  /// What the gate withheld, or nil when the run did not come so far.
  public var audit: ReleaseAudit?
  /// What the gate withheld of each register.
  public var recordAudits: [RecordAudit]

  /// What came of a run.
  public init(
    diagnostics: [Diagnostic], inventory: [InventoryEntry] = [], written: [String] = [],
    request: DocumentRequest? = nil, audit: ReleaseAudit? = nil, recordAudits: [RecordAudit] = []
  ) {
    self.diagnostics = diagnostics
    self.inventory = inventory
    self.written = written
    self.request = request
    self.audit = audit
    self.recordAudits = recordAudits
  }
}
