import Documents
public import ReportingCore

/// How small a count may be before it is withheld.
///
/// The standard thresholds are 5 for persons, the common choice of statistical agencies (OECD,
/// *Glossary of Statistical Terms*, 'threshold rule': some require five, others three), and 10 for
/// children, victims and human rights defenders, whom a small figure exposes to reprisal. Things
/// are never withheld. A city may be stricter, never laxer.
public struct DisclosurePolicy: Sendable, Equatable {
  /// The most a city may ask for; beyond it a report would say nothing.
  public static let highestThreshold = 1_000

  /// The standard thresholds.
  public static let standard = DisclosurePolicy()

  private let thresholds: [CountedPopulation: Int]

  /// The standard thresholds.
  public init() {
    thresholds = [.persons: 5, .children: 10, .victims: 10, .defenders: 10]
  }

  /// The standard thresholds, raised as a city asks.
  ///
  /// Whatever is raised for persons in general holds for children, victims and defenders too, who
  /// are persons. A wish that cannot be granted leaves the standard in force and is reported:
  /// `disclosure.threshold-lowered`, `disclosure.threshold-of-things`,
  /// `disclosure.threshold-too-high`.
  public init(
    raising wishes: [CountedPopulation: Int], of city: City? = nil,
    diagnostics: DiagnosticCollector
  ) {
    var granted = DisclosurePolicy().thresholds
    for (population, wish) in wishes.sorted(by: { $0.key < $1.key }) {
      guard let standard = granted[population] else {
        diagnostics.report(
          .error(
            "disclosure.threshold-of-things",
            "a threshold is set for '\(population.rawValue)', but counts of things are never "
              + "withheld",
            at: city?.location,
            suggestion: "Remove it, or declare the input with what it counts, such as 'persons'."))
        continue
      }
      if wish < standard {
        diagnostics.report(
          .error(
            "disclosure.threshold-lowered",
            "the threshold for '\(population.rawValue)' is \(wish), below the standard \(standard)",
            at: city?.location,
            suggestion: "Remove it or write \(standard) or more; a city may only be stricter."))
      } else if wish > DisclosurePolicy.highestThreshold {
        diagnostics.report(
          .error(
            "disclosure.threshold-too-high",
            "the threshold for '\(population.rawValue)' is \(wish), above "
              + "\(DisclosurePolicy.highestThreshold)",
            at: city?.location,
            suggestion: "To keep all figures in the city, give the input the level "
              + "'\(Level.cityInternal.rawValue)'."))
      } else {
        granted[population] = wish
      }
    }
    let persons = granted[.persons] ?? 0
    thresholds = granted.mapValues { max($0, persons) }
  }

  /// The policy of a city: the standard, raised as its `thresholds` ask.
  public init(of city: City, diagnostics: DiagnosticCollector) {
    self.init(raising: city.thresholds, of: city, diagnostics: diagnostics)
  }

  /// The count below which a figure is withheld; nil for things, which never are.
  public func threshold(for population: CountedPopulation) -> Int? { thresholds[population] }

  /// How many whole values must remain possible for a withheld count, to a reader who computes with
  /// everything that is published: as many as the mark itself leaves open (0 to one below the
  /// threshold), so that the tables never tell more than the mark does.
  public func requiredPossibilities(for population: CountedPopulation) -> Int {
    max(2, threshold(for: population) ?? 0)
  }

  /// Whether small counts are withheld from an audience. Those who work with the city's files
  /// have the counts before them; from everybody else they are withheld, United Nations bodies
  /// that treat a submission as confidential included, since requests for confidentiality are not
  /// always respected.
  public func withholdsSmallCounts(from audience: Level) -> Bool { audience < .cityInternal }
}
