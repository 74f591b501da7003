/// A piece of a page that stands by itself: a heading, a paragraph, an item of a list, a cell.
struct PageBlock: Sendable {
  /// What a piece is.
  enum Kind: Sendable, Equatable {
    /// A heading of a level from 1.
    case heading(Int)
    /// Words.
    case text
    /// The name of a fact: the first cell of a row of two, or a term.
    case key
    /// The fact itself.
    case value
  }

  /// A place in a list.
  struct ListPlace: Sendable, Equatable {
    /// Which list of the page it is.
    var list: Int
    /// Which item of the list, from 0.
    var item: Int
    /// What stands before the item; nil for a dot.
    var marker: QuestionMarker?
  }

  /// An address that stands behind words.
  struct Link: Sendable, Equatable {
    /// The words.
    var text: String
    /// The address as written.
    var address: String
  }

  /// What it is.
  var kind: Kind
  /// Its words on one line.
  var text: String
  /// The line of the file, from 1.
  var line: Int
  /// The lists in which it stands, the outermost first.
  var lists: [ListPlace] = []
  /// Whether it is the first piece of the innermost item.
  var beginsItem = false
  /// The element that it is part of: pieces divided by line breaks alone share one.
  var element = 0
  /// The links in it.
  var links: [Link] = []
  /// Whether an address for mail stands here that the page hides from programs.
  var hidesAddress = false
}
