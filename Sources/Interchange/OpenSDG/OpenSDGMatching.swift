import Documents
import ReportingCore

/// Holds data, descriptions and translations against each other.
struct OpenSDGMatching {
  let findings: OpenSDGFindings
  var repository: OpenSDGRepository
  /// Keys that stand for nothing, by the group they belong to.
  var unresolved: [String: [(key: String, location: SourceLocation)]] = [:]

  mutating func check() {
    refuseUndescribed()
    let dataByID = Dictionary(
      repository.data.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in repository.metadata.keys.sorted() {
      guard let indicator = repository.metadata[id] else { continue }
      guard !indicator.pages.isEmpty else {
        if indicator.unreadablePage == nil { reportOrphan(indicator) }
        continue
      }
      if let data = dataByID[id] {
        checkDescribed(indicator, data)
      } else {
        checkWithoutData(indicator)
      }
    }
    reportUnresolved()
  }

  /// A missing file of words concerns every indicator that uses it: told once for each group.
  private func reportUnresolved() {
    for (group, uses) in unresolved.sorted(by: { $0.key < $1.key }) {
      guard let first = uses.first else { continue }
      let others =
        uses.count == 1 ? "" : ", and \(uses.count - 1) more keys of '\(group)' do not either"
      findings.warning(
        .unresolvedKey, "the key '\(first.key)' stands for no text in this repository\(others)",
        at: first.location,
        suggestion:
          "Copy \(group).yml of each language from Open SDG's translations into translations/LANGUAGE/, or write the texts themselves.",
        notes: uses.dropFirst().prefix(5).map { .init("'\($0.key)'", at: $0.location) })
    }
  }

  /// Figures without a description have no title and cannot be printed.
  private mutating func refuseUndescribed() {
    let described = repository.metadata.filter { !$0.value.pages.isEmpty }.map(\.key).sorted()
    let withData = Set(repository.data.map(\.id))
    var refused: Set<String> = []
    for data in repository.data where !described.contains(data.id) {
      refused.insert(data.id)
      let free = described.filter { !withData.contains($0) }
      let near =
        NearMiss.bestMatch(for: data.id, among: free)
        ?? NearMiss.bestMatch(for: data.id, among: described)
      let unreadable = repository.metadata[data.id]?.unreadablePage
      if let unreadable {
        findings.error(
          .noMetadata, "the figures have no title: their description could not be read",
          at: SourceLocation(path: data.path), suggestion: "Mend the description.",
          notes: [.init("the description", at: SourceLocation(path: unreadable))])
      } else {
        findings.error(
          .noMetadata, "no description matches the data of indicator \(data.id)",
          at: SourceLocation(path: data.path),
          suggestion: near.map {
            "Did you mean the indicator \($0)? Then rename the file to indicator_\($0).csv; otherwise add a description \(data.id)."
          } ?? "Add a description named \(data.id).md or \(data.id).yml to meta/.")
      }
      if let index = repository.files.firstIndex(where: { $0.path == data.file.path }) {
        repository.files[index].status = .refused
        repository.files[index].reason =
          unreadable == nil ? "no description matches it" : "its description could not be read"
        repository.files[index].refused = data.file.rows
        repository.files[index].values = 0
        repository.files[index].missing = 0
        repository.files[index].repeated = 0
      }
    }
    repository.data.removeAll { refused.contains($0.id) }
  }

  private mutating func reportOrphan(_ indicator: OpenSDGMetadata) {
    let described = repository.metadata.filter { !$0.value.pages.isEmpty }.map(\.key).sorted()
    let near = NearMiss.suggestion(for: indicator.id, among: described)
    for page in indicator.translations.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      findings.warning(
        .orphanTranslation, "the translation belongs to no indicator: there is no \(indicator.id)",
        at: SourceLocation(path: page.path),
        suggestion: near ?? "Add the description in the main language, or remove the file.")
      setStatus(page.path, .skipped, "it belongs to no indicator")
    }
  }

  private mutating func setStatus(_ path: String, _ status: OpenSDGFile.Status, _ reason: String) {
    let relative = String(path.dropFirst(repository.folder.count + 1))
    guard let index = repository.files.firstIndex(where: { $0.path == relative }),
      repository.files[index].status == .imported
    else { return }
    repository.files[index].status = status
    repository.files[index].reason = reason
  }

