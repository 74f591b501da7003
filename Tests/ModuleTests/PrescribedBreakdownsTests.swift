import CityFiles
import ReportingCore
import Testing

/// The breakdowns that the list of indicators prescribes, against what the modules declare: a
/// breakdown that a module forgets would otherwise look like an indicator that needs none.
@Suite("Prescribed breakdowns")
struct PrescribedBreakdownsTests {
  /// What a row of the list may ask for, and the dimensions that answer it.
  static let answers: [Character: Set<String>] = [
    "S": ["sex"],
    "A": ["age-group", "broad-age", "youth-age"],
    "D": ["disability", "accessibility-need"],
    "G": ["population-group", "ground", "accessibility-need"],
    "T": ["district", "region"],
    "R": ["theme", "function"],
    "P": ["perpetrator"],
    "F": ["function"],
    "L": ["government-level"],
    // Kinds of the thing that is counted, each with codes of its own.
    "Y": [
      "request-type", "restriction", "complaint-type", "violation", "rule-type", "reprisal-type",
      "technology", "petition-type", "earmarking", "procurement-sector", "applicant",
      "measure-type", "act-type", "proceeding-type",
    ],
  ]

  /// Sex, age, disability, group, territory, right, perpetrator, kind, function, level of
  /// government; nothing where the list says that there is nothing to break down.
  static let prescribed = [
    "CS-01": "", "CS-02": "TY", "CS-03": "Y", "CS-04": "Y", "CS-05": "", "CS-06": "",
    "CS-07": "YT", "CS-08": "T", "CS-09": "Y", "CS-10": "TG", "CS-11": "R", "CS-12": "TR",
    "CS-13": "SAYPT", "CS-14": "YP", "CS-15": "Y", "CS-16": "PY", "CS-17": "Y", "CS-18": "T",
    "CS-19": "GT", "CS-20": "",
    "PA-01": "", "PA-02": "SADGT", "PA-03": "SADG", "PA-04": "SADG", "PA-05": "TSA",
    "PA-06": "GT", "PA-07": "T", "PA-08": "T", "PA-09": "T", "PA-10": "SADGT", "PA-11": "R",
    "PA-12": "Y", "PA-13": "R", "PA-14": "DG", "PA-15": "A",
    "RS-01": "", "RS-02": "Y", "RS-03": "R", "RS-04": "F", "RS-05": "F", "RS-06": "F",
    "RS-07": "F", "RS-08": "", "RS-09": "F", "RS-10": "T", "RS-11": "TS", "RS-12": "SAT",
    "RS-13": "", "RS-14": "Y",
    "HD-01": "", "HD-02": "SRY", "HD-03": "YL", "HD-04": "Y", "HD-05": "Y", "HD-06": "SY",
    "HD-07": "PY", "HD-08": "STR", "HD-09": "", "HD-10": "Y", "HD-11": "Y", "HD-12": "R",
  ]

  @Test("are declared by every indicator of the list", arguments: prescribed.keys.sorted())
  func declared(id: String) throws {
    let wanted = try #require(Self.prescribed[id])
    let definition = try #require(
      BuiltInModules.modules.flatMap(\.manifest.indicators).first { $0.id == id })
    let declared = Set(definition.dimensions)
    for letter in wanted {
      let answers = try #require(Self.answers[letter])
      #expect(!answers.isDisjoint(with: declared), "\(id) is not broken down by \(letter)")
    }
    if wanted.isEmpty { #expect(declared.isEmpty, "\(id)") }
  }

  @Test("are those of 61 indicators")
  func complete() {
    #expect(Self.prescribed.count == 61)
  }
}
