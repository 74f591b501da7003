import DelimitedText

/// Reads the values of Open SDG: a number with a decimal point, or nothing.
enum OpenSDGNumber {
  /// A number as it stands, with its value and decimals.
  case number(text: String, value: Double, decimals: Int)
  /// Nothing.
  case blank
  /// A mark for a missing value, such as `N/A`.
  case missingMark
  /// Anything else: what is wrong, and what to write instead.
  case invalid(String, suggestion: String)

  /// Words for a missing value beyond those that every table reader knows.
  private static let marks: Set<String> = [
    "nan", "sd", "no data", "not available", "sin datos", "sin dato", "sense dades", "(na)",
  ]

  init(_ text: String) {
    if text.isEmpty {
      self = .blank
      return
    }
    switch DecimalText.parse(text) {
    case .success(let number):
      self = .number(
        text: text.replacing("\u{2212}", with: "-"), value: number.value,
        decimals: number.decimals)
    case .failure(let problem):
      if problem.kind == .missingMark || OpenSDGNumber.marks.contains(text.lowercased()) {
        self = .missingMark
      } else if problem.kind == .percentSign,
        case .success = DecimalText.parse(text.filter { $0 != "%" && !$0.isWhitespace })
      {
        self = .invalid(
          problem.message,
          suggestion:
            "Write \(text.filter { $0 != "%" && !$0.isWhitespace }) and put 'Percentage' in the column Units."
        )
      } else if problem.kind == .notANumber {
        self = OpenSDGNumber.explained(text, problem)
      } else {
        self = .invalid(problem.message, suggestion: problem.suggestion)
      }
    }
  }

  /// Ranges and numbers with something behind them are common enough for words of their own.
  private static func explained(_ text: String, _ problem: DecimalProblem) -> OpenSDGNumber {
    if let first = text.first, "<>\u{2264}\u{2265}~".contains(first) {
      return .invalid(
        "'\(text.prefix(60))' is a range, not a number",
        suggestion: "Leave the cell empty and say in the description why there is no figure.")
    }
    let tail = text.drop { $0.isNumber || "+-.,".contains($0) }
    let head = String(text.prefix(text.count - tail.count))
    if !tail.isEmpty, !head.isEmpty, case .success = DecimalText.parse(head) {
      let mark = tail.drop { $0.isWhitespace }.prefix(40)
      return .invalid(
        "'\(text.prefix(60))' has '\(mark)' behind the number",
        suggestion:
          "Write \(head) and say in the description what '\(mark)' means; a unit belongs in the column Units."
      )
    }
    return .invalid(
      problem.message,
      suggestion: "Write a number with a decimal point, such as 12.5, or leave the cell empty.")
  }
}
