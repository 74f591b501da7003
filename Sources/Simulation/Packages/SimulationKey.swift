import CSodium
import Sealing

/// Keys for simulations, made from the seed. Whoever knows the seed, which is no secret, can sign with
/// them: they must never be trusted for a real city.
public enum SimulationKey {
  /// The words that stand in every file with such a key.
  public static let warning =
    "FOR SIMULATION ONLY: made from a public seed, never trust it for a city"

  /// Until then libsodium has not chosen the fastest of its implementations.
  private static let isReady = sodium_init() >= 0

  /// The file with the secret key of a city, in minisign's format and without a password. Its first
  /// line is ``warning``.
  public static func file(seed: UInt64, _ number: Int) -> String {
    precondition(isReady, "libsodium finds no source of random numbers")
    var numbers = SimulationNumbers(seed: seed, "signing key", number)
    var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    let start = (0..<4).flatMap { _ in bytes(of: numbers.next()) }
    let id = bytes(of: numbers.next())
    // It cannot fail: the status is part of the library's general form.
    _ = crypto_sign_seed_keypair(&open, &secret, start)
    let method = Array("Ed".utf8)
    let signed = method + id + secret
    var checksum = [UInt8](repeating: 0, count: 32)
    _ = crypto_generichash(&checksum, checksum.count, signed, UInt64(signed.count), nil, 0)
    // Method, no password, BLAKE2b; salt and costs that are not used.
    let content =
      method + [0, 0] + Array("B2".utf8) + [UInt8](repeating: 0, count: 48) + id + secret + checksum
    return "untrusted comment: \(warning)\n\(base64(content))\n"
  }

  /// The secret key of a city.
  static func secretKey(seed: UInt64, _ number: Int) -> SigningSecretKey {
    do throws(KeyError) {
      return try SigningKeyFile(file(seed: seed, number)).open(password: nil)
    } catch {
      preconditionFailure("the file of a simulated key cannot be read: \(error.message)")
    }
  }

  private static func bytes(of number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let number = piece.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - piece.count))
      for place in 0..<4 {
        out.append(
          place <= piece.count
            ? letters[Int(number >> (6 * UInt32(3 - place)) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
