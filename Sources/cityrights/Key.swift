import ArgumentParser
import CommandLineInterface
import FileAccess
import ReportingCore
import Sealing
import YAMLSource

/// `cityrights key`.
struct Key: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make and show the keys that packages are signed and encrypted with.",
    discussion: """
      Keys are kept outside of the workspace. Those for signatures are in the format of minisign, \
      those that open annexes in that of age.

      Example:
        cityrights key new lindmark --no-password --keys keys
        cityrights key show --keys keys
      """,
    subcommands: [KeyNew.self, KeyShow.self, KeyTrust.self])

  /// Names of keys are file names, and those of cities.
  static func check(_ name: String) throws {
    guard IdentifierForm.words.accepts(name) else {
      throw ValidationError("'\(name)' is not a name for a key. \(IdentifierForm.words.advice)")
    }
  }
}

/// `cityrights key new`.
struct KeyNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a key to sign with, and one that opens annexes.",
    discussion: """
      Give the public key to those who receive the packages by another way than the packages. A \
      key is never replaced: choose another name for a new one.

      Example:
        cityrights key new lindmark --no-password --keys keys
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var folder: KeyOptions
  @OptionGroup var passwords: PasswordOptions

  @Argument(help: "What the keys are called, such as the city's id.")
  var name: String

  @Flag(help: "Write the secret key without a password; whoever reads the file can sign.")
  var noPassword = false

  func validate() throws {
    try Key.check(name)
    if noPassword, passwords.passwordFile != nil {
      throw ValidationError("Write either --no-password or --password-file.")
    }
  }

  func run() throws {
    let folder = try folder.folder()
    var password: [UInt8]?
    if !noPassword {
      password = try passwords.password(isNew: true)
      guard let password, !password.isEmpty else {
        throw ValidationError(
          "There is no terminal to ask for a password on. Write --password-file FILE, or "
            + "--no-password.")
      }
    }
    let key = SigningSecretKey.random()
    let identity = AgeIdentity.random()
    try program.reportingProblems {
      let file: SigningKeyFile
      do throws(KeyError) {
        file = try SigningKeyFile(key, password: password)
      } catch {
        throw ValidationError(error.message)
      }
      try folder.keep(file, key.publicKey, identity, as: name)
    }
    Terminal.say(
      """
      written:
        \(folder.secretKey(name)) (secret: signs packages)
        \(folder.identity(name)) (secret: opens annexes)
        \(folder.publicKey(name))
      public key for signatures: \(key.publicKey.text)
      public key for annexes: \(identity.recipient)
      next: keep a copy of the secret files in a safe place; give the public keys to those who \
      receive your packages, by another way than the packages

      """)
  }
}

/// `cityrights key show`.
struct KeyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the public keys: one's own, and those of the cities that are trusted.",
    discussion: """
      Example:
        cityrights key new lindmark --no-password --keys keys
        cityrights key show lindmark --keys keys
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var folder: KeyOptions

  @Argument(help: "The name of the keys; all when not given.")
  var name: String?

  func run() throws {
    let folder = try folder.folder()
    try program.reportingProblems {
      let own = try folder.ownNames()
      let trusted = try folder.trusted()
      let all = own + trusted.map(\.city)
      if let name, !all.contains(name) {
        program.report([
          .error(
            "seal.key", "there is no key '\(name)' in \(folder.path)", at: nil,
            suggestion: NearMiss.suggestion(for: name, among: all)
              ?? "Make one with 'cityrights key new \(name)'.")
        ])
        throw ExitCode(1)
      }
      for own in own where name == nil || own == name {
        let key = try KeyFolder.publicKey(in: folder.publicKey(own))
        Terminal.output("\(own), own key \(key.name)\n  signatures: \(key.text)\n")
        let file = folder.identity(own)
        guard FileAccess.kind(of: file) == .file else { continue }
        for identity in try KeyFolder.identities(in: file) {
          Terminal.output("  annexes: \(identity.recipient)\n")
        }
      }
      for (city, key) in trusted where name == nil || city == name {
        Terminal.output("\(city), trusted key \(key.name)\n  signatures: \(key.text)\n")
      }
      if all.isEmpty { Terminal.say("no keys in \(folder.path)\n") }
    }
  }
}

/// `cityrights key trust`.
struct KeyTrust: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Believe the signatures of a city.",
    discussion: """
      Whoever sends a package can send a key with it: ask the city for its key by another way.

      Example:
        cityrights key new lindmark --no-password --keys keys
        cityrights key trust lindmark keys/lindmark.pub --keys keys
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var folder: KeyOptions

  @Argument(help: "The city's id, as its packages have it.")
  var name: String

  @Argument(help: "The public key, or the file that holds it.")
  var key: String

  func validate() throws { try Key.check(name) }

  func run() throws {
    let folder = try folder.folder()
    try program.reportingProblems {
      let given = try KeyChoice.publicKey(key)
      try folder.trust(given, for: name)
      Terminal.say("trusted: key \(given.name) for '\(name)'\n")
    }
  }
}
