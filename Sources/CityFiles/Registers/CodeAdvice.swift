import ReportingCore

/// What a person probably meant who wrote something that is no code of a list. Nothing is put in
/// its place: the person must write it.
struct CodeAdvice {
  let list: ControlledList
  /// Further names of countries, read when somebody needs them.
  let aliases: () -> [(name: String, code: String)]

  /// What to write, as a sentence.
  func suggestion(for written: String) -> String {
    var names: [(name: String, code: String)] = []
    for entry in list.entries {
      names.append((entry.id, entry.id))
      for language in entry.title.languages {
        if let title = entry.title[language] { names.append((title, entry.id)) }
      }
      // `M49 484` is also written as 484.
      if let number = entry.classification.split(separator: " ").last, list.id == "countries" {
        names.append((String(number), entry.id))
      }
    }
    if list.id == "countries" { names += aliases() }
    let wanted = written.lowercased()
    if let same = names.first(where: { $0.name.lowercased() == wanted }) {
      return "Write \(same.code)\(named(same.code))."
    }
    if let near = NearMiss.bestMatch(for: written, among: names.map(\.name)),
      let code = names.first(where: { $0.name == near })?.code
    {
      return "Did you mean \(code)\(named(code))?"
    }
    guard list.entries.count <= 40 else {
      return list.id == "countries"
        ? "Write the three capital letters of ISO 3166-1, such as MEX."
        : "The codes stand in config/codes/\(list.id).csv."
    }
    // Of a long list the heads of its families are enough to find the right one.
    let heads = list.entries.filter { $0.parent == nil }
    guard list.entries.count > 16, heads.count > 1, heads.count < list.entries.count else {
      return "The codes are \(list.entries.map(\.id).joined(separator: ", "))."
    }
    return "Its families are \(heads.map(\.id).joined(separator: ", ")); all codes stand in "
      + "config/codes/\(list.id).csv."
  }

  private func named(_ code: String) -> String {
    guard let title = list[code]?.title, let english = title[.english]
    else { return "" }
    return " (\(english))"
  }
}
