import ReportingCore

/// Computes the cells of some indicators from grouped figures. One task has one of these; the figures
/// of its groups are its own.
struct FamilyStatistics {
  let tables: PlanTables
  let figures: GroupedFigures
  /// The residents by city and period; 0 where they are not known.
  let residents: [Double]
  var cells: [CellStatistics] = []
  var conflicts: [RepeatedFigure] = []
  var outliers: [FoundOutlier] = []
  /// Cells in which cities mean several things.
  var mixed: [Int] = []
  /// The groups, with repetitions taken out.
  var runs: [GroupedFigures.Run]
  var scratch: [Double] = []

  /// A figure unlike the others, in numbers of the plan.
  struct FoundOutlier {
    var family: Int
    var city: Int
    var value: Double
    var factor: Double
    var typical: Double
  }

  /// A city that gives a figure twice, in numbers of the plan.
  struct RepeatedFigure {
    var family: Int
    var city: Int
    var isContradiction: Bool
  }

  /// What is added up of a group.
  struct Sums {
    var count = 0
    var confidential = 0
    var sum = CompensatedSum()
    var weightedSum = CompensatedSum()
    var residents = CompensatedSum()
    var weighted = 0
    var matched = 0
    var matchedConfidential = 0
    var before = CompensatedSum()
    var now = CompensatedSum()

    mutating func add(_ other: Sums) {
      count += other.count
      confidential += other.confidential
      sum.add(other.sum)
      weightedSum.add(other.weightedSum)
      residents.add(other.residents)
      weighted += other.weighted
      matched += other.matched
      matchedConfidential += other.matchedConfidential
      before.add(other.before)
      now.add(other.now)
    }
  }

  init(
    tables: PlanTables, figures: GroupedFigures, residents: [Double], runs: Range<Int>
  ) {
    self.tables = tables
    self.figures = figures
    self.residents = residents
    self.runs = Array(figures.runs[runs])
  }

  /// Computes all cells of the groups.
  mutating func compute() {
    for run in runs.indices { putInOrder(run) }
    var first = 0
    while first < runs.count {
      let family = runs[first].key / tables.regionCount
      var last = first + 1
      while last < runs.count, runs[last].key / tables.regionCount == family { last += 1 }
      if tables.isPlanned[tables.parts(ofFamily: family).period] {
        computeFamily(family, first..<last)
      }
      first = last
    }
  }

  /// Orders a group by city, which most groups are already, and takes out what a city gives twice.
  private mutating func putInOrder(_ index: Int) {
    let run = runs[index]
    let cities = figures.cities + run.start
    let values = figures.values + run.start
    let mask = ~GroupedFigures.confidentialBit
    var isStrictlyOrdered = true
    for place in 1..<max(run.count, 1) where cities[place - 1] & mask >= cities[place] & mask {
      isStrictlyOrdered = false
      break
    }
    guard !isStrictlyOrdered else { return }
    // By city, then in the order of the rows.
    let order = (0..<run.count).sorted {
      (cities[$0] & mask, $0) < (cities[$1] & mask, $1)
    }
    let sorted = order.map { (city: cities[$0], value: values[$0]) }
    let family = run.key / tables.regionCount
    var kept = 0
    var place = 0
    while place < sorted.count {
      var next = place + 1
      var agree = true
      while next < sorted.count, sorted[next].city & mask == sorted[place].city & mask {
        if sorted[next] != sorted[place] { agree = false }
        next += 1
      }
      if next - place > 1 {
        conflicts.append(
          RepeatedFigure(
            family: family, city: Int(sorted[place].city & mask), isContradiction: !agree))
      }
      // Of figures that contradict each other nobody knows the right one.
      if agree {
        cities[kept] = sorted[place].city
        values[kept] = sorted[place].value
        kept += 1
      }
      place = next
    }
    runs[index].count = kept
    runs[index].counts.reporting = UInt32(kept)
  }

