public import Aggregation

/// An indicator by which a city means something else than most cities do, so that its figures are not
/// put together with theirs.
public struct ForeignMeaning: Sendable, Hashable {
  /// What is another.
  public enum Difference: String, Sendable, Hashable {
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
  public static func of(_ columns: ObservationColumns) -> [String: [ForeignMeaning]] {
    struct Meaning: Hashable {
      var unit: String
      var method: String
    }
    let stated = columns.statedMeanings
    var counts: [String: [Meaning: Int]] = [:]
    for one in stated {
      counts[one.indicator, default: [:]][
        Meaning(unit: one.unit, method: one.method), default: 0] += 1
    }
    let common = counts.compactMapValues { meanings in
      meanings.max { a, b in
        if a.value != b.value { return a.value < b.value }
        return (b.key.unit, b.key.method) < (a.key.unit, a.key.method)
      }?.key
    }
    var foreign: [String: Set<ForeignMeaning>] = [:]
    for one in stated {
      guard let usual = common[one.indicator] else { continue }
      if one.unit != usual.unit {
        foreign[one.city, default: []].insert(
          ForeignMeaning(indicator: one.indicator, difference: .unit))
      } else if one.method != usual.method {
        foreign[one.city, default: []].insert(
          ForeignMeaning(indicator: one.indicator, difference: .method))
      }
    }
    return foreign.mapValues { found in
      found.sorted {
        ($0.indicator, $0.difference.rawValue) < ($1.indicator, $1.difference.rawValue)
      }
    }
  }
}
