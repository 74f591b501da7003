import Documents
import FileAccess
import ReportingCore
import YAMLSource

/// Reads a city's folder `registers`.
struct RegistersReader {
  let folder: FolderReader
  let configuration: Configuration
  let catalogue: RegisterCatalogue
  let sources: [DataSource]
  /// Whether every module was read, and with it every register that a module brings.
  let isComplete: Bool
  /// The registers whose records are not all known, because of mistakes in their files.
  private(set) var unread: Set<String> = []

  /// The registers, ordered by id; what is no register is reported.
  mutating func read() -> [Register] {
    let known = catalogue.definitions.map(\.id)
    let values = RecordValueReader(
      catalogue: catalogue,
      documents: (configuration.consultationIDs + configuration.templateIDs).sorted(),
      aliases: { [folder, configuration] in
        RegistersReader.countryAliases(configuration, folder.collector)
      }, collector: folder.collector)
    var registers: [Register] = []
    for entry in folder.list("registers") {
      let relative = "registers/\(entry.name)"
      guard folder.kind(relative) == .file else {
        folder.refuse(relative, "only files are read here")
        continue
      }
      guard entry.name.hasSuffix(".yaml") else {
        folder.skipUnread(relative, ending: ".yaml")
        continue
      }
      let name = String(entry.name.dropLast(5))
      guard let definition = catalogue.definition(name) else {
        guard isComplete else {
          folder.noteRefused(relative, "the module that may bring this register has mistakes")
          continue
        }
        folder.refuse(
          relative, "there is no register '\(name)'",
          suggestion: NearMiss.suggestion(for: name, among: known)
            ?? "The registers are \(known.joined(separator: ", ")).")
        continue
      }
      guard let node = folder.yaml(relative) else {
        unread.insert(name)
        continue
      }
      let reader = RegisterReader(
        definition: definition, values: values, calls: configuration.consultationIDs,
        sources: Set(sources.map(\.id)), collector: folder.collector)
      guard let register = reader.read(node) else {
        folder.noteRefused(relative, "it is not a register")
        unread.insert(name)
        continue
      }
      if register.records.count < node["records"]?.elements.count ?? 0 { unread.insert(name) }
      registers.append(register)
      folder.read(relative, FolderReader.counted(register.records.count, "record"))
    }
    return registers.sorted { $0.id < $1.id }
  }

  /// Names of countries in languages and spellings that are not printed. They are read only to say
  /// what somebody may have meant.
  private static func countryAliases(
    _ configuration: Configuration, _ collector: DiagnosticCollector
  ) -> [(name: String, code: String)] {
    let folder = FolderReader(configuration.installation.root, into: collector)
    guard let table = CSVTable("config/codes/country-aliases.csv", in: folder) else { return [] }
    return table.rows.map { (name: $0["name"], code: $0["code"]) }
  }
}
