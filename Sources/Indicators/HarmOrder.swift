/// The order in which a scheme ranks violations by the harm done, the worst first: of several
/// violations that one victim suffered the worst counts, and the victim counts once (SDG 16.10.1).
///
/// It is not the order of the letters by which the standard names them: A killing, B enforced
/// disappearance, C torture, but killing > torture > enforced disappearance.
public struct HarmOrder: Sendable, Hashable {
  /// The codes of violations, the worst first.
  public let codes: [String]

  /// An order; nil when it is empty or names a code twice, and so is none.
  public init?(_ codes: [String]) {
    guard !codes.isEmpty, Set(codes).count == codes.count else { return nil }
    self.codes = codes
  }
}
