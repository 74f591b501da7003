import CZlib
import Foundation

/// Unpacks ZIP packages, such as Word files, with zlib alone.
enum PackageParts {
  /// What is wrong with a package.
  struct Damage: Error {
    var message: String
  }

  /// The parts with their names, in the order of the directory.
  static func list(of bytes: [UInt8], _ package: String) throws -> [(String, [UInt8])] {
    func number(_ offset: Int, _ size: Int) throws -> Int {
      guard offset >= 0, offset + size <= bytes.count else { throw Damage(message: "cut off") }
      return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard try number(end, 4) == 0x0605_4b50 else { throw Damage(message: "no directory") }
    var position = try number(end + 16, 4)
    var parts: [(String, [UInt8])] = []
    for _ in 0..<(try number(end + 10, 2)) {
      let nameSize = try number(position + 28, 2)
      let name = String(decoding: bytes[position + 46..<position + 46 + nameSize], as: UTF8.self)
      let local = try number(position + 42, 4)
      let start = local + 30 + (try number(local + 26, 2)) + (try number(local + 28, 2))
      let packed = Array(bytes[start..<start + (try number(position + 20, 4))])
      let content =
        try number(position + 10, 2) == 0
        ? packed : inflated(packed, size: try number(position + 24, 4))
      parts.append(("\(package)!\(name)", content))
      // The workbook behind a chart is a package in the package.
      if name.hasSuffix(".xlsx") { parts += try Self.list(of: content, "\(package)!\(name)") }
      position += 46 + nameSize
    }
    return parts
  }

  private static func inflated(_ packed: [UInt8], size: Int) throws -> [UInt8] {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw Damage(message: "zlib") }
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
    guard code == Z_STREAM_END else { throw Damage(message: "cannot be unpacked") }
    return Array(content.prefix(Int(stream.total_out)))
  }
}
