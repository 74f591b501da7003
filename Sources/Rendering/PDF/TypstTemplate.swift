import Documents

/// The layout of the pages, as Typst functions that ``TypstPage`` calls. It holds no text.
enum TypstTemplate {
  /// The colour of headings and of the cover.
  private static let ink = "rgb(\"#17365a\")"

  /// Settings and functions for one document.
  static func preamble(of document: Document) -> String {
    let metadata = document.metadata
    let style = metadata.style
    let size = points(style.fontSize)
    let isMirrored = metadata.direction == .rightToLeft
    let side = isMirrored ? "right" : "left"
    return """
      #let ink = \(ink)
      #let soft = rgb("#50575f")
      #let sans = ("Liberation Sans", "Noto Sans Arabic", "Noto Sans", "WenQuanYi Micro Hei")
      #set document(\(properties(of: metadata)))
      #set text(font: (\(TypstText.literal(style.fontName)), "Liberation Serif", \
      "Noto Naskh Arabic", "Noto Serif", "WenQuanYi Micro Hei"), size: \(size), \(language(of: metadata)), \
      hyphenate: \(style.justified))
      #set par(justify: \(style.justified), leading: 0.7em, spacing: 1.25em)
      #set page(paper: "a4", margin: (x: 2.5cm, top: 2.6cm, bottom: 2.4cm)\(draft(metadata)))
      #set heading(numbering: none)
      #show heading: it => {
        set text(font: sans, fill: ink, weight: "bold", hyphenate: false, size: \
      if it.level == 1 { 15pt } else if it.level == 2 { 12.5pt } else { 11pt })
        set par(justify: false)
        block(above: if it.level == 1 { 2em } else { 1.7em }, below: 0.9em, sticky: true, it.body)
      }
      #set footnote.entry(gap: 0.5em)
      #show footnote.entry: set text(size: \(points(style.footnoteSize)))
      #set super(typographic: false)
      #set list(spacing: 0.7em, indent: 0.4em)
      #set enum(spacing: 0.7em, indent: 0.4em\(marks(of: style)))
      #show raw: set text(font: ("Liberation Mono", "Noto Sans Arabic", "Noto Sans"), size: 1.1em)
      #show link: set text(fill: rgb("#0b4f8a"))
      #show outline.entry: set text(font: sans, size: 0.92em, fill: black)
      #show outline.entry.where(level: 1): set block(above: 0.9em)
      #show figure: set block(breakable: true, above: 1.8em, below: 0.8em)
      #set figure(numbering: none, supplement: none, gap: 0.7em)
      #set figure.caption(position: top, separator: none)
      #show figure.caption: it => block(width: 100%, sticky: true, align(start, \
      text(font: sans, size: 0.9em, weight: "bold", it.body)))
      #set table(stroke: none, inset: (x: 4pt, y: \(isMirrored ? "7pt" : "4.5pt")))
      #let numbered(number, body) = par[#box(width: 2.7em)[#number.]#body]
      #let masthead(body) = block(width: 100%, below: 2em, inset: (bottom: 0.8em), \
      stroke: (bottom: 0.6pt + soft), text(font: sans, { set par(spacing: 0.6em); body }))
      #let lead(body) = par(text(size: 1.15em, body))
      #let small(body) = par(text(size: 0.88em, fill: soft, body))
      #let notice(body) = block(width: 100%, inset: (x: 1em, y: 0.9em), fill: rgb("#f0f4f8"), \
      stroke: (\(side): 3pt + ink), body)
      #let remarks(body) = block(width: 100%, above: 0.7em, below: 1.8em, breakable: false, \
      text(font: sans, size: 0.76em, fill: soft, { set par(justify: false); body }))
      // A table so small that a break inside it would only annoy.
      #let kept(body) = block(width: 100%, breakable: false, body)
      #let cells(size: 0.82em, rows, ..settings) = text(font: sans, size: size, \
      hyphenate: false, { set par(justify: false); table(..settings, ..rows) })
      #let whole-rows(body) = { set table.cell(breakable: false); body }
      // A heading's footnote must not be set a second time in the contents.
      #let in-contents = state("in-contents", false)
      #show outline: it => in-contents.update(true) + it + in-contents.update(false)
      #let heading-note(body) = context if not in-contents.get() { footnote(body) }
      #let rule = table.hline(stroke: 0.4pt + rgb("#c5ccd4"))
      #let strong-rule = table.hline(stroke: 1pt)

      """
  }

