import CZlib
import Foundation

/// Reads ZIP packages independently of the writer under test: by their directory, with zlib's
/// inflate and its checksum.
public struct PlainZIPReader {
  /// What is wrong with a package.
  public struct Damage: Error, CustomStringConvertible {
    /// What is wrong.
    public var description: String
  }

  /// The names in the order of the directory.
  public private(set) var names: [String] = []
  /// The contents by name.
  public private(set) var files: [String: [UInt8]] = [:]

  /// Reads a package.
  ///
  /// - Throws: ``Damage`` when it is none.
  public init(_ bytes: [UInt8]) throws {
    func number(_ offset: Int, _ size: Int) throws -> Int {
      guard offset >= 0, offset + size <= bytes.count else { throw Damage(description: "cut off") }
      return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard try number(end, 4) == 0x0605_4b50 else { throw Damage(description: "no directory") }
    var position = try number(end + 16, 4)
    for _ in 0..<(try number(end + 10, 2)) {
      guard try number(position, 4) == 0x0201_4b50 else { throw Damage(description: "no entry") }
      let nameSize = try number(position + 28, 2)
      let name = String(decoding: bytes[position + 46..<position + 46 + nameSize], as: UTF8.self)
      let local = try number(position + 42, 4)
      let start = local + 30 + (try number(local + 26, 2)) + (try number(local + 28, 2))
      let packed = Array(bytes[start..<start + (try number(position + 20, 4))])
      let size = try number(position + 24, 4)
      let content =
        try number(position + 10, 2) == 0 ? packed : Self.inflated(packed, size: size, name)
      let checksum = content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
      guard content.count == size, Int(checksum) == (try number(position + 16, 4)) else {
        throw Damage(description: "\(name): wrong size or checksum")
      }
      names.append(name)
      files[name] = content
      position += 46 + nameSize
    }
  }

  private static func inflated(_ packed: [UInt8], size: Int, _ name: String) throws -> [UInt8] {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw Damage(description: "zlib") }
    defer { inflateEnd(&stream) }
    var packed = packed
    var content = [UInt8](repeating: 0, count: size + 1)
    let code = packed.withUnsafeMutableBufferPointer { source in
      content.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard code == Z_STREAM_END else { throw Damage(description: "\(name): cannot be unpacked") }
    return Array(content.prefix(Int(stream.total_out)))
  }
}
