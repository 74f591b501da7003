/// The small words by which languages are told apart.
enum SmallWords {
  /// The languages, by index.
  static let tags = ["en", "es", "fr", "ca", "pt", "it", "de", "gl", "eu", "nl"]

  static func index(_ tag: String) -> Int? { tags.firstIndex(of: tag) }

  /// The languages of a word as a set of bits; a word of several languages has several.
  static let languages: WordTable<UInt16> = {
    var result = WordTable<UInt16>(capacity: 512)
    for (index, list) in lists.enumerated() {
      for word in list.utf8.split(separator: UInt8(ascii: " ")) {
        result.update(String(Substring(word))) { $0 = ($0 ?? 0) | 1 << index }
      }
    }
    return result
  }()

  private static let lists = [
    // en
    "the of and to in a is are was were be been being by for with from that this these those which who whose it its their they them he she his her has have had not on at as an or than into about between through where when there also such after before during under over all any each other but will would should can could may must no if so only more most",
    // es
    "el la los las de del y a en que un una unos unas por con para se su sus al lo le les no es son fue fueron ser ha han había está están como más o u e pero también entre sobre según desde hasta sin este esta estos estas ese esa esos esas cada donde cuando quien cuyo cuya muy todo toda todos todas otros otras durante ante tras así ni sino",
    // fr
    "le la les de des du et en que qui un une par avec pour se sa son ses au aux l d il elle ils elles ne pas est sont était ont été être a dans sur comme plus ou mais aussi entre selon depuis sans ce cet cette ces chaque où dont leur leurs tout toute tous toutes autres pendant après avant ainsi ni y qu s n c",
    // ca
    "el la els les de del dels i en que un una uns unes per amb a es seu seva seus seves al als ho li no és són va van ser ha han hi està estan com més o però també entre sobre segons des fins sense aquest aquesta aquests aquestes aquell cada on quan qui molt tot tota tots totes altres durant abans després així ni sinó pel pels l d s n cap què",
    // pt
    "o a os as de do da dos das e em no na nos nas que um uma uns umas por com para se seu sua seus suas ao aos à às não é são foi foram ser há está estão como mais ou mas também entre sobre segundo desde até sem este esta estes estas esse essa cada onde quando quem cujo muito todo toda todos todas outros outras durante após antes assim nem pelo pela pelos pelas",
    // it
    "il lo la i gli le a di del dello della dei degli delle e in che un uno una per con si suo sua suoi sue al alla ai alle dal dalla nel nella nei nelle non è sono era stato stata essere ha hanno come più o ma anche tra fra su sul sulla secondo senza questo questa questi queste ogni dove quando chi cui molto tutto tutta tutti tutte altri altre durante dopo prima così né l d",
    // de
    "der die das den dem des und in zu mit von für auf ist sind war waren im am an ein eine einen einem einer nicht auch als nach bei aus oder wie aber werden wird wurde wurden über unter zwischen durch ohne seit bis es sie er sich haben hat hatte ihre ihr sein seine dass zum zur vom beim alle jede dieser diese dieses kein keine noch nur",
    // gl
    "o a os as de do da dos das e en no na nos nas que un unha uns unhas por con para se seu súa seus súas ao aos á ás non é son foi foron ser hai está están como máis ou pero tamén entre sobre segundo dende ata sen este esta estes estas cada onde cando quen moi todo toda todos todas outros outras durante despois antes así pola polo polas polos",
    // eu
    "eta da dira du ez bat bere izan dute zuen ziren baina ere edo hau hori horiek duen den dela diren zen beste guztiak artean buruz arabera dago daude egin",
    // nl
    "de het een en van in te dat die is zijn was waren niet met voor op aan door als ook naar bij uit of maar worden wordt werd over onder tussen zonder sinds tot zich hebben heeft had hun haar deze dit alle elke andere na geen nog wel",
  ]
}
