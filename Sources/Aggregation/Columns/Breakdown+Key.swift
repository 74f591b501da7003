public import ReportingCore

extension Breakdown {
  /// The breakdown as it stands in packages: `district=nou-barris;sex=female`, the dimensions in
  /// alphabetical order; empty for the whole.
  public var key: String { parts.map { "\($0.dimension)=\($0.code)" }.joined(separator: ";") }

  /// Reads a breakdown as it stands in packages, its parts in any order; nil when a part is not
  /// `dimension=code` or a dimension is named twice.
  public init?(key: some StringProtocol) {
    guard !key.isEmpty else {
      self = .total
      return
    }
    var codes: [String: String] = [:]
    for part in key.split(separator: ";", omittingEmptySubsequences: false) {
      guard let sign = part.firstIndex(of: "=") else { return nil }
      let dimension = part[..<sign]
      let code = part[part.index(after: sign)...]
      guard !dimension.isEmpty, !code.isEmpty, !code.contains("="),
        codes.updateValue(String(code), forKey: String(dimension)) == nil
      else { return nil }
    }
    self.init(codes)
  }
}
