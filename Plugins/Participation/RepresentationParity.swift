import ReportingCore

/// `PA-03`, `PA-04`: a group's share of a body divided by its share of the residents of voting age
/// (SDG 16.7.1); 1 is parity.
///
/// Some dimensions name a group (sex, age, disability, population group) and apply to both the body
/// and the residents; the others (grade) only divide the body. For the whole, and for a part that names
/// no group, the group is women: the parity of everybody with everybody would always be 1.
struct RepresentationParity: Indicator {
  /// An input that counts members of the body.
  struct Count: Sendable {
    let input: String
    /// What they are, as the module declares it.
    let counts: CountedPopulation

    init(_ input: String, counts: CountedPopulation) {
      self.input = input
      self.counts = counts
    }
  }

  let definition: IndicatorDefinition
  /// The members of the body, all of them and in parts.
  let members: Count
  /// The members by ``personalDimensions``, where they are counted apart from their sex and age.
  var selfIdentified: Count?

  /// The dimensions that name a group.
  static let groupDimensions = personalDimensions.union(["sex", "age-group"])
  /// Those known only from the persons themselves.
  static let personalDimensions: Set<String> = ["disability", "population-group"]
  /// The input that counts the residents.
  static let population = "residents.adult"
  /// The group where none is named.
  static let women = Breakdown.Part(dimension: "sex", code: "female")

  func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement] {
    parts(in: inputs, over: period).map { measure($0, inputs, over: period) }
  }

  /// The parts of the body, and the groups of residents that the body could have been divided by:
  /// a group that is known among residents and forgotten in the body shows as a gap.
  private func parts(in inputs: IndicatorInputs, over period: Period) -> [Breakdown] {
    let allowed = Set(definition.dimensions)
    let counted = [members.input] + [selfIdentified?.input].compactMap { $0 }
    let ofMembers = inputs.breakdowns(of: counted, over: period)
      .filter { allowed.isSuperset(of: $0.dimensions) }
    let divided = Self.groupDimensions.intersection(ofMembers.flatMap(\.dimensions))
    let ofResidents = inputs.breakdowns(of: [Self.population], over: period)
      .filter { $0.parts.count == 1 && divided.isSuperset(of: $0.dimensions) }
    return Set(ofMembers + ofResidents).sorted()
  }

  private func measure(
    _ part: Breakdown, _ inputs: IndicatorInputs, over period: Period
  ) -> Measurement {
    var group: [String: String] = [:]
    var place: [String: String] = [:]
    for item in part.parts {
      if Self.groupDimensions.contains(item.dimension) {
        group[item.dimension] = item.code
      } else {
        place[item.dimension] = item.code
      }
    }
    if group.isEmpty { group[Self.women.dimension] = Self.women.code }
    let both = Breakdown(group.merging(place) { first, _ in first })
    let isPersonal = !Self.personalDimensions.isDisjoint(with: group.keys)
    let counted = isPersonal ? selfIdentified ?? members : members

    let reading = inputs.read(
      [
        .init(counted.input, in: both), .init(members.input, in: Breakdown(place)),
        .init(Self.population, in: Breakdown(group)), .init(Self.population),
      ], over: period)
    let level = max(definition.level, reading.level)
    var measurement = Measurement(
      indicator: definition.id, period: period, breakdown: part,
      outcome: .gap(.inputMissing([counted.input])), observations: reading.observations)
    switch reading {
    case .incomplete(let reason, _):
      measurement.outcome = .gap(reason)
    case .complete(let values, _):
      measurement.outcome = parity(
        group: values[0], whole: values[1], groupPopulation: values[2],
        wholePopulation: values[3], of: counted, level: level)
      let roles: [MeasurementComponent.Role] = [
        .numerator, .denominator, .denominator, .denominator,
      ]
      let kinds: [CountedPopulation] = [counted.counts, members.counts, .persons, .persons]
      let names = [counted.input, members.input, Self.population, Self.population]
      measurement.components = values.indices.map { index in
        MeasurementComponent(
          role: roles[index], name: names[index],
          value: Undisclosed(values[index], level: level), counts: kinds[index])
      }
    }
    return measurement
  }

  private func parity(
    group: Double, whole: Double, groupPopulation: Double, wholePopulation: Double,
    of counted: Count, level: Level
  ) -> MeasurementOutcome {
    guard min(group, whole, groupPopulation, wholePopulation) >= 0 else {
      return .notComputable(.outOfRange("a number of persons is negative"))
    }
    guard group <= whole else {
      return .notComputable(.outOfRange("\(counted.input): the group exceeds the whole"))
    }
    guard groupPopulation <= wholePopulation else {
      return .notComputable(.outOfRange("\(Self.population): the group exceeds the whole"))
    }
    guard whole > 0 else { return .notComputable(.denominatorIsZero(members.input)) }
    guard groupPopulation > 0 else {
      return .notComputable(.denominatorIsZero(Self.population))
    }
    let parity = group * wholePopulation / (whole * groupPopulation)
    guard parity.isFinite else { return .notComputable(.notFinite) }
    return .value(Undisclosed(parity, level: level))
  }
}
