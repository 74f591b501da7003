import ReportingCore

/// Reads a formula by the usual precedence: signs, then products, then sums, each from left to
/// right.
struct FormulaParser {
  private var lexer: FormulaLexer
  private var token: FormulaToken
  private var terms = 0
  private var insideChange = false

  init(_ text: String) throws(FormulaError) {
    guard text.utf8.count <= Expression.maximumLength else {
      throw FormulaError(
        .limit, "the formula is longer than \(Expression.maximumLength) characters",
        columns: Expression.maximumLength + 1..<Expression.maximumLength + 2,
        suggestion: "Divide it: another indicator can be read by its id.")
    }
    lexer = FormulaLexer(text)
    token = try lexer.next()
  }

  mutating func formula() throws(FormulaError) -> Expression {
    if token.kind == .end {
      throw FormulaError(
        .syntax, "the formula is empty", columns: 1..<1,
        suggestion: "Write the id of an input, or a formula such as 'a / b'.")
    }
    let expression = try sum(depth: 0)
    switch token.kind {
    case .end: return expression
    case .close:
      throw FormulaError(
        .syntax, "there is no opening bracket for this one", columns: token.columns)
    case .comma:
      throw FormulaError(
        .syntax, "a comma stands only between the arguments of a function",
        columns: token.columns, suggestion: "Write decimals with a point, such as 0.5.")
    default:
      throw FormulaError(
        .syntax, "an operator is missing before '\(token.text)'", columns: token.columns,
        suggestion: "Write + - * or / between two terms.")
    }
  }

  private mutating func advance() throws(FormulaError) { token = try lexer.next() }

  private mutating func sum(depth: Int) throws(FormulaError) -> Expression {
    var left = try product(depth: depth)
    while true {
      let sign: Expression.Operator
      switch token.kind {
      case .plus: sign = .plus
      case .minus:
        guard lexer.isSpace(atColumn: token.columns.lowerBound - 1),
          lexer.isSpace(atColumn: token.columns.upperBound)
        else {
          throw FormulaError(
            .syntax, "a minus needs a space on both sides", columns: token.columns,
            suggestion: "Write 'a - b'. Without spaces a hyphen belongs to a name.")
        }
        sign = .minus
      default: return left
      }
      try advance()
      let right = try product(depth: depth)
      left = Expression(
        .binary(sign, left, right),
        columns: left.columns.lowerBound..<right.columns.upperBound)
    }
  }

  private mutating func product(depth: Int) throws(FormulaError) -> Expression {
    var left = try factor(depth: depth)
    while true {
      let sign: Expression.Operator
      switch token.kind {
      case .times: sign = .times
      case .over: sign = .over
      default: return left
      }
      try advance()
      let right = try factor(depth: depth)
      if sign == .over, case .number(0) = right.node {
        throw FormulaError(.divisionByZero, "this divides by zero", columns: right.columns)
      }
      left = Expression(
        .binary(sign, left, right),
        columns: left.columns.lowerBound..<right.columns.upperBound)
    }
  }

  private mutating func factor(depth: Int) throws(FormulaError) -> Expression {
    guard depth < Expression.maximumDepth else {
      throw FormulaError(
        .limit, "the formula is nested more than \(Expression.maximumDepth) deep",
        columns: token.columns)
    }
    let start = token.columns.lowerBound
    switch token.kind {
    case .minus:
      try advance()
      let inner = try factor(depth: depth + 1)
      return Expression(.negative(inner), columns: start..<inner.columns.upperBound)
    case .open:
      let opening = token.columns
      try advance()
      let inner = try sum(depth: depth + 1)
      let end = try close(opening)
      // The brackets belong to the columns, so that a finding about the term shows all of it.
      return Expression(inner.node, columns: start..<end)
    case .number(let value):
      try countTerm()
      let columns = token.columns
      try advance()
      return Expression(.number(value), columns: columns)
    case .name(let name):
      try countTerm()
      let columns = token.columns
      try advance()
      guard token.kind == .open else { return Expression(.name(name), columns: columns) }
      return try call(name, at: columns, depth: depth)
    case .end:
      throw FormulaError(
        .syntax, "the formula ends where a number or a name is expected",
        columns: token.columns,
        suggestion: "Write a number or the id of an input or indicator at the end.")
    default:
      throw FormulaError(
        .syntax, "'\(token.text)' stands where a number or a name is expected",
        columns: token.columns,
        suggestion: "Write a number or the id of an input or indicator before it.")
    }
  }

