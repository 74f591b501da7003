import ReportingCore
import YAMLSource

/// What a contribution looks like and what may stand in it.
extension ConsultationReader {
  func readForm(_ reader: MappingReader, into call: inout Consultation) {
    call.signatories = rule(reader, "signatories", as: "the rule on signatories") { map in
      let place = map.choice("place", .required, of: SignatoryPlace.self)
      let classes = map.ids("classes") ?? []
      let footnote = map.ids("in-footnote") ?? []
      return place.map { SignatoryRule($0, classes: classes, inFootnote: footnote) }
    }
    call.numbering = rule(reader, "numbering", as: "the rule on numbers") { map in
      let numbering = NumberingRule(
        paragraphs: map.boolean("paragraphs"), pages: map.boolean("pages"))
      if !map.has("paragraphs"), !map.has("pages") { reportEmpty(map, "paragraphs or pages") }
      return numbering
    }
    call.font = rule(reader, "font", as: "the rule on type") { map in
      let font = FontRule(
        name: map.text("name"), size: map.number("size"), isPlain: map.boolean("plain") ?? false)
      if !map.has("name"), !map.has("size"), !map.has("plain") {
        reportEmpty(map, "name, size or plain")
      }
      guard let size = font.size, !(6...36).contains(size) else { return font }
      map.report("style.size", "a size of \(size) points is not between 6 and 36", at: "size")
      return nil
    }
    call.oneState = rule(reader, "one-state", as: "the rule on States") { map in
      map.boolean("required", .required)
    }
    call.thirdPartyAnnexes = rule(reader, "third-party-annexes", as: "the rule on annexes") { map in
      map.choice("permission", .required, of: RulePermission.self)
    }
    call.identifiablePersons = rule(reader, "persons", as: "the rule on persons") { map in
      map.choice("identifiable", .required, of: RulePermission.self)
    }
  }

  private func reportEmpty(_ map: MappingReader, _ keys: String) {
    map.report(
      "consultation.nothing", "\(map.what) demands nothing",
      suggestion: "Write \(keys), or take the rule out.")
  }
}
