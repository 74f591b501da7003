public import Sealing

/// A network of cities that there is not, with what they send to a secretariat: plausible figures and
/// texts, real gaps, and mistakes that were planted and are listed.
///
/// Everything follows from the seed, on every machine to the byte, and of a city from its number alone:
/// city 7 is the same among 30 as among 10,000. Only an annex is different each time, as its encryption
/// draws lots; without recipients there is none. Nothing is kept: of ten thousand packages one is in
/// memory at a time.
public struct Simulation: Sendable {
  /// The seed.
  public let seed: UInt64
  /// What the cities answer.
  public let call: SimulatedCall
  /// The indicators on which they report.
  public let indicators: [IndicatorTemplate]
  /// How often mistakes are planted.
  public let rates: TrapRates
  /// For whom annexes are encrypted; without recipients no package has one.
  public let recipients: [AgeRecipient]
  let schedule: TrapSchedule

  /// A network.
  ///
  /// - Parameters:
  ///   - seed: The same seed gives the same network.
  ///   - call: What the cities answer.
  ///   - indicators: The indicators on which they report.
  ///   - rates: How often mistakes are planted.
  ///   - recipients: For whom annexes are encrypted; without recipients no package has one.
  public init(
    seed: UInt64, call: SimulatedCall, indicators: [IndicatorTemplate] = IndicatorTemplate.samples,
    rates: TrapRates = .everyday, recipients: [AgeRecipient] = []
  ) {
    self.seed = seed
    self.call = call
    self.indicators = indicators
    self.rates = rates
    self.recipients = recipients
    schedule = TrapSchedule(seed: seed, rates: rates)
  }

  /// A city, without what it sends.
  ///
  /// - Parameter number: Its number, from 1.
  public func city(_ number: Int) -> SimulatedCity {
    CityMaker(seed: seed, year: call.year).city(number, traps: schedule.traps(of: number))
  }

  /// All that a city brings to the secretariat. May be asked for from several tasks at once.
  ///
  /// - Parameter number: Its number, from 1.
  /// - Throws: ``SimulationError``.
  public func delivery(of number: Int) throws(SimulationError) -> SimulatedDelivery {
    guard number > 0 else { throw .noSuchCity(number) }
    return try DeliveryMaker(self, number).delivery()
  }
}
