extension RegisterRecord {
  /// Whether a field of names has the city among them, by its id or by its name in any language,
  /// alone or with further words, as in `City council of Testville`.
  public func names(_ city: City, in field: String) -> Bool {
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let own = [city.id] + city.name.languages.compactMap { city.name[$0] }
    let wanted = own.map(words).filter { !$0.isEmpty }
    return (value(field)?.texts ?? []).map(words).contains { written in
      wanted.contains { name in
        guard written.count >= name.count else { return false }
        return (0...(written.count - name.count)).contains {
          Array(written[$0..<$0 + name.count]) == name
        }
      }
    }
  }
}
