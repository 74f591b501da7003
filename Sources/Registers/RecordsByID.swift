import ReportingCore

extension Sequence where Element == Register {
  /// The records by register and id; of several with one id the first, for it is said that there
  /// are several.
  var recordsByID: [String: [String: RegisterRecord]] {
    Dictionary(
      map { register in
        (
          register.id,
          Dictionary(
            register.records.map { ($0.id.forComputing, $0) },
            uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
