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
    var seen: Set<Key> = []
    seen.reserveCapacity(indicators.count)
    var found: [StatedMeaning] = []
    // Rows of one indicator stand together as a rule.
    var last: Key?
    for row in 0..<count where ObservationState(unchecked: state[row]).hasValue {
      let key = Key(
        place: ObservationColumns.key(city: Int(city[row]), indicator: Int(indicator[row])),
        unit: unit[row])
      guard key != last else { continue }
      last = key
      guard seen.insert(key).inserted else { continue }
      found.append(
        StatedMeaning(
          city: cities[Int(city[row])], indicator: indicators[Int(indicator[row])],
          unit: units[Int(unit[row])], method: methodOf[key.place].map { methods[$0] } ?? ""))
    }
    return found
  }
}
