/// Finds what is not UTF-8.
package enum UTF8Check {
  /// The first byte that does not belong to well-formed UTF-8, or nil when all do.
  package static func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: Span(_unsafeElements: bytes))
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The first byte that does not belong to well-formed UTF-8, or nil when all do.
  package static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstInvalidByte(in: $0) }
  }
}
