import Archives
public import Digests
import Documents
import FileAccess
import ReportingCore

/// Verifies sealed packages: that every byte is as it was signed, that nothing was added or taken
/// away, and that the key is trusted for the city that the package names. It reads once, digests once
/// and copies nothing. One verifier may be used by several tasks at once.
public struct PackageVerifier: Sendable {
  /// The largest package that is read, in bytes.
  public static let largestPackage = 512 << 20

  private let trust: TrustStore
  private let limits: ZIPLimits
  private let definitions = DefinitionMemory()

  /// A verifier that believes these keys.
  public init(trust: TrustStore) {
    self.trust = trust
    limits = .standard
  }

  /// Verifies a package that stands in a file.
  public func verify(file path: String) -> PackageVerification {
    let bytes: [UInt8]
    do throws(FileAccessError) {
      bytes = try FileAccess.read(path, limit: PackageVerifier.largestPackage)
    } catch {
      return .refused([
        .error("file.unreadable", error.message, at: SourceLocation(path: error.path))
      ])
    }
    return verify(bytes, path: path)
  }

  /// Verifies a package.
  ///
  /// - Parameters:
  ///   - bytes: The package, whole.
  ///   - path: The path that findings show.
  public func verify(_ bytes: [UInt8], path: String) -> PackageVerification {
    verify(Result { () throws(ZIPFault) in try ZIPReader(bytes, limits: limits) }, bytes, path)
  }

  /// Verifies a package, unless there is one already of the identity that it claims: whatever it
  /// holds, it changes nothing then.
  ///
  /// - Parameter isKnown: Whether there is a package of an identity already.
  /// - Returns: What came of verifying it; nil when it is known.
  public func verify(
    _ bytes: [UInt8], path: String, unless isKnown: (SHA256Digest) -> Bool
  ) -> PackageVerification? {
    let archive = Result { () throws(ZIPFault) in try ZIPReader(bytes, limits: limits) }
    if case .success(let archive) = archive, let identity = claimedIdentity(of: archive),
      isKnown(identity)
    {
      return nil
    }
    return verify(archive, bytes, path)
  }

  private func verify(
    _ archive: Result<ZIPReader, ZIPFault>, _ bytes: [UInt8], _ path: String
  ) -> PackageVerification {
    var inspection = PackageInspection(path: path, trust: trust, definitions: definitions)
    let package = inspection.inspect(archive, size: bytes.count)
    let findings = inspection.collector.diagnostics
    guard let package, !findings.hasErrors else {
      return .refused(findings)
    }
    return .verified(package)
  }

  /// The identity that a package claims, without verifying anything: whoever has a package of this
  /// identity already need not look at this one. Nil when there is nothing that could be one.
  public func claimedIdentity(of bytes: [UInt8]) -> SHA256Digest? {
    do throws(ZIPFault) {
      return claimedIdentity(of: try ZIPReader(bytes, limits: limits))
    } catch {
      return nil
    }
  }

  private func claimedIdentity(of archive: ZIPReader) -> SHA256Digest? {
    var ending = "/" + BagLayout.tagManifest
    let entry = ending.withUTF8 { ending in
      archive.entries.first {
        var name = $0.name
        return name.withUTF8 { $0.suffix(ending.count).elementsEqual(ending) }
      }
    }
    guard let entry else { return nil }
    do throws(ZIPFault) {
      return SHA256Digest(of: try archive.content(of: entry))
    } catch {
      return nil
    }
  }
}
