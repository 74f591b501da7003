/// A grammatical number as the Unicode CLDR names it. The raw values are those of the files.
public enum PluralCategory: String, Sendable, Equatable, CaseIterable {
  /// A form for nothing, as in Arabic.
  case zero
  /// The singular.
  case one
  /// The dual, as in Arabic.
  case two
  /// A form for few, as in Russian.
  case few
  /// A form for many, as in Russian; in the Romance languages for whole millions (`un millón de`).
  case many
  /// The form for all that is left, and for every fraction that has none of its own.
  case other
}
