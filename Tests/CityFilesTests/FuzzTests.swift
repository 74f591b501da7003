import CityFiles
import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing

@Suite("Workspaces full of noise")
struct FuzzTests {
  static let pieces = [
    "{{", "}}", "{{indicator:", "[^", "]:", "# ", "<!--", "-->", "<b>", "|", "\t", "\r", "\u{0}",
    "\u{FEFF}",
    "\"", "'", ",", ";", "&a ", "*a", "<<: ", "!!int ", "---\n", "%TAG", "1e309", "-0",
    "9999999999999999999",
    "\u{202E}", "é\u{301}", "👨‍👩‍👧", "\u{2028}", "null", "~", "::", "[[[[", "{", "> > > ", "2019/2",
    "(", "/ 0",
    "lamps-lit", "population", "\n\n", "    ", "../../etc/passwd",
  ]

  static func mutated(_ data: Data, _ generator: inout SeededGenerator) -> Data {
    var bytes = Array(data)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0...5, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      case 3: bytes.removeLast(min(bytes.count, Int.random(in: 0...20, using: &generator)))
      default:
        bytes.insert(
          contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
      }
    }
    return Data(bytes)
  }

  @Test("end in findings or in a workspace, never in a trap", arguments: 0..<8)
  func mutations(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &* 7_919)
    for _ in 0..<50 {
      var workspace = SmallWorkspace.valid
      let paths = workspace.files.keys.sorted()
      for path in paths where Bool.random(using: &generator) {
        workspace.files[path] = Self.mutated(workspace.files[path] ?? Data(), &generator)
      }
      let read = try workspace.read()
      #expect(read.workspace != nil || !read.errors.isEmpty)
      for finding in read.diagnostics {
        #expect(!finding.id.isEmpty && !finding.message.isEmpty)
        let place = try #require(finding.location)
        #expect(place.line >= 0 && place.column >= 0)
        if place.line == 0 { #expect(place.column == 0) }
      }
    }
  }

  @Test("the place of a finding lies in its file", arguments: 0..<4)
  func places(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &* 104_729 &+ 1)
    for _ in 0..<40 {
      var workspace = SmallWorkspace.valid
      let path = workspace.files.keys.sorted().randomElement(using: &generator) ?? "city.yaml"
      workspace.files[path] = Self.mutated(workspace.files[path] ?? Data(), &generator)
      for finding in try workspace.read().diagnostics {
        guard let place = finding.location, place.line > 0,
          let file = workspace.files.keys.first(where: { place.path.hasSuffix("/" + $0) }),
          let content = workspace.files[file]
        else { continue }
        var lines = 1
        for (index, byte) in content.enumerated()
        where byte == 10 || (byte == 13 && !(index + 1 < content.count && content[index + 1] == 10))
        {
          lines += 1
        }
        #expect(place.line <= lines + 1, "\(finding)")
      }
    }
  }
}
