import ReportingCore

extension Expression {
  /// Every place where an input or an indicator is read, in order of appearance. `change(x)`
  /// reads x twice, `per-capita(x)` reads `population`.
  public var references: [FormulaReference] {
    var found: [FormulaReference] = []
    collect(stepsBack: 0, into: &found)
    return found
  }

  /// The names of the inputs and indicators it reads, each once, in order of appearance.
  public var inputs: [String] {
    var seen: Set<String> = []
    return references.map(\.name).filter { seen.insert($0).inserted }
  }

  /// The steps by which `change` goes back.
  package static func steps(of arguments: [Expression]) -> Int {
    guard arguments.count == 2, case .number(let steps) = arguments[1].node else { return 1 }
    return Int(steps)
  }

  private func collect(stepsBack: Int, into found: inout [FormulaReference]) {
    switch node {
    case .number: break
    case .name(let name):
      found.append(FormulaReference(name: name, stepsBack: stepsBack, columns: columns))
    case .negative(let inner): inner.collect(stepsBack: stepsBack, into: &found)
    case .binary(_, let left, let right):
      left.collect(stepsBack: stepsBack, into: &found)
      right.collect(stepsBack: stepsBack, into: &found)
    case .call(.change, let arguments):
      arguments[0].collect(stepsBack: stepsBack, into: &found)
      arguments[0].collect(
        stepsBack: stepsBack + Expression.steps(of: arguments), into: &found)
    case .call(.perCapita, let arguments):
      arguments[0].collect(stepsBack: stepsBack, into: &found)
      found.append(
        FormulaReference(
          name: Expression.populationInput, stepsBack: stepsBack, columns: columns))
    case .call(_, let arguments):
      for argument in arguments { argument.collect(stepsBack: stepsBack, into: &found) }
    }
  }

  /// An error for every name that nothing known has, each name once, with what was probably meant.
  public func unknownNames(among known: Set<String>) -> [FormulaError] {
    var reported: Set<String> = []
    return references.compactMap { reference in
      let name = reference.name
      guard !known.contains(name), reported.insert(name).inserted else { return nil }
      return FormulaError(
        .unknownName, "there is no input or indicator '\(name)'", columns: reference.columns,
        suggestion: Expression.subtraction(name, among: known)
          ?? NearMiss.suggestion(for: name, among: known)
          ?? "Declare it under 'inputs:' of the module.")
    }
  }

  /// What to write when a hyphen in an unknown name was meant as a minus.
  private static func subtraction(_ name: String, among known: Set<String>) -> String? {
    for index in name.indices where name[index] == "-" {
      let left = String(name[..<index])
      let right = String(name[name.index(after: index)...])
      let isTerm = { (word: String) in known.contains(word) || FormulaLexer.isNumber(word) }
      if isTerm(left), isTerm(right) {
        return "Did you mean '\(left) - \(right)'? A minus has a space on both sides."
      }
    }
    return nil
  }
}
