import Documents

/// Turns a document into JSON values, counting as the printed formats count.
struct JSONTree {
  private let style: DocumentStyle
  private var numbers = RunningNumbers()
  private var footnotes = 0

  init(style: DocumentStyle) { self.style = style }

  mutating func value(of document: Document) -> JSONValue {
    .object([
      ("format", .string("cityrights-document")), ("version", .number("1")),
      ("metadata", value(of: document.metadata)),
      ("sections", .array(document.sections.map { value(of: $0, level: 1) })),
      ("datasets", .array(document.datasets.map { value(of: $0) })),
    ])
  }

  private func value(of metadata: DocumentMetadata) -> JSONValue {
    .object([
      ("title", .string(metadata.title)), ("subtitle", metadata.subtitle.map { .string($0) }),
      ("language", .string(metadata.language)),
      ("direction", .string(metadata.direction.rawValue)), ("issuer", .string(metadata.issuer)),
      ("subject", metadata.subject.map { .string($0) }),
      ("keywords", .strings(metadata.keywords)),
      (
        "masthead",
        metadata.masthead.map {
          .object([("organ", .string($0.organ)), ("lines", .strings($0.lines))])
        }
      ),
      ("issued", metadata.issued.map { .string($0) }),
      ("identifier", .string(metadata.identifier)),
      ("coverLines", .strings(metadata.coverLines)), ("notices", .strings(metadata.notices)),
      ("draft", metadata.draftMark.map { .string($0) }),
    ])
  }

  private mutating func value(of section: Section, level: Int) -> JSONValue {
    let number = numbers.next(section, level: level, in: style)
    var role = "body"
    var question: String?
    switch section.role {
    case .body: break
    case .answer(let id): (role, question) = ("answer", id)
    case .annex: role = "annex"
    }
    return .object([
      ("id", .string(section.id)), ("role", .string(role)),
      ("question", question.map { .string($0) }), ("number", number.map { .string($0) }),
      ("title", inlines(section.title)),
      ("blocks", .array(section.blocks.map { value(of: $0, isInSection: true) })),
      ("sections", .array(section.subsections.map { value(of: $0, level: level + 1) })),
    ])
  }

  // MARK: Blocks

  private mutating func value(of block: Block, isInSection: Bool) -> JSONValue {
    switch block {
    case .paragraph(let paragraph):
      let number = isInSection ? numbers.next(paragraph, in: style) : nil
      return .object([
        ("type", .string("paragraph")), ("style", .string(paragraph.style.rawValue)),
        ("number", number.map { .number("\($0)") }), ("content", inlines(paragraph.inlines)),
      ])
    case .list(let ordered, let items):
      return .object([
        ("type", .string("list")), ("ordered", .boolean(ordered)),
        ("items", .array(items.map { blocks($0) })),
      ])
    case .quotation(let inner):
      return .object([("type", .string("quotation")), ("blocks", blocks(inner))])
    case .notice(let inner):
      return .object([("type", .string("notice")), ("blocks", blocks(inner))])
    case .table(let table): return value(of: table)
    case .chart(let chart): return value(of: chart)
    case .pageBreak: return .object([("type", .string("pageBreak"))])
    }
  }

  private mutating func blocks(_ blocks: [Block]) -> JSONValue {
    .array(blocks.map { value(of: $0, isInSection: false) })
  }

  private mutating func value(of table: Table) -> JSONValue {
    .object([
      ("type", .string("table")), ("number", .number("\(numbers.nextTable())")),
      ("caption", inlines(table.caption)), ("summary", .string(table.summary)),
      ("hasRowHeadings", .boolean(table.hasRowHeadings)),
      (
        "columns",
        .array(
          table.columns.map {
            .object([
              ("title", inlines($0.title)), ("alignment", .string($0.alignment.rawValue)),
            ])
          })
      ),
      (
        "rows",
        .array(
          table.rows.map { row in
            .object([
              ("kind", .string(row.kind.rawValue)),
              ("cells", .array(row.cells.map { inlines($0) })),
            ])
          })
      ),
      ("notes", .array(table.notes.map { inlines($0) })),
      ("sources", .array(table.sources.map { inlines($0) })),
    ])
  }

  private mutating func value(of chart: Chart) -> JSONValue {
    .object([
      ("type", .string("chart")), ("number", .number("\(numbers.nextFigure())")),
      ("kind", .string(chart.kind.rawValue)), ("caption", inlines(chart.caption)),
      ("alternativeText", .string(chart.alternativeText)),
      ("categoryTitle", .string(chart.categoryTitle)),
      ("categories", .strings(chart.categories)), ("axisTitle", .string(chart.axis.title)),
      (
        "series",
        .array(
          chart.series.map { series in
            .object([
              ("name", .string(series.name)),
              (
                "points",
                .array(
                  series.points.map { point in
                    .object([
                      (
                        "value",
                        point.value.map { number($0, decimals: chart.decimals) } ?? .null
                      ), ("label", .string(point.label)),
                    ])
                  })
              ),
            ])
          })
      ),
      ("sources", .array(chart.sources.map { inlines($0) })),
    ])
  }

  // MARK: Inlines

  private mutating func inlines(_ inlines: [Inline]) -> JSONValue {
    .array(inlines.map { value(of: $0) })
  }

  private mutating func value(of inline: Inline) -> JSONValue {
    func typed(_ type: String, _ members: (String, JSONValue?)...) -> JSONValue {
      .object([("type", .string(type))] + members)
    }
    switch inline {
    case .text(let text): return typed("text", ("text", .string(text)))
    case .code(let text): return typed("code", ("text", .string(text)))
    case .emphasis(let inner): return typed("emphasis", ("content", inlines(inner)))
    case .strong(let inner): return typed("strong", ("content", inlines(inner)))
    case .link(let address, let inner):
      return typed("link", ("address", .string(address)), ("content", inlines(inner)))
    case .reference(let section, let inner):
      return typed("reference", ("section", .string(section)), ("content", inlines(inner)))
    case .footnote(let inner):
      footnotes += 1
      let number = footnotes
      return typed("footnote", ("number", .number("\(number)")), ("content", inlines(inner)))
    case .lineBreak: return typed("lineBreak")
    }
  }

  // MARK: Figures

  private func number(_ value: Double, decimals: Int) -> JSONValue {
    guard value.isFinite else { return .null }
    return .number(DecimalDigits(value).rounded(to: decimals).shortest)
  }

  private func value(of dataset: Dataset) -> JSONValue {
    .object([
      ("name", .string(dataset.name)), ("title", .string(dataset.title)),
      (
        "columns",
        .array(
          dataset.columns.map {
            .object([("name", .string($0.name)), ("title", .string($0.title))])
          })
      ),
      (
        "rows",
        .array(
          dataset.rows.map { row in
            .array(
              row.map { cell in
                switch cell {
                case .text(let text): .string(text)
                case .number(let value, let decimals): number(value, decimals: decimals)
                case .empty: .null
                }
              })
          })
      ),
    ])
  }
}
