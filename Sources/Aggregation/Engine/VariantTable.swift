import ReportingCore

/// What figures under one id may mean: the unit, the method and the country whose money it is.
struct VariantTable {
  /// What a figure means, in numbers of the columns; -1 for a method or a country that plays no part.
  struct Meaning: Hashable {
    var indicator: Int32
    var unit: Int32
    var method: Int32
    var money: Int32
  }

  /// The class of figures that do not count, because the plan says what does.
  static let leftOut: Int32 = -1

  private var classes: [Meaning: Int32] = [:]
  /// The meaning that each indicator had last, and its class.
  private var last: [(meaning: Meaning, class: Int32)]
  private let columns: ObservationColumns
  private let countries: [String]
  private let countryOfCity: [Int32]
  private let planned: [PlannedIndicator?]
  private let hasMethods: Bool
  private let hasMoney: Bool
  /// The methods by city and indicator, where that is not too large.
  private let methods: [Int32]
  private static let largestTable = 1 << 26

  init(_ columns: ObservationColumns, _ tables: PlanTables) {
    self.columns = columns
    let byID = Dictionary(tables.plan.indicators.map { ($0.id, $0) }) { first, _ in first }
    planned = columns.indicatorIDs.map { byID[$0] }
    hasMethods = !columns.methodOf.isEmpty
    hasMoney = planned.contains { $0?.isInLocalMoney == true }
    countries = Set(tables.cities.map(\.country)).sorted()
    let numbers = Dictionary(
      uniqueKeysWithValues: countries.enumerated().map { ($0.element, Int32($0.offset)) })
    countryOfCity =
      hasMoney
      ? columns.cityIDs.map { id in
        tables.placeOfCity[id].flatMap { numbers[tables.cities[$0].country] } ?? -1
      } : []
    let size = columns.cities.count * columns.indicators.count
    var methods: [Int32] = []
    if hasMethods, size <= Self.largestTable {
      methods = [Int32](repeating: -1, count: size)
      for (key, method) in columns.methodOf {
        methods[Int(key >> 32) * columns.indicators.count + Int(key & 0xFFFF_FFFF)] = Int32(method)
      }
    }
    self.methods = methods
    let none = Meaning(indicator: -1, unit: -1, method: -1, money: -1)
    last = planned.map { _ in (none, Self.leftOut) }
  }

  /// What a row means.
  @inline(__always)
  func meaning(city: Int, indicator: Int, unit: Int) -> Meaning {
    var meaning = Meaning(
      indicator: Int32(truncatingIfNeeded: indicator), unit: Int32(truncatingIfNeeded: unit),
      method: -1, money: -1)
    if hasMethods { meaning.method = method(city: city, indicator: indicator) }
    if hasMoney, planned[indicator]?.isInLocalMoney == true { meaning.money = countryOfCity[city] }
    return meaning
  }

  private func method(city: Int, indicator: Int) -> Int32 {
    if !methods.isEmpty { return methods[city * columns.indicators.count + indicator] }
    return columns.methodOf[ObservationColumns.key(city: city, indicator: indicator)].map {
      Int32(truncatingIfNeeded: $0)
    } ?? -1
  }

  /// The class of a row: rows of one class may be put together, and those left out with none.
  @inline(__always)
  mutating func number(city: Int, indicator: Int, unit: Int) -> Int32 {
    let meaning = meaning(city: city, indicator: indicator, unit: unit)
    if last[indicator].meaning == meaning { return last[indicator].class }
    let found = number(of: meaning)
    last[indicator] = (meaning, found)
    return found
  }

  private mutating func number(of meaning: Meaning) -> Int32 {
    if let known = classes[meaning] { return known }
    var shared = meaning
    let terms = planned[Int(meaning.indicator)]
    if let wanted = terms?.unit {
      let unit = columns.units[Int(meaning.unit)]
      guard unit == wanted || unit.isEmpty else {
        classes[meaning] = Self.leftOut
        return Self.leftOut
      }
      shared.unit = -1
    }
    if let wanted = terms?.method {
      guard meaning.method < 0 || columns.methods[Int(meaning.method)] == wanted else {
        classes[meaning] = Self.leftOut
        return Self.leftOut
      }
      shared.method = -1
    }
    let number = classes[shared] ?? Int32(truncatingIfNeeded: classes.count)
    classes[shared] = number
    classes[meaning] = number
    return number
  }

  /// A meaning in words, with the cities that mean it.
  func variant(_ meaning: Meaning, cities: [String]) -> Variant {
    Variant(
      unit: columns.units[Int(meaning.unit)],
      method: meaning.method < 0 ? "" : columns.methods[Int(meaning.method)],
      money: meaning.money < 0 ? "" : countries[Int(meaning.money)], cities: cities)
  }
}
