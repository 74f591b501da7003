public import ReportingCore

extension CallStatus {
  /// Reads the status of a call from a store.
  ///
  /// - Parameter comparingFigures: Whether it is told who means something else by an indicator than most.
  /// - Throws: ``StoreError``.
  public init(
    of call: Consultation, year: Period, from store: any Store, members: [Member],
    comparingFigures: Bool
  ) throws(StoreError) {
    let selection = SubmissionSelection(call: call.id, year: year)
    let submissions = try store.submissions(selection)
    self.init(
      of: call, year: year, submissions: submissions, members: members,
      refused: try store.refusals(),
      foreign: comparingFigures
        ? try ForeignMeaning.of(try NetworkMeanings(of: submissions, in: store)) : [:])
  }
}
