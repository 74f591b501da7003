import Aggregation
import ReportingCore
import TestSupport
import Testing

/// Cities, plans and figures for the tests.
enum Samples {
  static func period(_ text: String) throws -> Period { try Period(parsing: text) }

  /// So many cities in a few regions, with residents.
  static func cities(_ count: Int, regions: [String] = ["002", "019", "142", "150"]) throws
    -> [MemberCity]
  {
    let period = try period("2017")
    return (0..<count).map {
      MemberCity(
        id: "city-\($0)", country: ["ESP", "KEN", "MEX"][$0 % 3],
        region: regions[$0 % regions.count],
        population: $0 % 11 == 10
          ? [] : [.init(period: period, residents: Double(1_000 + $0 * 37 % 9_001))])
    }
  }

  /// Random figures: gaps, marks, some breakdowns.
  static func columns(
    cities: Int, indicators: Int, periods: [String], breakdowns: [String] = ["", "sex=female"],
    confidential: Double = 0, seed: UInt64
  ) throws -> ObservationColumns {
    var generator = SeededGenerator(seed: seed)
    var columns = ObservationColumns()
    for city in 0..<cities {
      for indicator in 0..<indicators {
        for period in periods {
          for breakdown in breakdowns {
            let draw = Double.random(in: 0..<1, using: &generator)
            if draw < 0.2 { continue }
            let mark: ObservationMark =
              draw < 0.25
              ? .missing
              : draw < 0.28
                ? .suppressed : draw < 0.28 + confidential * 0.72 ? .confidential : .published
            try columns.append(
              ObservationRow(
                city: "city-\(city)", indicator: "i\(indicator)", period: try self.period(period),
                breakdown: try #require(Breakdown(key: breakdown)),
                value: (Double.random(in: 0..<1_000, using: &generator) * 100).rounded() / 100,
                unit: "persons", mark: mark))
          }
        }
      }
    }
    return columns
  }

  static func indicator(_ id: String, unit: String? = "persons", sums: Bool = true)
    -> PlannedIndicator
  {
    PlannedIndicator(id: id, unit: unit, counts: .persons, canBeSummed: sums)
  }
}
