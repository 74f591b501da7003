import Documents
import FileAccess
import ReportingCore
import YAMLSource

/// Reads the calls that a city brings itself, `consultations/ID.yaml`, as far as the run needs them.
struct CityConsultationsReader {
  let folder: FolderReader
  let configuration: Configuration

  /// The configuration with the city's own calls and the templates after which they are answered.
  func read() -> Configuration {
    var result = configuration
    var own: [Consultation] = []
    for file in folder.files(under: "consultations", ending: ".yaml") {
      let name = String(file.dropFirst("consultations/".count).dropLast(5))
      if name.contains("/") {
        folder.refuse(
          file, "calls stand in consultations/ID.yaml, not deeper",
          suggestion: "Move the file up into consultations/.")
        continue
      }
      guard !configuration.consultationIDs.contains(name) else {
        reportSameName(file, name)
        continue
      }
      result.consultationIDs.append(name)
      guard configuration.scope.includes(document: name) else {
        folder.skip(file, "a call that this run does not need")
        continue
      }
      if let call = read(file, named: name) { own.append(call) }
    }
    guard !own.isEmpty || result.consultationIDs.count > configuration.consultationIDs.count
    else { return result }
    result.consultationIDs.sort()
    result.consultations = (configuration.consultations + own).sorted { $0.id < $1.id }
    addTemplates(of: own, to: &result)
    return result
  }

  /// Holds the city's own calls against what they name, once the city's modules are known.
  func check(_ complete: Configuration, indicators: [String]) {
    let check = ConfigurationCheck(
      configuration: complete, collector: folder.collector, indicators: indicators)
    for call in complete.consultations
    where !configuration.consultationIDs.contains(call.id) {
      check.check(call)
    }
  }

  private func read(_ file: String, named name: String) -> Consultation? {
    let errors = folder.collector.diagnostics.count { $0.severity == .error }
    guard let node = folder.yaml(file) else { return nil }
    let call = ConsultationReader(
      node: node, collector: folder.collector, zones: configuration.timeZones
    ).read()
    guard let call, call.id == name else {
      if let call {
        folder.collector.report(
          .error(
            "configuration.name", "the file '\(name).yaml' holds '\(call.id)'",
            at: node["id"]?.location ?? folder.location(file),
            suggestion: "Write 'id: \(name)', or rename the file."))
      }
      folder.noteRefused(file, "it has mistakes")
      return nil
    }
    if folder.collector.diagnostics.count(where: { $0.severity == .error }) > errors {
      folder.noteRefused(file, "it has mistakes")
    } else {
      folder.read(file, FolderReader.counted(call.allQuestions.count, "question"))
    }
    return call
  }

  private func reportSameName(_ file: String, _ name: String) {
    folder.collector.report(
      .error(
        "consultation.same-name", "the city's call '\(name)' has the id of one that is built in",
        at: folder.location(file),
        suggestion:
          "Remove the file to use the built-in one, or give it another name and 'id'; answers/ID follows."
      ))
    folder.noteRefused(file, "a built-in call has its id")
  }

  /// A run reads only the templates that it needs: those of the city's own calls come to them.
  private func addTemplates(of calls: [Consultation], to result: inout Configuration) {
    let wanted = Set(calls.flatMap(\.templates)).subtracting(result.templates.map(\.id))
    let reader = ConfigurationReader(
      configuration.installation, swiftModules: [], scope: configuration.scope,
      into: folder.collector)
    let files = reader.files("config/reports").filter { wanted.contains(reader.name(of: $0)) }
    guard !files.isEmpty else { return }
    let isPartial = !configuration.scope.includesFrameworks
    let added = reader.readTemplates(
      files, frameworks: isPartial ? nil : configuration.frameworks)
    result.templates = (result.templates + added).sorted { $0.id < $1.id }
    if isPartial, result.frameworks.isEmpty, added.contains(where: \.printsFrameworks) {
      result.frameworks = reader.readFrameworks()
    }
  }
}
