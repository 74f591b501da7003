extension ObservationColumns {
  /// What a city means by an indicator, as far as it says: the unit of a figure and the method.
  public struct StatedMeaning: Sendable, Equatable {
    /// The city's id.
    public var city: String
    /// The indicator's id.
    public var indicator: String
    /// The unit's id; empty when none is given.
    public var unit: String
    /// The digest of the method; empty when none is given.
    public var method: String
  }

  /// What each city means by each indicator of which it gives a figure; several where it uses several
  /// units. In the order in which they first come.
  public var statedMeanings: [StatedMeaning] {
    struct Key: Hashable {
      var place: UInt64
      var unit: UInt16
    }
    // Rows of one indicator stand together as a rule: so few are asked for that a search is cheaper
    // than a hash until there are many.
    var order: [Key] = []
    var seen: Set<Key> = []
    order.reserveCapacity(indicators.count)
    var last: Key?
    for row in 0..<count where ObservationState(unchecked: state[row]).hasValue {
      let key = Key(
        place: ObservationColumns.key(city: Int(city[row]), indicator: Int(indicator[row])),
        unit: unit[row])
      guard key != last else { continue }
      last = key
      if order.count < 32 {
        guard !order.contains(key) else { continue }
      } else {
        if seen.isEmpty { seen = Set(order) }
        guard seen.insert(key).inserted else { continue }
      }
      order.append(key)
    }
    return order.map { key in
      let (city, indicator) = (Int(key.place >> 32), Int(key.place & 0xFFFF_FFFF))
      return StatedMeaning(
        city: cities[city], indicator: indicators[indicator], unit: units[Int(key.unit)],
        method: methodOf[key.place].map { methods[$0] } ?? "")
    }
  }
}
