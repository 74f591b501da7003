/// Counts by how many cities each question of a call is answered.
struct AnswerTally {
  private let questions: [String]
  private var counted: [Int]
  private var isAnswered: [Bool]

  init(_ questions: [String]) {
    self.questions = questions
    counted = [Int](repeating: 0, count: questions.count)
    isAnswered = [Bool](repeating: false, count: questions.count)
  }

  /// By how many cities each question is answered.
  var counts: [String: Int] { Dictionary(zip(questions, counted), uniquingKeysWith: +) }

  /// Counts the answers of a city, and divides the questions into those that it answers and the others.
  mutating func add(
    _ answers: [StoredSubmission.Answered]
  ) -> (answered: [String], unanswered: [String]) {
    for question in questions.indices { isAnswered[question] = false }
    for answer in answers {
      if let question = questions.firstIndex(of: answer.question) { isAnswered[question] = true }
    }
    for question in questions.indices where isAnswered[question] { counted[question] += 1 }
    if isAnswered.allSatisfy({ $0 }) { return (questions, []) }
    return (
      questions.indices.filter { isAnswered[$0] }.map { questions[$0] },
      questions.indices.filter { !isAnswered[$0] }.map { questions[$0] }
    )
  }
}