  private mutating func checkWithoutData(_ indicator: OpenSDGMetadata) {
    let hasNoFigures = indicator.isTrue("data_non_statistical")
    let reason = hasNoFigures ? "the indicator has no figures" : "no data match it"
    for page in indicator.pages + indicator.translations.values.flatMap({ $0 }) {
      setStatus(page.path, .skipped, reason)
    }
    guard !hasNoFigures, let status = indicator.field("reporting_status"),
      ["complete", "inprogress"].contains(status.text)
    else { return }
    let hasFile = repository.files.contains {
      $0.role == .data && $0.path.hasSuffix("indicator_\(indicator.id).csv")
    }
    let undescribed = repository.files.filter { $0.role == .data && $0.status == .refused }
      .compactMap { file in
        file.path.split(separator: "_").last.map { String($0.dropLast(4)) }
      }
    let near = NearMiss.bestMatch(for: indicator.id, among: undescribed)
    let suggestion =
      hasFile
      ? "See what is said of its data file."
      : near.map { "Did you mean the data file of \($0)?" }
        ?? "Add data/indicator_\(indicator.id).csv, or set reporting_status to notstarted, or data_non_statistical to true."
    let message = "the status is '\(status.text)', but there are no data"
    if status.text == "complete" {
      findings.warning(.noData, message, at: status.location, suggestion: suggestion)
    } else {
      findings.note(.noData, message, at: status.location, suggestion: suggestion)
    }
  }

  private mutating func checkDescribed(_ indicator: OpenSDGMetadata, _ data: OpenSDGData) {
    checkStatus(indicator, data)
    checkNames(indicator)
    checkColumns(indicator, data)
    checkTranslations(indicator)
    if indicator.field("published")?.text.lowercased() == "false" {
      findings.warning(
        .unpublished,
        "the indicator is not published; its figures are imported for use inside the city only",
        at: indicator.field("published")?.location,
        suggestion: "Set published to true once the figures are public.")
    }
    let names = [
      "source_organisation_1", "DATA_SOURCE", "COMPILING_ORG", "sources.0.source_organisation",
      "sources.0.organisation", "source_url_text_1", "CONTACT_ORGANISATION", "source_url_1",
      "source_data_source_1",
    ]
    if !names.contains(where: { indicator.field($0) != nil }) {
      findings.warning(
        .noSource, "no source is named for the figures", at: indicator.location,
        suggestion: "Fill in source_organisation_1, source_url_text_1 and source_url_1.")
    }
  }

  private func checkStatus(_ indicator: OpenSDGMetadata, _ data: OpenSDGData) {
    guard let status = indicator.field("reporting_status") else {
      findings.warning(
        .missingField, "reporting_status is missing", at: indicator.place(of: "reporting_status"),
        suggestion: "Write 'reporting_status: complete'.")
      return
    }
    let values = data.file.values
    if values > 0, status.text == "notstarted" || status.text == "notapplicable" {
      findings.warning(
        .reportingStatus,
        "the status is '\(status.text)', but \(values) values are there; they are imported",
        at: status.location, suggestion: "Set it to 'complete' or 'inprogress'.",
        notes: [.init("the data", at: data.location)])
    } else if values == 0, status.text == "complete" {
      findings.warning(
        .reportingStatus, "the status is 'complete', but no line of the data has a value",
        at: status.location, suggestion: "Set it to 'notstarted', or fill in the data.",
        notes: [.init("the data", at: data.location)])
    }
    if values > 0, indicator.isTrue("data_non_statistical") {
      findings.warning(
        .reportingStatus,
        "the indicator is said to have no figures, but there \(values == 1 ? "is 1" : "are \(values)")",
        at: indicator.field("data_non_statistical")?.location,
        suggestion: "Set data_non_statistical to false, or remove the data.",
        notes: [.init("the data", at: data.location)])
    }
  }

  private mutating func checkNames(_ indicator: OpenSDGMetadata) {
    for key in ["indicator_name", "graph_title"] {
      guard let field = indicator.field(key) else {
        findings.warning(
          .missingField, "\(key) is missing or blank", at: indicator.place(of: key),
          suggestion: "Write the name of the indicator behind '\(key):'.")
        continue
      }
      if OpenSDGTranslations.isKey(field.text),
        repository.languages.allSatisfy({ repository.translations.text(field.text, in: $0) == nil })
      {
        let group = field.text.split(separator: ".").first.map(String.init) ?? ""
        unresolved[group, default: []].append((field.text, field.location))
      }
    }
  }
}
