import Aggregation
import Digests
import Foundation
import ReportingCore
import Sealing
import Secretariat
import Testing

/// What every store promises, held against one of them.
struct StorePromises {
  let store: any Store
  let folder: URL
  var samples = Samples()
  let cities = ["altdorf", "bergen", "celje", "dalheim"]

  /// Writes packages and receives them.
  func receive(
    _ packages: [(name: String, bytes: [UInt8])], members: Set<String>? = nil
  ) async throws -> [ReceivedFile] {
    var paths: [String] = []
    for (name, bytes) in packages {
      let path = folder.appendingPathComponent("\(name).cityrights").path
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      paths.append(path)
    }
    return try await Receiver(
      store: store, trust: samples.trust(cities), members: members,
      on: CalendarDate("2025-06-25")
    ).receive(paths)
  }

  func outcomes(_ files: [ReceivedFile]) -> [String] {
    files.map { ([$0.outcome.rawValue] + $0.findings.map(\.id)).joined(separator: " ") }
  }

  func check() async throws {
    // Three cities, each once; the same bytes twice change nothing.
    let first = try cities.prefix(3).enumerated().map { index, city in
      (name: city, bytes: try samples.package(city, value: Double(10 * (index + 1))))
    }
    #expect(outcomes(try await receive(first)) == ["inserted", "inserted", "inserted"])
    #expect(outcomes(try await receive(first)) == ["same", "same", "same"])
    var stored = try store.submissions(SubmissionSelection())
    #expect(stored.map(\.city) == Array(cities.prefix(3)))
    #expect(stored.map(\.revision) == [1, 1, 1])
    let one = try #require(stored.first)
    #expect(one.answers.map(\.question) == ["1", "2"] && one.answers.map(\.words) == [3, 3])
    #expect(one.figures == 3 && one.annex == .none)
    #expect(one.date == CalendarDate("2025-06-20") && one.received == CalendarDate("2025-06-25"))
    #expect(try store.package(one.identity) == first[0].bytes)

    // A revision replaces the one before it, which is kept.
    let old = try #require(samples.identity(first[0].bytes, of: "altdorf"))
    let second = try samples.package("altdorf", revision: 2, replaces: old, value: 99)
    #expect(outcomes(try await receive([("altdorf-r2", second)])) == ["replaced"])
    #expect(outcomes(try await receive([("altdorf", first[0].bytes)])) == ["same"])
    stored = try store.submissions(SubmissionSelection(city: "altdorf"))
    #expect(stored.map(\.revision) == [2])
    stored = try store.submissions(SubmissionSelection(city: "altdorf", includesReplaced: true))
    #expect(stored.map(\.revision) == [1, 2] && stored.map(\.isReplaced) == [true, false])

    // An older one that was never received is a replay; so is another second revision.
    let forged = try samples.package("altdorf", value: 1)
    #expect(outcomes(try await receive([("forged", forged)])) == ["refused seal.replay"])
    let other = try samples.package("altdorf", revision: 3, replaces: old, value: 5)
    #expect(outcomes(try await receive([("other", other)])) == ["refused seal.succession"])

    // Two cities with one id; a key that is not trusted; bytes that were changed; no package at all.
    let double = try samples.package(
      "bergen", call: "uclg-city-text", country: "NOR", code: "NOBGO")
    #expect(outcomes(try await receive([("double", double)])) == ["refused reception.city"])
    let foreign = try Samples().package("celje", call: "uclg-city-text")
    #expect(
      outcomes(try await receive([("foreign", foreign)])).first?.hasPrefix("refused seal.") == true)
    var damaged = try samples.package("dalheim")
    damaged[damaged.count / 2] ^= 1
    #expect(
      outcomes(try await receive([("damaged", damaged)])).first?.hasPrefix("refused seal.") == true)
    #expect(
      outcomes(try await receive([("empty", [])])).first?.hasPrefix("refused seal.") == true)
    #expect(try store.submissions(SubmissionSelection()).count == 3)

    // Somebody who was not asked is told of, and taken.
    let guest = try samples.package("dalheim")
    #expect(
      outcomes(try await receive([("guest", guest)], members: ["dahlheim"]))
        == ["inserted reception.member"])

    // The figures are those of the newest revisions, marks and methods among them.
    let columns = try store.columns(SubmissionSelection(call: "ohchr-57-12", year: Samples.year))
    #expect(columns.count == 12)
    let values = (0..<columns.count).map { columns[$0] }.filter { $0.mark == .published }
    #expect(values.map(\.value) == [99, 20, 30, 60.5] && values.map(\.city) == cities)
    let method = SHA256Digest(of: "method").description
    #expect(columns.method(of: "PA-01", in: "altdorf") == method)
    try checkMeanings()
    #expect(try store.faults() == [])
    #expect(try store.identities().count == 5)
  }

  /// What the store keeps of meanings is what its figures say.
  func checkMeanings() throws {
    let selection = SubmissionSelection(call: "ohchr-57-12", year: Samples.year)
    let submissions = try store.submissions(selection)
    let kept = try NetworkMeanings(of: submissions, in: store)
    let stated = try store.columns(selection).statedMeanings
    #expect(kept.cities.map(\.id) == (try store.submissions(selection).map(\.city)))
    #expect(!stated.isEmpty)
    for city in kept.cities {
      let own = stated.filter { $0.city == city.id }
        .map { NetworkMeanings.Meaning(indicator: $0.indicator, unit: $0.unit, method: $0.method) }
      #expect(city.meanings.map { kept.meanings[$0] } == own)
    }
  }

  /// Of what is refused the store keeps name, digest, reasons and day, until it comes in a good form.
  func checkRefusals() async throws {
    let good = try samples.package("altdorf")
    let damaged = Array(good.dropLast(40))
    let other = Samples()
    let foreign = try other.package("bergen")
    _ = try await receive([("altdorf", damaged), ("bergen", foreign), ("empty", [])])
    var refusals = try store.refusals()
    #expect(
      refusals.map(\.file) == ["altdorf.cityrights", "bergen.cityrights", "empty.cityrights"])
    #expect(refusals.map(\.digest) == [damaged, foreign, []].map { SHA256Digest(of: $0) })
    #expect(refusals.allSatisfy { $0.received == CalendarDate("2025-06-25") })
    #expect(refusals.allSatisfy { !$0.reasons.isEmpty })
    #expect(refusals.map(\.isUnsigned) == [false, true, false])
    // The same again is kept once, on the day on which it came last.
    _ = try await receive([("empty", [])])
    #expect(try store.refusals() == refusals)
    // Sent again whole, under the same name.
    _ = try await receive([("altdorf", good)])
    refusals = try store.refusals()
    #expect(refusals.map(\.file) == ["bergen.cityrights", "empty.cityrights"])
    // The key is trusted at last: the same bytes, in a file of another name.
    let path = folder.appendingPathComponent("other.cityrights").path
    try Data(foreign).write(to: URL(fileURLWithPath: path))
    let files = try await Receiver(store: store, trust: other.trust(["bergen"])).receive([path])
    #expect(files.map(\.outcome) == [.inserted])
    #expect(try store.refusals().map(\.file) == ["empty.cityrights"])
  }

  /// The end does not depend on the order in which files come.
  func checkOrder() async throws {
    let first = try samples.package("altdorf")
    let old = try #require(samples.identity(first, of: "altdorf"))
    let second = try samples.package("altdorf", revision: 2, replaces: old, value: 2)
    let middle = try #require(samples.identity(second, of: "altdorf"))
    let third = try samples.package("altdorf", revision: 3, replaces: middle, value: 3)
    let files = try await receive([("c", third), ("b", second), ("a", first)])
    #expect(outcomes(files) == ["replaced", "replaced", "inserted"])
    let stored = try store.submissions(SubmissionSelection(includesReplaced: true))
    #expect(stored.map(\.revision) == [1, 2, 3])
    #expect(stored.map(\.isReplaced) == [true, true, false])
  }
}
