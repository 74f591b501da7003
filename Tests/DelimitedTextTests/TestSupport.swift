import DelimitedText
import Documents

/// The testing library has a type of the same name.
typealias Place = Documents.SourceLocation

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func read(
  _ text: String, delimiter: Delimiter? = nil, limits: DelimitedLimits = .standard
) -> DelimitedTable {
  DelimitedReader.read(Array(text.utf8), path: "data.csv", delimiter: delimiter, limits: limits)
}

extension DelimitedTable {
  /// The texts of all rows, the heading first.
  var texts: [[String]] { (header.map { [$0.map(\.text)] } ?? []) + rows.map { $0.map(\.text) } }
  var kinds: [DelimitedDefect.Kind] { defects.map(\.kind) }
}
