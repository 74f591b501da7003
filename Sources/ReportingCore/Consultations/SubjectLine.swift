/// The subject that a call prescribes for the message with which a contribution is sent: its words,
/// with gaps such as `{state}`.
public struct SubjectLine: Sendable, Equatable {
  /// What stands in a gap. The raw values are those of the files.
  public enum Gap: String, Sendable, Equatable, CaseIterable {
    /// The State that the contribution is about.
    case state
    /// The city that sends it.
    case city
    /// The session for which it is sent.
    case session
    /// The month in which that session is held, such as `November 2026`.
    case sessionMonth = "session-month"
    /// Whether it is an individual or a joint contribution.
    case kind
    /// The main organisation behind it.
    case stakeholder
  }

  /// A piece of the line.
  public enum Piece: Sendable, Equatable {
    /// Words that stand as they are.
    case words(String)
    /// A gap to be filled.
    case gap(Gap)
  }

  /// Why a text is no subject line.
  public enum Problem: Error, Sendable, Equatable {
    /// A brace is open, or closed, without the other.
    case braces
    /// A gap that there is not.
    case unknownGap(String)
  }

  /// The pieces, in order.
  public let pieces: [Piece]
  /// Whether the call only wants the line to be part of the subject.
  public let isPart: Bool

  /// Reads a line such as `Input SR housing - {city}`.
  ///
  /// - Throws: when braces do not close or a gap is none of those known.
  public init(parsing text: String, isPart: Bool = false) throws(Problem) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { pieces.append(.words(String(rest[..<brace]))) }
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { throw .braces }
      let name = String(rest[rest.index(after: brace)..<end])
      guard let gap = Gap(rawValue: name) else { throw .unknownGap(name) }
      pieces.append(.gap(gap))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
    self.isPart = isPart
  }

  /// The gaps that must be filled, each once.
  public var gaps: [Gap] {
    Gap.allCases.filter { pieces.contains(.gap($0)) }
  }

  /// The line as it is written in files.
  public var pattern: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .gap(let gap): "{\(gap.rawValue)}"
      }
    }.joined()
  }

  /// The line with its gaps filled; nil when a gap has no value.
  public func filled(with values: [Gap: String]) -> String? {
    var line = ""
    for piece in pieces {
      switch piece {
      case .words(let words): line += words
      case .gap(let gap):
        guard let value = values[gap] else { return nil }
        line += value
      }
    }
    return line
  }
}
