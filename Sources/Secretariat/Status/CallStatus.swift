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

    /// Where it stands.
    public let state: State

    init(
      city: String, name: String?, region: String?, submission: StoredSubmission?,
      answered: [String], unanswered: [String], issues: [SubmissionIssue],
      foreign: [ForeignMeaning],
      refused: [RefusedPackage]
    ) {
      self.city = city
      self.name = name ?? city
      self.region = region ?? ""
      self.submission = submission
      isMember = name != nil
      self.answered = answered
      self.unanswered = unanswered
      self.issues = issues
      self.foreign = foreign
      self.refused = refused
      if submission != nil {
        state = issues.contains { if case .late = $0 { true } else { false } } ? .late : .received
      } else if refused.isEmpty {
        state = .missing
      } else {
        state = refused.allSatisfy(\.isUnsigned) ? .unsigned : .refused
      }
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
  private let states: [State: Int]

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
    let limits = SubmissionLimits(of: call)
    let byCity = CityOrder(submissions.count) { submissions[$0].city }
    let byMember = CityOrder(members.count) { members[$0].id }
    var refusedOf: [String: [RefusedPackage]] = [:]
    var strangers: [RefusedPackage] = []
    let isKnown = { (city: String) in byMember.contains(city) || byCity.contains(city) }
    let submission = "\(call.id)-\(year.fileLabel)"
    for refusal in refused {
      if let city = refusal.city(submission: submission, where: isKnown) {
        refusedOf[city, default: []].append(refusal)
      } else if refusal.city(where: isKnown) == nil {
        // What a known city sent for another call or year says nothing of this one.
        strangers.append(refusal)
      }
    }
    var (sent, asked, refusals) = (byCity, byMember, CityOrder(refusedOf))
    var differences = CityOrder(foreign)
    var tally = AnswerTally(questions)
    var states: [State: Int] = [:]
    var rows: [Row] = []
    rows.reserveCapacity(max(members.count, submissions.count))
    while let city = CityOrder.first(of: asked, sent) {
      let member = asked.take(city)
      let refused = refusals.take(city) ?? []
      let foreign = differences.take(city) ?? []
      let submission = sent.take(city).map { submissions[$0] }
      let questions = submission.map { tally.add($0.answers) }
      let row = Row(
        city: city.id, name: member.map { members[$0].name },
        region: member.map { members[$0].region }, submission: submission,
        answered: questions?.answered ?? [], unanswered: questions?.unanswered ?? [],
        issues: submission.map(limits.issues) ?? [], foreign: foreign, refused: refused)
      states[row.state, default: 0] += 1
      rows.append(row)
    }
    self.rows = rows
    self.questions = questions
    self.strangers = strangers
    answers = tally.counts
    self.states = states
  }

  /// How many members sent something that was taken.
  public var received: Int { rows.count { $0.submission != nil && $0.isMember } }
  /// How many members were asked.
  public var asked: Int { rows.count(where: \.isMember) }

  /// How many cities stand where.
  public func count(_ state: State) -> Int { states[state] ?? 0 }
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
