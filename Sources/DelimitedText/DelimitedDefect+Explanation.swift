extension DelimitedDefect.Kind {
  /// What the defect means and how to mend it, for people who keep tables.
  public var explanation: String {
    switch self {
    case .emptyFile:
      "There is nothing in the file. Write a heading and rows, or delete it; an empty file is never taken for figures of zero."
    case .headerOnly:
      "The file has a heading and no rows, so no figure comes from it. Add rows, or delete it."
    case .tooLarge:
      "The file, a row or a field is larger than any table of figures. A field that is too long usually begins with a quote that is not closed."
    case .encoding:
      "Tables must be in UTF-8, or letters with accents would be lost. In Excel choose 'CSV UTF-8', in LibreOffice the character set 'Unicode (UTF-8)' when you save."
    case .nulByte:
      "A zero byte stands in the text, so the file is damaged or is no text file. Save it again as CSV with the encoding UTF-8."
    case .unclosedQuote:
      "A field begins with a quote and no closing quote follows in the whole file. Close it. A quote that is part of the text is doubled, and the field is put in quotes: \"the \"\"open\"\" hall\"."
    case .textAfterQuote:
      "Something stands between a closing quote and the end of its field. A quote that is part of the text is doubled; blanks behind the quote are taken out."
    case .bareQuote:
      "A quote stands inside a field that does not begin with one. Put the whole field in quotes and double the quote in it; a blank before the opening quote is taken out."
    case .tooFewFields:
      "The row has fewer fields than the heading, so nobody can tell which are missing. Add the missing ones, empty ones too."
    case .tooManyFields:
      "The row has more fields than the heading. Usually a text with the delimiter, or a number with a decimal comma, is not in quotes."
    case .emptyHeading:
      "A column has no heading, so its fields mean nothing. Name it, or delete it."
    case .duplicateHeading:
      "Two columns have one heading, so nobody can tell which one is meant. Give each a name of its own."
    case .emptyRows:
      "Rows without any text were left out. Spreadsheets write them below a table; delete them."
    case .blankLines: "Empty lines stand between the rows. They were passed over; delete them."
    case .furtherDefects:
      "The file has more defects than are listed. Mend those that are and run the check again."
    }
  }
}
