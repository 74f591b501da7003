import Aggregation
import ReportingCore
import Sealing
import Simulation
import Testing

/// Small networks.
enum Samples {
  static let english = LanguageTag("en") ?? .undetermined

  static let call: SimulatedCall = {
    let call = SimulatedCall(
      id: "ohchr-57-12", year: 2024, questions: ["1", "2"],
      languages: ["en", "es", "fr"].compactMap { LanguageTag($0) })
    guard let call else { preconditionFailure("the year is within reach") }
    return call
  }()

  static func network(
    seed: UInt64 = 1, rates: TrapRates = .dense, recipients: [AgeRecipient] = []
  ) -> Simulation {
    Simulation(seed: seed, call: call, rates: rates, recipients: recipients)
  }

  static func deliveries(_ network: Simulation, _ cities: ClosedRange<Int>) throws
    -> [SimulatedDelivery]
  {
    try cities.map { try network.delivery(of: $0) }
  }

  static func trust(_ deliveries: [SimulatedDelivery]) -> TrustStore {
    var store = TrustStore()
    for key in deliveries.flatMap(\.keys) { store.trust(key.key, for: key.city) }
    return store
  }
}
