import CityFiles
import Documents
import ReportingCore

/// Puts released figures into the places where a text quotes them, so that text and tables cannot
/// disagree.
struct FigureQuotes {
  let context: SectionContext

  /// The blocks with every `{{...}}` replaced.
  func filled(_ blocks: [Block]) -> [Block] { blocks.flatMap(filled) }

  /// The sections with every `{{...}}` replaced.
  func filled(_ sections: [Section]) -> [Section] {
    sections.map { section in
      var section = section
      section.title = filled(section.title)
      section.blocks = filled(section.blocks)
      section.subsections = filled(section.subsections)
      return section
    }
  }

  private func filled(_ block: Block) -> [Block] {
    switch block {
    case .paragraph(var paragraph):
      if let made = madeBlock(paragraph.inlines) { return made }
      paragraph.inlines = filled(paragraph.inlines)
      return [.paragraph(paragraph)]
    case .list(let ordered, let items):
      return [.list(ordered: ordered, items: items.map { $0.flatMap(filled) })]
    case .quotation(let inner): return [.quotation(inner.flatMap(filled))]
    case .notice(let inner): return [.notice(inner.flatMap(filled))]
    case .table(var table):
      table.columns = table.columns.map { column in
        var column = column
        column.title = filled(column.title)
        return column
      }
      table.rows = table.rows.map { Table.Row($0.cells.map(filled), kind: $0.kind) }
      return [.table(table)]
    case .chart, .pageBreak: return [block]
    }
  }

  /// The table or chart for a paragraph that holds nothing but a reference to one.
  private func madeBlock(_ inlines: [Inline]) -> [Block]? {
    guard inlines.count == 1, case .text(let text) = inlines[0],
      text.holds(UInt8(ascii: "{"))
    else { return nil }
    let trimmed = text.drop { $0.isWhitespace }
    guard let reference = FigureReference.references(in: String(trimmed)).first,
      reference.text.count >= trimmed.count, !reference.kind.isInText
    else { return nil }
    let indicators = reference.indicators(in: context.catalogue, cityModules: context.cityModules)
    let writer = FigureWriter(context: context)
    switch reference.kind {
    case .indicator, .register, .change: return nil
    case .table:
      let caption =
        reference.group.flatMap(groupTitle).map(writer.text)
        ?? commonHeading(of: indicators).map(writer.text) ?? context.pack[.figuresForQuestion]
      return IndicatorTables(context: context)
        .blocks(indicators, caption: caption, periods: 6)
    case .chart:
      return IndicatorCharts(context: context)
        .chart(indicators, kind: indicators.first?.chart ?? .lines).map { [.chart($0)] } ?? []
    }
  }

  /// The heading that all of some indicators stand under, or nil when they stand under several.
  private func commonHeading(of indicators: [IndicatorDefinition]) -> LocalizedText? {
    let headings = Set(indicators.map { [$0.module, $0.group ?? ""] })
    guard headings.count == 1, let first = indicators.first else { return nil }
    let module = context.catalogue.module(first.module)
    return module?.groups.first { $0.id == first.group }?.title ?? module?.title
  }

  private func groupTitle(_ id: String) -> LocalizedText? {
    context.cityModules.compactMap { context.catalogue.module($0) }.flatMap(\.groups)
      .first { $0.id == id }?.title
  }

  private func filled(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .text(let text): .text(filled(text))
      case .emphasis(let inner): .emphasis(filled(inner))
      case .strong(let inner): .strong(filled(inner))
      case .link(let address, let inner): .link(address: address, text: filled(inner))
      case .reference(let section, let inner): .reference(section: section, text: filled(inner))
      case .footnote(let inner): .footnote(filled(inner))
      case .code, .lineBreak: inline
      }
    }
  }

  private func filled(_ text: String) -> String {
    FigureReference.replacing(in: text) { reference in
      guard reference.kind.isInText else { return nil }
      return context.quotable.figure(reference).map(FigureWriter(context: context).text)
        ?? context.pack[.markMissing]
    }
  }
}

extension FigureReference {
  /// The indicators that are named, those of a named group among them.
  func indicators(in catalogue: Catalogue, cityModules: [String]) -> [IndicatorDefinition] {
    indicators.compactMap { catalogue.indicator($0) }
      + (group.map { group in
        catalogue.indicators.filter { $0.group == group && cityModules.contains($0.module) }
      } ?? [])
  }
}
