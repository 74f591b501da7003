/// An indicator by which a city means something else than most cities do, so that its figures are not
/// put together with theirs.
public struct ForeignMeaning: Sendable, Hashable {
  /// What is another.
  public enum Difference: String, Sendable, Equatable {
    /// The unit.
    case unit
    /// The method by which it is computed.
    case method
  }

  /// The indicator's id.
  public var indicator: String
  /// What is another.
  public var difference: Difference

  /// Such as `HD-04 (unit)`.
  public var text: String { "\(indicator) (\(difference.rawValue))" }

  /// The foreign meanings of cities, by city, ordered by indicator.
  ///
  /// Of each indicator the meaning counts that most cities share; of two shared alike, the first by
  /// unit and method.
  ///
  /// - Throws: ``StoreError/damaged(_:)`` when a city names a meaning that is not there.
  public static func of(_ stated: NetworkMeanings) throws(StoreError) -> [String: [ForeignMeaning]]
  {
    var counts: [Int: Int] = [:]
    for city in stated.cities {
      for number in city.meanings { counts[number, default: 0] += 1 }
    }
    // Only what a selected city means takes part.
    var usual: [String: (meaning: NetworkMeanings.Meaning, count: Int)] = [:]
    for (number, count) in counts {
      guard let meaning = stated.meanings[number] else {
        throw .damaged("a meaning of an indicator is not there")
      }
      if let best = usual[meaning.indicator], !precedes((meaning, count), best) { continue }
      usual[meaning.indicator] = (meaning, count)
    }
    var differences: [Int: ForeignMeaning] = [:]
    for number in counts.keys {
      guard let meaning = stated.meanings[number], let best = usual[meaning.indicator]?.meaning,
        meaning != best
      else { continue }
      differences[number] = ForeignMeaning(
        indicator: meaning.indicator, difference: meaning.unit == best.unit ? .method : .unit)
    }
    var foreign: [String: [ForeignMeaning]] = [:]
    for city in stated.cities {
      let found = Set(city.meanings.compactMap { differences[$0] })
      guard !found.isEmpty else { continue }
      foreign[city.id] = found.sorted {
        ($0.indicator, $0.difference.rawValue) < ($1.indicator, $1.difference.rawValue)
      }
    }
    return foreign
  }

  private static func precedes(
    _ a: (meaning: NetworkMeanings.Meaning, count: Int),
    _ b: (meaning: NetworkMeanings.Meaning, count: Int)
  ) -> Bool {
    if a.count != b.count { return a.count > b.count }
    return (a.meaning.unit, a.meaning.method) < (b.meaning.unit, b.meaning.method)
  }
}
