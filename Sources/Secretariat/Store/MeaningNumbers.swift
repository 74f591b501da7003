/// The numbers that a store gave to meanings, as far as one transaction asked for them.
struct MeaningNumbers {
  private struct Known {
    var meaning: NetworkMeanings.Meaning
    var number: Int
    /// The place of the one that came after it last time: cities give the indicators of a module in
    /// the same order, so that few are looked for.
    var next: Int
  }

  /// The first one is none: what comes after it is the first one of a submission.
  private var known = [
    Known(meaning: NetworkMeanings.Meaning(indicator: "", unit: "", method: ""), number: 0, next: 0)
  ]
  private var places: [NetworkMeanings.Meaning: Int] = [:]

  /// The numbers of meanings, packed.
  ///
  /// - Parameter find: Gives the number of one that was not asked for yet, a new one if need be.
  mutating func list<Failure: Error>(
    _ meanings: [NetworkMeanings.Meaning],
    _ find: (NetworkMeanings.Meaning) throws(Failure) -> Int
  ) throws(Failure) -> [UInt8] {
    var numbers: [Int] = []
    numbers.reserveCapacity(meanings.count)
    var last = 0
    for meaning in meanings {
      var place = known[last].next
      if place == 0 || known[place].meaning != meaning {
        if let found = places[meaning] {
          place = found
        } else {
          place = known.count
          known.append(Known(meaning: meaning, number: try find(meaning), next: 0))
          places[meaning] = place
        }
        known[last].next = place
      }
      numbers.append(known[place].number)
      last = place
    }
    return MeaningList.bytes(numbers)
  }
}
