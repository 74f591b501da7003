import ArgumentParser
import CommandLineInterface
import Glibc
import Sealing

/// Where keys are kept.
struct KeyOptions: ParsableArguments {
  @Option(
    help: """
      The folder with the keys; CITYRIGHTS_KEYS, or ~/.config/cityrights/keys, when not given.
      """)
  var keys: String?

  /// The folder.
  func folder() throws -> KeyFolder {
    if let keys { return KeyFolder(keys) }
    if let named = getenv("CITYRIGHTS_KEYS").map({ String(cString: $0) }), !named.isEmpty {
      return KeyFolder(named)
    }
    guard let home = getenv("HOME").map({ String(cString: $0) }), !home.isEmpty else {
      throw ValidationError("There is no home folder. Name the folder with the keys: --keys DIR.")
    }
    return KeyFolder("\(home)/.config/cityrights/keys")
  }
}
