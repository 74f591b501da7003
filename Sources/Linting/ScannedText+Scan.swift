extension ScannedText {
  /// Divides a text into words in one pass over its bytes.
  struct Scan {
    var words: [Word] = []
    var numbers: [Int] = []
    var hasDigit = false
    var marks: UInt64 = 0

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
      words.reserveCapacity(bytes.count / 5 + 1)
      var index = 0
      var sentence = 0
      var start = -1
      while index < bytes.count {
        let byte = bytes[index]
        if isWord(bytes, index) {
          if start < 0 { start = index }
        } else {
          if start >= 0 { close(bytes, start..<index, sentence) }
          start = -1
          if byte < 0x40 { marks |= 1 << UInt64(byte) }
          let isStop =
            byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
          let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
          // Not in `L.8`, `1.5` or `A/HRC/RES/39/7`.
          if (isStop && next <= UInt8(ascii: " ")) || byte == UInt8(ascii: "\n") { sentence += 1 }
        }
        index += length(ofSequence: byte)
      }
      if start >= 0 { close(bytes, start..<bytes.count, sentence) }
    }

    private mutating func close(
      _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ sentence: Int
    ) {
      let word = Word(UnsafeBufferPointer(rebasing: bytes[range]), at: range, sentence, &hasDigit)
      if word.isNumber { numbers.append(words.count) }
      words.append(word)
    }

    private func length(ofSequence lead: UInt8) -> Int {
      switch lead {
      case ..<0xC0: 1
      case ..<0xE0: 2
      case ..<0xF0: 3
      default: 4
      }
    }

    /// Letters and digits; of what is not ASCII, all but the marks of the blocks Latin-1 and General
    /// Punctuation.
    private func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      case 0..<0x80, 0xC2: false
      case 0xE2:
        index + 1 < bytes.count ? bytes[index + 1] > 0x80 && bytes[index + 1] >= 0xB0 : false
      case 0xE3: index + 1 < bytes.count ? bytes[index + 1] != 0x80 : false
      default: true
      }
    }
  }
}

extension ScannedText.Word {
  fileprivate init(
    _ word: UnsafeBufferPointer<UInt8>, at range: Range<Int>, _ sentence: Int,
    _ hasDigit: inout Bool
  ) {
    var capitals = 0
    var smalls = 0
    var digits = 0
    var isLatin = true
    var first = false
    var hash = WordKey()
    // Built in place: most words fit into a string without memory of its own.
    let text = String(unsafeUninitializedCapacity: word.count) { lower in
      var index = 0
      while index < word.count {
        var byte = word[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): smalls += 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          capitals += 1
          if index == 0 { first = true }
          byte |= 0x20
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
        case 0xC3 where index + 1 < word.count:
          // The letters À to Þ of Latin-1 have their small ones 32 places behind them.
          lower[index] = byte
          hash.add(byte)
          byte = word[index + 1]
          let isCapital = (0x80...0x9E).contains(byte) && byte != 0x97
          if isCapital { capitals += 1 } else { smalls += 1 }
          if isCapital, index == 0 { first = true }
          if isCapital { byte |= 0x20 }
          index += 1
        default:
          if byte >= 0x80 { isLatin = false }
          smalls += 1
        }
        lower[index] = byte
        hash.add(byte)
        index += 1
      }
      return word.count
    }
    lower = isLatin ? text : text.lowercased()
    key = isLatin ? hash.value : WordKey(lower.utf8).value
    isCapitalised = first
    isAcronym = capitals >= 2 && smalls == 0
    isNumber = digits == word.count
    bytes = range
    self.sentence = sentence
    if digits > 0 { hasDigit = true }
  }
}
