/// Numbers of things in the sentences of the program.
package enum Counted {
  /// `1 city`, `2 cities`.
  package static func text(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  package static func cities(_ count: Int) -> String { text(count, "city", "cities") }

  package static func submissions(_ count: Int) -> String {
    text(count, "submission", "submissions")
  }

  package static func figures(_ count: Int) -> String { text(count, "figure", "figures") }

  /// Names in a line: the first of them, and how many more there are.
  package static func names(_ names: [String], atMost limit: Int = 6) -> String {
    let shown = names.prefix(limit).joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }
}
