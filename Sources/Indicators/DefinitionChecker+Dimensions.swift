import ReportingCore

extension DefinitionChecker {
  /// Dimensions that a method uses up: the input must have them, and the indicator has none of them
  /// left to be broken down by.
  mutating func wantUsedUp(
    _ dimensions: [(id: String, key: String)], of input: InputDefinition
  ) {
    var seen: Set<String> = []
    for (id, key) in dimensions {
      wantDimension(id, of: input, key: key)
      if definition.dimensions.contains(id) {
        report(
          "indicator.dimension", key: key,
          "the indicator cannot be broken down by '\(id)', of which it makes its value",
          suggestion: "Take it out of the indicator's dimensions.")
      }
      if !seen.insert(id).inserted {
        report("indicator.dimension", key: key, "'\(id)' is named for two purposes")
      }
    }
  }

  /// The input must be broken down by a dimension.
  mutating func wantDimension(
    _ id: String, of input: InputDefinition, key: String, index: Int? = nil
  ) {
    guard !input.dimensions.contains(id) else { return }
    report(
      "indicator.dimension", key: key, index: index,
      "the input '\(input.id)' is not broken down by '\(id)'",
      suggestion: NearMiss.suggestion(for: id, among: input.dimensions)
        ?? "Add it to the input's dimensions.")
  }

  /// Each code of a list must be one of the dimension's, and be there once.
  mutating func wantCodes(_ codes: [String], of dimension: String, key: String) {
    let known = lookup.dimensions[dimension]
    var seen: Set<String> = []
    for (index, code) in codes.enumerated() {
      if let known, !known.isOpen, !known.codes.contains(where: { $0.id == code }) {
        let all = known.codes.map(\.id)
        report(
          "indicator.codes", key: key, index: index, "'\(code)' is not a code of '\(dimension)'",
          suggestion: NearMiss.suggestion(for: code, among: all)
            ?? "The codes are \(all.prefix(12).joined(separator: ", ")).")
      }
      if !seen.insert(code).inserted {
        report("indicator.codes", key: key, index: index, "'\(code)' is there twice")
      }
    }
  }
}
