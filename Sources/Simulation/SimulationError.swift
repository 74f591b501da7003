public import FileAccess
public import Sealing

/// Why a simulated submission cannot be made.
public enum SimulationError: Error, Sendable, Equatable {
  /// Cities are numbered from 1.
  case noSuchCity(Int)
  /// It cannot be sealed.
  case sealing(SealingError)
  /// The annex cannot be encrypted for the recipients.
  case annex(AgeError)
  /// A file cannot be written.
  case file(FileAccessError)
  /// The folder holds something already.
  case notEmpty(String)
  /// The package that was made cannot be read again; a defect of this program.
  case unreadable(String)

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .noSuchCity(let number): "there is no city \(number): they are numbered from 1"
    case .sealing(let error): error.message
    case .annex(let error): "the annex cannot be encrypted: \(error)"
    case .file(let error): "\(error.path): \(error.message)"
    case .notEmpty(let folder):
      "'\(folder)' holds something already: name a folder that is empty or not there yet"
    case .unreadable(let name): "the package '\(name)' that was made cannot be read again"
    }
  }
}
