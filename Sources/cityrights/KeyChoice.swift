import ArgumentParser
import FileAccess
import Sealing

/// Keys that are named on the command line, by themselves or by the file that holds them.
enum KeyChoice {
  /// A public key for signatures.
  static func publicKey(_ text: String) throws -> SigningPublicKey {
    if FileAccess.kind(of: text) != nil { return try KeyFolder.publicKey(in: text) }
    do throws(KeyError) {
      return try SigningPublicKey(text)
    } catch {
      throw ValidationError(
        "'\(text)' is neither a file nor a public key in minisign's format, such as RWQf6...")
    }
  }

  /// Recipients of an annex: a public key of age, or a file with one in each line.
  static func recipients(_ text: String) throws -> [AgeRecipient] {
    var lines = [text]
    if FileAccess.kind(of: text) != nil {
      do throws(FileAccessError) {
        lines = String(decoding: try FileAccess.read(text, limit: 64 << 10), as: UTF8.self)
          .split(whereSeparator: \.isNewline).map(String.init)
          .filter { !$0.hasPrefix("#") }
      } catch {
        throw ValidationError("\(text): \(error.message).")
      }
    }
    return try lines.map { line in
      do throws(KeyError) {
        return try AgeRecipient(line)
      } catch {
        throw ValidationError(
          "'\(line.hasPrefix("AGE-SECRET") ? "a secret key" : line)' is neither a file nor a public key of age, such as age1..."
        )
      }
    }
  }
}
