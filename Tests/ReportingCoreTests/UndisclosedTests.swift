import ReportingCore
import Testing

/// However a value is printed that has not passed the gate: only the mark may be seen.
@Suite struct UndisclosedTests {
  private static let number = 918_273.25
  private static let secret = "KANARIENVOGEL"

  private enum Wrapped {
    case one(Undisclosed<Double>)
    case two(name: Undisclosed<String>)
  }

  private struct Holder {
    var value: Undisclosed<Double>
    var text: Undisclosed<String>?
  }

  private static func samples() throws -> [Any] {
    let value = Undisclosed(number, level: .restricted)
    let text = Undisclosed(secret)
    let observation = Observation(
      input: "a", period: try Period(parsing: "2019"), value: value, unit: "persons",
      note: Undisclosed(LocalizedText([.undetermined: secret])))
    let measurement = Measurement(
      indicator: "X-01", period: try Period(parsing: "2019"), outcome: .value(value),
      components: [
        MeasurementComponent(role: .numerator, name: "a", value: value, counts: .defenders)
      ], observations: [observation], derivation: text)
    let contact = City.Contact(office: LocalizedText([:]), email: text)
    let optional: Undisclosed<Double>? = value
    return [
      value, text, optional as Any, [value], [value, value], ["a": text], (value, text),
      Wrapped.one(value), Wrapped.two(name: text), Holder(value: value, text: text),
      Undisclosed([number]), Undisclosed(value), observation, measurement, contact,
      MeasurementOutcome.value(value), [MeasurementOutcome.value(value)],
      Result<Undisclosed<Double>, any Error>.success(value),
      IndicatorInputs([observation]),
    ]
  }

  private func isClean(_ text: String) -> Bool {
    !text.contains("918273") && !text.contains("KANARIENVOGEL")
  }

  @Test func everyTextShowsOnlyTheMark() throws {
    for sample in try UndisclosedTests.samples() {
      var dumped = ""
      dump(sample, to: &dumped)
      var printed = ""
      print(sample, to: &printed)
      debugPrint(sample, to: &printed)
      for text in [
        "\(sample)", String(describing: sample), String(reflecting: sample), dumped, printed,
      ] {
        #expect(isClean(text))
        #expect(text.contains(undisclosedMark))
      }
    }
  }

  @Test func mirrorsShowNothing() throws {
    func check(_ value: Any, depth: Int) {
      guard depth < 12 else { return }
      if value is Double || value is String { #expect(isClean("\(value)")) }
      for child in Mirror(reflecting: value).children {
        #expect(isClean("\(child.value)"))
        check(child.value, depth: depth + 1)
      }
    }
    for sample in try UndisclosedTests.samples() { check(sample, depth: 0) }
    #expect(Mirror(reflecting: Undisclosed(1)).children.isEmpty)
  }

  @Test func theMarkIsTheSameForAllValues() {
    #expect("\(Undisclosed(1))" == undisclosedMark)
    #expect(Undisclosed(1).debugDescription == undisclosedMark)
    #expect("\(Undisclosed("x", level: .restricted))" == undisclosedMark)
    #expect(String(reflecting: Undisclosed([1, 2])) == undisclosedMark)
  }

  @Test func itHasNoEncoder() {
    #expect(!(Undisclosed(1) as Any is any Encodable))
    #expect(!(Undisclosed("x") as Any is any CustomStringConvertible & Encodable))
  }

  @Test func valueAndLevelCountForEquality() {
    #expect(Undisclosed(1) == Undisclosed(1))
    #expect(Undisclosed(1) != Undisclosed(2))
    #expect(Undisclosed(1) != Undisclosed(1, level: .restricted))
  }
}
