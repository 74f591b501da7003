import DelimitedText
import Documents
import ReportingCore

extension OpenSDGRepositoryReader {
  mutating func readPage(_ entry: FolderListing.Entry, id: String, language: LanguageTag?) {
    let (bytes, reason) = content(entry.path, limit: options.largestText)
    guard let bytes else {
      record(entry.path, .metadata, .refused, reason)
      return
    }
    let remarks = noteMarks(bytes, path: entry.path)
    guard let page = OpenSDGPageReader(findings: findings).read(bytes, path: shown(entry.path))
    else {
      record(entry.path, .metadata, .refused, "it could not be read")
      return
    }
    var indicator = repository.metadata[id] ?? OpenSDGMetadata(id: id)
    let siblings = language.map { indicator.translations[$0] ?? [] } ?? indicator.pages
    let folder = entry.path.split(separator: "/").dropLast().joined(separator: "/")
    // indicator-config and meta share an indicator; two files in one folder repeat it.
    if let twin = siblings.first(where: { page in
      let relative = page.path.dropFirst(self.folder.count + 1)
      return relative.split(separator: "/").dropLast().joined(separator: "/") == folder
    }) {
      findings.error(
        .duplicateFile, "the indicator \(id) is described a second time",
        at: SourceLocation(path: shown(entry.path)),
        suggestion: "Keep one of the two files.",
        notes: [.init("the first description", at: SourceLocation(path: twin.path))])
      record(entry.path, .metadata, .refused, "the indicator is described by another file")
      return
    }
    if let language {
      indicator.translations[language, default: []].append(page)
    } else {
      indicator.pages.append(page)
    }
    repository.metadata[id] = indicator
    var file = OpenSDGFile(path: entry.path, role: .metadata, status: .imported)
    file.remarks = remarks
    repository.files.append(file)
  }
}
