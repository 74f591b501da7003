import FileAccess
import ReportingCore

/// Reads the registers that an installation knows, with the lists that their fields use.
struct RegisterCatalogueReader {
  let folder: FolderReader
  let countries: [Country]

  /// - Parameters:
  ///   - definitions: The registers, as their files say.
  ///   - catalogue: Those that are known already.
  func read(
    _ definitions: [RegisterDefinition], beside catalogue: RegisterCatalogue = RegisterCatalogue()
  ) -> RegisterCatalogue {
    let reader = ControlledListReader(folder: folder)
    var lists = Dictionary(
      (catalogue.lists + definitions.flatMap(\.lists)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let fields = definitions.flatMap { register in
      register.fields.flatMap { [(register, $0)] + $0.parts.map { (register, $0) } }
    }
    for (_, field) in fields {
      guard let id = field.list, lists[id] == nil else { continue }
      if id == "countries" {
        lists[id] = reader.countries(countries)
      } else if folder.kind("config/codes/\(id).csv") == .file {
        lists[id] = reader.read(id)
      } else {
        let known = folder.list("config/codes").filter { $0.name.hasSuffix(".csv") }
          .map { String($0.name.dropLast(4)) }
        folder.collector.report(
          .error(
            "register.unknown-list", "config/codes has no list '\(id)'", at: field.location,
            suggestion: NearMiss.suggestion(for: id, among: known)))
      }
    }
    let known = catalogue.definitions.map(\.id) + definitions.map(\.id)
    for case (_, let field) in fields {
      guard case .reference(let register) = field.kind, !known.contains(register) else { continue }
      folder.collector.report(
        .error(
          "register.unknown-register", "there is no register '\(register)'", at: field.location,
          suggestion: NearMiss.suggestion(for: register, among: known)))
    }
    return RegisterCatalogue(
      definitions: catalogue.definitions + definitions,
      lists: lists.sorted { $0.key < $1.key }.map(\.value))
  }
}
