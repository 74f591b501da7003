/// The files of a sealed package that bear fixed names.
enum BagFile: Int, CaseIterable {
  case declaration
  case info
  case manifest
  case tagManifest
  case signature
  case record
  case observations
  case description
  case annex

  /// The name below the package's folder.
  var name: String {
    switch self {
    case .declaration: BagLayout.declaration
    case .info: BagLayout.info
    case .manifest: BagLayout.manifest
    case .tagManifest: BagLayout.tagManifest
    case .signature: BagLayout.signature
    case .record: BagLayout.record
    case .observations: BagLayout.observations
    case .description: BagLayout.description
    case .annex: BagLayout.annex
    }
  }

  /// The file of a name; nil for any other name.
  init?(name: UnsafeRawBufferPointer) {
    let candidate: BagFile? =
      switch name.count {
      case 9: .declaration
      case 12: .info
      case 14: .annex
      case 19: .manifest
      case 20: .record
      case 21: name[5] == UInt8(ascii: "o") ? .observations : .description
      case 22: .tagManifest
      case 30: .signature
      default: nil
      }
    guard let candidate else { return nil }
    var text = candidate.name
    guard text.withUTF8({ name.elementsEqual($0) }) else { return nil }
    self = candidate
  }
}
