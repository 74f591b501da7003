import ReportingCore
import YAMLSource

/// Reads the keys of a map that name dimensions, each with a code.
struct BreakdownEntries {
  let map: MappingReader
  /// What is broken down, as findings name it.
  let what: String
  /// The dimensions by which it may be broken down.
  let dimensions: [String]
  let catalogue: Catalogue

  /// The part of the whole; nil when a key or a code is wrong, which is reported. Call it after all
  /// other keys of the map were asked for.
  func read() -> Breakdown? {
    var codes: [String: String] = [:]
    var isRight = true
    for (key, value) in map.otherEntries() {
      let id = key.text
      guard dimensions.contains(id) else {
        let keys = dimensions + ["input", "period", "value", "status"]
        map.collector.report(
          .error(
            "case.unknown-dimension", "\(what) is not broken down by '\(id)'", at: key.location,
            suggestion: NearMiss.suggestion(for: id, among: keys.filter { !map.has($0) })
              ?? (dimensions.isEmpty
                ? "Take it out." : "It is broken down by \(dimensions.joined(separator: ", "))."))
        )
        isRight = false
        continue
      }
      guard let code = value.readText(as: "'\(id)'", into: map.collector) else {
        isRight = false
        continue
      }
      codes[id] = code
      guard let dimension = catalogue.dimension(id), !dimension.isOpen else { continue }
      let known = dimension.codes.map(\.id)
      if !known.contains(code) {
        map.collector.report(
          .error(
            "case.unknown-code", "'\(code)' is not a code of '\(id)'", at: value.location,
            suggestion: NearMiss.suggestion(for: code, among: known)
              ?? "The codes are \(known.prefix(12).joined(separator: ", "))."))
        isRight = false
      }
    }
    return isRight ? Breakdown(codes) : nil
  }
}
