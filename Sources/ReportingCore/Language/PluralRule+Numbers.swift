extension PluralRule {
  /// The forms that the numbers of every day need when they are printed with so many decimals; not
  /// those of whole millions in the Romance languages. In the order of ``PluralCategory``.
  public func formsOfNumbers(decimals: Int) -> [PluralCategory] {
    let steps = decimals > 0 ? [0, 0.1, 0.5] : [0]
    var found: Set<PluralCategory> = []
    for whole in 0...120 {
      for step in steps {
        found.insert(category(for: Double(whole) + step, decimals: decimals))
      }
    }
    return PluralCategory.allCases.filter(found.contains)
  }
}
