import Documents

/// The headings of a document in reading order, with their levels, and the bookmark of every
/// section, so that references can be written before their target.
struct DOCXOutline {
  /// A heading.
  struct Heading {
    /// The depth in the tree, from 1.
    var level: Int
    /// The number before the heading, or nil.
    var number: String?
    /// The bookmark of the section.
    var bookmark: String
    /// The heading.
    var title: [Inline]
  }

  private(set) var headings: [Heading] = []
  private var bookmarks: [String: String] = [:]

  /// Walks through the sections.
  init(_ sections: [Section], style: DocumentStyle) {
    var taken: Set<String> = []
    var numbers = RunningNumbers()
    func walk(_ sections: [Section], level: Int) {
      for section in sections {
        // Word allows 40 letters, digits and low lines in a bookmark and ignores their case.
        let letters = section.id.lowercased().map { character in
          character.isASCII && (character.isLetter || character.isNumber) ? character : "_"
        }
        let base = "s_" + String(letters.prefix(30))
        var name = base
        var count = 1
        while !taken.insert(name).inserted {
          count += 1
          name = "\(base)_\(count)"
        }
        headings.append(
          Heading(
            level: level, number: numbers.next(section, level: level, in: style), bookmark: name,
            title: section.title))
        // Of two sections with the same id, references mean the first.
        if bookmarks[section.id] == nil { bookmarks[section.id] = name }
        walk(section.subsections, level: level + 1)
      }
    }
    walk(sections, level: 1)
  }

  /// The bookmark of the section with this id, or nil when there is none.
  func bookmark(of section: String) -> String? {
    bookmarks[section]
  }
}
