/// Why a ZIP package could not be written.
package enum ZIPError: Error, Sendable, Equatable {
  /// Two files of the package have the same name.
  case duplicateName(String)
  /// The name is empty, absolute, too long, or leads out of the package.
  case unusableName(String)
  /// A file or the whole package is larger than the format can hold (4 GB), or there are more
  /// than 65,535 files; says which.
  case tooLarge(String)
  /// zlib failed, with its own code.
  case compressor(code: Int)
}
