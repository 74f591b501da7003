/// What is said of tables and records that are not shown.
extension Sentence {
  /// That a table is not printed because every figure in it is withheld.
  public static func tableWithheld(_ title: String, because reasons: String) -> Sentence {
    Sentence(.tableWithheld, [.title: .text(title), .text: .text(reasons)])
  }

  /// How many records are not shown one by one.
  public static func recordsWithheld(_ count: Int) -> Sentence {
    Sentence(.recordsWithheld, [.count: .number(count)])
  }

  /// That fewer than so many records are not shown one by one.
  public static func fewRecordsWithheld(below threshold: Int) -> Sentence {
    Sentence(.fewRecordsWithheld, [.threshold: .number(threshold)])
  }

  /// That the city is among those whom a record is about, and who verified it.
  public static func conflictOfInterest(verifiedBy verifier: String) -> Sentence {
    Sentence(.conflictOfInterest, [.text: .text(verifier)])
  }
}
