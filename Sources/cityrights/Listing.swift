import CityFiles
import CommandLineInterface
import Documents
import ReportingCore
import Submissions

/// Tables of what an installation offers.
struct Listing {
  let configuration: Configuration
  let catalogue: Catalogue
  /// What the registers are.
  let definitions: RegisterCatalogue
  /// The registers of a workspace; nil without one.
  let registers: [Register]?

  private func text(_ text: LocalizedText) -> String {
    text[.english] ?? text.languages.first.flatMap { text[$0] } ?? ""
  }

  func indicators() -> TextTable {
    TextTable(
      columns: [
        .init("id"), .init("title", .flexible), .init("unit", .optional), .init("type", .optional),
        .init("module", .optional), .init("inputs", .optional),
      ],
      rows: catalogue.indicators.map {
        [
          $0.id, text($0.title), $0.unit, $0.type.rawValue, $0.module,
          $0.inputs.joined(separator: " "),
        ]
      })
  }

  func sections() -> TextTable {
    TextTable(
      columns: [
        .init("report"), .init("section"), .init("title", .flexible),
        .init("frameworks", .optional),
      ],
      rows: configuration.templates.flatMap { template in
        template.allSections.map {
          [template.id, $0.id, text($0.title), $0.frameworks.joined(separator: " ")]
        }
      })
  }

  func modules() -> TextTable {
    TextTable(
      columns: [
        .init("id"), .init("version", .optional), .init("title", .flexible), .init("indicators"),
        .init("inputs"), .init("languages"),
      ],
      rows: catalogue.modules.map {
        [
          $0.id, String($0.version), text($0.title), String($0.indicators.count),
          String($0.inputs.count),
          $0.title.languages.map(\.description).joined(separator: " "),
        ]
      })
  }

  /// The registers that a city can keep, and with a workspace those that it keeps. Of a record
  /// nothing is listed but that it is there.
  func registerTable() -> TextTable {
    var columns: [TextTable.Column] = [
      .init("id"), .init("title", .flexible), .init("counts"), .init("level"),
      .init("consent"), .init("fields", .optional), .init("inputs", .optional),
    ]
    if registers != nil { columns += [.init("records"), .init("covers", .optional)] }
    return TextTable(columns: columns, rows: definitions.definitions.map(row))
  }

  private func row(_ definition: RegisterDefinition) -> [String] {
    let level = definition.fields.map(\.level).max() ?? .public
    let inputs = catalogue.modules.flatMap(\.inputs)
      .filter { $0.count?.register == definition.id }.map(\.id)
    var cells = [definition.id, text(definition.title), definition.counts.rawValue]
    cells += [level.rawValue, definition.needsConsent ? "yes" : "no"]
    cells += [String(definition.fields.count), inputs.joined(separator: " ")]
    if let registers {
      let register = registers.first { $0.id == definition.id }
      cells.append(register.map { String($0.records.count) } ?? "not kept")
      cells.append(register?.covers.map(\.label).joined(separator: ", ") ?? "")
    }
    return cells
  }

  func languages() -> TextTable {
    TextTable(
      columns: [.init("tag"), .init("name"), .init("direction")],
      rows: configuration.languages.map {
        [$0.tag.description, $0.name, $0.direction.rawValue]
      })
  }
}
