import Foundation

/// Reads the dynamic section of a 64-bit little-endian ELF file (System V ABI), as `readelf -d` does.
struct ELFFile {
  /// What is wrong with a file.
  struct Damage: Error {
    var message: String
  }

  /// The libraries that the loader must find: the entries DT_NEEDED.
  let neededLibraries: [String]

  init(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    func number(_ offset: Int, _ size: Int) throws -> Int {
      guard offset >= 0, offset + size <= data.count else { throw Damage(message: "cut off") }
      return (0..<size).reversed().reduce(0) { $0 << 8 | Int(data[data.startIndex + offset + $1]) }
    }
    guard try number(0, 4) == 0x464C_457F, try number(4, 1) == 2, try number(5, 1) == 1 else {
      throw Damage(message: "no 64-bit ELF file")
    }
    let table = try number(32, 8)
    let segments = try (0..<(try number(56, 2))).map { table + $0 * (try number(54, 2)) }
    var loaded: [(address: Int, offset: Int, size: Int)] = []
    var dynamic: (offset: Int, size: Int)?
    for segment in segments {
      let offset = try number(segment + 8, 8)
      let size = try number(segment + 32, 8)
      switch try number(segment, 4) {
      case 1: loaded.append((try number(segment + 16, 8), offset, size))
      case 2: dynamic = (offset, size)
      default: break
      }
    }
    guard let dynamic else {
      neededLibraries = []
      return
    }
    var names: [Int] = []
    var strings: Int?
    for entry in stride(from: dynamic.offset, to: dynamic.offset + dynamic.size, by: 16) {
      let value = try number(entry + 8, 8)
      switch try number(entry, 8) {
      case 1: names.append(value)
      case 5:
        strings = loaded.first { ($0.address..<$0.address + $0.size).contains(value) }
          .map { value - $0.address + $0.offset }
      default: break
      }
    }
    guard let strings else { throw Damage(message: "no table of strings") }
    neededLibraries = try names.map { name in
      var bytes: [UInt8] = []
      var position = strings + name
      while true {
        let byte = UInt8(try number(position, 1))
        if byte == 0 { break }
        bytes.append(byte)
        position += 1
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
