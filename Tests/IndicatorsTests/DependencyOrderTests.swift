import Indicators
import Testing

@Suite struct DependencyOrderTests {
  @Test func eachComesAfterWhatItRestsOn() {
    let order = DependencyOrder([
      "C": ["B", "input.x"], "B": ["A"], "A": [], "D": ["A", "C"], "Z": [],
    ])
    #expect(order.order == ["A", "Z", "B", "C", "D"])
    #expect(order.cycles.isEmpty && order.blocked.isEmpty)
  }

  @Test func aCircleIsShownAsAPath() {
    let order = DependencyOrder(["A": ["B"], "B": ["C"], "C": ["A"], "D": ["A"], "E": []])
    #expect(order.cycles.map(\.description) == ["A -> B -> C -> A"])
    #expect(order.order == ["E"])
    #expect(order.blocked == ["D"])
  }

  @Test func oneThatRestsOnItselfIsACircle() {
    #expect(DependencyOrder(["A": ["A"]]).cycles.map(\.description) == ["A -> A"])
  }

  @Test func everyGroupIsReportedOnce() {
    let order = DependencyOrder([
      "A": ["B", "C"], "B": ["A"], "C": ["A"], "X": ["Y"], "Y": ["X"], "F": ["X", "A"],
    ])
    #expect(order.cycles.map(\.description) == ["A -> B -> A", "X -> Y -> X"])
    #expect(order.blocked == ["C", "F"])
  }

  @Test func aLongChainNeedsNoDeepStack() {
    var chain: [String: [String]] = [:]
    for number in 0..<20_000 { chain["n\(number)"] = ["n\(number + 1)"] }
    #expect(DependencyOrder(chain).order.count == 20_000)
    #expect(DependencyOrder(chain).order.first == "n19999")
  }
}
