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
    var text = String(key)
    let breakdown = text.withUTF8 { Breakdown(key: $0) }
    guard let breakdown else { return nil }
    self = breakdown
  }

  /// Reads a breakdown from bytes in UTF-8.
  init?(key bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else {
      self = .total
      return
    }
    var parts: [Part] = []
    var start = 0
    while start <= bytes.count {
      var (end, sign) = (start, start)
      while end < bytes.count, bytes[end] != UInt8(ascii: ";") {
        if bytes[end] == UInt8(ascii: "=") {
          guard sign == start else { return nil }
          sign = end
        }
        end += 1
      }
      guard sign > start, sign + 1 < end else { return nil }
      parts.append(
        Part(
          dimension: String(decoding: bytes[start..<sign], as: UTF8.self),
          code: String(decoding: bytes[(sign + 1)..<end], as: UTF8.self)))
      start = end + 1
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
