extension Expression {
  /// Reads a formula.
  ///
  /// Names are not looked up here: ask ``unknownNames(among:)`` and ``check(givesUnit:units:)``
  /// when it is known which inputs there are.
  ///
  /// - Throws: ``FormulaError`` with the columns of the first mistake.
  public init(parsing text: String) throws(FormulaError) {
    var parser = try FormulaParser(text)
    self = try parser.formula()
  }
}
