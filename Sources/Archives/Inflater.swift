import CZlib

/// Unpacks what deflate packed.
enum Inflater {
  /// The bytes of a file whose size is known.
  ///
  /// - Returns: The bytes, or nil when they cannot be unpacked, have another size, or do not use up
  ///   what is given.
  static func unpack(_ packed: UnsafeBufferPointer<UInt8>, size: Int) -> [UInt8]? {
    var isWhole = false
    let content = [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
      count = 0
      var stream = z_stream()
      guard cityrights_inflate_init(&stream) == Z_OK else { return }
      defer { inflateEnd(&stream) }
      stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
      stream.avail_in = UInt32(packed.count)
      stream.next_out = target.baseAddress
      // One byte more than wanted, so that more is noticed.
      stream.avail_out = UInt32(size + 1)
      let code = inflate(&stream, Z_FINISH)
      count = size + 1 - Int(stream.avail_out)
      isWhole = code == Z_STREAM_END && stream.avail_in == 0
    }
    return isWhole && content.count == size ? content : nil
  }
}
