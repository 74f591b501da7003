import ArgumentParser
import CityFiles
import CommandLineInterface
import Documents
import ReportingCore

/// The call that a command names.
struct CallChoice {
  let id: String
  let program: ProgramOptions

  /// Reads the profile, and of the installation nothing else unless it is given; an unknown one is
  /// printed and ends the program.
  func call(_ configuration: Configuration? = nil) throws -> Consultation {
    let configuration = try configuration ?? program.configuration(.call(id))
    guard let call = configuration.consultation(id) else {
      let known = configuration.consultationIDs
      program.report([
        .error(
          "request.unknown", "there is no consultation '\(id)'", at: nil,
          suggestion: NearMiss.suggestion(for: id, among: known)
            ?? "There are \(known.joined(separator: ", ")).")
      ])
      throw ExitCode(1)
    }
    return call
  }
}
