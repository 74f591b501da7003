package import ArgumentParser
import FileAccess
import Glibc

/// The password of a secret key: from a file, or typed on the terminal.
package struct PasswordOptions: ParsableArguments {
  @Option(help: "A file whose first line is the password of the secret key.")
  package var passwordFile: String?

  package init() {}

  /// The password; nil when there is neither a file nor a terminal to ask on.
  ///
  /// - Parameter isNew: Whether it is chosen now, and so typed twice.
  package func password(isNew: Bool = false) throws -> [UInt8]? {
    if let passwordFile {
      do throws(FileAccessError) {
        let bytes = try FileAccess.read(passwordFile, limit: 4096)
        return Array(bytes.prefix { $0 != 0x0A && $0 != 0x0D })
      } catch {
        throw ValidationError("The password cannot be read: \(passwordFile): \(error.message).")
      }
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    let password = PasswordOptions.ask("Password of the secret key: ")
    guard isNew else { return password }
    guard !password.isEmpty else {
      throw ValidationError("The password is empty. For a key without one write --no-password.")
    }
    guard PasswordOptions.ask("The same again: ") == password else {
      throw ValidationError("The two passwords differ.")
    }
    return password
  }

  /// Reads a line from the terminal without showing it.
  private static func ask(_ question: String) -> [UInt8] {
    Terminal.error(question)
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
      Terminal.error("\n")
    }
    return Array((readLine(strippingNewline: true) ?? "").utf8)
  }
}
