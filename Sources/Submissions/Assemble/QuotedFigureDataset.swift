import CityFiles
import Documents
import ReportingCore

/// The inventory of the figures that the texts of a document quote: what stands where, how it is
/// printed and what it rests on.
struct QuotedFigureDataset {
  let context: SectionContext
  /// The ids of the questions or sections, in the order of the document.
  let order: [String]

  /// The table; nil when nothing is quoted.
  func dataset() -> Dataset? {
    let pack = context.pack
    let lines = order.flatMap { id in
      references(in: id).flatMap { reference in
        context.quotable.figure(reference).map { rows(of: $0, in: id) } ?? []
      }
    }
    guard !lines.isEmpty else { return nil }
    let columns: [(String, Word)] = [
      ("section", .section), ("quotation", .quotation), ("printed", .asPrinted),
      ("figure", .identifier), ("period", .period), ("part", .breakdown), ("value", .value),
      ("unit", .unit), ("mark", .mark), ("rests-on", .inputs), ("source", .source),
    ]
    return Dataset(
      name: "quoted-figures", title: pack[.quotedFigures],
      columns: columns.map { Dataset.Column(name: $0.0, title: pack[$0.1]) }, rows: lines)
  }

  private func references(in section: String) -> [FigureReference] {
    guard let text = context.texts[section] else { return [] }
    return FigureReference.references(
      in: DocumentText.text(of: text.content) + DocumentText.text(of: text.subsections))
  }

  /// One row for each figure that the reference rests on: a change has two.
  private func rows(of quoted: QuotedFigure, in section: String) -> [[Dataset.Value]] {
    let writer = FigureWriter(context: context)
    return quoted.measurements.map { measurement in
      let inputs = measurement?.inputs ?? []
      let sources = inputs.compactMap(\.source).reduce(into: [String]()) { known, id in
        if !known.contains(id) { known.append(id) }
      }
      return [
        .text(section), .text(quoted.reference.text), .text(writer.text(quoted)),
        .text(quoted.subject), text(measurement?.period.description ?? ""),
        text(measurement.map { $0.breakdown.isTotal ? "" : "\($0.breakdown)" } ?? ""),
        measurement?.value.map { .number($0, decimals: measurement?.decimals ?? 0) } ?? .empty,
        text(quoted.unit?.id ?? ""),
        text((measurement?.mark).map(context.pack.text(of:)) ?? ""),
        text(inputs.map(rest).joined(separator: "; ")), text(sources.joined(separator: "; ")),
      ]
    }
  }

  private func rest(_ input: ReleasedInput) -> String {
    let value =
      input.value.flatMap { DecimalRounding.digits(of: $0, decimals: input.decimals)?.plainText }
    return "\(input.input) = \(value ?? context.pack[.markSuppressed])"
  }

  private func text(_ text: String) -> Dataset.Value { text.isEmpty ? .empty : .text(text) }
}
