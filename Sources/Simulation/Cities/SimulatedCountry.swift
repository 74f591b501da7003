/// A country in which simulated cities lie.
struct SimulatedCountry: Sendable {
  /// The ISO 3166-1 alpha-3 code.
  var code: String
  /// The M49 code of its sub-region, as in `config/codes/countries.csv`.
  var region: String
  /// The language in which its cities report: of those that are spoken there and that reports are
  /// written in, the first; English where there is none.
  var language: String
  /// How names of towns sound there.
  var style: TownNames.Style
  /// The language whose letters are not Latin; nil where names are written in Latin letters.
  var script: String?

  /// Five groups in which every twenty cities are spread: so many in each, as in the world
  /// organization of local governments.
  enum Continent: Int, CaseIterable, Sendable {
    case africa, americas, asia, europe, oceania

    /// How many of twenty cities.
    var share: Int {
      switch self {
      case .africa: 4
      case .americas: 5
      case .asia: 5
      case .europe: 5
      case .oceania: 1
      }
    }

    /// The countries, those with many members more than once.
    var countries: [SimulatedCountry] {
      switch self {
      case .africa: SimulatedCountry.africa
      case .americas: SimulatedCountry.americas
      case .asia: SimulatedCountry.asia
      case .europe: SimulatedCountry.europe
      case .oceania: SimulatedCountry.oceania
      }
    }
  }

  private static func country(
    _ code: String, _ region: String, _ language: String, _ style: TownNames.Style,
    _ script: String? = nil, times: Int = 1
  ) -> [SimulatedCountry] {
    let country = SimulatedCountry(
      code: code, region: region, language: language, style: style, script: script)
    return Array(repeating: country, count: times)
  }

  static let africa: [SimulatedCountry] = [
    country("DZA", "015", "fr", .maghrebi, "ar"), country("EGY", "015", "en", .maghrebi, "ar"),
    country("MAR", "015", "fr", .maghrebi, "ar", times: 2),
    country("TUN", "015", "fr", .maghrebi, "ar"), country("SEN", "011", "fr", .sahelian, times: 2),
    country("CIV", "011", "fr", .sahelian), country("BEN", "011", "fr", .sahelian),
    country("BFA", "011", "fr", .sahelian), country("GHA", "011", "en", .sahelian),
    country("NGA", "011", "en", .sahelian, times: 2), country("MLI", "011", "fr", .sahelian),
    country("KEN", "014", "en", .bantu), country("TZA", "014", "en", .bantu),
    country("UGA", "014", "en", .bantu), country("ETH", "014", "en", .bantu, "am"),
    country("RWA", "014", "fr", .bantu), country("MOZ", "014", "en", .bantu),
    country("MDG", "014", "fr", .malay), country("CMR", "017", "fr", .bantu),
    country("COD", "017", "fr", .bantu), country("GAB", "017", "fr", .bantu),
    country("ZAF", "018", "en", .bantu, times: 2), country("NAM", "018", "en", .bantu),
    country("BWA", "018", "en", .bantu),
  ].flatMap { $0 }

  static let americas: [SimulatedCountry] = [
    country("CAN", "021", "en", .english), country("CAN", "021", "fr", .french),
    country("USA", "021", "en", .english, times: 2),
    country("MEX", "013", "es", .iberian, times: 3),
    country("GTM", "013", "es", .iberian), country("CRI", "013", "es", .iberian),
    country("PAN", "013", "es", .iberian), country("SLV", "013", "es", .iberian),
    country("CUB", "029", "es", .iberian), country("DOM", "029", "es", .iberian),
    country("HTI", "029", "fr", .french), country("JAM", "029", "en", .english),
    country("COL", "005", "es", .iberian, times: 2), country("ECU", "005", "es", .iberian),
    country("PER", "005", "es", .iberian), country("BOL", "005", "es", .iberian),
    country("BRA", "005", "es", .iberian, times: 3),
    country("ARG", "005", "es", .iberian, times: 2),
    country("CHL", "005", "es", .iberian), country("URY", "005", "es", .iberian),
    country("PRY", "005", "es", .iberian),
  ].flatMap { $0 }

  static let asia: [SimulatedCountry] = [
    country("CHN", "030", "en", .eastern, "zh", times: 2),
    country("JPN", "030", "en", .eastern, "ja"),
    country("KOR", "030", "en", .eastern, "ko", times: 2),
    country("MNG", "030", "en", .eastern, "mn"),
    country("IND", "034", "en", .indian, "hi", times: 3),
    country("NPL", "034", "en", .indian, "ne"),
    country("BGD", "034", "en", .indian, "bn"), country("LKA", "034", "en", .indian, "ta"),
    country("IDN", "035", "en", .malay, times: 2), country("PHL", "035", "en", .malay, times: 2),
    country("MYS", "035", "en", .malay), country("VNM", "035", "fr", .eastern),
    country("THA", "035", "en", .malay, "th"), country("KAZ", "143", "en", .turkic, "kk"),
    country("UZB", "143", "en", .turkic), country("KGZ", "143", "en", .turkic, "ky"),
    country("TUR", "145", "en", .turkic, times: 2), country("GEO", "145", "en", .turkic, "ka"),
    country("ARM", "145", "en", .turkic, "hy"), country("LBN", "145", "fr", .maghrebi, "ar"),
    country("JOR", "145", "en", .maghrebi, "ar"), country("PSE", "145", "en", .maghrebi, "ar"),
  ].flatMap { $0 }

  static let europe: [SimulatedCountry] = [
    country("ESP", "039", "es", .iberian, times: 2),
    country("ESP", "039", "ca", .catalan, times: 2),
    country("AND", "039", "ca", .catalan), country("FRA", "155", "fr", .french, times: 3),
    country("BEL", "155", "fr", .french), country("CHE", "155", "fr", .french),
    country("DEU", "155", "en", .germanic, times: 2), country("AUT", "155", "en", .germanic),
    country("NLD", "155", "en", .germanic), country("ITA", "039", "en", .iberian),
    country("PRT", "039", "en", .iberian), country("GRC", "039", "en", .slavic, "el"),
    country("SRB", "039", "en", .slavic, "sr"), country("HRV", "039", "en", .slavic),
    country("POL", "151", "en", .slavic), country("UKR", "151", "en", .slavic, "uk"),
    country("ROU", "151", "fr", .slavic), country("BGR", "151", "en", .slavic, "bg"),
    country("CZE", "151", "en", .slavic), country("SWE", "154", "en", .germanic),
    country("NOR", "154", "en", .germanic), country("FIN", "154", "en", .germanic),
    country("IRL", "154", "en", .english), country("GBR", "154", "en", .english, times: 2),
    country("EST", "154", "en", .germanic), country("LTU", "154", "en", .slavic),
  ].flatMap { $0 }

  static let oceania: [SimulatedCountry] = [
    country("AUS", "053", "en", .english, times: 2),
    country("NZL", "053", "en", .english, times: 2),
    country("FJI", "054", "en", .polynesian), country("PNG", "054", "en", .polynesian),
    country("VUT", "054", "fr", .polynesian), country("NCL", "054", "fr", .polynesian),
    country("WSM", "061", "en", .polynesian), country("TON", "061", "en", .polynesian),
  ].flatMap { $0 }
}
