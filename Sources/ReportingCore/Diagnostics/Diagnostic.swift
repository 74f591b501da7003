public import Documents

/// One finding about the input: what is wrong, where, and what to do about it.
///
/// Readers collect diagnostics and go on, so that a person sees all mistakes in one run.
public struct Diagnostic: Sendable, Hashable {
  /// How bad a finding is.
  public enum Severity: String, Sendable, Equatable, CaseIterable, Comparable {
    /// Worth knowing; nothing need be done.
    case note
    /// Probably a mistake; output is still made.
    case warning
    /// No output is made until it is mended.
    case error

    /// Notes are below warnings, warnings below errors.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A further place that helps to understand a finding.
  public struct Note: Sendable, Hashable {
    /// What is to be seen there.
    public var message: String
    /// The place, if there is one.
    public var location: SourceLocation?

    /// A further place.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// A stable id such as `csv.year`; `cityrights explain-rule` explains it.
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, as a sentence without a full stop at the end.
  public var message: String
  /// The place, or nil when the finding is about the run as a whole.
  public var location: SourceLocation?
  /// What to do, as a sentence with its full stop, such as `Did you mean 'formula'?`.
  public var suggestion: String?
  /// Further places.
  public var notes: [Note]

  /// A finding.
  public init(
    _ severity: Severity, _ id: String, _ message: String, at location: SourceLocation?,
    suggestion: String? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.location = location
    self.suggestion = suggestion
    self.notes = notes
  }

  /// An error.
  public static func error(
    _ id: String, _ message: String, at location: SourceLocation?, suggestion: String? = nil,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.error, id, message, at: location, suggestion: suggestion, notes: notes)
  }

  /// A warning.
  public static func warning(
    _ id: String, _ message: String, at location: SourceLocation?, suggestion: String? = nil,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.warning, id, message, at: location, suggestion: suggestion, notes: notes)
  }

  /// A note.
  public static func note(
    _ id: String, _ message: String, at location: SourceLocation?, suggestion: String? = nil,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.note, id, message, at: location, suggestion: suggestion, notes: notes)
  }
}

extension Diagnostic: Comparable {
  /// Orders by place (findings without one come first), then by severity, id and message.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    switch (a.location, b.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let x?, let y?) where x != y: return x < y
    default:
      if a.severity != b.severity { return a.severity > b.severity }
      return (a.id, a.message) < (b.id, b.message)
    }
  }
}

extension [Diagnostic] {
  /// Whether any finding is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
