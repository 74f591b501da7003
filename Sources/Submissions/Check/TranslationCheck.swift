import CityFiles
import ReportingCore

/// Texts that a document in one language needs and that are not translated into it.
struct TranslationCheck {
  let language: LanguageTag
  let collector: DiagnosticCollector

  /// The texts of a city's modules, and of the template or consultation.
  func check(_ workspace: Workspace) {
    check(workspace.city.name, "the city's name", workspace.city)
    if !workspace.city.notice.isEmpty {
      check(workspace.city.notice, "the city's notice", workspace.city)
    }
    check(workspace.city.legalBasis, "the city's legal basis", workspace.city)
    if let contact = workspace.city.contact {
      check(contact.office, "the city's contact", workspace.city)
    }
    for module in workspace.catalogue.modules {
      check(module.title, "the module '\(module.id)'")
      for unit in module.units { check(unit.title, "the unit '\(unit.id)'") }
      for input in module.inputs {
        check(input.title, "the input '\(input.id)'", severity: .warning)
      }
      for indicator in module.indicators {
        check(indicator.title, "the indicator '\(indicator.id)'")
        check(indicator.definition, "the definition of '\(indicator.id)'")
        check(indicator.limits, "the limits of '\(indicator.id)'")
        for basis in indicator.bases where basis.reference[.undetermined] == nil {
          check(basis.reference, "the basis of '\(indicator.id)'", severity: .warning)
        }
        if let resemblance = indicator.resemblance {
          check(resemblance.difference, "the resemblance of '\(indicator.id)'")
        }
      }
      for group in module.groups { check(group.title, "the group '\(group.id)'") }
      for dimension in module.dimensions {
        // Names of places and the like are often the same in all languages, so these only warn.
        check(dimension.title, "the dimension '\(dimension.id)'", severity: .warning)
        for code in dimension.codes {
          check(code.title, "the code '\(code.id)' of '\(dimension.id)'", severity: .warning)
        }
      }
    }
  }

  /// The headings of a template.
  func check(_ template: ReportTemplate) {
    check(template.title, "the report's title")
    for section in template.allSections { check(section.title, "the section '\(section.id)'") }
  }

  /// The texts of records that a template prints.
  func check(
    _ registers: [ReleasedRegister], of catalogue: RegisterCatalogue, own: [String],
    in template: ReportTemplate
  ) {
    let content = template.allSections.flatMap(\.content)
    let printed = Set(
      content.flatMap { if case .cityRegisters = $0 { own } else { $0.registers } })
    for register in registers where printed.contains(register.id) {
      for field in catalogue.definition(register.id)?.fields ?? [] {
        for record in register.records {
          for case .texts(let texts) in parts(record.value(field.id)) {
            check(texts, "'\(field.id)' of a record of '\(register.id)'")
          }
        }
      }
    }
  }

  /// A value, or the values of its lines.
  private func parts(_ value: RecordValue?) -> [RecordValue] {
    guard let value else { return [] }
    return value.each
      + value.entries.flatMap { entry in
        entry.values.sorted { $0.key < $1.key }.map(\.value)
      }
  }

  private func check(
    _ text: LocalizedText, _ what: @autoclosure () -> String, _ city: City? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    guard !text.isIn(language), !text.isEmpty else { return }
    let there = text.languages.map(\.description).joined(separator: ", ")
    collector.report(
      Diagnostic(
        severity, "text.not-translated",
        "\(what()) has no text in '\(language)' (there is \(there))",
        at: text.location ?? city?.location,
        suggestion: severity == .error
          ? "Add it, or make the document in another language."
          : "Add it; until then it is printed in '\(text.languages.first?.description ?? "")'."))
  }
}

extension SectionContent {
  /// The registers from which it prints.
  fileprivate var registers: [String] {
    switch self {
    case .registerTable(let register, _): [register]
    case .recommendations: ["recommendations", "competences"]
    case .followUp: ["recommendations"]
    case .signatories: ["signatories"]
    case .goodPractices: ["good-practices"]
    case .messages: ["key-messages", "good-practices"]
    case .declarations: ["declarations"]
    case .milestones: ["milestones"]
    case .missions: ["missions"]
    default: []
    }
  }
}
