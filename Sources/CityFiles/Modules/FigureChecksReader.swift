import ReportingCore
import YAMLSource

/// Reads the key `checks` of an input: what its figures are held against.
struct FigureChecksReader {
  let entry: MappingReader
  /// The dimensions of the input.
  let dimensions: [String]

  func read() -> FigureChecks {
    guard let reader = entry.mapping("checks", as: "the checks of an input") else {
      return FigureChecks()
    }
    defer { reader.finish() }
    let share = share(reader)
    let minimum = reader.number("from")
    let maximum = reader.number("to")
    if let minimum, let maximum, minimum >= maximum {
      reader.report(
        "module.checks-range", "'from' must be below 'to'", at: "from",
        suggestion: "Write the least possible value under 'from' and the greatest under 'to'.")
    }
    let jumpFactor = reader.number("jump-factor")
    if let jumpFactor, jumpFactor <= 1 {
      reader.report(
        "module.jump-factor", "a jump factor must be above 1", at: "jump-factor",
        suggestion: "Write by how many times a value may differ from the one before, such as 3.")
    }
    let overlapping = reader.ids("overlapping") ?? []
    for name in overlapping where !dimensions.contains(name) {
      reader.report(
        "module.unknown-dimension", "the input has no dimension '\(name)'", at: "overlapping",
        suggestion: NearMiss.suggestion(for: name, among: dimensions))
    }
    return FigureChecks(
      share: share, minimum: minimum, maximum: maximum,
      jumpFactor: jumpFactor.flatMap { $0 > 1 ? $0 : nil }, overlapping: overlapping)
  }

  private func share(_ reader: MappingReader) -> FigureChecks.Share? {
    guard let share = reader.mapping("share", as: "a share") else { return nil }
    defer { share.finish() }
    let part = share.id("part", .required)
    let whole = share.id("whole", .required)
    let dimension = share.id("by")
    guard let part, let whole else { return nil }
    if part == whole, dimension == nil {
      share.report(
        "module.share", "part and whole are one input, so that the share is always 100 per cent",
        at: "whole",
        suggestion: "Write under 'by' the dimension over which the whole is taken.")
      return nil
    }
    return FigureChecks.Share(part: part, whole: whole, dimension: dimension)
  }
}
