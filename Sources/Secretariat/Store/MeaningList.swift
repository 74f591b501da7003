/// The numbers of what a submission means by its indicators, in one column of a table: seven bits a
/// byte, the lowest first, with the highest bit set where another byte of the number follows. Before
/// them stands how many there are, so that no list is empty.
enum MeaningList {
  static func bytes(_ numbers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 2)
    for number in [numbers.count] + numbers {
      var rest = UInt(bitPattern: number)
      while rest > 0x7F {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: rest))
    }
    return bytes
  }

  /// The numbers of the submission of a city.
  ///
  /// - Parameter bytes: Empty where the figures could not be read when the store was brought up to date.
  static func read(_ bytes: [UInt8], of city: String) throws(StoreError) -> [Int] {
    guard !bytes.isEmpty else { throw .damaged("the figures of '\(city)' cannot be read") }
    var numbers: [Int] = []
    var count: Int?
    var number: UInt = 0
    var shift: UInt = 0
    for byte in bytes {
      guard shift < 63 else { throw .damaged("the list of meanings of '\(city)' cannot be read") }
      number |= UInt(byte & 0x7F) << shift
      if byte & 0x80 != 0 {
        shift += 7
        continue
      }
      if count == nil {
        count = Int(bitPattern: number)
        numbers.reserveCapacity(bytes.count)
      } else {
        numbers.append(Int(bitPattern: number))
      }
      number = 0
      shift = 0
    }
    guard shift == 0, numbers.count == count else {
      throw .damaged("the list of meanings of '\(city)' cannot be read")
    }
    return numbers
  }
}
