import Digests

extension SHA256Digest {
  /// The digits in groups of sixteen, so that lines can break between them in narrow columns.
  var grouped: String {
    let digits = Array(description)
    return stride(from: 0, to: digits.count, by: 16)
      .map { String(digits[$0..<min($0 + 16, digits.count)]) }.joined(separator: " ")
  }
}
