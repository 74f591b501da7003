public import ReportingCore

/// What came of verifying a package.
public enum PackageVerification: Sendable {
  /// It holds.
  case verified(SealedPackage)
  /// It does not, for all of these reasons.
  case refused([Diagnostic])

  /// The package; nil when it was refused.
  public var package: SealedPackage? {
    if case .verified(let package) = self { package } else { nil }
  }

  /// Why it was refused; none when it was not.
  public var findings: [Diagnostic] {
    if case .refused(let findings) = self { findings } else { [] }
  }
}
