import Documents
public import ReportingCore

/// Finds the published documents that show persons who do not agree to it any more. What was
/// published stands in a register that the city keeps: the program writes documents and never reads
/// them back.
///
/// Findings name documents and places, never the id of a record about a person.
public struct PublicationCheck {
  let registers: [Register]
  let unread: Set<String>
  let catalogue: RegisterCatalogue

  /// - Parameters:
  ///   - registers: The city's registers.
  ///   - unread: The registers whose records are not all known: that one is not there cannot be
  ///     said of them.
  ///   - catalogue: What is known of registers.
  public init(
    _ registers: [Register], unread: Set<String> = [], catalogue: RegisterCatalogue
  ) {
    self.registers = registers
    self.unread = unread
    self.catalogue = catalogue
  }

  /// One record that a document shows.
  private struct Shown {
    var publication: RegisterRecord
    var published: CalendarDate
    var purpose: ConsentPurpose
    /// Where the document is said to show it.
    var place: SourceLocation?
    var register: String
    var record: RegisterRecord
  }

  /// What is wrong whatever the day is: records that are not there, consent that was never given, and
  /// consent that was taken back.
  public func findings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let shown = all { found.append($0) }
    for one in shown {
      let consents = one.record.consents.filter { $0.purpose == one.purpose }
      if let withdrawn = consents.first(where: { $0.withdrawn != nil }) {
        found.append(
          finding(
            "register.shown-after-withdrawal", one, "consent was taken back",
            at: withdrawn.location))
      } else if !consents.contains(where: { allowed($0, on: one.published) }) {
        found.append(
          finding(
            "register.shown-without-consent", one,
            "on that day there was no consent for '\(one.purpose)'", at: one.record.location))
      }
    }
    return found
  }

  /// Consent that has ended since a document was published.
  ///
  /// - Parameter today: The day; nothing can be said without one.
  public func findings(on today: CalendarDate?) -> [Diagnostic] {
    guard let today else { return [] }
    return all { _ in }.compactMap { one in
      let consents = one.record.consents.filter { $0.purpose == one.purpose }
      guard !consents.contains(where: { $0.withdrawn != nil }),
        let ended = consents.first(where: { allowed($0, on: one.published) }),
        let last = ended.expires, last < today
      else { return nil }
      return finding(
        "register.shown-after-end", one, "consent ended on \(last)", at: ended.location)
    }
  }

  private func allowed(_ consent: Consent, on day: CalendarDate) -> Bool {
    consent.degree >= .pseudonym && consent.date <= day
      && consent.expires.map { day <= $0 } ?? true
  }

  private func finding(
    _ id: String, _ one: Shown, _ what: String, at place: SourceLocation?
  ) -> Diagnostic {
    .warning(
      id,
      "the document '\(one.publication.id.forComputing)', published on \(one.published), shows a record of '\(one.register)', and \(what)",
      at: one.place,
      suggestion: "Take the document back or replace it, and write the day under 'taken-back'.",
      notes: [Diagnostic.Note("the record stands here", at: place ?? one.record.location)])
  }

  // MARK: What was published

  /// The records about persons that documents show which nobody has taken back.
  private func all(_ report: (Diagnostic) -> Void) -> [Shown] {
    let byID = registers.recordsByID
    var found: [Shown] = []
    for register in registers {
      for case .shown(let names, let ids, let purpose, let date, let until)
        in catalogue.definition(register.id)?.rules ?? []
      {
        for record in register.records {
          guard let word = record.value(purpose)?.texts.first,
            let published = record.value(date)?.date
          else { continue }
          guard let wanted = ConsentPurpose(word) else {
            report(
              .error(
                "register.purpose", "'\(word)' is not a purpose",
                at: record.location(of: purpose),
                suggestion: "The purposes are city-report, un-call:ID, uclg-aggregate and web."))
            continue
          }
          for (name, id, place) in lines(of: record, names, ids) {
            guard let definition = catalogue.definition(name) else {
              report(unknown(name, at: place))
              continue
            }
            guard let shown = byID[name]?[id] else {
              if unread.contains(name) { continue }
              report(
                .error(
                  "register.reference", "'\(ids)' names no record of '\(name)'", at: place,
                  suggestion:
                    "Write the id of a record in registers/\(name).yaml, or keep there what "
                    + "was published."))
              continue
            }
            guard definition.needsConsent, record.value(until) == nil else { continue }
            found.append(
              Shown(
                publication: record, published: published, purpose: wanted, place: place,
                register: name, record: shown))
          }
        }
      }
    }
    return found
  }

  private func unknown(_ register: String, at place: SourceLocation?) -> Diagnostic {
    let known = catalogue.definitions.map(\.id)
    return .error(
      "register.unknown-register", "there is no register '\(register)'", at: place,
      suggestion: NearMiss.suggestion(for: register, among: known)
        ?? "'cityrights list registers' names them.")
  }

  /// Register and id of what a record says is shown, with the place of the line.
  private func lines(
    of record: RegisterRecord, _ names: String, _ ids: String
  ) -> [(register: String, id: String, place: SourceLocation?)] {
    let name = names.split(separator: ".").map(String.init)
    let id = ids.split(separator: ".").map(String.init)
    guard name.count == 2, id.count == 2, name[0] == id[0] else { return [] }
    return (record.value(name[0])?.entries ?? []).flatMap { entry in
      (entry.values[name[1]]?.texts.first).map { register in
        (entry.values[id[1]]?.texts ?? []).map { (register, $0, entry.location) }
      } ?? []
    }
  }
}
