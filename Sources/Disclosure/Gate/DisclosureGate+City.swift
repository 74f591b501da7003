public import ReportingCore

extension DisclosureGate {
  /// What may be said of a city: its name and all that describes it; the address of its contact
  /// only to those who may read it.
  public func release(_ city: City) -> ReleasedCity {
    ReleasedCity(
      id: city.id, name: city.name, country: city.country, identifiers: city.identifiers,
      languages: city.languages, legalBasis: city.legalBasis,
      contact: city.contact.map {
        ReleasedCity.Contact(office: $0.office, email: opened($0.email))
      },
      modules: city.modules, notice: city.notice)
  }

  /// The sources that may be named, ordered by id.
  public func release(_ sources: [DataSource]) -> [ReleasedSource] {
    sources.filter { admits($0.level) }.sorted { $0.id < $1.id }.map {
      ReleasedSource(
        id: $0.id, title: $0.title, publisher: $0.publisher, address: $0.address,
        licence: $0.licence, published: $0.published, accessed: $0.accessed)
    }
  }

  /// An answer, or nil when any part of it is above the audience. An answer is never cut: half of
  /// an argument may say the opposite of the whole.
  public func release(_ answer: Answer) -> ReleasedAnswer? {
    guard let content = opened(answer.content), let subsections = opened(answer.subsections) else {
      return nil
    }
    return ReleasedAnswer(
      consultation: answer.consultation, question: answer.question, language: answer.language,
      content: content, subsections: subsections, origin: answer.origin)
  }
}
