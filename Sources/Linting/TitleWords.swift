import ReportingCore

/// The words of an indicator's title by which a sentence can name it: not the small ones.
struct TitleWords {
  let words: Set<String>

  init(_ title: LocalizedText, in language: LanguageTag) {
    let tag = String(language.description.prefix { $0 != "-" })
    let small = SmallWords.index(tag).map { UInt16(1) << $0 } ?? 0
    words = Set(
      ScannedText(title[language] ?? "").words.filter { word in
        (SmallWords.languages.value(of: word) ?? 0) & small == 0 && !word.isNumber
      }.map(\.lower))
  }

  /// How many of the words stand in a sentence, from 0 to 1.
  func share(in sentence: [ScannedText.Word]) -> Double {
    guard !words.isEmpty else { return 0 }
    let there = Set(sentence.map(\.lower))
    return Double(words.count { there.contains($0) }) / Double(words.count)
  }
}

extension [ScannedText.Word] {
  /// The calendar years that are named, other than at a place.
  func years(outside place: Range<Int>) -> Set<Int> {
    Set(
      filter { $0.isNumber && $0.bytes.count == 4 && !place.overlaps($0.bytes) }
        .compactMap { Int($0.lower) }.filter { (1900...2100).contains($0) })
  }
}

/// The forms of units in one language, made when they are asked for.
final class UnitFormTable {
  private let pack: LanguagePack
  private var known: [String: UnitForms] = [:]

  init(pack: LanguagePack) { self.pack = pack }

  func forms(of unit: MeasurementUnit) -> UnitForms {
    if let forms = known[unit.id] { return forms }
    let forms = UnitForms(unit, in: pack)
    known[unit.id] = forms
    return forms
  }
}
