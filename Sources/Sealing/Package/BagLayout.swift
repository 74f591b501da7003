/// The names of the files of a sealed package, below its one folder.
enum BagLayout {
  static let declaration = "bagit.txt"
  static let info = "bag-info.txt"
  static let manifest = "manifest-sha256.txt"
  static let tagManifest = "tagmanifest-sha256.txt"
  static let signature = "tagmanifest-sha256.txt.minisig"
  static let payload = "data/"
  static let record = "data/submission.json"
  static let observations = "data/observations.csv"
  static let description = "data/datapackage.json"
  static let documents = "data/documents/"
  static let annex = "data/annex.age"

  /// BagIt 1.0 (RFC 8493).
  static let declarationText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
}
