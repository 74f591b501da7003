import TestSupport

/// Figures that the kinds of indicators cannot take, in the words of a person who enters them.
extension BadInput {
  private static func kind(
    _ rows: [String], header: String = "input,period,value", _ description: String, _ id: String,
    severity: String = "error", line: Int, column: Int, words: [String] = []
  ) -> BadInput {
    BadInput(
      description: description, status: severity == "error" ? 1 : 0,
      expected: .init(
        id: id, severity: severity, file: "data/kinds.csv", line: line, column: column,
        words: words)
    ) {
      try $0.replace(
        "[civic-space, participation]",
        with: "[civic-space, participation, esc-resources, defenders]\ncurrency: EUR",
        in: "city/city.yaml")
      try $0.replace(
        "population:\n", with: "population:\n  - {period: 2022, value: 18400}\n",
        in: "city/city.yaml")
      try $0.write(([header] + rows).joined(separator: "\n") + "\n", to: "city/data/kinds.csv")
    }
  }

  /// The answers to both questions of the survey, with one cell written otherwise.
  private static func survey(_ old: String, _ new: String) -> [String] {
    ["say", "influence"].flatMap { question in
      ["1", "2", "3", "4", "5", "dont-know", "no-answer", "refused"].map { answer in
        "survey.political-efficacy,2023,\(question),\(answer),20"
      }
    }.map { $0.replacing("say,\(old),20", with: "say,\(new)") }
  }
  private static let surveyHeader = "input,period,question,answer,value"

  /// The scores of some evaluators, the second score of the first one written otherwise.
  private static func scores(_ evaluators: [String], _ second: String = "3") -> [String] {
    var rows = evaluators.flatMap { evaluator in
      ["urban-planning", "urban-budget", "urban-management", "inclusion"].map { item in
        "scorecard.participation,2023,\(item),\(evaluator),3"
      }
    }
    rows[1] = "scorecard.participation,2023,urban-budget,\(evaluators[0]),\(second)"
    return rows
  }
  private static let scorecardHeader = "input,period,scorecard-item,evaluator,value"
  private static let five = ["a", "b", "c", "d", "e"]

  private static let violations = [
    "killing", "torture", "enforced-disappearance", "arbitrary-detention", "kidnapping",
    "other-harmful-act",
  ]

