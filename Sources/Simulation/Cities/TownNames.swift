/// Names of towns that there are not: each of three syllables of which hardly two stand together in
/// a language, so that they read like the country and are nowhere on its map.
enum TownNames {
  /// How the names of a part of the world sound.
  enum Style: Sendable {
    case iberian, catalan, french, english, germanic, slavic, maghrebi, sahelian, bantu, turkic
    case indian, eastern, malay, polynesian
  }

  private struct Syllables {
    var first: [String]
    var middle: [String]
    var last: [String]
    var forms: [String] = ["{}"]
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static func syllables(_ style: Style) -> Syllables {
    switch style {
    case .iberian:
      Syllables(
        first: list("Zor Vel Quin Mab Tur Olb Jar Fen Grij Xal Ber Izo Luz Nar Sab Uld"),
        middle: list("vare lime doque zuri nabe tolu guera mixo ferru pazi"),
        last: list("sco ndero lza mbria xa rdún vilo tque ñola zuela"),
        forms: ["{}", "{}", "Puerto {}", "Villa {}", "{} del Valle", "{} Alta"])
    case .catalan:
      Syllables(
        first: list("Vor Bell Trix Mol Gurb Sarr Ull Pla Xer Cant"),
        middle: list("gue lluva queri nyo desto ravi bleda"),
        last: list("nyà lquers ssol mbrell xós dregà vall"),
        forms: ["{}", "{}", "{} de Dalt", "Vila{}"])
    case .french:
      Syllables(
        first: list("Bri Vau Cor Fleu Mar Orn Tri Gue Sar Jul Nou Pel"),
        middle: list("gnolle venti dresse lavou nizel touque rvelle baune"),
        last: list("vrac soy gneux ntil zey dourne mbaux ruel"),
        forms: ["{}", "{}", "{}-sur-Orvelle", "{}-le-Haut"])
    case .english:
      Syllables(
        first: list("Thor Wex Bram Kel Hob Ful Ash Quen Mar Dun Pell Gri"),
        middle: list("lmer dwin stow kery vens thro blet nnow"),
        last: list("combury ringate foldham wickle stavern morpell drake"),
        forms: ["{}", "{}", "{} Falls", "New {}", "{} Bay"])
    case .germanic:
      Syllables(
        first: list("Grau Lind Vol Hel Stur Brem Kvi Joh Nor Tös"),
        middle: list("wende rkel stolze mbri nnova drusk lvar ggen"),
        last: list("rode shagen vik felden lauk borgen stedt mäe"))
    case .slavic:
      Syllables(
        first: list("Zbo Vre Kro Mil Dro Gra Ostr Pla Rud Svi"),
        middle: list("vani rkule dolne sichu breži mylo zdova gori"),
        last: list("vnik tsyn lovets grava ščyna dolis mir chany"))
    case .maghrebi:
      Syllables(
        first: list("Zar Mel Bou Taf Kser Oul Hab Dja Sef Naz"),
        middle: list("ghoui ddara nimet lousse bridi khale zmoun"),
        last: list("ra ndjah ssit mira ghane louf douane"), forms: ["{}", "{}", "Ain {}", "Bir {}"])
    case .sahelian:
      Syllables(
        first: list("Ko Dja Sa Ou Gna Bo Tié Wa Ké Ndo"),
        middle: list("ngou ladou ssimbé rago mbako guéla nakou"),
        last: list("dala rou bougri gho ndé kassa lin"))
    case .bantu:
      Syllables(
        first: list("Mbu Ki Nya Lu Cha Mwa Ru Bo Ka Ndi"),
        middle: list("zembe lonju rukwi tamba guvu ndori pweze"),
        last: list("ka le zani mbo ro nge tsi"))
    case .turkic:
      Syllables(
        first: list("Kara Bel Tash Ak Yol Zhan Gör Mir Sar Oz"),
        middle: list("dumu kelpe shuva rgolu nbiri ttaze"),
        last: list("kent bulak deri gan ova tepe shi"))
    case .indian:
      Syllables(
        first: list("Dev Mara Chan Bhor Suj Kol Vri Nal Pra Tir"),
        middle: list("ndula kshore vighe rampe joli thuva bhane"),
        last: list("garh pur wadi kot nagara mbal gaon"))
    case .eastern:
      Syllables(
        first: list("Hao Min Gye Shu Tak Bu Zhe Nam Yeo Kura"),
        middle: list("lwen zoku rimo ngsae tsuba dong"),
        last: list("xun wol mura ping hae shin"))
    case .malay:
      Syllables(
        first: list("Tan Sera Bulu Kem Mala Pang Rato Lin"),
        middle: list("gubo dawan liyut mbare kusi nagom"),
        last: list("lan juri gan bato sari dap"))
    case .polynesian:
      Syllables(
        first: list("Va Lo Tu Ma Fa Nu Ko Re"), middle: list("levu nuka tafo ridu maso hiva"),
        last: list("lai mea roto ava toki ni"))
    }
  }

  /// A name in Latin letters.
  static func name(_ style: Style, _ numbers: inout SimulationNumbers) -> String {
    let syllables = syllables(style)
    let root =
      numbers.pick(syllables.first) + numbers.pick(syllables.middle) + numbers.pick(syllables.last)
    let form = numbers.pick(syllables.forms)
    // Within a word the root goes on in small letters.
    return form == "Vila{}" ? "Vila" + root.lowercased() : form.replacing("{}", with: root)
  }

  /// A name in the letters of a language; nil for one that is not among them.
  static func name(inScriptOf language: String, _ numbers: inout SimulationNumbers) -> String? {
    let text: String? =
      switch language {
      case "ar": "زر مل بو طف قسر دجا سف نز غو دير"
      case "am": "ዘባ ሙሬ ጉዳ ቀልኮ ሰሚ ወጫ"
      case "zh": "沄 崮 泺 岱 洣 汭 坞 堰"
      case "ja": "くら むね さわ とり ぬか みそ"
      case "ko": "뮌 솔뫼 가람 누리 덕소 빛"
      case "hi", "ne": "देव रंपे जोली थूवा भाने कोल"
      case "bn": "জলি থুভা রামপে ভানে কোল"
      case "ta": "வேல் குரம் நாவே தலி மூர்"
      case "th": "ทวา มเรศ กูสี ละดา นพง"
      case "el": "Ζορβ αλι ρουμ εθη νακο σπι"
      case "ka": "ზორ ველი ბადუ რუმ კასი"
      case "hy": "Զոր վել բադ ումա կաս"
      case "uk", "bg", "sr", "mn", "kk", "ky": "Збо вра кру мило дор гуна слав"
      default: nil
      }
    guard let text else { return nil }
    let parts = list(text)
    let name = (0..<3).map { _ in numbers.pick(parts) }.joined()
    return name.prefix(1).uppercased() + name.dropFirst().lowercased()
  }

  /// The name as a part of an id: letters a to z alone, with those of the marked ones they stand for.
  static func slug(_ name: String) -> String {
    let plain: [Character: Character] = [
      "à": "a", "á": "a", "ä": "a", "é": "e", "è": "e", "í": "i", "ó": "o", "ò": "o", "ö": "o",
      "ú": "u", "ñ": "n", "š": "s", "č": "c", "ž": "z",
    ]
    return String(
      name.lowercased().compactMap { letter -> Character? in
        let letter = plain[letter] ?? letter
        return letter.isASCII && letter.isLetter ? letter : nil
      })
  }
}
