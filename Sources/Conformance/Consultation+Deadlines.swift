import ReportingCore

extension Consultation {
  /// The last deadline of each kind that holds for a contribution, in order of time.
  func lastDeadlines(
    for contribution: Contribution
  ) -> [ConsultationRule<ConsultationDeadline>] {
    let deadlines = deadlines.filter { $0.scope.includes(contribution) }
    return ConsultationDeadline.Kind.allCases
      .compactMap { kind in
        deadlines.filter { $0.value.kind == kind }.max { $0.value.date < $1.value.date }
      }
      .sorted { $0.value.date < $1.value.date }
  }
}

extension ConsultationDeadline.Kind {
  /// The kind in words.
  var words: String {
    switch self {
    case .official: "last day for sending"
    case .aggregator: "last day of the organisation that gathers contributions"
    case .oral: "day of the oral session"
    }
  }
}

extension ConsultationDeadline {
  /// The zone as it is shown.
  var zoneName: String { zone?.id ?? "in a time zone that the call does not name" }
}
