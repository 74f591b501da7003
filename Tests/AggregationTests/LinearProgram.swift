/// The least value of a variable under equations, with no variable below zero: the simplex method in two
/// phases, by Bland's rule. For small attacks in tests.
struct LinearProgram {
  /// Coefficients by variable, and what they add up to.
  var equations: [(terms: [Int: Double], sum: Double)]
  var variables: Int

  /// The least and the greatest value of a variable; the greatest is infinite when nothing bounds it.
  func range(of variable: Int) -> (low: Double, high: Double) {
    var low = [Double](repeating: 0, count: variables)
    low[variable] = 1
    var high = [Double](repeating: 0, count: variables)
    high[variable] = -1
    return (minimum(low) ?? -.infinity, -(minimum(high) ?? -.infinity))
  }

  /// The minimum of an objective; nil when it is unbounded.
  private func minimum(_ objective: [Double]) -> Double? {
    let rows = equations.count
    let columns = variables + rows
    var tableau = equations.enumerated().map { index, equation in
      var row = [Double](repeating: 0, count: columns + 1)
      let sign: Double = equation.sum < 0 ? -1 : 1
      for (variable, factor) in equation.terms { row[variable] = sign * factor }
      row[variables + index] = 1
      row[columns] = sign * equation.sum
      return row
    }
    var basis = (0..<rows).map { variables + $0 }
    var first = [Double](repeating: 0, count: columns)
    for artificial in variables..<columns { first[artificial] = 1 }
    _ = solve(&tableau, &basis, first, allowed: columns)
    var second = objective + [Double](repeating: 0, count: rows)
    for artificial in variables..<columns { second[artificial] = 0 }
    // Artificial variables that are left in the basis are zero; they are driven out where possible.
    for row in 0..<rows where basis[row] >= variables {
      if let column = (0..<variables).first(where: { abs(tableau[row][$0]) > 1e-9 }) {
        pivot(&tableau, &basis, row, column)
      }
    }
    return solve(&tableau, &basis, second, allowed: variables)
  }

  private func solve(
    _ tableau: inout [[Double]], _ basis: inout [Int], _ objective: [Double], allowed: Int
  ) -> Double? {
    let last = objective.count
    for _ in 0..<10_000 {
      var entering: Int?
      for column in 0..<allowed {
        var reduced = objective[column]
        for row in tableau.indices { reduced -= objective[basis[row]] * tableau[row][column] }
        if reduced < -1e-9 {
          entering = column
          break
        }
      }
      guard let column = entering else {
        return tableau.indices.reduce(0) { $0 + objective[basis[$1]] * tableau[$1][last] }
      }
      var leaving: (ratio: Double, row: Int)?
      for row in tableau.indices where tableau[row][column] > 1e-9 {
        let ratio = tableau[row][last] / tableau[row][column]
        if let known = leaving,
          ratio > known.ratio + 1e-12
            || (ratio > known.ratio - 1e-12 && basis[row] > basis[known.row])
        {
          continue
        }
        leaving = (ratio, row)
      }
      guard let leaving else { return nil }
      pivot(&tableau, &basis, leaving.row, column)
    }
    return nil
  }

  private func pivot(
    _ tableau: inout [[Double]], _ basis: inout [Int], _ row: Int, _ column: Int
  ) {
    let factor = tableau[row][column]
    for index in tableau[row].indices { tableau[row][index] /= factor }
    for other in tableau.indices where other != row && tableau[other][column] != 0 {
      let share = tableau[other][column]
      for index in tableau[other].indices { tableau[other][index] -= share * tableau[row][index] }
    }
    basis[row] = column
  }
}
