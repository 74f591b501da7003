import Glibc
import ReportingCore
import Synchronization

/// The definitions of indicators that were read already. The cities of a network define most of what
/// they measure in the same words, so each of these is read once, and then known by its bytes.
final class DefinitionMemory: Sendable {
  /// A definition as it was read first.
  final class Definition: Sendable {
    /// All of it, from one bracket to the other.
    let text: [UInt8]
    /// How many blanks stood before it in its line, on which the places in it depend.
    let indent: Int
    /// The line in which it began.
    let line: Int
    /// How many line ends it has.
    let lineEnds: Int
    /// Where in it the last line begins.
    let lastLine: Int
    /// What it says.
    let indicator: SealedIndicator

    init(_ text: UnsafeRawBufferPointer, indent: Int, line: Int, indicator: SealedIndicator) {
      self.text = Array(text)
      self.indent = indent
      self.line = line
      self.indicator = indicator
      lineEnds = text.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      lastLine = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    /// Whether a text begins with these bytes.
    fileprivate func begins(_ text: UnsafeRawBufferPointer) -> Bool {
      guard self.text.count <= text.count, let base = text.baseAddress else { return false }
      return self.text.withUnsafeBytes { memcmp($0.baseAddress ?? base, base, $0.count) } == 0
    }
  }

  private struct Tables {
    /// By all of the text.
    var whole: [Int: Definition] = [:]
    /// By its beginning, in which the id stands: a few of each, for few are asked for the end of a
    /// definition when they know it already.
    var beginnings: [Int: [Definition]] = [:]
  }

  private let tables = Mutex(Tables())

  /// What is kept is bounded, whatever comes.
  private static let mostDefinitions = 4_096
  private static let mostBytes = 16_384
  private static let mostOfOneBeginning = 8
  /// The bytes of a beginning.
  private static let beginning = 64

  /// The definition with which a text begins, or nil when it is not among those that are tried.
  func find(beginning text: UnsafeRawBufferPointer, indent: Int) -> Definition? {
    guard text.count >= Self.beginning else { return nil }
    let key = Self.key(UnsafeRawBufferPointer(rebasing: text[..<Self.beginning]))
    return tables.withLock { tables in
      tables.beginnings[key]?.first { $0.indent == indent && $0.begins(text) }
    }
  }

  /// The definition of the same bytes, or nil.
  func find(_ text: UnsafeRawBufferPointer, indent: Int) -> Definition? {
    let key = Self.key(text)
    guard let found = tables.withLock({ $0.whole[key] }), found.indent == indent,
      found.text.count == text.count, found.begins(text)
    else { return nil }
    return found
  }

  /// Keeps a definition, unless there are many already.
  func keep(_ definition: Definition) {
    guard definition.text.count <= Self.mostBytes else { return }
    let key = definition.text.withUnsafeBytes { Self.key($0) }
    let beginning =
      definition.text.count < Self.beginning
      ? nil : definition.text.withUnsafeBytes { Self.key(.init(rebasing: $0[..<Self.beginning])) }
    tables.withLock {
      guard $0.whole.count < Self.mostDefinitions, $0.whole[key] == nil else { return }
      $0.whole[key] = definition
      guard let beginning, $0.beginnings[beginning, default: []].count < Self.mostOfOneBeginning
      else { return }
      $0.beginnings[beginning, default: []].append(definition)
    }
  }

  /// Where to look for a text; the bytes themselves decide.
  private static func key(_ text: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: text)
    return hasher.finalize()
  }
}