  private mutating func countTerm() throws(FormulaError) {
    terms += 1
    guard terms <= Expression.maximumTerms else {
      throw FormulaError(
        .limit, "the formula has more than \(Expression.maximumTerms) terms",
        columns: token.columns,
        suggestion: "Divide it: another indicator can be read by its id.")
    }
  }

  /// The closing bracket; returns the column behind it.
  private mutating func close(_ opening: Range<Int>) throws(FormulaError) -> Int {
    guard token.kind == .close else {
      if token.kind == .end {
        throw FormulaError(
          .syntax, "this bracket is not closed", columns: opening, suggestion: "Add ')'.")
      }
      throw FormulaError(
        .syntax, "an operator or ')' is missing before '\(token.text)'", columns: token.columns)
    }
    let end = token.columns.upperBound
    try advance()
    return end
  }

  private mutating func call(_ name: String, at columns: Range<Int>, depth: Int)
    throws(FormulaError) -> Expression
  {
    guard let function = FormulaFunction(rawValue: name) else {
      let names = FormulaFunction.allCases.map(\.rawValue)
      throw FormulaError(
        .unknownFunction, "there is no function '\(name)'", columns: columns,
        suggestion: NearMiss.suggestion(for: name, among: names)
          ?? "The functions are \(names.joined(separator: ", ")); a multiplication needs a *.")
    }
    if function == .change, insideChange {
      throw FormulaError(
        .arguments, "'change' cannot stand inside 'change'", columns: columns,
        suggestion: "Make the inner one an indicator of its own.")
    }
    let opening = token.columns
    try advance()
    let outer = insideChange
    if function == .change { insideChange = true }
    var arguments: [Expression] = []
    if token.kind != .close {
      arguments.append(try sum(depth: depth + 1))
      while token.kind == .comma {
        try advance()
        arguments.append(try sum(depth: depth + 1))
      }
    }
    insideChange = outer
    let end = try close(opening)
    let call = Expression(.call(function, arguments), columns: columns.lowerBound..<end)
    try check(function, arguments, of: call)
    return call
  }

  private func check(
    _ function: FormulaFunction, _ arguments: [Expression], of call: Expression
  ) throws(FormulaError) {
    guard function.arity.contains(arguments.count) else {
      let found = arguments.isEmpty ? "none" : String(arguments.count)
      let wanted: String
      switch function.arity.lowerBound {
      case let count where count == function.arity.upperBound:
        wanted = count == 1 ? "one argument" : "\(count) arguments"
      case let count:
        wanted = function == .change ? "one or two arguments" : "at least \(count) argument"
      }
      throw FormulaError(
        .arguments, "'\(function.rawValue)' takes \(wanted), and here \(found) stands",
        columns: call.columns, suggestion: "Write \(function.usage).")
    }
    if function == .change, arguments.count == 2 {
      guard case .number(let steps) = arguments[1].node, steps == steps.rounded(),
        (1...50).contains(steps)
      else {
        throw FormulaError(
          .arguments, "the number of steps must be a whole number from 1 to 50",
          columns: arguments[1].columns, suggestion: "Write change(x, 5).")
      }
    }
    if function == .share, case .number(0) = arguments[1].node {
      throw FormulaError(
        .divisionByZero, "this divides by zero", columns: arguments[1].columns)
    }
  }
}
