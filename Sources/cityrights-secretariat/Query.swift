import ArgumentParser

/// `cityrights-secretariat query`.
struct Query: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "What cities say: their answers and their figures, each with its city and package.",
    discussion: """
      Only what cities publish is shown, never what they gave in confidence.

      Example:
        cityrights-secretariat query answers --office office --question 1 --text complaints
        cityrights-secretariat query figures --office office --indicator CS-02 --period 2024
      """,
    subcommands: [QueryAnswers.self, QueryFigures.self], defaultSubcommand: QueryAnswers.self)
}
