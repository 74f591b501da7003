/// Which questions of two calls ask the same or nearly so. Written on either side, it holds for
/// both.
public struct CrossWalk: Sendable, Equatable {
  private var old: [String: [String]] = [:]

  /// The questions of one call that are like those of another.
  public init(from earlier: Consultation, to later: Consultation) {
    let order = earlier.allQuestions
    for question in later.allQuestions {
      let named = question.like.filter { $0.consultation == earlier.id }.map(\.question)
      let own = QuestionReference(consultation: later.id, question: question.id)
      let found = order.filter { named.contains($0.id) || $0.like.contains(own) }.map(\.id)
      if !found.isEmpty { old[question.id] = found }
    }
  }

  /// The questions of the earlier call that are like one of the later, in the order of that call.
  public func questions(like id: String) -> [String] { old[id] ?? [] }

  /// Whether no question is like another.
  public var isEmpty: Bool { old.isEmpty }
}
