extension Unicode.Scalar {
  /// Whether it is white space, which of most letters is told without a look-up.
  package var isBlank: Bool {
    isASCII ? self == " " || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
