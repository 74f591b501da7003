import ReportingCore
import YAMLSource

/// Reads lists of sources.
struct SourcesReader {
  let folder: FolderReader
  private(set) var sources: [DataSource] = []

  init(folder: FolderReader) { self.folder = folder }

  mutating func read(_ relative: String) {
    guard let node = folder.yaml(relative) else { return }
    guard node.kind == .sequence else {
      folder.collector.report(
        .error(
          "sources.kind", "a list of sources must be a list", at: node.location,
          suggestion: "Begin each source with '- id: ...'."))
      folder.noteRefused(relative, "it is not a list of sources")
      return
    }
    let before = sources.count
    for element in node.elements {
      if let source = source(element) { sources.append(source) }
    }
    folder.read(relative, FolderReader.counted(sources.count - before, "source"))
  }

  private func source(_ node: YAMLNode) -> DataSource? {
    guard let reader = MappingReader(node, as: "a source", into: folder.collector) else {
      return nil
    }
    let id = reader.id("id", .required)
    let title = reader.localizedText("title", .required)
    let publisher = reader.localizedText("publisher", .required)
    let address = reader.text("address")
    let licence = reader.text("licence")
    let published = reader.text("published")
    let accessed = reader.date("accessed")
    let level = reader.choice("level", of: Level.self) ?? .public
    reader.finish()
    if let address, !address.hasPrefix("https://"), !address.hasPrefix("http://") {
      reader.report(
        "sources.address", "'\(address)' is not an address", at: "address",
        suggestion: "Write it in full, beginning with https://.")
    }
    guard let id, let title, let publisher else { return nil }
    if let first = sources.first(where: { $0.id == id }) {
      reader.report(
        "sources.duplicate", "the source '\(id)' is there twice", at: "id",
        notes: [Diagnostic.Note("the first stands here", at: first.location)])
      return nil
    }
    return DataSource(
      id: id, title: title, publisher: publisher, address: address, licence: licence,
      published: published, accessed: accessed, level: level, location: reader.location(of: "id"))
  }
}
