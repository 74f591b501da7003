import Glibc
import ReportingCore
import Synchronization

/// The definitions of indicators that were read already. The cities of a network define most of what
/// they measure in the same words, so each of these is read once, and then known by its bytes.
final class DefinitionMemory: Sendable {
  /// A definition as it was read first.
  struct Definition: Sendable {
    /// All of it, from one bracket to the other.
    var text: [UInt8]
    /// How many blanks stood before it in its line, on which the places in it depend.
    var indent: Int
    /// The line in which it began.
    var line: Int
    /// What it says.
    var indicator: SealedIndicator
  }

  private let definitions = Mutex<[Int: Definition]>([:])

  /// What is kept is bounded, whatever comes.
  private static let mostDefinitions = 4_096
  private static let mostBytes = 16_384

  /// The definition of the same bytes, or nil.
  func find(_ text: UnsafeRawBufferPointer, indent: Int) -> Definition? {
    let key = Self.key(text)
    guard let found = definitions.withLock({ $0[key] }), found.indent == indent,
      found.text.count == text.count, let base = text.baseAddress,
      found.text.withUnsafeBytes({ memcmp($0.baseAddress ?? base, base, text.count) }) == 0
    else { return nil }
    return found
  }

  /// Keeps a definition, unless there are many already.
  func keep(_ definition: Definition) {
    guard definition.text.count <= Self.mostBytes else { return }
    let key = definition.text.withUnsafeBytes { Self.key($0) }
    definitions.withLock {
      if $0.count < Self.mostDefinitions, $0[key] == nil { $0[key] = definition }
    }
  }

  /// Where to look for a text; the bytes themselves decide.
  private static func key(_ text: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: text)
    return hasher.finalize()
  }
}
