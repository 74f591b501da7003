/// The numbers that a store gave to meanings, as far as one transaction asked for them.
struct MeaningNumbers {
  private var known: [NetworkMeanings.Meaning: Int] = [:]

  /// The numbers of meanings, packed.
  ///
  /// - Parameter find: Gives the number of one that was not asked for yet, a new one if need be.
  mutating func list<Failure: Error>(
    _ meanings: [NetworkMeanings.Meaning],
    _ find: (NetworkMeanings.Meaning) throws(Failure) -> Int
  ) throws(Failure) -> [UInt8] {
    var numbers: [Int] = []
    numbers.reserveCapacity(meanings.count)
    for meaning in meanings {
      if let number = known[meaning] {
        numbers.append(number)
      } else {
        let number = try find(meaning)
        known[meaning] = number
        numbers.append(number)
      }
    }
    return MeaningList.bytes(numbers)
  }
}
