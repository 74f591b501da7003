import ReportingCore
import YAMLSource

/// The fields of a register as others name them, with what they must be there.
struct RegisterFieldNames {
  enum Wanted {
    case date, period, amount, integer, codes, identifier

    func accepts(_ field: RegisterField) -> Bool {
      switch self {
      case .date: field.kind == .date && !field.isList
      case .period: field.kind == .period && !field.isList
      case .amount: field.kind == .amount && !field.isList
      case .integer: field.kind == .integer && !field.isList
      case .codes: field.list != nil
      case .identifier: field.kind == .identifier && !field.isList
      }
    }

    var name: String {
      switch self {
      case .date: "a date"
      case .period: "a period"
      case .amount: "an amount"
      case .integer: "a whole number"
      case .codes: "a code"
      case .identifier: "an id"
      }
    }
  }

  let definition: RegisterDefinition
  let map: MappingReader

  /// The name, when the register has such a field and it is what is wanted; otherwise nil, which is
  /// reported.
  func named(_ name: String, at key: String, _ wanted: [Wanted] = []) -> String? {
    guard let field = definition.fields.first(where: { $0.id == name }) else {
      map.report(
        "module.unknown-field", "the register '\(definition.id)' has no field '\(name)'", at: key,
        suggestion: NearMiss.suggestion(for: name, among: definition.fields.map(\.id))
          ?? "Its fields are \(definition.fields.map(\.id).joined(separator: ", ")).")
      return nil
    }
    guard wanted.isEmpty || wanted.contains(where: { $0.accepts(field) }) else {
      map.report(
        "module.field-kind",
        "'\(name)' must be \(wanted.map(\.name).joined(separator: " or "))", at: key)
      return nil
    }
    return name
  }
}
