import Archives
import Digests
import ReportingCore
import Sealing
import Simulation
import TestSupport
import Testing

@Suite("What simulated cities send")
struct DeliveryTests {
  @Test("is the same for the same seed, and another for another")
  func sameSeed() throws {
    for number in [1, 7, 31] {
      let one = try Samples.network().delivery(of: number)
      let two = try Samples.network().delivery(of: number)
      let other = try Samples.network(seed: 2).delivery(of: number)
      #expect(one.packages == two.packages)
      #expect(one.traps == two.traps)
      #expect(one.members == two.members)
      #expect(one.keys == two.keys)
      #expect(one.sharedRecords == two.sharedRecords)
      #expect(one.city.id != other.city.id)
      #expect(one.keys != other.keys)
    }
  }

  // What is pinned here must not change with the machine: a change of the generator changes it.
  @Test("is the same on every machine")
  func sameEverywhere() throws {
    let network = Samples.network(rates: .none)
    var digests = ""
    for number in 1...5 {
      for package in try network.delivery(of: number).packages {
        digests += "\(SHA256Digest(of: package.bytes))\n"
      }
    }
    #expect(
      SHA256Digest(of: digests).description
        == "207f8846dcbb215d7e7532f8316148068d326a2c7f14d930fb424aeddf73ee1d")
  }

  @Test("comes to what is said of it, kind by kind", arguments: [1, 2] as [UInt64])
  func fates(seed: UInt64) throws {
    let deliveries = try Samples.deliveries(Samples.network(seed: seed), 1...60)
    var secretariat = Secretariat(trust: Samples.trust(deliveries))
    var planted: Set<Trap.Kind> = []
    for delivery in deliveries {
      planted.formUnion(delivery.traps.map(\.kind))
      for package in delivery.packages {
        let (word, findings) = secretariat.receive(package)
        #expect(word == package.fate.word, "\(package.file): \(findings)")
        if let finding = package.fate.finding {
          #expect(findings.contains(finding), "\(package.file): \(findings)")
        }
        let traps = delivery.traps.filter { $0.file == package.file }
        #expect(
          package.fate == .accepted || !traps.isEmpty, "\(package.file) is refused without a trap")
      }
    }
    let never = Trap.Kind.allCases.filter { !planted.contains($0) }
    #expect(never.isEmpty)
  }

  @Test("has no trap where none is wanted")
  func noTraps() throws {
    let deliveries = try Samples.deliveries(Samples.network(rates: .none), 1...30)
    var secretariat = Secretariat(trust: Samples.trust(deliveries))
    for delivery in deliveries {
      #expect(delivery.traps.allSatisfy { $0.kind == .suppressed })
      #expect(delivery.packages.map { secretariat.receive($0).word } == ["accepted"])
      #expect(delivery.members.count == 1)
    }
  }

  @Test("has the traps as often as it was asked for", arguments: Trap.Kind.allCases)
  func only(kind: Trap.Kind) throws {
    guard kind.place != .figure else { return }
    let network = Samples.network(rates: .only(kind, share: 0.5))
    let planted = try Samples.deliveries(network, 1...6).filter { delivery in
      delivery.traps.contains { $0.kind == kind }
    }
    // A city that reports on little has no place for some kinds.
    #expect((2...4).contains(planted.count), "\(kind): \(planted.count)")
  }

  @Test("holds under any rates", arguments: 0..<3)
  func anyRates(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    var shares: [Trap.Kind: Double] = [:]
    for kind in Trap.Kind.allCases where Bool.random(using: &numbers) {
      shares[kind] = Double.random(in: 0...0.5, using: &numbers)
    }
    let network = Samples.network(seed: seed, rates: TrapRates(shares))
    let deliveries = try Samples.deliveries(network, 1...15)
    var secretariat = Secretariat(trust: Samples.trust(deliveries))
    for package in deliveries.flatMap(\.packages) {
      let (word, findings) = secretariat.receive(package)
      #expect(word == package.fate.word, "\(package.file): \(findings)")
    }
  }

  @Test("has an annex that only its readers open")
  func annex() throws {
    let reader = AgeIdentity.random()
    let network = Samples.network(rates: .none, recipients: [reader.recipient])
    let deliveries = try Samples.deliveries(network, 1...30)
    let trust = Samples.trust(deliveries)
    var counted: [String: Int] = [:]
    var annexes = 0
    for delivery in deliveries {
      for record in delivery.sharedRecords {
        #expect(Pseudonym.problem(in: record.record) == nil, "\(record.record)")
        counted[record.record, default: 0] += 1
      }
      let package = try #require(
        PackageVerifier(trust: trust).verify(delivery.packages[0].bytes, path: "p").package)
      #expect((package.annex != nil) == !delivery.sharedRecords.isEmpty)
      guard let annex = package.annex else { continue }
      annexes += 1
      let archive = try Archives.ZIPReader(try AgeFile.decrypt(annex, with: [reader]))
      let table = try #require(archive.entry("observations.csv"))
      #expect(try archive.content(of: table) == package.observations)
      let entry = try #require(archive.entry("shared-records.csv"))
      let lines = String(decoding: try archive.content(of: entry), as: UTF8.self)
        .split(separator: "\n")
      #expect(lines.first == "register,record,period")
      #expect(
        lines.dropFirst().map(String.init)
          == delivery.sharedRecords.map { "\($0.register),\($0.record),\($0.period.label)" })
    }
    #expect(annexes > 5)
    #expect(counted.values.contains { $0 > 1 }, "no guest is counted by two cities")
  }

  @Test("is refused for a city that cannot be")
  func noSuchCity() {
    #expect(throws: SimulationError.noSuchCity(0)) { try Samples.network().delivery(of: 0) }
  }

  @Test("is signed with keys that say what they are")
  func keys() throws {
    let city = Samples.network().city(3)
    let file = SimulationKey.file(seed: 1, 3)
    #expect(file.contains("FOR SIMULATION ONLY"))
    let key = try SigningKeyFile(file).open(password: nil)
    #expect(key.publicKey == city.key.publicKey)
    #expect(try SigningPublicKey(key.publicKey.text) == key.publicKey)
  }
}
