import Foundation
import TestSupport
import Testing

/// The way of a package, from the city's key to the secretariat.
@Suite struct SealTests {
  private static let seal = [
    "seal", "city", "--consultation", "ohchr-57-12", "--year", "2023", "--language", "en",
    "--format", "md", "--quiet",
  ]

  private func prepared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(example: "barcelona", to: "city")
    let key = try Program.run(
      ["key", "new", "barcelona", "--no-password", "--keys", "keys"], in: folder.url)
    #expect(key.status == 0, "\(key.errors)")
    return folder
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(arguments, in: folder.url)
  }

  @Test func fromTheCityToTheSecretariat() throws {
    let folder = try prepared()
    var sealed = try run(
      Self.seal + ["--key", "keys/barcelona.key", "--date", "2025-06-20", "--out", "p.cityrights"],
      in: folder)
    #expect(sealed.status == 0, "\(sealed.errors)")
    #expect(sealed.output.contains("sealed: barcelona-ohchr-57-12-2023-r1"))

    // Nobody is trusted yet.
    var verified = try run(
      ["verify", "p.cityrights", "--keys", "theirs", "--diagnostics", "json"], in: folder)
    #expect(verified.status == 1)
    #expect(try verified.findings().map(\.id) == ["seal.unknown-key"])
    let trust = ["key", "trust", "barcelona", "keys/barcelona.pub", "--keys", "theirs"]
    #expect(try run(trust, in: folder).status == 0)
    verified = try run(["verify", "p.cityrights", "--keys", "theirs"], in: folder)
    #expect(verified.status == 0)
    #expect(verified.errors.isEmpty)
    for text in [
      "p.cityrights: holds", "barcelona (Barcelona, ESP)", "revision 1, made on 2025-06-20",
    ] {
      #expect(verified.output.contains(text), "\(verified.output)")
    }

    // The next revision names the one before.
    sealed = try run(
      Self.seal + [
        "--key", "keys/barcelona.key", "--revision", "2", "--replaces", "p.cityrights", "--out",
        "q.cityrights",
      ], in: folder)
    #expect(sealed.status == 0, "\(sealed.errors)")
    verified = try run(
      ["verify", "p.cityrights", "q.cityrights", "--keys", "theirs", "--json"], in: folder)
    #expect(verified.status == 0)
    struct Found: Decodable {
      var holds: Bool
      var identity: String
      var replaces: String?
      var revision: Int
    }
    let found = try JSONDecoder().decode([Found].self, from: Data(verified.output.utf8))
    #expect(found.map(\.holds) == [true, true])
    #expect(found[1].replaces == found[0].identity)
    #expect(found.map(\.revision) == [1, 2])

    // A byte of it changed.
    var bytes = try Data(contentsOf: folder.url.appending(path: "p.cityrights"))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: folder.url.appending(path: "p.cityrights"))
    verified = try run(["verify", "p.cityrights", "--keys", "theirs"], in: folder)
    #expect(verified.status == 1)
    #expect(verified.output == "p.cityrights: refused, 1 reason\n")
  }

  @Test func withoutADateAndWithinTheWorkspaceByDefault() throws {
    let folder = try prepared()
    let sealed = try run(Self.seal + ["--key", "keys/barcelona.key"], in: folder)
    #expect(sealed.status == 0, "\(sealed.errors)")
    #expect(folder.holds("city/out/barcelona-ohchr-57-12-2023-r1.cityrights"))
  }

  @Test func mistakesAreNotSealed() throws {
    let folder = try prepared()
    try folder.replace("country: ESP", with: "country: ESPA", in: "city/city.yaml")
    let sealed = try run(
      Self.seal + ["--key", "keys/barcelona.key", "--out", "p.cityrights"], in: folder)
    #expect(sealed.status == 1)
    #expect(sealed.output.contains("nothing was sealed"))
    #expect(!folder.holds("p.cityrights"))
  }

  @Test func keysAreGuardedAndNeverReplaced() throws {
    let folder = try prepared()
    let again = try run(
      ["key", "new", "barcelona", "--no-password", "--keys", "keys", "--diagnostics", "json"],
      in: folder)
    #expect(again.status == 1)
    #expect(try again.findings().map(\.id) == ["seal.key-exists"])
    // There is no terminal to ask on.
    #expect(try run(["key", "new", "other", "--keys", "keys"], in: folder).status == 64)
    #expect(!folder.holds("keys/other.key"))
    let wrong = try run(
      Self.seal + ["--key", "keys/barcelona.pub", "--diagnostics", "json"], in: folder)
    #expect(wrong.status == 1)
    #expect(try wrong.findings().map(\.id) == ["seal.key"])
  }

  @Test(arguments: [
    ["--revision", "2"], ["--replaces", "p"], ["--annex"], ["--to", "age1x"], ["--format", "eml"],
    ["--annex", "--to", "nobody"], ["--revision", "0"],
  ]) func whatDoesNotGoTogetherIsSaid(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try run(Self.seal + ["--key", "k"] + arguments, in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: "))
  }
}
