import ArgumentParser
import CommandLineInterface
import ReportingCore
import Submissions

/// `cityrights reuse`.
struct Reuse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse",
    abstract: "Propose a city's answers to one call for the like questions of another.",
    discussion: """
      Questions that have an answer are left alone. What is proposed stands below a line that says \
      where it comes from and of which years its figures are; 'check' names it until you take the \
      line out.

      Example:
        cityrights reuse --from ohchr-39-7 --to ohchr-57-12 examples/barcelona
      """)

  @OptionGroup var program: ProgramOptions

  @Option(help: "The consultation that was answered.")
  var from: String

  @Option(help: "The consultation to be answered.")
  var to: String

  @Argument(help: "The city's folder.")
  var workspace = "."

  func run() async throws {
    let configuration = try program.configuration()
    let collector = DiagnosticCollector()
    Interruption.watch()
    let result = program.runner(configuration).reuse(
      from: from, to: to, in: workspace, into: collector)
    program.report(collector.diagnostics)
    guard let result else { throw ExitCode(1) }
    guard program.diagnostics == .text else { return }
    for entry in result.entries {
      Terminal.say("\(entry.question) (\(entry.language)): \(words(for: entry.state))\n")
    }
    if result.written.isEmpty {
      Terminal.say("nothing was written\n")
    } else {
      Terminal.say("written:\n" + result.written.map { "  \($0)\n" }.joined())
      Terminal.say(
        "next: revise the texts, then 'cityrights check \(workspace) --consultation \(to)'\n")
    }
  }

  private func words(for state: ReuseResult.State) -> String {
    switch state {
    case .proposed(let questions, let periods):
      let named = periods.filter { !$0.isEmpty }
      var text = "proposed from \(list(questions))"
      if !named.isEmpty { text += "; its figures are of \(named.joined(separator: ", "))" }
      if periods.contains("") { text += "; figures without a year are always the newest" }
      return text
    case .answered: return "has an answer, which was left alone"
    case .unanswered(let questions): return "nothing to propose: no answer to \(list(questions))"
    case .unlike: return "no question of \(from) is like it"
    }
  }

  private func list(_ questions: [String]) -> String {
    questions.map { "\(from):\($0)" }.joined(separator: " and ")
  }
}
