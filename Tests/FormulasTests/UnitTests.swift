import Formulas
import ReportingCore
import Testing

@Suite struct UnitTests {
  let percent = unit("percent", "1", scale: 0.01)

  private func failure(_ text: String, gives unit: MeasurementUnit) throws -> FormulaError? {
    do {
      try expression(text).check(givesUnit: unit) { units[$0] }
      return nil
    } catch let error as FormulaError {
      return error
    }
  }

  @Test(arguments: [
    ("women / seats", "1"), ("spending / women", "EUR / person"), ("women + seats", "person"),
    ("per-capita(spending)", "EUR / person"), ("change(spending)", "1"),
    ("share(women, seats)", "1"), ("mean(women, seats)", "person"), ("women * 2", "person"),
    ("max(women, 0)", "person"), ("max(0, women)", "person"), ("0 - women", "person"),
    ("women * women", "person * person"), ("1 / women", "1 / person"), ("2", "1"), ("0", "1"),
  ])
  func theDimensionFollowsFromTheInputs(text: String, dimension: String) throws {
    #expect(try expression(text).dimension { units[$0] }.description == dimension)
  }

  @Test(arguments: [
    ("women + spending", 9..<17), ("spending - (women * 2)", 12..<23),
    ("share(women, spending)", 14..<22), ("mean(women, seats, spending)", 20..<28),
    ("women + 1", 9..<10), ("1 + women / seats + spending", 21..<29),
  ])
  func unlikeQuantitiesAreNotAdded(text: String, columns: Range<Int>) throws {
    do {
      _ = try expression(text).dimension { units[$0] }
      Issue.record("no error for \(text)")
    } catch let error as FormulaError {
      #expect(error.kind == .units)
      #expect(error.columns == columns)
    }
  }

  @Test func aNameWithoutUnitIsAnError() throws {
    #expect(throws: FormulaError.self) { try expression("a + b").dimension { _ in nil } }
  }

  @Test func theResultMustBeInTheIndicatorsUnit() throws {
    #expect(try failure("women / seats", gives: percent) == nil)
    let error = try #require(try failure("per-capita(spending)", gives: percent))
    #expect(error.kind == .units)
    #expect(error.message.contains("'EUR / person'") && error.message.contains("'percent'"))
  }

  @Test(arguments: [
    ("100 * women / seats", 1..<4), ("women / seats * 100", 17..<20),
    ("(women * 100) / seats", 10..<13), ("-(100 * women) / seats", 3..<6),
    ("women / (seats * 0.01)", 18..<22), ("100 - 100 * women / seats", 7..<10),
    ("mean(100 * women / seats, quota)", 6..<9), ("100", 1..<4),
  ])
  func aFactorThatTheUnitHasAlreadyIsRefused(text: String, columns: Range<Int>) throws {
    let error = try #require(try failure(text, gives: percent))
    #expect(error.kind == .redundantFactor)
    #expect(error.columns == columns)
    #expect(error.message.contains("100 times too large"))
  }

  @Test(arguments: [
    "women / seats", "quota + 100 / 3 / 50", "1 - women / seats", "share(women, seats) * 10",
  ])
  func otherFactorsAreFine(text: String) throws {
    #expect(try failure(text, gives: percent) == nil)
  }

  @Test func theSameHoldsForOtherScales() throws {
    let perThousand = unit("per-1000-persons", "1/person", scale: 0.001)
    #expect(
      try failure("1000 * requests.due / population", gives: perThousand)?.columns == 1..<5)
    #expect(try failure("requests.due / population", gives: perThousand) == nil)
    let thousands = unit("thousand-EUR", "EUR", scale: 1000)
    let error = try #require(try failure("spending / 1000", gives: thousands))
    #expect(error.columns == 12..<16)
    #expect(error.message.contains("1000 times too small"))
    #expect(try failure("1000 * women", gives: unit("persons", "person")) == nil)
  }
}
