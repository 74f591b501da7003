/// What is wrong with a ZIP package that was received.
package enum ZIPFault: Error, Sendable, Equatable {
  /// There is no directory at the end: the file is none of this format, or cut off.
  case notAnArchive
  /// The directory is damaged.
  case damagedDirectory
  /// It holds more files than the limit.
  case tooManyEntries(limit: Int)
  /// A file is larger than the limit, in bytes.
  case entryTooLarge(String, limit: Int)
  /// All files together are larger than the limit, in bytes.
  case totalTooLarge(limit: Int)
  /// A file is so many times larger than packed that it must have been made to fill a disk.
  case ratio(String, limit: Int)
  /// A name that is empty, absolute, too long, no UTF-8, or leads out of the package.
  case unusableName(String)
  /// Two files have one name.
  case duplicateName(String)
  /// A symbolic link.
  case link(String)
  /// A folder or a special file.
  case notAFile(String)
  /// A file is encrypted by the means of ZIP.
  case encrypted(String)
  /// The package uses the extension for more than 4 GB.
  case zip64
  /// A file is packed by a method other than deflate.
  case method(String, Int)
  /// What stands before a file is not what the directory says of it.
  case headersDiffer(String)
  /// A file shares bytes with another, or with the directory.
  case overlap(String)
  /// A file cannot be unpacked, or has not the size that the directory says.
  case damaged(String)
  /// A file is not that of which the directory has the checksum.
  case checksum(String)

  /// What is wrong, for a diagnostic.
  package var message: String {
    switch self {
    case .notAnArchive: "this is no ZIP file, or its end is missing"
    case .damagedDirectory: "the list of its files is damaged"
    case .tooManyEntries(let limit): "it holds more than \(limit) files"
    case .entryTooLarge(let name, let limit):
      "'\(name)' would have more than \(limit) bytes"
    case .totalTooLarge(let limit): "its files would have more than \(limit) bytes together"
    case .ratio(let name, let limit):
      "'\(name)' would be more than \(limit) times as large as it is packed, as files are that shall fill a disk"
    case .unusableName(let name):
      "the name '\(name)' is empty, absolute, too long, or leads out of the folder"
    case .duplicateName(let name): "two files have the name '\(name)'"
    case .link(let name): "'\(name)' is a symbolic link"
    case .notAFile(let name): "'\(name)' is not an ordinary file"
    case .encrypted(let name): "'\(name)' is encrypted by the means of ZIP"
    case .zip64: "it uses the extension of ZIP for more than 4 GB"
    case .method(let name, let method): "'\(name)' is packed by an unknown method (\(method))"
    case .headersDiffer(let name):
      "what stands before '\(name)' is not what the list of files says of it"
    case .overlap(let name): "'\(name)' shares bytes with another file"
    case .damaged(let name): "'\(name)' cannot be unpacked"
    case .checksum(let name): "'\(name)' has another checksum than the list of files says"
    }
  }

  /// Whether it is about a size or a number that the receiver limits.
  package var isLimit: Bool {
    switch self {
    case .tooManyEntries, .entryTooLarge, .totalTooLarge, .ratio, .overlap, .zip64: true
    default: false
    }
  }

  /// Whether it is about where a file would be put.
  package var isPath: Bool {
    switch self {
    case .unusableName, .link, .notAFile, .duplicateName: true
    default: false
    }
  }
}
