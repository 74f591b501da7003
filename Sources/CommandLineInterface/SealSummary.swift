import Digests
package import Sealing
package import Submissions

/// What came of sealing, for the end of the terminal's output.
package struct SealSummary {
  private let result: SealResult
  private let key: SigningPublicKey

  package init(_ result: SealResult, key: SigningPublicKey) {
    self.result = result
    self.key = key
  }

  package var text: String {
    guard let name = result.name, let identity = result.identity else {
      return "nothing was sealed; mend the errors\n"
    }
    var parts = [name]
    if result.packages > 0 { parts.append("resting on \(result.packages) packages") }
    if result.packages == 0 || result.observations > 0 {
      parts.append("\(result.observations) figures")
    }
    parts.append("\(result.documents.count) documents")
    if result.hasAnnex { parts.append("a confidential annex") }
    return """
      sealed: \(parts.joined(separator: ", "))
      identity: \(identity)
      signed with: key \(key.name)

      """
  }
}
