import Documents
import FileAccess
import Glibc
public import ReportingCore

/// The folder in which a person keeps keys: `NAME.key` (secret), `NAME.pub` and `NAME.age` (secret)
/// of each pair of own keys, and `trusted/CITY.pub` for each city whose signature is believed. It is
/// never in a workspace, which others may see.
public struct KeyFolder: Sendable {
  /// Why a key cannot be kept or read.
  public struct Problem: Error, Sendable {
    /// The finding.
    public let finding: Diagnostic

    init(_ id: String, _ message: String, at path: String, suggestion: String? = nil) {
      finding = .error(id, message, at: SourceLocation(path: path), suggestion: suggestion)
    }

    init(_ error: FileAccessError) { self.init("file.unreadable", error.message, at: error.path) }
  }

  /// The folder.
  public let path: String

  private static let largestFile = 64 << 10

  /// A folder; it is made when the first key is kept in it.
  public init(_ path: String) { self.path = FileAccess.withoutTrailingSlash(path) }

  /// The place of a pair of own keys.
  public func secretKey(_ name: String) -> String { "\(path)/\(name).key" }
  /// The place of the public key for signatures.
  public func publicKey(_ name: String) -> String { "\(path)/\(name).pub" }
  /// The place of the identity that opens annexes.
  public func identity(_ name: String) -> String { "\(path)/\(name).age" }
  /// The place of a trusted city's public key.
  public func trustedKey(_ city: String) -> String { "\(path)/trusted/\(city).pub" }

  /// Keeps a new pair of keys. None that is there is ever replaced.
  ///
  /// - Throws: ``Problem`` when one of the files is there already or cannot be written; then nothing
  ///   is kept.
  public func keep(
    _ signing: SigningKeyFile, _ publicKey: SigningPublicKey, _ identity: AgeIdentity,
    as name: String
  ) throws(Problem) {
    let files = [
      (secretKey(name), signing.text, mode_t(0o600)),
      (self.identity(name), identity.file, mode_t(0o600)),
      (self.publicKey(name), publicKey.file, mode_t(0o644)),
    ]
    try checkFree(files.map(\.0))
    var written: [String] = []
    for (file, text, mode) in files {
      do throws(Problem) {
        try KeyFolder.write(text, to: file, mode: mode)
        written.append(file)
      } catch {
        for file in written { unlink(file) }
        throw error
      }
    }
  }

  /// Trusts a key for a city.
  ///
  /// - Throws: ``Problem`` when another key is trusted for it already, or the file cannot be written.
  public func trust(_ key: SigningPublicKey, for city: String) throws(Problem) {
    let file = trustedKey(city)
    if FileAccess.kind(of: file) != nil {
      guard try KeyFolder.publicKey(in: file) != key else { return }
      throw Problem(
        "seal.key-exists", "another key is trusted for '\(city)' already", at: file,
        suggestion:
          "Ask the city by another way whether it changed its key; then remove the file and trust the new one."
      )
    }
    try KeyFolder.write(key.file, to: file, mode: 0o644)
  }

  private func checkFree(_ files: [String]) throws(Problem) {
    for file in files where FileAccess.kind(of: file, followingLinks: false) != nil {
      throw Problem(
        "seal.key-exists", "there is a key of this name already, and keys are not replaced",
        at: file, suggestion: "Choose another name.")
    }
  }

  /// The keys of cities that are trusted, ordered by city; none when there is no folder.
  public func trusted() throws(Problem) -> [(city: String, key: SigningPublicKey)] {
    try names(in: "\(path)/trusted", ending: ".pub").map { name throws(Problem) in
      (name, try KeyFolder.publicKey(in: trustedKey(name)))
    }
  }

  /// Whose signatures are believed.
  public func trustStore() throws(Problem) -> TrustStore {
    var store = TrustStore()
    for (city, key) in try trusted() { store.trust(key, for: city) }
    return store
  }

  /// The names of the pairs of own keys, in alphabetical order.
  public func ownNames() throws(Problem) -> [String] { try names(in: path, ending: ".pub") }

  private func names(in folder: String, ending: String) throws(Problem) -> [String] {
    guard FileAccess.kind(of: folder) == .folder else { return [] }
    do throws(FileAccessError) {
      return try FileAccess.list(folder).filter { $0.kind == .file && $0.name.hasSuffix(ending) }
        .map { String($0.name.dropLast(ending.count)) }
    } catch {
      throw Problem(error)
    }
  }

  // MARK: Files

  private static func text(of file: String) throws(Problem) -> String {
    do throws(FileAccessError) {
      return String(decoding: try FileAccess.read(file, limit: largestFile), as: UTF8.self)
    } catch {
      throw Problem(error)
    }
  }

  private static func reading<Value>(
    _ file: String, _ read: (String) throws(KeyError) -> Value
  ) throws(Problem) -> Value {
    let text = try text(of: file)
    do throws(KeyError) {
      return try read(text)
    } catch {
      throw Problem("seal.key", error.message, at: file)
    }
  }

  /// The public key in a file.
  public static func publicKey(in file: String) throws(Problem) -> SigningPublicKey {
    try reading(file) { text throws(KeyError) in try SigningPublicKey(text) }
  }

  /// The secret key in a file, as far as it can be read without its password.
  public static func secretKey(in file: String) throws(Problem) -> SigningKeyFile {
    try reading(file) { text throws(KeyError) in try SigningKeyFile(text) }
  }

  /// The identities in a file.
  public static func identities(in file: String) throws(Problem) -> [AgeIdentity] {
    try reading(file) { text throws(KeyError) in try AgeIdentity.all(in: text) }
  }

  /// Writes a file that must not be there, never readable by more than its mode allows.
  private static func write(_ text: String, to file: String, mode: mode_t) throws(Problem) {
    if let slash = file.lastIndex(of: "/") {
      let folder = String(file[..<slash])
      do throws(FileAccessError) {
        for made in try FileAccess.makeFolder(folder) { chmod(made, 0o700) }
      } catch {
        throw Problem("output.unwritable", error.message, at: error.path)
      }
    }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else {
      throw Problem("output.unwritable", String(cString: strerror(errno)), at: file)
    }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        unlink(file)
        throw Problem("output.unwritable", reason, at: file)
      }
      bytes = bytes.dropFirst(count)
    }
    fsync(descriptor)
  }
}
