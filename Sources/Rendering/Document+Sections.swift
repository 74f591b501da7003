import Documents

extension Document {
  /// The ids of all sections, for telling a reference that leads somewhere from one that does not.
  var sectionIDs: Set<String> {
    var ids: Set<String> = []
    func visit(_ sections: [Section]) {
      for section in sections {
        ids.insert(section.id)
        visit(section.subsections)
      }
    }
    visit(sections)
    return ids
  }
}
