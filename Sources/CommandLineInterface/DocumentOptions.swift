package import ArgumentParser
import Rendering
package import ReportingCore
package import Submissions

/// What the commands that make documents take.
package struct DocumentOptions: ParsableArguments {
  @Argument(help: "The city's folder.")
  package var workspace = "."

  @Option(
    help: """
      The year the document is about, such as 2023 or 2022/23; the newest of the city's figures \
      when not given.
      """)
  package var year: Period?

  @Option(help: "The languages, joined by commas; all of the city's when not given.")
  package var language: String?

  @Option(
    help: """
      The formats, joined by commas: docx, html, pdf, md, json, csv; with 'submit' also eml, the \
      draft of a message.
      """)
  package var format: String?

  @Option(help: "The folder for the files; WORKSPACE/out when not given.")
  package var out: String?

  @Option(help: "The date of issue, such as 2025-06-20; none is printed when not given.")
  package var date: CalendarDate?

  @Option(help: "The day from which deadlines are counted, such as 2025-06-20.")
  package var today: CalendarDate?

  @Flag(help: "Make a draft, marked on every page, even when the input has mistakes.")
  package var draft = false

  @Flag(help: "Take FOLDER as a folder of workspaces and make the documents of each.")
  package var all = false

  @Flag(help: "Say nothing of files that were read without a mistake.")
  package var quiet = false

  package init() {}

  package func validate() throws {
    _ = try CommaSeparated.languages(language)
    _ = try CommaSeparated.formats(format)
  }

  /// The request for a document, for whatever year it will be about.
  ///
  /// - Parameter isSent: Whether it is known how the document is sent, so that the message is drafted
  ///   without being asked for.
  package func request(
    _ kind: DocumentKind, track: String? = nil, isSent: Bool = false
  ) throws -> (Period) -> DocumentRequest {
    let languages = try CommaSeparated.languages(language)
    let formats =
      format == nil
      ? OutputFormat.documents + (isSent ? [.eml] : [])
      : try CommaSeparated.formats(format)
    if case .report = kind, formats.contains(.eml) {
      throw ValidationError("A report is sent to nobody; 'eml' is a format of 'submit'.")
    }
    return { year in
      var request = DocumentRequest(
        kind: kind, year: year, languages: languages, formats: formats, isDraft: draft,
        issued: date, today: today)
      request.track = track
      return request
    }
  }
}
