import DelimitedText
import FileAccess
import Sealing

/// Writes a simulation into a folder:
///
/// - `packages/NAME.cityrights`: what cities send; by name they are in the order in which they come;
/// - `members.csv`, `trust.csv`: what the secretariat knows before;
/// - `packages.csv`, `traps.csv`, `shared.csv`: what must come of it, for tests;
/// - `keys/CITY.key` and `keys/trusted/CITY.pub`, when they are asked for: the keys with which cities
///   sign, and a folder of keys for programs;
/// - `README.txt`: from what it was made; written last, so that a folder without it is not whole.
///
/// Packages are made and written one after another: memory does not grow with their number.
public struct SimulationFolder: Sendable {
  /// The folder.
  public let path: String
  /// Whether the folder of keys is written.
  public let writesKeys: Bool

  /// A folder, which must be empty or not there yet.
  public init(_ path: String, writesKeys: Bool = false) {
    self.path = FileAccess.withoutTrailingSlash(path)
    self.writesKeys = writesKeys
  }

  /// Writes a simulation.
  ///
  /// - Parameters:
  ///   - simulation: The network.
  ///   - cities: How many cities; the first ones.
  ///   - progress: Is told after each city how many are done.
  /// - Returns: What was written.
  /// - Throws: ``SimulationError``.
  public func write(
    _ simulation: Simulation, cities: Int, progress: (Int) -> Void = { _ in }
  ) throws(SimulationError) -> SimulationSummary {
    try prepare()
    var members = try list(.members)
    var trust = try list(.trust)
    var packages = try list(.packages)
    var traps = try list(.traps)
    var shared = try list(.shared)
    var summary = SimulationSummary()
    for number in 1...max(cities, 1) where number <= cities {
      let delivery = try simulation.delivery(of: number)
      for package in delivery.packages {
        try write("packages/\(package.file)", package.bytes)
      }
      if writesKeys {
        try write(
          "keys/\(delivery.city.id).key",
          Array(SimulationKey.file(seed: simulation.seed, number).utf8))
        // A folder of keys has one for each city: its own, not one that was trusted by mistake.
        try write(
          "keys/trusted/\(delivery.city.id).pub", Array(delivery.city.key.publicKey.file.utf8))
      }
      try append(.members, of: delivery, to: &members)
      try append(.trust, of: delivery, to: &trust)
      try append(.packages, of: delivery, to: &packages)
      try append(.traps, of: delivery, to: &traps)
      try append(.shared, of: delivery, to: &shared)
      summary.count(delivery)
      progress(number)
    }
    do throws(FileAccessError) {
      try members.finish()
      try trust.finish()
      try packages.finish()
      try traps.finish()
      try shared.finish()
    } catch {
      throw .file(error)
    }
    try write("README.txt", Array(remarks(on: simulation, summary).utf8))
    return summary
  }

  private func prepare() throws(SimulationError) {
    let entries: [FolderEntry]
    do throws(FileAccessError) {
      try FileAccess.makeFolder(path)
      entries = try FileAccess.list(path)
    } catch {
      throw .file(error)
    }
    guard entries.isEmpty else { throw .notEmpty(path) }
    do throws(FileAccessError) {
      try FileAccess.makeFolder("\(path)/packages")
      if writesKeys { try FileAccess.makeFolder("\(path)/keys/trusted") }
    } catch {
      throw .file(error)
    }
  }

  private func list(_ list: SimulationList) throws(SimulationError) -> GrowingFile {
    do throws(FileAccessError) {
      var file = try GrowingFile("\(path)/\(list.file)")
      try file.append(SimulationFolder.text([list.columns]))
      return file
    } catch {
      throw .file(error)
    }
  }

  private func append(
    _ list: SimulationList, of delivery: SimulatedDelivery, to file: inout GrowingFile
  ) throws(SimulationError) {
    do throws(FileAccessError) {
      try file.append(SimulationFolder.text(list.rows(of: delivery)))
    } catch {
      throw .file(error)
    }
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws(SimulationError) {
    do throws(FileAccessError) {
      var file = try GrowingFile("\(path)/\(name)")
      do throws(FileAccessError) {
        try file.append(bytes)
        try file.finish()
      } catch {
        file.discard()
        throw error
      }
    } catch {
      throw .file(error)
    }
  }

  private static func text(_ rows: [[String]]) -> [UInt8] {
    var writer = DelimitedWriter()
    for row in rows { writer.append(texts: row) }
    return writer.bytes
  }

  private func remarks(on simulation: Simulation, _ summary: SimulationSummary) -> String {
    var text = """
      Simulated cities. None of them exists, nothing in here is true, and the keys are public:
      never trust one of them for a city.

      seed: \(simulation.seed)
      consultation: \(simulation.call.id)
      year: \(simulation.call.year)
      cities: \(summary.cities)
      packages: \(summary.packages)
      rows of figures: \(summary.rows)
      bytes of packages: \(summary.bytes)

      Planted, by kind (each one stands in traps.csv):

      """
    for kind in Trap.Kind.allCases {
      if let count = summary.traps[kind] { text += "  \(kind.rawValue): \(count)\n" }
    }
    return text
  }
}
