public import ReportingCore

/// How far the answer to a call has come: city by city, question by question.
public struct CallStatus: Sendable, Equatable {
  /// Where a city stands. The raw values are those that are printed.
  public enum State: String, Sendable, Equatable, CaseIterable {
    /// Its submission is there.
    case received
    /// Its submission is there, and came after the last day.
    case late
    /// Something came under its name that nobody known has signed.
    case unsigned
    /// Something came under its name and was refused.
    case refused
    /// Nothing came.
    case missing
  }

  /// One city.
  public struct Row: Sendable, Equatable {
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
    /// The questions that it answers, in the order of the call.
    public var answered: [String]
    /// The questions that it leaves unanswered; none where nothing was received.
    public var unanswered: [String]
    /// What does not conform to the call.
    public var issues: [SubmissionIssue]
    /// By which indicators it means something else than most cities.
    public var foreign: [ForeignMeaning]
    /// What came under its name and was refused, and not sent again in a better form.
    public var refused: [RefusedPackage]

    /// Whether it came after the last day.
    public var isLate: Bool {
      issues.contains { if case .late = $0 { true } else { false } }
    }

    /// Where it stands.
    public var state: State {
      if submission != nil { return isLate ? .late : .received }
      if refused.isEmpty { return .missing }
      return refused.allSatisfy(\.isUnsigned) ? .unsigned : .refused
    }
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
  /// What was refused and bears the name of no city that is known.
  public let strangers: [RefusedPackage]

  /// The status of a call.
  ///
  /// - Parameters:
  ///   - submissions: What was received for the call and the year.
  ///   - members: Who was asked.
  ///   - refused: What was refused, for any call.
  ///   - foreign: By which indicators cities mean something else, by city.
  public init(
    of call: Consultation, year: Period, submissions: [StoredSubmission], members: [Member],
    refused: [RefusedPackage] = [], foreign: [String: [ForeignMeaning]] = [:]
  ) {
    self.call = call.id
    self.year = year
    let questions = call.questionsOfCities.map(\.id)
    let deadline = call.officialDeadline?.value.date
    var received: [String: StoredSubmission] = [:]
    for submission in submissions { received[submission.city] = submission }
    let known = Set(members.map(\.id)).union(received.keys)
    var refusedOf: [String: [RefusedPackage]] = [:]
    var strangers: [RefusedPackage] = []
    for refusal in refused {
      if let city = refusal.city(among: known, submission: "\(call.id)-\(year.fileLabel)") {
        refusedOf[city, default: []].append(refusal)
      } else if refusal.city(among: known) == nil {
        // What a known city sent for another call or year says nothing of this one.
        strangers.append(refusal)
      }
    }
    var counts: [String: Int] = [:]
    func row(_ id: String, _ member: Member?) -> Row {
      let submission = received[id]
      var seen: Set<String> = []
      for answer in submission?.answers ?? [] { seen.insert(answer.question) }
      let answered = questions.filter(seen.contains)
      for question in answered { counts[question, default: 0] += 1 }
      return Row(
        city: id, name: member?.name ?? id, region: member?.region ?? "", submission: submission,
        isMember: member != nil, answered: answered,
        unanswered: submission == nil ? [] : questions.filter { !seen.contains($0) },
        issues: submission.map { SubmissionIssue.of($0, in: call, deadline: deadline) } ?? [],
        foreign: foreign[id] ?? [], refused: refusedOf[id] ?? [])
    }
    var rows = members.map { row($0.id, $0) }
    let asked = Set(members.map(\.id))
    for id in received.keys where !asked.contains(id) { rows.append(row(id, nil)) }
    rows.sort { $0.city < $1.city }
    self.rows = rows
    self.questions = questions
    self.strangers = strangers
    answers = counts
  }

  /// How many members sent something that was taken.
  public var received: Int { rows.count { $0.submission != nil && $0.isMember } }
  /// How many members were asked.
  public var asked: Int { rows.count(where: \.isMember) }

  /// How many cities stand where.
  public func count(_ state: State) -> Int { rows.count { $0.state == state } }
}

extension Consultation {
  /// The questions without parts that are put to local governments, in order.
  var questionsOfCities: [ConsultationQuestion] {
    questions(for: Contribution()).flatMap(\.withParts).filter(\.questions.isEmpty)
  }

  /// The last of the days named by the body that asks; nil when it names none.
  var officialDeadline: ConsultationRule<ConsultationDeadline>? {
    deadlines.filter { $0.value.kind == .official }.max { $0.value.date < $1.value.date }
  }
}