  /// The running header and footer, from the first page after the cover.
  static func running(of document: Document) -> String {
    let metadata = document.metadata
    let mark =
      metadata.draftMark.map {
        "#h(1fr)#text(weight: \"bold\", fill: rgb(\"#9c3d00\"))[#\(TypstText.literal($0))]"
      } ?? ""
    return """
      #set page(
        header: text(font: sans, size: 8pt, fill: soft, block(width: 100%, inset: (bottom: 4pt), \
      stroke: (bottom: 0.4pt + soft))[#\(TypstText.literal(metadata.title));\(mark)]),
        footer: text(font: sans, size: 8pt, fill: soft)[#\
      \(TypstText.literal(metadata.issuer));#h(1fr)#\(TypstText.literal(document.labels.page)); \
      #context counter(page).display("1")],
      )

      """
  }

  /// How the items of lists are marked, where it is not by 1., 2., 3.: as in
  /// ``ConventionalNumber/item(_:depth:)``.
  private static func marks(of style: DocumentStyle) -> String {
    guard style.conventions == .unitedNations else { return "" }
    return """
      , full: true, numbering: (..n) => numbering(\
      ("(a)", "(i)", "a.").at(calc.rem(n.pos().len() - 1, 3)), n.pos().last())
      """
  }

  static func points(_ size: Double) -> String { "\(SVGCanvas.number(size))pt" }

  private static func properties(of metadata: DocumentMetadata) -> String {
    var properties = [
      "title: \(TypstText.literal(metadata.title))",
      "author: \(TypstText.literal(metadata.issuer))",
      "keywords: (\(metadata.keywords.map { TypstText.literal($0) + ", " }.joined()))",
      "date: \(date(metadata.issued))",
    ]
    if let subject = metadata.subject {
      properties.append("description: \(TypstText.literal(subject))")
    }
    return properties.joined(separator: ", ")
  }

  /// The date of issue, or none: never the time at which the file is made.
  private static func date(_ issued: String?) -> String {
    let parts = issued?.split(separator: "-").compactMap { Int($0) } ?? []
    guard parts.count == 3, (1...9999).contains(parts[0]), (1...12).contains(parts[1]),
      (1...daysInMonth(parts[1], year: parts[0])).contains(parts[2])
    else { return "none" }
    return "datetime(year: \(parts[0]), month: \(parts[1]), day: \(parts[2]))"
  }

  private static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
    default: 31
    }
  }

  /// Typst takes a language of two or three letters and a region of two.
  private static func language(of metadata: DocumentMetadata) -> String {
    let parts = metadata.language.lowercased().split(separator: "-")
    let isLetters = { (part: Substring) in part.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
    var settings = "dir: \(metadata.direction.rawValue)"
    if let language = parts.first, (2...3).contains(language.utf8.count), isLetters(language) {
      settings += ", lang: \"\(language)\""
      if let region = parts.dropFirst().first(where: { $0.utf8.count == 2 }), isLetters(region) {
        settings += ", region: \"\(region)\""
      }
    }
    return settings
  }

  /// The mark across every page of a draft.
  private static func draft(_ metadata: DocumentMetadata) -> String {
    guard let mark = metadata.draftMark else { return "" }
    let size = min(96, 560 / max(TextWidth.of(mark, size: 1), 1))
    return ", background: rotate(-40deg, text(font: sans, size: \(points(size)), "
      + "weight: \"bold\", fill: rgb(\"#eef0f2\"))[#\(TypstText.literal(mark))])"
  }
}