  static let kinds = [
    // survey
    kind(
      survey("3", "3,-20"), header: surveyHeader, "survey: a negative number of respondents",
      "csv.negative-count", line: 4, column: 38, words: ["persons", "missing"]),
    kind(
      survey("3", "3,twenty"), header: surveyHeader, "survey: text for a number", "csv.number",
      line: 4, column: 38, words: ["twenty"]),
    kind(
      survey("3", "6,20"), header: surveyHeader, "survey: an answer that cannot be given",
      "csv.unknown-code", line: 4, column: 36, words: ["dont-know"]),
    kind(
      survey("refused", "refused,").map { $0.hasSuffix("refused,") ? "" : $0 }
        .filter { !$0.isEmpty }, header: surveyHeader,
      "survey: the refusals of a question left out", "indicator.hole", severity: "note", line: 9,
      column: 44, words: ["PA-02", "refused"]),
    // checklist
    kind(
      ["information.legal-framework,2023,3"], "checklist: a score beyond the scale",
      "figures.range", line: 2, column: 34, words: ["above 2", "3"]),
    kind(
      ["information.legal-framework,2023,yes"], "checklist: text for a score", "csv.number",
      line: 2, column: 34),
    // scorecard
    kind(
      scores(["a"]), header: scorecardHeader, "scorecard: one evaluator only",
      "indicator.too-few", severity: "note", line: 5, column: 42, words: ["1", "5"]),
    kind(
      scores(five, "5"), header: scorecardHeader, "scorecard: a score beyond the scale",
      "figures.range", line: 3, column: 45, words: ["above 4", "5"]),
    kind(
      scores(five, "5"), header: scorecardHeader, "scorecard: the figure that it spoils",
      "indicator.out-of-range", severity: "warning", line: 3, column: 45, words: ["PA-01"]
    )
    .withErrors(),
    kind(
      scores(five, "good"), header: scorecardHeader, "scorecard: text for a score", "csv.number",
      line: 3, column: 45),
    // real-change
    kind(
      ["spending.esc,2022,900", "spending.esc,2023,1000", "prices.index,2023,110"],
      "real-change: no deflator for the first year", "indicator.hole", severity: "note", line: 2,
      column: 19, words: ["prices.index", "2022"]),
    kind(
      [
        "spending.esc,2022,900", "spending.esc,2023,1000", "prices.index,2022,0",
        "prices.index,2023,110",
      ], "real-change: a deflator of zero", "figures.range", line: 4, column: 19,
      words: ["prices.index"]),
    // duration
    kind(
      ["requests.by-days,2023,10,answered,5", "requests.by-days,2023,-3,answered,2"],
      header: "input,period,days,request-outcome,value", "duration: an answer before the request",
      "indicator.out-of-range", severity: "warning", line: 3, column: 35, words: ["days=-3"]),
    kind(
      ["requests.by-days,2023,ten,answered,5"],
      header: "input,period,days,request-outcome,value", "duration: days in words",
      "indicator.out-of-range", severity: "warning", line: 2, column: 36, words: ["days=ten"]),
    kind(
      ["requests.by-days,2023,10,anwsered,5"],
      header: "input,period,days,request-outcome,value", "duration: an unknown outcome",
      "csv.unknown-code", line: 2, column: 26, words: ["'answered'"]),
    // funnel
    kind(
      ["justice.cases-reported,2023,50", "justice.cases-charged,2023,60"],
      "funnel: more at the end than at the beginning", "indicator.out-of-range",
      severity: "warning", line: 2, column: 29, words: ["HD-07", "justice.cases-charged"]),
    kind(
      ["justice.cases-reported,2023,-50", "justice.cases-charged,2023,6"],
      "funnel: a negative number of cases", "csv.negative-count", line: 2, column: 29,
      words: ["defenders"]),
    // most-serious-offence
    kind(
      violations.map { "attacks.verified-victims,2023,\($0),3" }
        + ["attacks.verified-victims,2023,,17"], header: "input,period,violation,value",
      "most-serious-offence: a victim counted under two violations", "figures.parts-sum",
      severity: "warning", line: 8, column: 32, words: ["18", "17"]),
    kind(
      violations.dropLast().map { "attacks.verified-victims,2023,\($0),3" },
      header: "input,period,violation,value", "most-serious-offence: a violation left out",
      "indicator.hole", severity: "note", line: 2, column: 39, words: ["other-harmful-act"]),
    // parity
    kind(
      [
        "council.members,2023,,10", "council.members,2023,female,11", "residents.adult,2023,,1000",
        "residents.adult,2023,female,500",
      ], header: "input,period,sex,value", "parity: more women than members",
      "figures.part-above-whole", severity: "warning", line: 3, column: 29, words: ["11", "10"]),
    // ratio and formula
    kind(
      ["requests.due,2022,10", "requests.answered-in-time,2022,11"], "ratio: a share above 100",
      "indicator.out-of-range", severity: "warning", line: 3, column: 32, words: ["CS-02"]),
    kind(
      ["requests.due,2022,10", "requests.answered-in-time,2022,-1"], "ratio: a negative count",
      "figures.negative-count", severity: "warning", line: 3, column: 32, words: ["below zero"]),
    kind(
      ["population,2023,03,-200"], header: "input,period,district,value",
      "formula: a negative number of residents", "csv.negative-count", line: 2, column: 20,
      words: ["residents"]),
    kind(
      ["population,2023,,18432"], header: "input,period,district,value",
      "formula: the residents of the whole city in a data file", "csv.population", line: 2,
      column: 1, words: ["city.yaml"]),
    // imported
    kind(
      ["context.civic-space-rating,2023,7"], "imported: a value that the scale does not have",
      "figures.range", line: 2, column: 33, words: ["above 5"]),
    kind(
      ["context.civic-space-rating,2023,Narrowed"], "imported: the word for a value",
      "csv.number", line: 2, column: 33),
  ]

  /// The same, where an error stands beside the finding.
  private func withErrors() -> BadInput {
    var copy = self
    copy.status = 1
    return copy
  }
}
