package import Documents

extension SourceLocation {
  /// The place of a byte in a text in UTF-8, counted from one whose column is 1. Lines end with LF,
  /// CRLF or CR; the column counts characters.
  ///
  /// - Parameters:
  ///   - offset: The byte.
  ///   - bytes: The text.
  ///   - path: The path of the file.
  ///   - start: The first byte of a line.
  ///   - line: The number of that line.
  package init(
    ofByte offset: Int, in bytes: UnsafeRawBufferPointer, path: String, from start: Int = 0,
    line: Int = 1
  ) {
    var line = line
    var column = 1
    var position = start
    while position < min(offset, bytes.count) {
      let byte = bytes[position]
      if byte == 0x0A
        || (byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A))
      {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      position += 1
    }
    self.init(path: path, line: line, column: column)
  }
}
