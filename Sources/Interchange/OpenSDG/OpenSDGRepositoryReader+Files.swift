import DelimitedText
import Documents
import FileAccess
import ReportingCore
import YAMLSource

extension OpenSDGRepositoryReader {
  /// Notes what became of a file.
  mutating func record(
    _ path: String, _ role: OpenSDGFile.Role, _ status: OpenSDGFile.Status, _ reason: String = ""
  ) {
    repository.files.append(OpenSDGFile(path: path, role: role, status: status, reason: reason))
  }

  mutating func recordSpecial(_ entry: FolderTree.Entry) {
    let place = SourceLocation(path: shown(entry.path))
    switch entry.kind {
    case .file: return
    case .outerLink:
      findings.error(
        .link, "the symbolic link leads out of the repository", at: place,
        suggestion: "Put the file itself into the repository.")
      record(entry.path, .other, .refused, "it is a symbolic link out of the repository")
    case .innerLink(let target):
      findings.note(
        .link, "the symbolic link to \(target) was not followed", at: place,
        suggestion: "Nothing need be done if \(target) is read itself.")
      record(entry.path, .other, .skipped, "it is a symbolic link to \(target)")
    case .other:
      record(entry.path, .other, .skipped, "it is no regular file")
    case .unreadableFolder:
      findings.error(
        .unreadable, "the folder may not be read", at: place,
        suggestion: "Give yourself the right to read it.")
      record(entry.path, .other, .refused, "the folder may not be read")
    case .folderNotEntered:
      record(entry.path, .other, .skipped, "it is a hidden folder, or lies too deep")
    }
  }

  /// A file's content; nil when it cannot be read, about which there is a finding.
  mutating func content(_ path: String, limit: Int) -> (bytes: [UInt8]?, reason: String) {
    let place = SourceLocation(path: shown(path))
    let bytes: [UInt8]
    do throws(FileAccessError) {
      // A link put in the file's place since the folder was listed is not followed either.
      bytes = try FileAccess.read(shown(path), limit: limit, followingLinks: false)
    } catch {
      let isTooLarge = if case .tooLarge = error.reason { true } else { false }
      let suggestion =
        switch error.reason {
        case .tooLarge: "Divide it, or leave out what does not belong to the indicator."
        case .notPermitted: "Give yourself the right to read it."
        default: "Try again."
        }
      findings.error(
        isTooLarge ? .tooLarge : .unreadable, error.message, at: place, suggestion: suggestion)
      return (nil, error.message)
    }
    guard isText(bytes, path: path) else { return (nil, "it is not UTF-8") }
    return (bytes, "")
  }

  /// Refuses what is not UTF-8, at the first byte that is not.
  private func isText(_ bytes: [UInt8], path: String) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      findings.error(
        .encoding, "the file is in UTF-16",
        at: SourceLocation(path: shown(path), line: 1, column: 1),
        suggestion: "Save it again with the encoding UTF-8.")
      return false
    }
    guard let offset = UTF8Check.firstInvalidByte(in: bytes) else { return true }
    findings.error(
      .encoding, "the file is not UTF-8; it is probably in the encoding of Windows (Latin-1)",
      at: bytes.withUnsafeBytes { SourceLocation(ofByte: offset, in: $0, path: shown(path)) },
      suggestion:
        "Save it again with the encoding UTF-8; in a spreadsheet, 'CSV UTF-8' in 'Save as'.")
    return false
  }

  /// Notes byte order marks and the line ends of Windows, which are read like any other.
  mutating func noteMarks(_ bytes: [UInt8], path: String) -> [String] {
    var remarks: [String] = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      remarks.append("byte order mark")
      findings.note(
        .fileMarks, "the file begins with a byte order mark, which was left out",
        at: SourceLocation(path: shown(path), line: 1, column: 1),
        suggestion: "Nothing need be done; 'UTF-8 without BOM' saves it without.")
    }
    if let end = bytes.firstIndex(of: 0x0A), end > 0, bytes[end - 1] == 0x0D {
      remarks.append("line ends of Windows")
      windowsFiles = ((windowsFiles?.count ?? 0) + 1, windowsFiles?.first ?? shown(path))
    }
    return remarks
  }

  mutating func readConfiguration(_ listing: FolderTree) {
    guard
      let path = OpenSDGLayout.configurationFiles.first(where: { name in
        listing.entries.contains { $0.path == name }
      }), let bytes = content(path, limit: options.largestText).bytes,
      let node = OpenSDGPageReader(findings: findings).yaml(bytes[...], path: shown(path))
    else { return }
    layout = OpenSDGLayout(configuration: node, findings: findings)
    hasConfiguration = true
  }

  /// The names of the fields that the city's own schema declares.
  mutating func readSchema(_ entry: FolderTree.Entry) {
    let (bytes, reason) = content(entry.path, limit: options.largestText)
    guard let bytes else {
      record(entry.path, .configuration, .refused, reason)
      return
    }
    guard
      let node = OpenSDGPageReader(findings: findings).yaml(bytes[...], path: shown(entry.path))
    else {
      record(entry.path, .configuration, .refused, "it is not sound YAML")
      return
    }
    for (_, folder) in node["prose"]?["metadata"]?.entries.map({ $0 }) ?? [] {
      for field in folder.elements {
        if let name = field["name"]?.text { schema.insert(name) }
      }
    }
    record(entry.path, .configuration, .imported)
  }

  mutating func readWords(_ entry: FolderTree.Entry, language: LanguageTag, group: String) {
    let (bytes, reason) = content(entry.path, limit: options.largestText)
    guard let bytes else {
      record(entry.path, .translation, .refused, reason)
      return
    }
    repository.translations.addLanguage(language)
    let words = OpenSDGPageReader(findings: findings).words(
      bytes, path: shown(entry.path), group: group)
    for (key, word) in words { repository.translations.add(word, for: key, in: language) }
    record(
      entry.path, .translation, words.isEmpty ? .refused : .imported,
      words.isEmpty ? "no words could be read in it" : "")
  }
}
