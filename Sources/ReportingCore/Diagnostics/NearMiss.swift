/// Finds what a person probably meant.
public enum NearMiss {
  /// The candidate closest to a misspelt word, or nil when none is close.
  ///
  /// Letter case does not count. At most a third of the letters may differ (an exchange of two
  /// neighbours counts as one difference), so that unrelated words are never offered. Of two
  /// letters only their exchange is a near miss.
  public static func bestMatch(
    for word: String, among candidates: some Sequence<String>
  ) -> String? {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty, wanted.count <= 128 else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      let isExchange = letters.count == 2 && wanted == letters.reversed()
      let limit = isExchange ? 1 : max(wanted.count, letters.count) / 3
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, letters)
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// `Did you mean 'x'?`, or nil when no candidate is close.
  public static func suggestion(
    for word: String, among candidates: some Sequence<String>
  ) -> String? {
    bestMatch(for: word, among: candidates).map { "Did you mean '\($0)'?" }
  }

  /// The number of letters to insert, delete, replace or exchange with their neighbour.
  private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a == b { return 0 }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
