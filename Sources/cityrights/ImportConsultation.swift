import ArgumentParser
import CityFiles
import CommandLineInterface
import Documents
import FileAccess
import Interchange
import ReportingCore
import Submissions

/// `cityrights import consultation`.
struct ImportConsultation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consultation",
    abstract: "Make the profile of a call from its page, saved from the browser.",
    discussion: """
      Save the page as 'Web page, HTML only'; a text (.txt, .md) is read too. What stands on the \
      page becomes a rule with the page as its source; what does not stays unknown and is listed. \
      The profile goes to consultations/ID.yaml in the city's folder and is used at once. A second \
      run changes nothing, and a profile that you changed is not overwritten.

      Example:
        cityrights new city oldtown --name Oldtown --country AUT \\
          --language en --year 2023
        cityrights import consultation examples/call-page.html --into oldtown
        cityrights list consultations oldtown
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The saved page.")
  var page: String

  @Option(
    help: """
      The city's folder, or an installation's folder with 'config' in it, whose calls every city \
      can answer.
      """)
  var into = "."

  @Option(help: "The id of the call, such as ohchr-57-12; made of the page when not given.")
  var id: String?

  @Option(help: "The language of the page; found out when not given.")
  var language: LanguageTag?

  @Flag(help: "Overwrite a profile that somebody changed, or that no import wrote.")
  var replace = false

  func run() async throws {
    let configuration = try program.configuration()
    let collector = DiagnosticCollector()
    let into = FileAccess.withoutTrailingSlash(into)
    guard let (folder, place) = target(into, collector),
      let read = CallPage.read(page, into: collector),
      let plan = CallImport(
        read, id: id, language: language, taken: taken(configuration, place)
      ).plan(for: place, into: collector)
    else {
      program.report(collector.diagnostics)
      throw ExitCode(1)
    }
    Interruption.watch()
    let outcome = plan.write(into: folder, replacing: replace, into: collector)
    if program.diagnostics == .text {
      // What is not known is listed below; said twice it would bury the rest.
      program.report(collector.diagnostics.filter { $0.severity != .note })
      Terminal.say(summary(plan, outcome, folder, place))
    } else {
      program.report(collector.diagnostics)
    }
    if outcome.isRefused { throw ExitCode(1) }
  }

  /// Where the profile goes: into a city's folder or an installation's.
  private func target(
    _ into: String, _ collector: DiagnosticCollector
  ) -> (folder: String, place: CallImport.Place)? {
    if FileAccess.kind(of: "\(into)/city.yaml") == .file { return (into, .workspace) }
    if FileAccess.kind(of: "\(into)/config/consultations") == .folder {
      return ("\(into)/config/consultations", .installation)
    }
    if FileAccess.kind(of: "\(into)/consultations") == .folder,
      FileAccess.kind(of: "\(into)/languages") == .folder
    {
      return ("\(into)/consultations", .installation)
    }
    let isThere = FileAccess.kind(of: into) == .folder
    collector.report(
      .error(
        isThere ? "workspace.no-city" : "workspace.missing",
        isThere ? "the folder has no city.yaml" : "there is no folder here",
        at: SourceLocation(path: into),
        suggestion: "Name the city's folder with --into, or make one: 'cityrights new city FOLDER'."
      ))
    return nil
  }

  /// Ids that the profile cannot have. In an installation a call may be imported anew.
  private func taken(_ configuration: Configuration, _ place: CallImport.Place) -> [String] {
    configuration.templateIDs + (place == .workspace ? configuration.consultationIDs : [])
  }

  private func summary(
    _ plan: CallImportPlan, _ outcome: ImportOutcome, _ folder: String, _ place: CallImport.Place
  ) -> String {
    func list(_ heading: String, _ lines: [String]) -> [String] {
      lines.isEmpty ? [] : ["\(heading):"] + lines.map { "  \($0)" }
    }
    let file = folder == "." ? plan.file.path : "\(folder)/\(plan.file.path)"
    var lines = list("read from the page", plan.readings)
    lines += list("not known, and left out or marked so", plan.unknown)
    lines += list("said in two ways", plan.contradictions)
    lines += list("also on the page", plan.remarks)
    if outcome.isRefused {
      lines.append("nothing was written")
      return lines.map { $0 + "\n" }.joined()
    }
    if outcome.isUnchanged {
      lines.append("nothing changed: \(file)")
    } else {
      lines.append("written: \(file)")
      if !outcome.edited.isEmpty { lines.append("changes by hand given up: \(file)") }
    }
    lines.append(
      place == .workspace
        ? "next: read the profile, then 'cityrights check \(folder) --consultation \(plan.id)'"
        : "next: read the profile, then 'cityrights list consultations'")
    return lines.map { $0 + "\n" }.joined()
  }
}
