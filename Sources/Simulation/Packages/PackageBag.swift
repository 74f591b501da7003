import Archives
import Digests
import Sealing

/// The files of a sealed package, taken out so that something can be done to them: by somebody on the
/// way, who cannot sign, or by another program, which signs what it made.
struct PackageBag {
  static let observations = "data/observations.csv"
  static let signature = "tagmanifest-sha256.txt.minisig"
  private static let description = "data/datapackage.json"
  private static let manifest = "manifest-sha256.txt"
  private static let tagManifest = "tagmanifest-sha256.txt"
  private static let information = "bag-info.txt"

  let folder: String
  private(set) var files: [(path: String, bytes: [UInt8])] = []

  init(_ package: [UInt8], folder: String) throws(SimulationError) {
    self.folder = folder
    do throws(ZIPFault) {
      let archive = try ZIPReader(package)
      for entry in archive.entries {
        files.append(
          (
            String(entry.name.dropFirst(folder.count + 1)),
            Array(try archive.content(of: entry))
          ))
      }
    } catch {
      throw .unreadable(folder)
    }
  }

  subscript(path: String) -> [UInt8] {
    get { files.first { $0.path == path }?.bytes ?? [] }
    set {
      if let place = files.firstIndex(where: { $0.path == path }) {
        files[place].bytes = newValue
      } else {
        files.append((path, newValue))
      }
    }
  }

  mutating func remove(_ path: String) { files.removeAll { $0.path == path } }

  /// Puts another table in the place of the one that is there and signs the whole as its maker does.
  mutating func replaceTable(_ table: [UInt8], key: SigningSecretKey) {
    let old = self[Self.observations]
    let before = payloadSize
    self[Self.observations] = table
    replace(
      Self.description, "sha256:\(SHA256Digest(of: old))", "sha256:\(SHA256Digest(of: table))")
    for separator in [": ", ":"] {
      replace(
        Self.description, "\"bytes\"\(separator)\(old.count)",
        "\"bytes\"\(separator)\(table.count)")
    }
    let payload = files.filter { $0.path.hasPrefix("data/") }
    replace(
      Self.information, "Payload-Oxum: \(before).\(payload.count)",
      "Payload-Oxum: \(payloadSize).\(payload.count)")
    list(payload.map(\.path), in: Self.manifest)
    list(
      files.map(\.path).filter {
        !$0.hasPrefix("data/") && $0 != Self.tagManifest && $0 != Self.signature
      }, in: Self.tagManifest)
    sign(Self.tagManifest, key: key)
  }

  /// Signs the tag manifest, or something else in its stead.
  mutating func sign(_ path: String, key: SigningSecretKey) {
    let signature = PackageSignature(
      of: self[path][...], remark: "cityrights package \(folder)", key: key)
    self[Self.signature] = Array(signature.text.utf8)
  }

  /// The package.
  func package() throws(SimulationError) -> [UInt8] {
    var archive = ZIPArchive()
    do throws(ZIPError) {
      for file in files {
        try archive.add("\(folder)/\(file.path)", file.bytes, storage: .stored)
      }
      return try archive.finish()
    } catch {
      throw .unreadable(folder)
    }
  }

  private var payloadSize: Int {
    files.reduce(0) { $0 + ($1.path.hasPrefix("data/") ? $1.bytes.count : 0) }
  }

  private mutating func list(_ paths: [String], in manifest: String) {
    var text: [UInt8] = []
    for path in paths.sorted() {
      SHA256Digest(of: self[path]).append(to: &text)
      text += Array("  \(path)\n".utf8)
    }
    self[manifest] = text
  }

  private mutating func replace(_ path: String, _ old: String, _ new: String) {
    self[path] = Array(String(decoding: self[path], as: UTF8.self).replacing(old, with: new).utf8)
  }
}
