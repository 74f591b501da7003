extension YAMLRule {
  /// What the finding means and how to mend it, for people who keep a city's files.
  public var explanation: String {
    switch self {
    case .outOfMemory:
      "The computer has no memory left to read the file. Close other programs, or divide the file."
    case .empty:
      "There is nothing in the file but blanks and comments. Write its content, or delete it; a file that says nothing is never taken for one that says 'none'."
    case .tooLarge:
      "The file is larger than files that people write. Divide it, and keep figures in CSV files under data/."
    case .encoding:
      "Text files must be in UTF-8. Open the file in your editor and save it again with that encoding; letters with accents written in another one would be lost."
    case .controlCharacter:
      "A character that cannot be seen, such as a bell or a zero byte, stands in the text. It usually comes from copying out of another program. Delete it."
    case .lineSeparator:
      "Word processors write invisible line separators (U+2028 and others). YAML would end the line there although no editor shows it, so the character was read as a blank. Delete it and type a blank or begin a new line."
    case .tab:
      "YAML shows what belongs to what by blanks at the beginning of the line; a tab has no fixed width, so it cannot. Set your editor to write two blanks for a tab."
    case .syntax:
      "The text is not well-formed YAML. The commonest causes are a value that contains ': ' or begins with a special character and is not in quotes, a quote that is not closed, and lines that are not indented alike."
    case .tooDeep:
      "Lists and maps stand inside each other more deeply than any of our formats needs. Probably a bracket is not closed."
    case .tooManyNodes:
      "The file holds more values than files that people write. Divide it, and keep figures in CSV files under data/."
    case .tooManyAliases:
      "An alias (*name) stands for a value written elsewhere, and aliases of aliases can stand for billions. Write the values out where they are needed."
    case .unknownAlias:
      "A text that begins with * is read as the name of a value marked with & above it. Correct the name, or put the text in quotes."
    case .recursiveAlias:
      "The alias stands inside the value it names, so the value would never end. Write it out."
    case .duplicateKey:
      "A key stands twice in one map, and only one of its values could hold. Keep the right one; the note shows where the first stands."
    case .mergeKey:
      "The key << copies the entries of another map in some programs and not in others. Write the entries out."
    case .keyKind:
      "A key must be a text. A value that begins with { or [, such as {{indicator:PA-05}}, must stand in quotes."
    case .tag:
      "A word that begins with ! tells some programs which type to make of a value, and can make them run code. It is never needed here. A text that begins with ! must stand in quotes."
    case .directive:
      "Lines that begin with % are instructions to a YAML program. They are not needed; take them out."
    case .tooManyFindings:
      "The file has so many mistakes that the rest are not listed. Mend those that are and run the check again; perhaps it is not a file of this format at all."
    case .severalDocuments:
      "A line of three hyphens begins a second document. Each of our files holds one; make two files, or take the line out."
    case .kind:
      "A text, a list or a map stands where another kind of value is wanted. docs/formats.md shows what each key takes."
    case .missingKey:
      "A key that must be there is missing. Add it; docs/formats.md says what it takes."
    case .unknownKey:
      "A key means nothing where it stands. It is misspelt, indented wrongly or in the wrong file; it is never passed over, because what it says would be lost."
    case .emptyValue:
      "A key has nothing behind it, so nobody can tell whether a value was forgotten. Write the value or take the key out."
    case .nullWord:
      "null and ~ mean 'nothing' to programs. Take the key out if there is no value, or put the word in quotes if it is meant as a text."
    case .notANumber:
      "A number is written with the digits 0 to 9, a minus sign and a decimal point, without thousands separators, units or powers of ten: 1234.5."
    case .outOfRange: "The number is outside the range that makes sense for this key."
    case .notABoolean:
      "The key takes true or false and no other word, so that yes, no, on and off stay texts everywhere."
    case .notADate: "A date is written year-month-day with ten characters, such as 2025-06-30."
    case .notAPeriod:
      "A period is written as a year (2019), a split year (2019/20), years (2016-2017), a quarter (2021 Q3), a month (2021-07) or days (2021-07-01/2021-12-31)."
    case .notALanguage:
      "A language is named by its tag: two or three letters (en, es, ca), with a region where needed (pt-BR)."
    case .notAnID:
      "An id is made of lower-case letters and digits, joined by hyphens or dots, so that it can be a file's name and stand in formulas. Indicators may also be named like CS-02."
    case .unknownValue:
      "The key takes one of a few words, and this is none of them. The note lists them; capital letters count."
    case .repeatedValue:
      "A value stands twice in a list whose items must differ. Keep one of the two."
    }
  }
}
