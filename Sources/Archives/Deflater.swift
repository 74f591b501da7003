import CZlib

/// One zlib stream, used again for every part of a package: setting a stream up costs more than
/// packing a small part with it.
struct Deflater: ~Copyable {
  // zlib keeps a pointer back to its stream, so the stream must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Opens a stream that packs with the given effort, 1 to 9.
  ///
  /// - Throws: ``ZIPError/compressor(code:)`` when zlib cannot get its memory.
  init(level: Int32) throws(ZIPError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = cityrights_deflate_init(stream, level)
    guard code == Z_OK else {
      stream.deallocate()
      throw .compressor(code: Int(code))
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Packs the bytes and puts the result behind what `output` already holds.
  ///
  /// - Returns: How many bytes were added.
  /// - Throws: ``ZIPError/compressor(code:)`` when zlib fails.
  mutating func pack(_ input: [UInt8], into output: inout [UInt8]) throws(ZIPError) -> Int {
    var code = deflateReset(stream)
    guard code == Z_OK else { throw .compressor(code: Int(code)) }
    let bound = Int(deflateBound(stream, UInt(input.count)))
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      input.withUnsafeBufferPointer { source in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(bound)
        code = deflate(stream, Z_FINISH)
        count = bound - Int(stream.pointee.avail_out)
      }
    }
    guard code == Z_STREAM_END else { throw .compressor(code: Int(code)) }
    output += packed
    return packed.count
  }
}
