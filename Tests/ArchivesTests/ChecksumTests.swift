import CZlib
import TestSupport
import Testing

@testable import Archives

@Suite("The checksum of files in a package")
struct ChecksumTests {
  @Test("it is that of zlib, at every length and place")
  func zlib() {
    var generator = SeededGenerator(seed: 17)
    let bytes = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let ranges =
      (0..<400).map { 0..<$0 }
      + (0..<400).map { _ in
        let start = Int.random(in: 0..<2_000, using: &generator)
        return start..<Int.random(in: start..<5_000, using: &generator)
      }
    for range in ranges {
      bytes[range].withUnsafeBufferPointer { part in
        #expect(UInt(Checksum.of(part)) == crc32_z(0, part.baseAddress, part.count), "\(range)")
      }
    }
  }
}
