import CommandLineInterface
import Testing

@Suite("Tables for the terminal")
struct TextTableTests {
  private static let table = TextTable(
    columns: [.init("city"), .init("what was found", .flexible), .init("name", .optional)],
    rows: [
      ["altdorf", "", "Altdorf"],
      ["sao-jose", "a text that is longer than most lines and has many words", "São José"],
      ["kyiv", "", "Ки\u{0301}їв"],
      ["minh", "", ""],
      ["", "x", ""],
    ])

  @Test("columns stand side by side, measured in letters, and no line ends in blanks")
  func sideBySide() {
    let found = "a text that is longer than most lines and has many words"
    let gap = String(repeating: " ", count: found.count)
    #expect(
      Self.table.text(width: nil).split(separator: "\n", omittingEmptySubsequences: false)
        == [
          "city      what was found\(gap.dropFirst(14))  name",
          "altdorf   \(gap)  Altdorf",
          "sao-jose  \(found)  São José",
          "kyiv      \(gap)  Ки\u{0301}їв",
          "minh",
          "          x",
          "",
        ])
  }

  @Test("on a terminal lines are broken, and what has no room is left out and named")
  func narrow() {
    let lines = Self.table.text(width: 34).split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { $0.count <= 34 })
    #expect(lines.last == "not shown for lack of room: name (--json has all)")
    #expect(Self.table.text(width: 200) == Self.table.text(width: nil))
  }

  @Test("a table without rows has its heading")
  func empty() {
    #expect(TextTable(columns: [.init("city")], rows: []).text(width: nil) == "city\n")
  }
}
