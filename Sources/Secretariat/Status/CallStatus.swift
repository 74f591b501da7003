public import ReportingCore

/// How far the answer to a call has come: city by city, question by question.
public struct CallStatus: Sendable, Hashable {
  /// One city.
  public struct Row: Sendable, Hashable {
    /// The city's id.
    public var city: String
    /// The name; the id where the city is not in the list of members.
    public var name: String
    /// Its region; empty where nobody said.
    public var region: String
    /// What was received; nil when nothing was.
    public var submission: StoredSubmission?
    /// Whether it is in the list of members.
    public var isMember: Bool
    /// Whether it came after the last day.
    public var isLate: Bool
    /// The questions that it answers, in the order of the call.
    public var answered: [String]
    /// The questions that it leaves unanswered.
    public var unanswered: [String]
  }

  /// The id of the call.
  public let call: String
  /// The year.
  public let year: Period
  /// The cities in the order of their ids.
  public let rows: [Row]
  /// The questions, in the order of the call.
  public let questions: [String]
  /// By how many cities each question is answered.
  public let answers: [String: Int]

  /// The status of a call.
  ///
  /// - Parameters:
  ///   - submissions: What was received for the call and the year.
  ///   - members: Who was asked.
  ///   - questions: The ids of the questions, in the order of the call.
  ///   - deadline: The last day; nil leaves open who was late.
  public init(
    call: String, year: Period, submissions: [StoredSubmission], members: [Member],
    questions: [String], deadline: CalendarDate?
  ) {
    self.call = call
    self.year = year
    var received: [String: StoredSubmission] = [:]
    for submission in submissions { received[submission.city] = submission }
    var counts: [String: Int] = [:]
    func row(_ id: String, _ member: Member?) -> Row {
      let submission = received[id]
      var seen: Set<String> = []
      for answer in submission?.answers ?? [] { seen.insert(answer.question) }
      let answered = questions.filter(seen.contains)
      for question in answered { counts[question, default: 0] += 1 }
      let day = submission.flatMap { $0.received ?? $0.date }
      let isLate = day.flatMap { day in deadline.map { day > $0 } } ?? false
      return Row(
        city: id, name: member?.name ?? id, region: member?.region ?? "", submission: submission,
        isMember: member != nil, isLate: isLate, answered: answered,
        unanswered: submission == nil ? [] : questions.filter { !seen.contains($0) })
    }
    var rows = members.map { row($0.id, $0) }
    let known = Set(members.map(\.id))
    for id in received.keys where !known.contains(id) { rows.append(row(id, nil)) }
    rows.sort { $0.city < $1.city }
    self.rows = rows
    self.questions = questions
    answers = counts
  }

  /// How many members sent something.
  public var received: Int { rows.count { $0.submission != nil && $0.isMember } }
  /// How many members were asked.
  public var asked: Int { rows.count(where: \.isMember) }
}
