/// How one of libyaml's messages is said to a person.
struct YAMLSyntaxWording {
  /// How libyaml's problem begins.
  var problem: String
  /// How libyaml's context begins; any when empty.
  var context = ""
  /// The byte at the problem; any when nil.
  var byte: UInt8?
  var rule = YAMLRule.syntax
  var message: String
  var suggestion: String
  /// Whether the place to mend is where the context began.
  var isAtContext = false
  /// What is to be seen where the context began.
  var contextNote: String?

  private static let quote = "Put the whole value in quotes."

  static let all: [YAMLSyntaxWording] = [
    YAMLSyntaxWording(
      problem: "found character that cannot start any token", byte: UInt8(ascii: "\t"),
      rule: .tab, message: "a tab is used to indent",
      suggestion: "Indent with blanks; set your editor to write blanks for tabs."),
    YAMLSyntaxWording(
      problem: "found a tab character", rule: .tab, message: "a tab is used to indent",
      suggestion: "Indent with blanks; set your editor to write blanks for tabs."),
    YAMLSyntaxWording(
      problem: "found character that cannot start any token",
      message: "a value cannot begin with this character", suggestion: quote),
    YAMLSyntaxWording(
      problem: "mapping values are not allowed",
      message:
        "this colon begins a value where none can stand: there is a ': ' inside a value, or the line is indented differently from its neighbours",
      suggestion:
        "Put a value with a colon in quotes, or give the line the same indentation as its neighbours."
    ),
    YAMLSyntaxWording(
      problem: "could not find expected ':'", message: "there is no ':' behind this key",
      suggestion:
        "Write 'key: value', with a blank behind the colon; an item of a list begins with '- '; a line that continues the one above is indented more.",
      isAtContext: true),
    YAMLSyntaxWording(
      problem: "found unexpected end of stream", context: "while scanning a quoted scalar",
      message: "this quote is never closed", suggestion: "Close it with the same quote.",
      isAtContext: true),
    YAMLSyntaxWording(
      problem: "found unexpected document indicator", context: "while scanning a quoted scalar",
      message: "this quote is not closed before the next '---' or '...'",
      suggestion: "Close it with the same quote.", isAtContext: true),
    YAMLSyntaxWording(
      problem: "found unknown escape character",
      message: "the letter behind '\\' has no meaning",
      suggestion: "Write '\\\\' for a backslash, or use single quotes."),
    YAMLSyntaxWording(
      problem: "did not find expected hexdecimal number",
      message: "digits are missing behind '\\x', '\\u' or '\\U'",
      suggestion: "Write two, four or eight hexadecimal digits, or '\\\\' for a backslash."),
    YAMLSyntaxWording(
      problem: "found invalid Unicode character escape code",
      message: "there is no such character", suggestion: "Write the character itself."),
    YAMLSyntaxWording(
      problem: "did not find expected ',' or ']'",
      message: "here a ',' or the closing ']' of a list is missing",
      suggestion:
        "Separate the items with commas and close the list; put values with brackets or ': ' in quotes.",
      contextNote: "the list begins here"),
    YAMLSyntaxWording(
      problem: "did not find expected ',' or '}'",
      message: "here a ',' or the closing '}' of a map is missing",
      suggestion:
        "Separate the entries with commas and close the map; put values with commas, braces or ': ' in quotes.",
      contextNote: "the map begins here"),
    YAMLSyntaxWording(
      problem: "did not find expected key",
      message:
        "this does not belong to the map around it: it stands behind a value that was complete, or is indented differently from the keys above",
      suggestion:
        "Begin each key of a map in the same column; put a value that begins with a quote wholly in quotes.",
      contextNote: "the map begins here"),
    YAMLSyntaxWording(
      problem: "did not find expected '-' indicator",
      message: "an item of the list was expected here, beginning with '- '",
      suggestion: "Begin each item with '- ' in the same column.",
      contextNote: "the list begins here"),
    YAMLSyntaxWording(
      problem: "block sequence entries are not allowed",
      message: "a list item ('- ') cannot stand here",
      suggestion:
        "Begin the list on a line of its own, or put a value that begins with '- ' in quotes."
    ),
    YAMLSyntaxWording(
      problem: "block mapping entries are not allowed", message: "a '?' cannot stand here",
      suggestion: quote),
    YAMLSyntaxWording(
      problem: "mapping keys are not allowed", message: "a '?' cannot stand here",
      suggestion: quote),
    YAMLSyntaxWording(
      problem: "did not find expected alphabetic or numeric character",
      context: "while scanning an alias", message: "a value cannot begin with '*'",
      suggestion: quote, isAtContext: true),
    YAMLSyntaxWording(
      problem: "did not find expected alphabetic or numeric character",
      context: "while scanning an anchor", message: "a value cannot begin with '&'",
      suggestion: quote, isAtContext: true),
    YAMLSyntaxWording(
      problem: "did not find expected comment or line break",
      context: "while scanning a block scalar",
      message: "nothing may stand behind '|' or '>' on the same line",
      suggestion: "Begin the text on the next line, indented; or put the value in quotes."),
    YAMLSyntaxWording(
      problem: "found an indentation indicator equal to 0",
      message: "'0' cannot stand behind '|' or '>'", suggestion: "Take it out."),
    YAMLSyntaxWording(
      problem: "found undefined tag handle", rule: .tag,
      message: "tags such as '!name!type' are not read",
      suggestion: "Take it out; a text that begins with '!' must stand in quotes."),
    YAMLSyntaxWording(
      problem: "", context: "while scanning a tag", rule: .tag,
      message: "a value cannot begin with '!'", suggestion: quote, isAtContext: true),
    YAMLSyntaxWording(
      problem: "", context: "while parsing a tag", rule: .tag,
      message: "a value cannot begin with '!'", suggestion: quote, isAtContext: true),
    YAMLSyntaxWording(
      problem: "", context: "while scanning a directive", rule: .directive,
      message: "a line cannot begin with '%' here",
      suggestion: "Take the line out, or put a value that begins with '%' in quotes.",
      isAtContext: true),
    YAMLSyntaxWording(
      problem: "did not find expected <document start>", rule: .severalDocuments,
      message: "the content was complete in the line above; what stands here belongs to nothing",
      suggestion:
        "Begin each line with a key, or with '- ' when the whole file is a list; a second document needs a file of its own."
    ),
    YAMLSyntaxWording(
      problem: "found incompatible YAML document", rule: .directive,
      message: "the file says that it is in a version of YAML other than 1.1 or 1.2",
      suggestion: "Take the line '%YAML' out."),
    YAMLSyntaxWording(
      problem: "did not find expected node content",
      message: "a value was expected here", suggestion: "Write the value, or take out the comma."),
  ]
}
