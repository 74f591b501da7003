public import Digests

/// A file of a verified package.
public struct SealedFile: Sendable {
  /// The name, without folders.
  public let name: String
  /// Its SHA-256 digest, which is that of the manifest.
  public let digest: SHA256Digest
  /// The content, a part of the package's own bytes.
  public let bytes: ArraySlice<UInt8>
}
