import DelimitedText
import Documents
import FileAccess
import ReportingCore

extension OpenSDGRepositoryReader {
  mutating func readPage(_ entry: FolderTree.Entry, id: String, language: LanguageTag?) {
    let (bytes, reason) = content(entry.path, limit: options.largestText)
    guard let bytes else {
      record(entry.path, .metadata, .refused, reason)
      noteUnreadable(entry.path, id: id, language: language)
      return
    }
    let remarks = noteMarks(bytes, path: entry.path)
    guard let page = OpenSDGPageReader(findings: findings).read(bytes, path: shown(entry.path))
    else {
      record(entry.path, .metadata, .refused, "it could not be read")
      noteUnreadable(entry.path, id: id, language: language)
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

  /// Remembers that an indicator has a description that cannot be read, which is told already.
  private mutating func noteUnreadable(_ path: String, id: String, language: LanguageTag?) {
    guard language == nil else { return }
    repository.metadata[id, default: OpenSDGMetadata(id: id)].unreadablePage = shown(path)
  }
}

extension OpenSDGRepositoryReader {
  mutating func readTable(_ entry: FolderTree.Entry, id: String, isOddName: Bool) {
    let place = SourceLocation(path: shown(entry.path))
    if let twin = dataByID[id].map({ repository.data[$0] }) {
      findings.error(
        .duplicateFile, "there are figures of the indicator \(id) in two files", at: place,
        suggestion: "Keep one of the two files.",
        notes: [.init("the first file", at: SourceLocation(path: twin.path))])
      record(entry.path, .data, .refused, "\(twin.file.path) holds the figures of the indicator")
      return
    }
    if isOddName {
      findings.warning(
        .fileName, "Open SDG does not read a file of this name; it was read as indicator \(id)",
        at: place, suggestion: "Rename it to indicator_\(id).csv.")
    }
    let (bytes, reason) = content(entry.path, limit: options.largestDataFile)
    guard let bytes else {
      record(entry.path, .data, .refused, reason)
      return
    }
    var file = OpenSDGFile(path: entry.path, role: .data, status: .imported)
    file.remarks = noteMarks(bytes, path: entry.path)
    let table = DelimitedReader.read(bytes, path: shown(entry.path))
    guard let header = table.header else {
      findings.error(
        .noRows, "the file is empty", at: place,
        suggestion: "Add a heading and the figures, or remove the file.")
      record(entry.path, .data, .refused, "it is empty")
      return
    }
    reportForm(of: table)
    if table.delimiter != .comma {
      findings.warning(
        .fileMarks,
        "the fields are separated by \(table.delimiter == .tab ? "tabs" : "semicolons")",
        at: SourceLocation(path: shown(entry.path), line: 1),
        suggestion: "Separate them with commas: Open SDG reads nothing else.")
    }
    func cells(_ row: DelimitedRow) -> [OpenSDGTable.Cell] {
      row.map { OpenSDGTable.Cell($0.text, at: $0.location) }
    }
    var reader = OpenSDGDataReader(findings)
    let data = reader.read(
      OpenSDGTable(
        path: shown(entry.path), header: cells(header), rows: table.rows.map { cells($0) }),
      id: id, file: file)
    dataByID[id] = repository.data.count
    repository.data.append(data)
    repository.files.append(data.file)
  }

  /// What the reader of tables says about quotation marks and blank lines; headings and short lines
  /// are told in the words of Open SDG.
  private func reportForm(of table: DelimitedTable) {
    for defect in table.defects {
      switch defect.kind {
      case .unclosedQuote, .textAfterQuote, .bareQuote, .nulByte, .tooLarge, .furtherDefects:
        findings.error(
          .quotes, defect.message, at: defect.location,
          suggestion: defect.suggestion ?? "Check the quotation marks.")
      case .emptyRows, .blankLines:
        findings.note(
          .blankRow, defect.message, at: defect.location,
          suggestion: defect.suggestion ?? "Remove the lines.")
      case .emptyFile, .headerOnly, .encoding, .tooFewFields, .tooManyFields,
        .emptyHeading, .duplicateHeading:
        continue
      }
    }
  }
}
