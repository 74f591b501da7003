public import ArgumentParser
public import Rendering
public import ReportingCore
public import Submissions

extension DiagnosticFormat: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  /// Reads a period from the command line.
  public init?(argument: String) {
    do {
      try self.init(parsing: argument)
    } catch {
      return nil
    }
  }
}

extension LanguageTag: ExpressibleByArgument {
  /// Reads a language tag from the command line.
  public init?(argument: String) { self.init(argument) }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a day from the command line.
  public init?(argument: String) { self.init(argument) }
}
