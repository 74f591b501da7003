import ReportingCore

extension PackageInspection {
  /// The key that signed; nil, with a finding, when no trusted one did.
  func signer(of tagManifest: ArraySlice<UInt8>) -> SigningPublicKey? {
    guard let text = contents[.signature]?.content else {
      if contents[.signature]?.isDamaged == true { return nil }
      report(
        "seal.unsigned", "the package is not signed",
        suggestion: "Ask the city to seal it with 'cityrights seal --key FILE'.")
      return nil
    }
    let file = BagLayout.signature
    do throws(PackageSignature.Problem) {
      let signature = try PackageSignature(text)
      let keys = trust.keys(of: signature.keyID)
      guard !keys.isEmpty else { throw .otherKey(id: signature.keyID) }
      var problem = PackageSignature.Problem.wrong
      for key in keys {
        do throws(PackageSignature.Problem) {
          try signature.verify(tagManifest, key: key)
          return key
        } catch {
          problem = error
        }
      }
      throw problem
    } catch {
      switch error {
      case .otherKey(let id):
        report(
          "seal.unknown-key", "it is signed with the key \(id.sixteenDigits), which is not trusted",
          in: file,
          suggestion:
            "Ask the city by another way than this package for its public key, then 'cityrights key trust CITY KEY'."
        )
      case .malformed, .method:
        report(
          "seal.signature", "this is no signature in minisign's format", in: file,
          suggestion: Self.sendAgain)
      case .wrong:
        report(
          "seal.signature", "the signature does not belong to this package", in: file,
          suggestion: "Somebody changed the package. \(Self.sendAgain)")
      case .remark:
        report(
          "seal.signature", "the remark in the signature was changed", in: file,
          suggestion: "Somebody changed the package. \(Self.sendAgain)")
      }
      return nil
    }
  }

  func check(_ signer: SigningPublicKey, for record: SubmissionRecord) {
    guard !trust.trusts(signer, for: record.city.id) else { return }
    let others = trust.cities(of: signer).map { "'\($0)'" }.joined(separator: ", ")
    report(
      "seal.foreign-key",
      "the package is of '\(record.city.id)', but the key \(signer.name) is trusted for \(others) alone",
      in: BagLayout.signature,
      suggestion: "Ask the city by another way which key is its own.")
  }
}
