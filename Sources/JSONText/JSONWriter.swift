import Documents

/// Writes JSON (RFC 8259) from front to back in the form of ``JSONValue``, for what is too large to
/// be held as a tree of values first.
package struct JSONWriter {
  /// Begins with nothing written.
  package init() {}

  /// What is written so far.
  package private(set) var bytes: [UInt8] = []
  /// How many members each open object or array has, the innermost last.
  private var counts: [Int] = []

  // MARK: Objects and arrays

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }

  package mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Begins an array of objects or arrays; arrays of anything else stand in one line.
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }

  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Begins an element of an array.
  package mutating func element() {
    if counts[counts.count - 1] > 0 { bytes.append(UInt8(ascii: ",")) }
    counts[counts.count - 1] += 1
    beginLine()
  }

  /// Begins a member of an object. Its name needs no escapes.
  package mutating func name(_ name: StaticString) {
    element()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
  }

  /// Begins a member of an object with a name that is data.
  package mutating func name(of text: String) {
    element()
    string(text)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
  }

  private mutating func begin(_ mark: UInt8) {
    bytes.append(mark)
    counts.append(0)
  }

  private mutating func end(_ mark: UInt8) {
    if counts.removeLast() > 0 { beginLine() }
    bytes.append(mark)
  }

  private mutating func beginLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(counts.count * 2) { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: Values

  package mutating func null() { write(word: "null") }

  package mutating func boolean(_ value: Bool) { write(word: value ? "true" : "false") }

  package mutating func string(_ text: String) { JSONValue.write(text, to: &bytes) }

  /// A number at so many decimals, without those it does not need; null for what is no number.
  package mutating func number(_ value: Double, decimals: Int) {
    guard value.isFinite else { return null() }
    DecimalDigits(value).rounded(to: decimals).appendShortest(to: &bytes)
  }

  /// A number in as many decimals as it takes to read it back; null for what is no number.
  package mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    write(DecimalDigits(value).shortest)
  }

  package mutating func integer(_ value: Int) { write(String(value)) }

  /// An array in one line.
  package mutating func line<Element>(
    _ elements: [Element], _ value: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst {
        bytes.append(UInt8(ascii: ","))
        bytes.append(UInt8(ascii: " "))
      }
      isFirst = false
      value(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

extension JSONWriter {
  // MARK: Members

  package mutating func member(_ name: StaticString, _ text: String) {
    self.name(name)
    string(text)
  }

  /// A member that is left out when there is no text.
  package mutating func member(_ name: StaticString, ifAny text: String?) {
    if let text { member(name, text) }
  }

  package mutating func member(_ name: StaticString, _ texts: [String]) {
    self.name(name)
    line(texts) { $0.string($1) }
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    boolean(value)
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    integer(value)
  }
}
