import Documents
import ReportingCore

/// Writes what a register holds and how its file is filled in, for the terminal: in the words of the
/// file, with titles in the language that was asked for.
struct RegisterExplanationWriter {
  let definition: RegisterDefinition
  let registers: RegisterCatalogue
  let catalogue: Catalogue
  let pack: LanguagePack

  /// How many codes of a list are named; longer lists are only pointed to.
  private static let mostCodes = 30

  func text() -> String {
    var lines = ["\(definition.id)  \(text(definition.title))", "", text(definition.description)]
    lines.append("counts: \(definition.counts.rawValue)")
    if definition.needsConsent {
      lines.append("persons: without consent for the purpose a record is only counted")
    }
    if definition.isPseudonymous { lines.append("pseudonymous: names are refused") }
    if !definition.identifying.isEmpty {
      lines.append("identifying: \(definition.identifying.joined(separator: ", "))")
    }
    if let embargo = definition.embargo { lines.append("embargo: \(embargo)") }
    lines += ["", "fields of registers/\(definition.id).yaml:"]
    lines += definition.fields.flatMap { field($0, indent: "  ") }
    if !definition.rules.isEmpty {
      lines += ["", "rules:"] + definition.rules.map { "  \(rule($0))" }
    }
    let inputs = catalogue.modules.flatMap(\.inputs)
      .filter { $0.count?.register == definition.id }
    if !inputs.isEmpty {
      lines += ["", "counted into:"]
      lines += inputs.map { "  \($0.id)  \(text($0.title))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func field(_ field: RegisterField, indent: String) -> [String] {
    var words = [kind(field.kind) + (field.isList ? ", many" : "")]
    if field.isRequired { words.append("required") }
    if field.isUnique { words.append("unique") }
    if field.isName { words.append("a name") }
    words.append(field.level.rawValue)
    var lines = ["\(indent)\(field.id): \(words.joined(separator: ", "))  \(text(field.title))"]
    if let list = field.list.flatMap({ registers.list($0) }) {
      lines.append(
        list.entries.count > Self.mostCodes
          ? "\(indent)  one of \(list.entries.count) codes of \(list.id)"
          : "\(indent)  "
            + list.entries.map { "\($0.id) (\(text($0.title)))" }.joined(separator: ", "))
    }
    return lines + field.parts.flatMap { self.field($0, indent: indent + "  ") }
  }

  private func kind(_ kind: RegisterField.Kind) -> String {
    switch kind {
    case .text: "text"
    case .texts: "texts"
    case .date: "date"
    case .period: "period"
    case .integer: "integer"
    case .amount: "amount"
    case .share: "share"
    case .yesNo: "yes-no"
    case .symbol: "symbol"
    case .pseudonym: "pseudonym"
    case .identifier: "id"
    case .document: "document"
    case .code: "code"
    case .reference(let register): "reference to \(register)"
    case .indicator: "indicator"
    case .digest(let field): field.map { "digest of \($0)" } ?? "digest of a file"
    case .entries: "entries"
    }
  }

  private func rule(_ rule: RegisterRule) -> String {
    func list(_ names: [String]) -> String { names.joined(separator: ", ") }
    return switch rule {
    case .dateOrder(let fields): "dates-in-order: \(list(fields))"
    case .needs(let field, let codes, let fields):
      "needs: \(field)\(codes.isEmpty ? "" : " (\(list(codes)))") needs \(list(fields))"
    case .unique(let fields): "unique: \(list(fields))"
    case .within(let date, let period): "within: \(date) lies in \(period)"
    case .sum(let total, let parts): "sum: \(parts) adds up to \(total)"
    case .agreement(let field, let reference, let among):
      "agreement: \(field) is among \(among) of the record that \(reference) names"
    case .later(let date, let reference, let than):
      "later: \(date) is not before \(than) of the record that \(reference) names"
    case .session(let symbol, let date, _):
      "session: \(date) lies in the session of \(symbol)"
    case .shown(let register, let records, let purpose, _, let until):
      "shown: \(register) and \(records) name records whose consent holds for \(purpose), until \(until)"
    case .conflictOfInterest(let names, let verifier):
      "conflict-of-interest: where the city is among \(names), \(verifier) is needed"
    }
  }

  private func text(_ text: LocalizedText) -> String { text.inAnyCase(pack.tag) ?? "" }
}
