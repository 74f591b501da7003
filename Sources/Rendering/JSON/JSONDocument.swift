import Documents
import JSONText

/// Writes a document as JSON, counting as the printed formats count.
struct JSONDocument {
  private let style: DocumentStyle
  private var out = JSONWriter()
  private var numbers = RunningNumbers()
  private var footnotes = 0

  init(style: DocumentStyle) { self.style = style }

  /// What is written so far.
  var bytes: [UInt8] { out.bytes }

  mutating func write(_ document: Document) {
    out.beginObject()
    out.member("format", "cityrights-document")
    out.member("version", 1)
    out.name("metadata")
    write(document.metadata)
    array("sections", document.sections) { $0.write($1, level: 1) }
    array("datasets", document.datasets) { $0.write($1) }
    out.endObject()
  }

  private mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONDocument, Element) -> Void
  ) {
    out.name(name)
    array(elements, write)
  }

  private mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONDocument, Element) -> Void
  ) {
    out.beginArray()
    for element in elements {
      out.element()
      write(&self, element)
    }
    out.endArray()
  }

  private mutating func write(_ metadata: DocumentMetadata) {
    out.beginObject()
    out.member("title", metadata.title)
    out.member("subtitle", ifAny: metadata.subtitle)
    out.member("language", metadata.language)
    out.member("direction", metadata.direction.rawValue)
    out.member("issuer", metadata.issuer)
    out.member("subject", ifAny: metadata.subject)
    out.member("keywords", metadata.keywords)
    if let masthead = metadata.masthead {
      out.name("masthead")
      out.beginObject()
      out.member("organ", masthead.organ)
      out.member("lines", masthead.lines)
      out.endObject()
    }
    out.member("issued", ifAny: metadata.issued)
    out.member("identifier", metadata.identifier)
    out.member("coverLines", metadata.coverLines)
    out.member("notices", metadata.notices)
    out.member("draft", ifAny: metadata.draftMark)
    out.endObject()
  }

  private mutating func write(_ section: Section, level: Int) {
    let number = numbers.next(section, level: level, in: style)
    var role = "body"
    var question: String?
    switch section.role {
    case .body: break
    case .answer(let id): (role, question) = ("answer", id)
    case .annex: role = "annex"
    }
    out.beginObject()
    out.member("id", section.id)
    out.member("role", role)
    out.member("question", ifAny: question)
    out.member("number", ifAny: number)
    inlines("title", section.title)
    array("blocks", section.blocks) { $0.write($1, isInSection: true) }
    array("sections", section.subsections) { $0.write($1, level: level + 1) }
    out.endObject()
  }

  // MARK: Blocks

  private mutating func write(_ block: Block, isInSection: Bool) {
    out.beginObject()
    switch block {
    case .paragraph(let paragraph):
      out.member("type", "paragraph")
      out.member("style", paragraph.style.rawValue)
      if isInSection, let number = numbers.next(paragraph, in: style) {
        out.member("number", number)
      }
      inlines("content", paragraph.inlines)
    case .list(let ordered, let items):
      out.member("type", "list")
      out.member("ordered", ordered)
      array("items", items) { $0.array($1) { $0.write($1, isInSection: false) } }
    case .quotation(let inner):
      out.member("type", "quotation")
      array("blocks", inner) { $0.write($1, isInSection: false) }
    case .notice(let inner):
      out.member("type", "notice")
      array("blocks", inner) { $0.write($1, isInSection: false) }
    case .table(let table): members(of: table)
    case .chart(let chart): members(of: chart)
    case .pageBreak: out.member("type", "pageBreak")
    }
    out.endObject()
  }

  private mutating func members(of table: Table) {
    out.member("type", "table")
    out.member("number", numbers.nextTable())
    inlines("caption", table.caption)
    out.member("summary", table.summary)
    out.member("hasRowHeadings", table.hasRowHeadings)
    array("columns", table.columns) { document, column in
      document.out.beginObject()
      document.inlines("title", column.title)
      document.out.member("alignment", column.alignment.rawValue)
      document.out.endObject()
    }
    array("rows", table.rows) { document, row in
      document.out.beginObject()
      document.out.member("kind", row.kind.rawValue)
      document.array("cells", row.cells) { $0.inlines($1) }
      document.out.endObject()
    }
    array("notes", table.notes) { $0.inlines($1) }
    array("sources", table.sources) { $0.inlines($1) }
  }

  private mutating func members(of chart: Chart) {
    out.member("type", "chart")
    out.member("number", numbers.nextFigure())
    out.member("kind", chart.kind.rawValue)
    inlines("caption", chart.caption)
    out.member("alternativeText", chart.alternativeText)
    out.member("categoryTitle", chart.categoryTitle)
    out.member("categories", chart.categories)
    out.member("axisTitle", chart.axis.title)
    array("series", chart.series) { document, series in
      document.out.beginObject()
      document.out.member("name", series.name)
      document.array("points", series.points) { document, point in
        document.out.beginObject()
        document.out.name("value")
        if let value = point.value {
          document.out.number(value, decimals: chart.decimals)
        } else {
          document.out.null()
        }
        document.out.member("label", point.label)
        document.out.endObject()
      }
      document.out.endObject()
    }
    array("sources", chart.sources) { $0.inlines($1) }
  }

  // MARK: Inlines

  private mutating func inlines(_ name: StaticString, _ inlines: [Inline]) {
    out.name(name)
    self.inlines(inlines)
  }

  private mutating func inlines(_ inlines: [Inline]) { array(inlines) { $0.write($1) } }

  private mutating func write(_ inline: Inline) {
    out.beginObject()
    switch inline {
    case .text(let text):
      out.member("type", "text")
      out.member("text", text)
    case .code(let text):
      out.member("type", "code")
      out.member("text", text)
    case .emphasis(let inner):
      out.member("type", "emphasis")
      inlines("content", inner)
    case .strong(let inner):
      out.member("type", "strong")
      inlines("content", inner)
    case .link(let address, let inner):
      out.member("type", "link")
      out.member("address", address)
      inlines("content", inner)
    case .reference(let section, let inner):
      out.member("type", "reference")
      out.member("section", section)
      inlines("content", inner)
    case .footnote(let inner):
      footnotes += 1
      out.member("type", "footnote")
      out.member("number", footnotes)
      inlines("content", inner)
    case .lineBreak: out.member("type", "lineBreak")
    }
    out.endObject()
  }

  // MARK: Figures

  private mutating func write(_ dataset: Dataset) {
    out.beginObject()
    out.member("name", dataset.name)
    out.member("title", dataset.title)
    array("columns", dataset.columns) { document, column in
      document.out.beginObject()
      document.out.member("name", column.name)
      document.out.member("title", column.title)
      document.out.endObject()
    }
    array("rows", dataset.rows) { document, row in
      document.out.line(row) { out, cell in
        switch cell {
        case .text(let text): out.string(text)
        case .number(let value, let decimals): out.number(value, decimals: decimals)
        case .empty: out.null()
        }
      }
    }
    out.endObject()
  }
}
