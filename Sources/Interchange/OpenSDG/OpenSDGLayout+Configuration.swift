import Documents
import ReportingCore
import YAMLSource

extension OpenSDGLayout {
  /// The layout that a repository's `config_data.yml` describes.
  init(configuration node: YAMLNode, findings: OpenSDGFindings) {
    self.init()
    func folder(of pattern: String) -> String {
      let parts = pattern.split(separator: "/").dropLast().prefix { !$0.contains("*") }
      return parts.joined(separator: "/")
    }
    for item in node["languages"]?.elements.map({ $0 }) ?? [] {
      if let language = LanguageTag(item.text) {
        if !languages.contains(language) {
          languages.append(language)
          languageLocations[language] = item.location
        }
      } else {
        findings.error(
          .language, "'\(item.text)' is not a language tag", at: item.location,
          suggestion: "Write it as in 'es' or 'pt-BR'.")
      }
    }
    var metadata: [String] = []
    for item in node["inputs"]?.elements.map({ $0 }) ?? [] {
      guard let kind = item["class"] else { continue }
      let pattern = item["path_pattern"] ?? item["source"]
      switch kind.text {
      case "InputCsvData":
        if let pattern { dataFolder = folder(of: pattern.text) }
        for key in ["column_map", "code_map"] {
          guard let map = item[key], !map.isNull else { continue }
          findings.warning(
            .configuration,
            "'\(key)' is not applied by the import: columns and codes are taken as they stand",
            at: map.location, suggestion: "Rename them in the data files.")
        }
      case "InputYamlMeta", "InputYamlMdMeta", "InputMdMeta":
        if let pattern { metadata.append(folder(of: pattern.text)) }
      case "InputSdmxMeta": continue
      default:
        findings.warning(
          .configuration, "the import cannot read what '\(kind.text)' reads", at: kind.location,
          suggestion: kind.text.contains("Meta")
            ? "Write these descriptions as YAML files into meta/."
            : "Export these figures as CSV files into \(dataFolder)/.")
      }
    }
    if !metadata.isEmpty { metadataFolders = metadata }
    for item in node["translations"]?.elements.map({ $0 }) ?? []
    where item["class"]?.text == "TranslationInputYaml" {
      if let source = item["source"] { translationFolder = source.text }
    }
    if let file = node["schema_file"], !file.isEmptyText { schemaFile = file.text }
    if let source = node["src_dir"], !source.isNull, !source.isEmptyText {
      let prefix = source.text.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      if !prefix.isEmpty {
        dataFolder = "\(prefix)/\(dataFolder)"
        metadataFolders = metadataFolders.map { "\(prefix)/\($0)" }
        translationFolder = "\(prefix)/\(translationFolder)"
        schemaFile = schemaFile.map { "\(prefix)/\($0)" }
      }
    }
  }
}
