import CityFiles
import CivicSpace
import Defenders
import ESCResources
import Foundation
import Participation
import ReportingCore
import ReportingTesting

/// The installation that this package is, read once for all tests.
enum BuiltInModules {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let swiftModules: [any ReportingModule.Type] = [
    CivicSpaceModule.self, ParticipationModule.self, ESCResourcesModule.self,
    DefendersModule.self,
  ]

  private static let read: (configuration: Configuration, diagnostics: [Diagnostic]) = {
    let collector = DiagnosticCollector()
    let installation: Installation
    do {
      installation = try Installation.find(named: root, environment: nil, program: "")
    } catch {
      // Without an installation no test of this target means anything.
      preconditionFailure("\(error)")
    }
    let configuration = ConfigurationReader(
      installation, swiftModules: swiftModules, into: collector
    ).read()
    return (configuration, collector.diagnostics)
  }()

  static var configuration: Configuration { read.configuration }
  static var diagnostics: [Diagnostic] { read.diagnostics }
  static var modules: [Module] { configuration.modules }

  static let cases: [String: ModuleCases] = Dictionary(
    uniqueKeysWithValues: modules.map {
      ($0.manifest.id, ModuleCases(of: $0, in: configuration))
    })

  static let allCases: [IndicatorCase] = modules.flatMap { cases[$0.manifest.id]?.cases ?? [] }
}
