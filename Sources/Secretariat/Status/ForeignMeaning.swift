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
    // Numbers are given one after the other, so that each city's are counted in places of a list.
    let greatest = stated.meanings.keys.max() ?? 0
    guard (0...Self.greatestNumber).contains(greatest) else {
      throw .damaged("the meanings of indicators are not numbered one after the other")
    }
    var counts = [Int](repeating: 0, count: greatest + 1)
    for city in stated.cities {
      for number in city.meanings {
        guard counts.indices.contains(number) else {
          throw .damaged("a meaning of an indicator is not there")
        }
        counts[number] += 1
      }
    }
    // Only what a selected city means takes part.
    var usual: [String: (meaning: NetworkMeanings.Meaning, count: Int)] = [:]
    for (number, count) in counts.enumerated() where count > 0 {
      guard let meaning = stated.meanings[number] else {
        throw .damaged("a meaning of an indicator is not there")
      }
      if let best = usual[meaning.indicator], !precedes((meaning, count), best) { continue }
      usual[meaning.indicator] = (meaning, count)
    }
    var differences = [ForeignMeaning?](repeating: nil, count: counts.count)
    for (number, meaning) in stated.meanings where counts.indices.contains(number) {
      guard counts[number] > 0, let best = usual[meaning.indicator]?.meaning, meaning != best
      else { continue }
      differences[number] = ForeignMeaning(
        indicator: meaning.indicator, difference: meaning.unit == best.unit ? .method : .unit)
    }
    let isForeign = differences.map { $0 != nil }
    var foreign: [String: [ForeignMeaning]] = [:]
    for city in stated.cities where city.meanings.contains(where: { isForeign[$0] }) {
      foreign[city.id] = Set(city.meanings.compactMap { differences[$0] }).sorted {
        ($0.indicator, $0.difference.rawValue) < ($1.indicator, $1.difference.rawValue)
      }
    }
    return foreign
  }

  /// More meanings than all cities of the world can have between them; a greater number is damage.
  private static let greatestNumber = 1 << 24

  private static func precedes(
    _ a: (meaning: NetworkMeanings.Meaning, count: Int),
    _ b: (meaning: NetworkMeanings.Meaning, count: Int)
  ) -> Bool {
    if a.count != b.count { return a.count > b.count }
    return (a.meaning.unit, a.meaning.method) < (b.meaning.unit, b.meaning.method)
  }
}
