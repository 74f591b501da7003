/// A piece of the page of a call with what it is about.
struct CallPart: Sendable {
  /// The piece.
  var block: PageBlock
  /// What it is about; nil where no heading tells.
  var label: CallLabel?
  /// Its words, without the name of the fact at its head.
  var text: PageText
  /// Whether it is the heading of what it is about, or the name of a fact.
  var isTitle = false
  /// The heading under which it stands within the questions.
  var group: String?
  /// Whether the text is the fact that the label names, and not only somewhere below it.
  var isValue = false

  /// Divides a page.
  static func parts(of blocks: [PageBlock]) -> [CallPart] {
    var parts: [CallPart] = []
    var label: CallLabel?
    var level = 7
    var group: String?
    // The label of a fact that is over with the next piece.
    var fact: CallLabel?
    for block in blocks {
      var part = CallPart(block: block, label: label, text: PageText(block.text), group: group)
      switch block.kind {
      case .heading(let number):
        fact = nil
        let found = CallLabel(heading: block.text)
        // Questions are put in groups by headings of their own.
        if label == .questions, found == nil || found == .questions || found == .respondents,
          number > level || found == .questions
        {
          group = block.text
          part.group = block.text
          part.isTitle = true
          parts.append(part)
          continue
        }
        label = found
        level = number
        group = found == .questions && isSpecific(block.text) ? block.text : nil
        part.label = found
        part.group = group
        part.isTitle = true
      case .key:
        fact = CallLabel(heading: block.text)
        part.label = fact
        part.isTitle = true
      case .value:
        part.label = fact
        part.isValue = fact != nil
      case .text:
        if let leading = CallLabel.leading(block.text), leading.value.isEmpty == false,
          label != .questions || leading.label != .questions
        {
          part.label = leading.label
          part.text = PageText(leading.value)
          part.isValue = true
          fact = nil
        } else if block.text.utf8.count <= 100, !block.beginsItem || label != .questions,
          let found = CallLabel(heading: block.text),
          label != .questions || !block.text.hasSuffix("?")
        {
          // A heading that is written as a paragraph.
          if label == .questions, found == .questions {
            group = block.text
          } else if found.isSingle || found == .address {
            fact = found
          } else {
            label = found
            level = 7
            fact = nil
            group = found == .questions && isSpecific(block.text) ? block.text : nil
          }
          part.label = found
          part.group = group
          part.isTitle = true
        } else if let known = fact {
          part.label = known
          part.isValue = true
          // Addresses and names may stand below one another.
          let goesOn =
            known == .address && block.text.contains("@")
            || (known == .languages || known == .formats) && block.beginsItem
          if !goesOn, known.isSingle || !block.text.contains("@") { fact = nil }
          if known == .address, !block.text.contains("@"), !block.hidesAddress {
            part.label = label
            part.isValue = false
          }
        }
      }
      parts.append(part)
    }
    return parts
  }

  /// A heading over questions that says for whom they are.
  private static func isSpecific(_ heading: String) -> Bool {
    !CallRespondents.groups(in: PageText(heading)).isEmpty
  }
}
