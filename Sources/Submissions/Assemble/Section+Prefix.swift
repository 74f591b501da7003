package import Documents

extension [Section] {
  /// The sections with a prefix before their ids, so that texts of several hands can stand in one
  /// document.
  package func prefixed(with prefix: String) -> [Section] {
    map { section in
      var section = section
      section.id = "\(prefix)-\(section.id)"
      section.subsections = section.subsections.prefixed(with: prefix)
      return section
    }
  }
}
