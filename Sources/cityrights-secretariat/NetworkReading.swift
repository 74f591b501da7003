import Aggregation
import ArgumentParser
import CityFiles
import CommandLineInterface
import JointSubmissions
import ReportingCore
import Sealing
import Secretariat

/// What was received for a call, read for figures and answers over the cities.
struct NetworkReading {
  let store: any Store
  let selection: SubmissionSelection
  let members: [Member]
  /// What the packages say; their figures and documents are not held.
  let packages: [ContributedPackage]
  let columns: ObservationColumns
  let configuration: Configuration

  /// Reads the store; what is wrong is printed and ends the program.
  ///
  /// - Parameter withFigures: Whether the figures are read into memory; without them there are no columns.
  init(
    _ office: OfficeOptions, _ program: ProgramOptions, call: String, year: Period,
    withFigures: Bool = true
  ) async throws {
    let collector = DiagnosticCollector()
    let folder = office.folder
    members = folder.members(reportingTo: collector)
    let trust = folder.trust(reportingTo: collector)
    try program.stopAtErrors(collector)
    configuration = try program.configuration()
    let store = try office.store(program)
    let line = ProgressLine()
    let selection = SubmissionSelection(call: call, year: year)
    (self.store, self.selection) = (store, selection)
    let (packages, columns) = try await office.reportingFailures(program, at: store.place) {
      let submissions = try store.submissions(selection)
      let shelf = PackageShelf(store: store, trust: trust)
      var packages: [ContributedPackage] = []
      try shelf.readPackages(
        submissions, reportingTo: collector,
        progress: { line.show("verify", $0, of: submissions.count) }
      ) { packages.append(ContributedPackage($0)) }
      return (packages, withFigures ? try store.columns(selection) : ObservationColumns())
    }
    Terminal.endProgress()
    try program.reportAll(collector)
    self.packages = packages
    self.columns = columns
  }

  /// Figures over the cities.
  func figures(indicators: [String], periods: [Period]) -> NetworkFigures {
    var units: [String: MeasurementUnit] = [:]
    for unit in configuration.units + configuration.modules.flatMap(\.manifest.units) {
      units[unit.id] = unit
    }
    return NetworkFigures(
      packages: packages.map(\.record), members: members, units: units, indicators: indicators,
      periods: periods.isEmpty ? columns.periodList : periods)
  }
}
