import ReportingCore
import YAMLSource

extension FolderReader {
  /// The content of a YAML file; nil when it has none or cannot be read, which is reported.
  func yaml(_ relative: String) -> YAMLNode? {
    guard let bytes = bytes(relative) else { return nil }
    let errors = collector.diagnostics.count
    guard let node = YAMLReader.read(bytes, path: path(relative), into: collector) else {
      let reason = collector.diagnostics.dropFirst(errors).first?.message
      noteRefused(relative, reason ?? "it cannot be read")
      return nil
    }
    return node
  }
}
