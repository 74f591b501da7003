import Participation
import ReportingCore
import TestSupport
import Testing

@Suite("PA-03 and PA-04: parity of representation")
struct RepresentationParityTests {
  static let dimensions = ["sex", "age-group", "disability", "population-group"]

  func council() throws -> Cells {
    var cells = Cells()
    try cells.add("council.members", 40)
    try cells.add("council.members", 16, ["sex": "female"])
    try cells.add("council.members", 24, ["sex": "male"])
    try cells.add("residents.adult", 1000)
    try cells.add("residents.adult", 500, ["sex": "female"])
    try cells.add("residents.adult", 500, ["sex": "male"])
    return cells
  }

  func measure(_ cells: Cells) async throws -> [Breakdown: Measurement] {
    try await cells.measure("PA-03", of: ParticipationModule.self, dimensions: Self.dimensions)
  }

  @Test("the whole is the parity of women, each group has its own")
  func groups() async throws {
    let measured = try await measure(council())
    #expect(measured[.total]?.computed == 0.8)
    #expect(measured[Breakdown(["sex": "female"])]?.computed == 0.8)
    #expect(measured[Breakdown(["sex": "male"])]?.computed == 1.2)
    #expect(measured.count == 3)
  }

  @Test("residents broken down by what does not concern the council give no figure")
  func otherDimensions() async throws {
    var cells = try council()
    try cells.add("residents.adult", 70, ["district": "01"])
    try cells.add("residents.adult", 30, ["disability": "with-disability"])
    try cells.add("residents.adult", 250, ["age-group": "under-25"])
    #expect(try await measure(cells).count == 3)
  }

  @Test("a group of residents forgotten in the council is a gap, not a zero")
  func forgottenGroup() async throws {
    var cells = try council()
    try cells.add("residents.adult", 4, ["sex": "other"])
    #expect(
      try await measure(cells)[Breakdown(["sex": "other"])]?.outcome
        == .gap(.inputMissing(["council.members"])))
    try cells.add("council.members", 0, ["sex": "other"])
    #expect(try await measure(cells)[Breakdown(["sex": "other"])]?.computed == 0)
  }

  @Test("names what is missing")
  func missing() async throws {
    var cells = Cells()
    #expect(
      try await measure(cells)[.total]?.outcome
        == .gap(.inputMissing(["council.members", "residents.adult"])))
    try cells.add("council.members", 40)
    try cells.add("council.members", nil, ["sex": "female"])
    try cells.add("residents.adult", 1000)
    #expect(
      try await measure(cells)[.total]?.outcome == .gap(.inputMissing(["residents.adult"])))
    try cells.add("residents.adult", 500, ["sex": "female"])
    #expect(
      try await measure(cells)[.total]?.outcome == .gap(.statedMissing("council.members")))
  }

  @Test(
    "gives no value for numbers that cannot be",
    arguments: [
      (11.0, 10.0, 5.0, 10.0), (1, 10, 11, 10), (0, 0, 5, 10), (0, 10, 0, 10), (-1, 10, 5, 10),
    ])
  func impossible(group: Double, whole: Double, groupPopulation: Double, population: Double)
    async throws
  {
    var cells = Cells()
    try cells.add("council.members", whole)
    try cells.add("council.members", group, ["sex": "female"])
    try cells.add("residents.adult", population)
    try cells.add("residents.adult", groupPopulation, ["sex": "female"])
    #expect(try await measure(cells)[.total]?.isNotComputable == true)
  }

  @Test("what members say of themselves is counted apart, and protected as that of persons")
  func selfIdentified() async throws {
    var cells = try council()
    try cells.add("council.members-self-identified", 3, ["disability": "with-disability"])
    try cells.add("residents.adult", 150, ["disability": "with-disability"])
    let part = Breakdown(["disability": "with-disability"])
    let measured = try #require(try await measure(cells)[part])
    #expect(measured.computed == 0.5)
    #expect(measured.components.map(\.counts) == [.persons, .things, .persons, .persons])
    #expect(measured.components.first?.name == "council.members-self-identified")

    // Counted with sex and age, where nobody protects it, it gives no figure.
    var misplaced = try council()
    try misplaced.add("council.members", 3, ["disability": "with-disability"])
    try misplaced.add("residents.adult", 150, ["disability": "with-disability"])
    #expect(
      try await measure(misplaced)[part]?.outcome
        == .gap(.inputMissing(["council.members-self-identified"])))
  }

  @Test("every group of the staff is held against the same group of residents")
  func groupsOfStaff() async throws {
    for part in [
      ["age-group": "under-25"], ["disability": "with-disability"], ["population-group": "roma"],
    ] {
      var cells = Cells()
      try cells.add("staff.members", 100)
      try cells.add("staff.members", 10, part)
      try cells.add("residents.adult", 1000)
      try cells.add("residents.adult", 200, part)
      let measured = try await cells.measure(
        "PA-04", of: ParticipationModule.self, dimensions: part.keys.sorted())
      #expect(measured[Breakdown(part)]?.computed == 0.5, "\(part)")
    }
  }

  @Test("staff is divided by grade, residents are not")
  func grade() async throws {
    var cells = Cells()
    try cells.add("staff.members", 200, ["grade": "management"])
    try cells.add("staff.members", 80, ["grade": "management", "sex": "female"])
    try cells.add("residents.adult", 2000)
    try cells.add("residents.adult", 1000, ["sex": "female"])
    let measured = try await cells.measure(
      "PA-04", of: ParticipationModule.self, dimensions: ["sex", "disability", "grade"])
    #expect(measured[Breakdown(["grade": "management"])]?.computed == 0.8)
    #expect(measured[Breakdown(["grade": "management", "sex": "female"])]?.computed == 0.8)
    #expect(measured[.total]?.isGap == true)
  }

  @Test("the gate is told every number of persons; seats of a council are things")
  func components() async throws {
    let council = try #require(try await measure(council())[.total])
    #expect(council.components.map(\.counts) == [.things, .things, .persons, .persons])
    #expect(council.components.map(\.value.forComputing) == [16, 40, 500, 1000])
    var cells = Cells()
    try cells.add("staff.members", 10)
    try cells.add("staff.members", 3, ["sex": "female"])
    try cells.add("residents.adult", 100)
    try cells.add("residents.adult", 50, ["sex": "female"])
    let staff = try await cells.measure("PA-04", of: ParticipationModule.self, dimensions: ["sex"])
    #expect(staff[.total]?.components.first?.counts == .persons)
    #expect(staff[.total]?.components.first?.value.forComputing == 3)
  }

  @Test("parities weighed by the shares of residents come to 1")
  func property() async throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      var cells = Cells()
      let codes = ["female", "male", "other"]
      let members = codes.map { _ in Double(Int.random(in: 1...60, using: &generator)) }
      let residents = codes.map { _ in Double(Int.random(in: 1...90_000, using: &generator)) }
      let population = residents.reduce(0, +)
      try cells.add("council.members", members.reduce(0, +))
      try cells.add("residents.adult", population)
      for (index, code) in codes.enumerated() {
        try cells.add("council.members", members[index], ["sex": code])
        try cells.add("residents.adult", residents[index], ["sex": code])
      }
      let measured = try await measure(cells)
      var sum = 0.0
      for (index, code) in codes.enumerated() {
        let parity = try #require(measured[Breakdown(["sex": code])]?.computed)
        sum += parity * residents[index] / population
      }
      #expect(abs(sum - 1) < 1e-9)
    }
  }
}
