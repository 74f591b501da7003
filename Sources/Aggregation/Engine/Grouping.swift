import ReportingCore

/// Counts the rows of each group and puts their figures in the order of the groups: two passes over
/// the columns, nothing allocated for a row.
struct Grouping {
  let columns: ObservationColumns
  let tables: PlanTables
  var variants: VariantTable
  /// Rows of cities that were not asked.
  var hasUnknownCities = false
  /// Whether the plan's terms left rows out.
  var hasLeftOut = false
  var hasConfidential = false

  private static let noGroup = UInt32.max

  init(_ columns: ObservationColumns, _ tables: PlanTables) {
    self.columns = columns
    self.tables = tables
    variants = VariantTable(columns, tables)
  }

  mutating func grouped() -> GroupedFigures {
    var counts = GroupCounts(keyCount: tables.keyCount, rows: columns.count)
    let places = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: columns.count)
    defer { places.deallocate() }
    count(&counts, places)

    let order = counts.inOrder()
    var starts = [Int](repeating: 0, count: counts.groups.count)
    var runs: [GroupedFigures.Run] = []
    runs.reserveCapacity(order.count)
    var start = 0
    for (key, place) in order {
      let group = counts.groups[place]
      runs.append(.init(key: key, start: start, count: Int(group.reporting), counts: group))
      starts[place] = start
      start += Int(group.reporting)
    }
    let figures = GroupedFigures(runs: runs, count: start)
    scatter(into: figures, places, &starts)
    return figures
  }

  private mutating func count(
    _ counts: inout GroupCounts, _ places: UnsafeMutableBufferPointer<UInt32>
  ) {
    let shares = tables.shares(of: columns)
    let rows = columns.count
    columns.city.withUnsafeBufferPointer { city in
      columns.indicator.withUnsafeBufferPointer { indicator in
        columns.period.withUnsafeBufferPointer { period in
          columns.breakdown.withUnsafeBufferPointer { breakdown in
            columns.unit.withUnsafeBufferPointer { unit in
              columns.state.withUnsafeBufferPointer { states in
                for row in 0..<rows {
                  places[row] = Grouping.noGroup
                  let (i, p) = (Int(indicator[row]), Int(period[row]))
                  let asked =
                    shares.indicator[i] | shares.period[p] | shares.breakdown[Int(breakdown[row])]
                  guard asked >= 0 else { continue }
                  let c = Int(city[row])
                  guard shares.city[c] >= 0 else {
                    hasUnknownCities = true
                    continue
                  }
                  let key =
                    shares.indicator[i] + shares.period[p] + shares.breakdown[Int(breakdown[row])]
                    + shares.city[c]
                  let state = ObservationState(unchecked: states[row])
                  guard state.hasValue else {
                    counts.count(counts.place(of: key), mark: state.mark)
                    continue
                  }
                  let meaning = variants.number(city: c, indicator: i, unit: Int(unit[row]))
                  guard meaning >= 0 else {
                    hasLeftOut = true
                    continue
                  }
                  if state.isConfidential { hasConfidential = true }
                  let place = counts.place(of: key)
                  counts.count(place, meaning: meaning)
                  places[row] = UInt32(truncatingIfNeeded: place)
                }
              }
            }
          }
        }
      }
    }
  }

  private func scatter(
    into figures: GroupedFigures, _ places: UnsafeMutableBufferPointer<UInt32>,
    _ starts: inout [Int]
  ) {
    let memberOfCity = columns.cityIDs.map { UInt32(tables.placeOfCity[$0] ?? 0) }
    let (values, cities) = (figures.values, figures.cities)
    let rows = columns.count
    columns.city.withUnsafeBufferPointer { city in
      columns.value.withUnsafeBufferPointer { value in
        columns.state.withUnsafeBufferPointer { states in
          memberOfCity.withUnsafeBufferPointer { members in
            starts.withUnsafeMutableBufferPointer { starts in
              for row in 0..<rows where places[row] != Grouping.noGroup {
                let target = starts[Int(places[row])]
                starts[Int(places[row])] = target + 1
                values[target] = value[row]
                let isConfidential = ObservationState(unchecked: states[row]).isConfidential
                cities[target] =
                  members[Int(city[row])]
                  | (isConfidential ? GroupedFigures.confidentialBit : 0)
              }
            }
          }
        }
      }
    }
  }
}
