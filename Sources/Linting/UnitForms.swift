import ReportingCore

/// How a unit stands around a number in the texts of a language: `%`, `per cent`, `EUR`, `personas`.
struct UnitForms {
  private struct Form {
    var prefix: String
    var suffix: String
  }

  private var forms: [Form] = []

  /// Behind a currency the number of millions may be meant.
  private static let multiples = [
    "million", "millones", "millón", "milions", "milió", "billion", "milliard", "mil ", "bn", "m ",
  ]

  init(_ unit: MeasurementUnit, in pack: LanguagePack) {
    switch unit.symbol {
    case "%":
      for suffix in ["%", " %", " per cent", " percent", " por ciento", " pour cent"] {
        forms.append(Form(prefix: "", suffix: suffix))
      }
    case "":
      // A number of things has no word of its own that a sentence would use.
      guard unit.id != "number", let title = unit.title[pack.tag], !title.isEmpty else { return }
      forms.append(Form(prefix: "", suffix: " " + TypedNumber.plain(title)))
    default:
      let symbol = TypedNumber.plain(unit.symbol)
      for place in [FigurePlace.text, .table] {
        let sample = TypedNumber.plain(pack.figure(1, decimals: 0, unit: unit, in: place))
        let parts = sample.split(separator: "1", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { continue }
        forms.append(Form(prefix: String(parts[0]), suffix: String(parts[1])))
      }
      forms.append(Form(prefix: "", suffix: " " + symbol))
      if symbol == "eur" {
        forms += [
          Form(prefix: "€", suffix: ""), Form(prefix: "", suffix: " €"),
          Form(prefix: "", suffix: " euros"), Form(prefix: "", suffix: " euro"),
        ]
      }
    }
  }

  /// What stands behind the number and its unit, when the number is in this unit; otherwise nil.
  func rest(behind number: TypedNumber) -> Substring? {
    for form in forms where form.prefix.isEmpty || number.preceding.hasSuffix(form.prefix) {
      guard number.following.hasPrefix(form.suffix) else { continue }
      let rest = number.following.dropFirst(form.suffix.count)
      if rest.first?.isLetter == true, !form.suffix.isEmpty { continue }
      let next = rest.drop { $0 == " " }
      if UnitForms.multiples.contains(where: { next.hasPrefix($0) }) { continue }
      return rest
    }
    return nil
  }
}
