import Digests
import Foundation
import TestSupport
import Testing

/// The network of examples/network, from the seed to the joint answer, as its README tells it. The
/// packages are not kept, for they follow from the seed; their digests are.
@Suite struct NetworkGoldenTests {
  @Test func thirtyCitiesGiveWhatTheyGave() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Program.repository.appending(path: "examples/network/office"),
      to: folder.url.appending(path: "office"))
    func run(_ line: String, status: Int32 = 0) throws -> Program.Outcome {
      let outcome = try Program.run(
        line.split(separator: " ").map(String.init), of: "cityrights-secretariat", in: folder.url)
      #expect(outcome.status == status, "\(line): \(outcome.errors)")
      return outcome
    }
    _ = try run(
      "simulate --cities 30 --seed 2026 --consultation ohchr-57-12 --year 2024 --out network")
    _ = try run("init office")
    for list in ["members.csv", "trust.csv"] {
      let place = folder.url.appending(path: "office/network/\(list)")
      try FileManager.default.removeItem(at: place)
      try FileManager.default.copyItem(
        at: folder.url.appending(path: "network/\(list)"), to: place)
    }
    var made: [String: Data] = [:]
    let packages = try TemporaryFolder.files(in: folder.path("network/packages"))
    made["packages.sha256"] = Data(
      packages.sorted { $0.key < $1.key }.map {
        "\(SHA256Digest(of: $0.value))  \($0.key)\n"
      }.joined().utf8)
    // Some must be refused, and the reasons are told.
    let received = try run("receive network/packages --office office", status: 1)
    made["received.txt"] = Data(received.errors.utf8)
    let call = "--office office --consultation ohchr-57-12 --year 2024"
    made["status.txt"] = Data(try run("status \(call)").output.utf8)
    made["aggregate.txt"] = Data(try run("aggregate \(call) --periods 2024").output.utf8)
    made["aggregate.json"] = Data(
      try run("aggregate \(call) --periods 2024 --indicators PA-05,CS-02 --json").output.utf8)
    _ = try run("joint \(call) --language en --format md --out joint")
    for (name, content) in try TemporaryFolder.files(in: folder.path("joint")) {
      made["joint/\(name)"] = content
    }
    try GoldenTests.hold(made, against: "network")
  }
}
