import ReportingCore
import YAMLSource

/// To whom a contribution goes and what becomes of it.
extension ConsultationReader {
  func readSending(_ reader: MappingReader, into call: inout Consultation) {
    call.recipients = rule(reader, "recipients", as: "the recipients") { map in
      some(map.texts("addresses", .required), of: "addresses", in: map).flatMap {
        addresses($0, in: map)
      }
    }
    call.subject = rule(reader, "subject", as: "the subject line", subject)
    call.publication = rule(reader, "publication", as: "the rule on publication") { map in
      let standard = map.choice("default", .required, of: PublicationRule.Default.self)
      let optOut = map.boolean("opt-out")
      return standard.map { PublicationRule($0, allowsOptOut: optOut) }
    }
    call.receipt = rule(reader, "receipt", as: "the rule on receipts") { map in
      map.boolean("sent", .required)
    }
    call.finalOnly = rule(reader, "final-only", as: "the rule on versions") { map in
      map.boolean("required", .required)
    }
  }

  private func addresses(_ addresses: [String], in map: MappingReader) -> [String]? {
    let items = map.node["addresses"]?.elements.map { $0 } ?? []
    var isSound = true
    for item in items where !isAddress(item.text) {
      isSound = false
      collector.report(
        .error(
          "consultation.address", "'\(item.text)' is not an e-mail address", at: item.location,
          suggestion: "Write it as the call shows it. When the call hides it, take it out."))
    }
    return isSound ? addresses : nil
  }

  private func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\"\\".utf8.contains($0) })
    else { return false }
    let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return !parts[0].isEmpty && host.count > 1 && host.allSatisfy { !$0.isEmpty }
  }

  private func subject(_ map: MappingReader) -> SubjectLine? {
    let text = map.text("text", .required)
    let isPart = map.boolean("part") ?? false
    guard let text else { return nil }
    if text.contains("\n") {
      map.report("consultation.subject", "the subject has more than one line", at: "text")
      return nil
    }
    do throws(SubjectLine.Problem) {
      return try SubjectLine(parsing: text, isPart: isPart)
    } catch {
      let gaps = SubjectLine.Gap.allCases.map(\.rawValue)
      let known = "There are \(gaps.map { "{\($0)}" }.joined(separator: ", "))."
      switch error {
      case .braces:
        map.report(
          "consultation.subject", "a brace in the subject has no other to match", at: "text",
          suggestion: "Write gaps as {city}. \(known)")
      case .unknownGap(let name):
        map.report(
          "consultation.subject", "the subject has a gap '{\(name)}', which nothing can fill",
          at: "text", suggestion: NearMiss.suggestion(for: name, among: gaps) ?? known)
      }
      return nil
    }
  }
}
