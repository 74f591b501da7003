import Aggregation
import Disclosure
import ReportingCore
import TestSupport
import Testing

/// Attackers who compute with all that is shown, with what cities publish, and with their own figures.
@Suite("Attacks on aggregated cells")
struct GateAttackTests {
  private struct Network {
    var cities: [MemberCity]
    var rows: [ObservationRow]
    var plan: Plan
    var weighs: Bool
  }

  /// A random network: a few regions, some figures in confidence, of various sizes, by sex or not.
  private func network(seed: UInt64) throws -> Network {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 4...16, using: &generator)
    let weighs = seed % 4 == 3
    let bySex = !weighs && seed % 2 == 0
    let cities = try Samples.cities(
      count, regions: Array(["002", "019", "142"].prefix(1 + Int(seed % 3))))
    let year = try Samples.period("2021")
    let share = Double.random(in: 0.2...1, using: &generator)
    var rows: [ObservationRow] = []
    for city in cities {
      guard Double.random(in: 0..<1, using: &generator) < 0.9 else { continue }
      let size = [20.0, 60, 200, 3_000][Int.random(in: 0..<4, using: &generator)]
      func mark() -> ObservationMark {
        Double.random(in: 0..<1, using: &generator) < share ? .confidential : .published
      }
      func row(_ breakdown: Breakdown, _ value: Double, _ mark: ObservationMark) {
        rows.append(
          ObservationRow(
            city: city.id, indicator: "i", period: year, breakdown: breakdown, value: value,
            unit: "persons", mark: mark))
      }
      let women = Double.random(in: 0...size, using: &generator).rounded()
      let men = Double.random(in: 0...size, using: &generator).rounded()
      row(.total, women + men, mark())
      guard bySex else { continue }
      let hidden = Double.random(in: 0..<1, using: &generator) < 0.15
      row(Breakdown(["sex": "female"]), women, hidden ? .suppressed : mark())
      row(Breakdown(["sex": "male"]), men, mark())
    }
    let breakdowns =
      bySex
      ? [Breakdown.total, Breakdown(["sex": "female"]), Breakdown(["sex": "male"])] : [.total]
    let plan = Plan(
      indicators: [Samples.indicator("i", sums: !weighs)], periods: [year],
      breakdowns: .named(breakdowns))
    return Network(cities: cities, rows: rows, plan: plan, weighs: weighs)
  }

  @Test("nobody narrows a confidential figure below the required interval", arguments: 0..<40)
  func attack(seed: UInt64) async throws {
    let network = try network(seed: seed)
    var columns = ObservationColumns()
    for row in network.rows { try columns.append(row) }
    let statistics = await AggregationEngine(plan: network.plan, cities: network.cities)
      .statistics(of: columns)
    let gate = AggregateGate()
    let released = gate.release(statistics)
    let secrets = network.rows.filter { $0.mark == .confidential }
    // A reader, the cities with the greatest figures, and some others.
    var seen: Set<String> = []
    let cities = secrets.sorted { $0.value > $1.value }.map(\.city) + network.cities.map(\.id)
    for attacker in [nil] + cities.filter({ seen.insert($0).inserted }).prefix(5).map(Optional.init)
    {
      let shown = program(network, released, attacker, withCells: true)
      let own = program(network, released, attacker, withCells: false)
      for secret in secrets where secret.city != attacker {
        guard let variable = shown.variables[secret] else { continue }
        let residents = network.weighs ? residents(secret.city, network) : 1
        guard residents > 0 else { continue }
        let required =
          network.weighs
          ? 0.2 * secret.value * residents
          : max(
            0.2 * secret.value,
            Double(gate.policy.requiredPossibilities(for: .persons) - 1))
        let value = secret.value * residents
        let after = shown.program.range(of: variable)
        let scale = network.weighs ? residents : 1
        let (width, above) = ((after.high - after.low) * scale, after.high * scale - value)
        if width >= required - 1e-6, above >= required - 1e-6 { continue }
        // What the cities' own tables give away cannot be taken back.
        let before = own.program.range(of: variable)
        let open = (width: (before.high - before.low) * scale, above: before.high * scale - value)
        #expect(
          width >= min(required, open.width - 1) - 1e-6
            && above >= min(required, open.above - 1) - 1e-6,
          "seed \(seed): \(secret.city) \(secret.breakdown.key) to \(attacker ?? "a reader")")
      }
    }
    // The gate must not be safe by showing nothing.
    let shown = released.cells.count { $0.figures != nil }
    if secrets.isEmpty { #expect(released.audit.confidential == 0) }
    if network.rows.count > 25, seed % 2 == 1 { #expect(shown + released.audit.fewCities > 0) }
  }

  private func residents(_ city: String, _ network: Network) -> Double {
    let found = network.cities.first { $0.id == city }
    return found?.residents(in: network.plan.periods[0]) ?? 0
  }

  /// The equations of a reader or a city. Variables are the figures that it does not know.
  private func program(
    _ network: Network, _ released: Aggregate, _ attacker: String?, withCells: Bool
  ) -> (program: LinearProgram, variables: [ObservationRow: Int]) {
    var variables: [ObservationRow: Int] = [:]
    for row in network.rows where row.mark == .confidential || row.mark == .suppressed {
      if row.city != attacker { variables[row] = variables.count }
    }
    var equations: [(terms: [Int: Double], sum: Double)] = []
    func add(_ terms: [(ObservationRow, Double)], _ sum: Double) {
      var rest = sum
      var unknown: [Int: Double] = [:]
      for (row, factor) in terms {
        if let variable = variables[row] {
          unknown[variable] = factor
        } else {
          rest -= factor * row.value
        }
      }
      if !unknown.isEmpty { equations.append((unknown, rest)) }
    }
    for city in network.cities where city.id != attacker {
      let own = network.rows.filter { $0.city == city.id }
      if own.count == 3 { add([(own[0], 1), (own[1], -1), (own[2], -1)], 0) }
    }
    for cell in released.cells where withCells {
      guard let figures = cell.figures else { continue }
      let members = network.rows.filter { row in
        row.mark.hasValue && row.breakdown == cell.key.breakdown
          && (cell.key.region == nil
            || network.cities.first { $0.id == row.city }?.region == cell.key.region)
      }
      if let sum = figures.sum { add(members.map { ($0, 1) }, sum) }
      if let mean = figures.weightedMean, network.weighs {
        let weights = members.map { ($0, residents($0.city, network)) }.filter { $0.1 > 0 }
        add(weights, mean * weights.reduce(0) { $0 + $1.1 })
      }
    }
    return (LinearProgram(equations: equations, variables: variables.count), variables)
  }
}
