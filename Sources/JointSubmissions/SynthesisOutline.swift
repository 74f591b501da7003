import Aggregation
import CityFiles
import Documents
public import ReportingCore
import Sealing
import Submissions

/// An outline of a synthesis where the secretariat has written none: who answers, from where, about
/// what, which figures, which practices. It stands in a box that says who wrote it.
struct SynthesisOutline {
  let writer: JointWriter

  private var joint: JointSubmission { writer.joint }
  private var pack: LanguagePack { writer.pack }

  /// The outline. Where no city answers the question that is said; where its parts are asked one by
  /// one, nothing.
  func blocks(_ question: ConsultationQuestion) -> [Block] {
    let statements = Statements(writer: writer).statements(to: question.id)
    guard !statements.isEmpty else {
      let sentence = pack.text(.citiesAnswer(0, of: joint.asked.count))
      return question.questions.isEmpty
        ? [.notice([writer.paragraph(sentence, style: .unnumbered)])] : []
    }
    let packages = statements.map(\.package)
    let answering = packages.count { joint.wasAsked($0.record.city.id) }
    var items: [[Block]] = []
    func part(_ package: ContributedPackage) -> String {
      writer.part(of: joint.region(of: package))
    }
    for region in writer.order(packages.map(part)) {
      let names = packages.filter { part($0) == region }.map(writer.city)
      let label = pack.text(.inBrackets(writer.region(region), pack.integer(names.count)))
      items.append(writer.item(pack.text(.labelled(label, pack.list(names)))))
    }
    let themes = question.themes.map { writer.records.code($0, in: "themes") }
    if !themes.isEmpty {
      items.append(
        writer.item(pack.text(.labelled(pack[.themes], themes.joined(separator: "; ")))))
    }
    items += figures(of: question).map { writer.item($0) }
    let practices = practices(of: question, told: packages)
    if !practices.isEmpty {
      items.append(
        writer.item(
          pack.text(.labelled(pack[.goodPractices], practices.joined(separator: "; ")))))
    }
    return [
      .notice([
        .paragraph(Paragraph([.strong([.text(pack[.outlineNotice])])], style: .unnumbered)),
        writer.paragraph(
          pack.text(.citiesAnswer(answering, of: joint.asked.count)), style: .unnumbered),
        .list(ordered: false, items: items),
      ])
    ]
  }

  /// The newest figure over all cities of each indicator of the question, as a sentence.
  private func figures(of question: ConsultationQuestion) -> [String] {
    let values = AggregateWriter(writer: writer)
    return joint.indicators(of: question).compactMap { id in
      let cells = joint.aggregate.cells.filter {
        $0.key.indicator == id && $0.key.breakdown.isTotal && $0.key.region == nil
          && $0.key.period.endYear <= joint.year.endYear && $0.reporting > 0
      }
      guard let cell = cells.max(by: { $0.key.period < $1.key.period }) else { return nil }
      let period = pack.period(cell.key.period)
      if let quartiles = cell.figures?.quartiles {
        return pack.text(
          .medianOverCities(
            values.title(id), in: period, median: values.text(quartiles.median, of: id),
            from: values.text(quartiles.lower, of: id), to: values.text(quartiles.upper, of: id),
            cities: cell.reporting, of: cell.asked))
      }
      let count = pack.text(.numberOf(cell.reporting, of: cell.asked))
      let shown: [(AggregateMeasure, Word)] = [
        (.weightedMean, .weightedMean), (.sum, .sumOverCities), (.mean, .meanOverCities),
      ]
      let told = shown.lazy.compactMap { measure, word -> String? in
        guard case .value(let value) = values.told(measure, of: cell) else { return nil }
        return pack.text(.labelled(pack[word], values.text(value, of: id)))
      }.first
      let text = told ?? values.reason(cell) ?? pack[.markMissing]
      let label = pack.text(.inBrackets("\(values.title(id)), \(period)", count))
      return pack.text(.labelled(label, text))
    }
  }

  /// The practices that have to do with the figures of the question, with the city that tells them.
  private func practices(
    of question: ConsultationQuestion, told packages: [ContributedPackage]
  ) -> [String] {
    let indicators = Set(joint.indicators(of: question))
    return packages.flatMap { package in
      package.record.practices.filter { !indicators.isDisjoint(with: $0.indicators) }
        .map { practice in
          pack.text(
            .inBrackets(
              practice.title.flatMap(writer.figures.name) ?? practice.id,
              writer.name(ofCity: package.record.city.id)))
        }
    }
  }
}

extension JointSubmission {
  /// The indicators that a joint answer to a call prints, for the plan of the aggregation: those that
  /// the call names under its questions, and those that the answers of the cities quote.
  public static func indicators(
    for call: Consultation, in packages: [ContributedPackage]
  ) -> [String] {
    var found: [String] = []
    for question in call.allQuestions {
      for id in question.indicators where !found.contains(id) { found.append(id) }
    }
    let quoted = Set(
      packages.filter { $0.record.call == call.id }.flatMap(\.record.answers).flatMap(\.figures))
    return found + quoted.subtracting(found).sorted()
  }

  /// The indicators that the call names under a question, and those that the answers to it quote.
  public func indicators(of question: ConsultationQuestion) -> [String] {
    var found = question.indicators
    for package in told {
      for answer in package.record.answers where answer.question == question.id {
        for id in answer.figures where !found.contains(id) { found.append(id) }
      }
    }
    let named = question.indicators.count
    return found[..<named] + found[named...].sorted()
  }
}
