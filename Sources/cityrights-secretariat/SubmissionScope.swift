import ArgumentParser
import CommandLineInterface
import Documents
import ReportingCore
import Sealing
import Secretariat

/// Which submissions a question to the store is about.
struct SubmissionScope: ParsableArguments {
  @Option(help: "The call's id; all calls when not given.")
  var consultation: String?

  @Option(help: "The year of the submissions, such as 2024; all years when not given.")
  var year: Period?

  @Option(help: "The ids of cities, joined by commas; all when not given.")
  var city: String?

  @Option(help: "The countries of the cities, joined by commas: ISO 3166-1 alpha-3, such as KEN.")
  var country: String?

  @Option(help: "The regions of the cities, joined by commas: UN M49, such as 202.")
  var region: String?

  /// Gives the packages one after the other; what is wrong is printed and ends the program.
  ///
  /// - Returns: How many packages were looked through.
  func readPackages(
    _ office: OfficeOptions, _ program: ProgramOptions, _ body: (SealedPackage) -> Void
  ) async throws -> Int {
    let collector = DiagnosticCollector()
    let members = office.folder.members(reportingTo: collector)
    let trust = office.folder.trust(reportingTo: collector)
    try program.stopAtErrors(collector)
    let store = try office.store(program)
    let regions = Dictionary(
      members.filter { !$0.region.isEmpty }.map { ($0.id, $0.region) },
      uniquingKeysWith: { first, _ in first })
    Interruption.watch()
    let line = ProgressLine()
    let count = try await office.reportingFailures(program, at: store.place) {
      let all = try store.submissions(SubmissionSelection(call: consultation, year: year))
      let cities = CommaSeparated.words(city)
      let known = Set(members.map(\.id)).union(all.map(\.city))
      for id in cities where !known.contains(id) {
        collector.report(
          .error(
            "request.unknown", "there is no city '\(id)' among members and submissions", at: nil,
            suggestion: NearMiss.suggestion(for: id, among: known.sorted())
              ?? "'cityrights-secretariat status' lists the cities."))
      }
      if collector.hasErrors { return 0 }
      let meant = all.filter { cities.isEmpty || cities.contains($0.city) }
      let (countries, wanted) = (CommaSeparated.words(country), CommaSeparated.words(region))
      var count = 0
      try PackageShelf(store: store, trust: trust).readPackages(
        meant, reportingTo: collector, progress: { line.show("read", $0, of: meant.count) }
      ) { package in
        let city = package.submission.city
        guard countries.isEmpty || countries.contains(city.country),
          wanted.isEmpty || wanted.contains(regions[city.id] ?? city.region ?? "")
        else { return }
        count += 1
        body(package)
      }
      return count
    }
    Terminal.endProgress()
    if Interruption.isRequested { throw Interruption.Stopped() }
    try program.reportAll(collector)
    return count
  }
}
