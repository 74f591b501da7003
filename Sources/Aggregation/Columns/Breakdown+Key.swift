public import ReportingCore

extension Breakdown {
  /// The breakdown as it stands in packages: `district=nou-barris;sex=female`, the dimensions in
  /// alphabetical order; empty for the whole.
  public var key: String {
    // Most have one part at most.
    switch parts.count {
    case 0: ""
    case 1: "\(parts[0].dimension)=\(parts[0].code)"
    default: parts.map { "\($0.dimension)=\($0.code)" }.joined(separator: ";")
    }
  }

  /// Reads a breakdown as it stands in packages, its parts in any order; nil when a part is not
  /// `dimension=code` or a dimension is named twice.
  public init?(key: some StringProtocol) {
    guard !key.isEmpty else {
      self = .total
      return
    }
    var parts: [Part] = []
    for part in key.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let sign = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let dimension = part[..<sign]
      let code = part[part.index(after: sign)...]
      guard !dimension.isEmpty, !code.isEmpty, !code.contains(UInt8(ascii: "=")) else {
        return nil
      }
      parts.append(
        Part(
          dimension: String(decoding: dimension, as: UTF8.self),
          code: String(decoding: code, as: UTF8.self)))
    }
    if parts.count > 1 {
      parts.sort { $0.dimension < $1.dimension }
      guard zip(parts, parts.dropFirst()).allSatisfy({ $0.dimension != $1.dimension }) else {
        return nil
      }
    }
    self.init(inOrder: parts)
  }
}