  private mutating func computeFamily(_ family: Int, _ members: Range<Int>) {
    let (indicator, period, _) = tables.parts(ofFamily: family)
    let terms = tables.plan.indicators[indicator]
    let measures = tables.plan.measures
    let earlier = tables.earlier[period].map { earlier in
      runsOfFamily(
        family + (earlier - period) * tables.breakdowns.count)
    }
    var all = CellStatistics(
      key: tables.cellKey(family: family, region: nil), asked: tables.cities.count)
    var allSums = Sums()
    var regional = tables.asked.indices.map { region in
      RegionalBalance.Share(
        region: region < tables.regions.count ? tables.regions[region] : "", reporting: 0,
        asked: tables.asked[region])
    }
    var meanOfRegions = CompensatedSum()
    var speaking = 0
    var meaning: Int32 = -1
    var isMixed = false
    let meaningBefore = earlier.flatMap { self.meaning(of: $0) }
    fillScratch(members)
    var offset = 0
    var regionCells: [CellStatistics] = []
    for index in members {
      let run = runs[index]
      let region = run.key % tables.regionCount
      if run.count > 0 {
        if run.counts.isMixed || (meaning >= 0 && meaning != run.counts.meaning) { isMixed = true }
        meaning = run.counts.meaning
      }
      var sums = sums(of: run, period: period)
      if measures.contains(.change), let earlier,
        let before = earlier.first(where: { runs[$0].key % tables.regionCount == region }),
        !run.counts.isMixed, meaningBefore == run.counts.meaning
      {
        match(run, with: runs[before], &sums)
      }
      allSums.add(sums)
      regional[region].reporting = sums.count
      if sums.count > 0, region < tables.regions.count {
        meanOfRegions.add(sums.sum.value / Double(sums.count))
        speaking += 1
      }
      if region < tables.regions.count {
        var cell = CellStatistics(
          key: tables.cellKey(family: family, region: region), asked: tables.asked[region])
        fill(&cell, run.counts, sums, terms)
        if run.counts.isMixed { mixed.append(run.key) }
        if measures.contains(.quartiles), !run.counts.isMixed {
          cell.quartiles = quartiles(offset..<offset + run.count)
        }
        if run.counts.isMixed { cell = withoutFigures(cell) }
        regionCells.append(cell)
      }
      add(run.counts, to: &all)
      offset += run.count
    }
    let counts = GroupCounts.Group(
      missing: UInt32(all.missing), notComputable: UInt32(all.notComputable),
      suppressed: UInt32(all.suppressed))
    fill(&all, counts, allSums, terms)
    if measures.contains(.quartiles), !isMixed { all.quartiles = quartiles(0..<offset) }
    if measures.contains(.regionalBalance), !tables.regions.isEmpty {
      all.balance = RegionalBalance(
        meanOfRegions: speaking > 0 && !isMixed ? meanOfRegions.value / Double(speaking) : nil,
        shares: Array(regional.dropLast()))
    }
    if isMixed {
      all = withoutFigures(all)
      mixed.append(-family - 1)
    } else {
      findOutliers(family, members, period: period, terms)
    }
    cells.append(all)
    cells += regionCells
  }

  private func runsOfFamily(_ family: Int) -> Range<Int> {
    func firstRun(from key: Int) -> Int {
      var (low, high) = (0, runs.count)
      while low < high {
        let middle = (low + high) / 2
        if runs[middle].key < key { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return firstRun(
      from: family * tables.regionCount)..<firstRun(
        from: (family + 1) * tables.regionCount)
  }

  /// What the figures of a family mean; nil when they mean several things, or there are none.
  private func meaning(of members: Range<Int>) -> Int32? {
    let reporting = members.filter { runs[$0].count > 0 }
    guard let first = reporting.first,
      reporting.allSatisfy({
        !runs[$0].counts.isMixed && runs[$0].counts.meaning == runs[first].counts.meaning
      })
    else { return nil }
    return runs[first].counts.meaning
  }

  private func add(_ counts: GroupCounts.Group, to cell: inout CellStatistics) {
    cell.missing += Int(counts.missing)
    cell.notComputable += Int(counts.notComputable)
    cell.suppressed += Int(counts.suppressed)
  }

  private func fill(
    _ cell: inout CellStatistics, _ counts: GroupCounts.Group, _ sums: Sums,
    _ terms: PlannedIndicator
  ) {
    let measures = tables.plan.measures
    cell.reporting = sums.count
    cell.confidential = sums.confidential
    cell.missing = Int(counts.missing)
    cell.notComputable = Int(counts.notComputable)
    cell.suppressed = Int(counts.suppressed)
    cell.weighted = sums.weighted
    guard sums.count > 0 else { return }
    let sum = sums.sum.value
    if measures.contains(.sum), terms.canBeSummed { cell.sum = sum }
    if measures.contains(.mean) { cell.mean = sum / Double(sums.count) }
    if measures.contains(.weightedMean), sums.weighted > 0 {
      cell.weightedMean = sums.weightedSum.value / sums.residents.value
    }
    if sums.matched > 0 {
      let share = terms.canBeSummed ? 1 : Double(sums.matched)
      cell.change = MatchedChange(
        cities: sums.matched, before: sums.before.value / share, now: sums.now.value / share)
      cell.confidentialInChange = sums.matchedConfidential
    }
  }

  /// A cell of figures that cannot be put together: only how many there are.
  private func withoutFigures(_ cell: CellStatistics) -> CellStatistics {
    var cell = cell
    (cell.sum, cell.mean, cell.weightedMean, cell.quartiles, cell.change) = (
      nil, nil, nil, nil, nil
    )
    cell.weighted = 0
    cell.confidentialInChange = 0
    cell.balance?.meanOfRegions = nil
    return cell
  }
}
