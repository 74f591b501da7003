extension OpenSDGRule {
  /// What the finding means and what to do about it, in a few sentences, for
  /// `cityrights explain-rule`.
  public var explanation: String {
    switch self {
    case .folder:
      "The folder given is missing, empty or not readable. Give the folder of a data repository of Open SDG, which holds data/ and meta/."
    case .notARepository:
      "A data repository of Open SDG holds figures in data/*.csv and descriptions in meta/*.md, or in meta/*.yml with indicator-config/*.yml. The folder has neither; perhaps it is the folder above or below, or the repository of the site."
    case .link:
      "Symbolic links are not followed: one that leads out of the repository could bring in any file of the computer. Put the file itself in its place."
    case .unreadable: "The file or folder cannot be read. Check the rights, then import again."
    case .tooLarge:
      "Files over a limit are refused, so that a mistake cannot fill the memory. Divide the file."
    case .tooManyFiles:
      "The folder holds more files than any data repository does. Give the repository's folder alone."
    case .encoding:
      "Texts must be in UTF-8, or letters with accents are lost. Save the file again as UTF-8."
    case .fileMarks:
      "The file is read in spite of a byte order mark, the line ends of Windows or other separators than commas; Open SDG itself wants commas."
    case .fileName:
      "Open SDG reads data files named like indicator_1-2-1.csv. A file with another name is not shown on the site, without any message."
    case .duplicateFile:
      "Two files describe, or give figures of, one indicator. The second is refused: nobody but the publisher can say which is right."
    case .configuration:
      "The repository's config_data.yml asks for something that the import does not do. What it concerns is said in the finding."
    case .language:
      "Languages are written as tags such as es or pt-BR. Descriptions outside the languages' folders are in the main language, the first in config_data.yml."
    case .noRows: "The data file is empty or holds only its heading, so there is nothing to import."
    case .header:
      "Every column needs a name, and no name may stand twice; otherwise it cannot be told what a figure is about."
    case .column:
      "A data file needs the columns Year and Value. Units and Series have a meaning of their own; every other column breaks the figures down, so a misspelling would silently become a breakdown."
    case .columnOrder:
      "Open SDG wants Year as the first column and Value as the last. The import reads them anywhere."
    case .spelling:
      "Two names differ only in letter case, accents, blanks or one letter. The import reads the first kind as one name; on the site they appear as two."
    case .totalCode:
      "In Open SDG an empty cell stands for the whole. A code such as Total is read as a part beside the others, and the whole is then missing."
    case .raggedRow:
      "The line has more or fewer fields than the heading, so it cannot be told which value belongs to which column. The line is refused."
    case .quotes:
      "Quotation marks do not match, so fields may be divided wrongly. A mark inside a quoted field is written twice."
    case .blankRow: "Lines without content are left out."
    case .padding:
      "Blanks around a name make it another name for many programs. The import leaves them out."
    case .period:
      "The column Year must hold a year or another period: 2019, 2019/20, 2016-2017, 2021 Q3, 2021-07 or days. Lines with anything else are refused."
    case .periodOutlier:
      "The year stands far from the others of its file or of the repository. It is imported; check for a typing mistake."
    case .number:
      "Values are plain numbers with a decimal point, without signs for thousands, per cent or notes. A text that can be read in two ways is refused rather than guessed."
    case .missingMark:
      "A missing value is an empty cell. Marks such as N/A are read as missing; a missing value is never zero."
    case .allBlank: "The file has lines but no value, so nothing will be printed for it."
    case .repeatedRow: "The line says what another line says already. It is left out."
    case .conflict:
      "Two or more lines give different values for the same figure. None is imported: keep the right one, or add the column that tells them apart."
    case .percentRange:
      "Shares lie between 0 and 100. Changes and excesses may not; say so in the unit or the name."
    case .count: "A count cannot be negative, unless it is a balance; say so in the unit."
    case .jump:
      "The value differs from its neighbours in time by a factor of ten or so, as when a decimal point slips. It is imported; check it."
    case .noUnit:
      "Neither the column Units nor computation_units states one unit for the figures. They are imported with the unit 'not stated'."
    case .unknownUnit:
      "The unit is in no list of known units. The module declares it, so that figures can be printed; it cannot be compared with other units."
    case .unitContradiction:
      "The data and the description name different units. The unit of the data is taken. A wrong unit makes every figure wrong."
    case .frontMatter:
      "A description in Markdown begins with '---', the fields, and '---'. Without them Open SDG and the import cannot read it."
    case .noMetadata:
      "There are figures but no description of the indicator, hence no title. Often the file's name has the wrong number."
    case .noData:
      "The description promises figures, but no data file has its number. Often the data file's name has the wrong number."
    case .reportingStatus:
      "Open SDG hides the figures of an indicator whose status is notstarted. The status must fit the data."
    case .missingField: "A field is missing that the site or a report needs, such as the name."
    case .unknownField:
      "The field is none that Open SDG knows, and it is not declared in the repository's schema. It may be misspelt."
    case .fieldValue: "The field has a value that its kind does not allow."
    case .indicatorNumber:
      "The number in the description and the number in the file's name differ. The file's name counts."
    case .address: "The address cannot be opened in a browser. It is not taken into the source."
    case .date: "Dates are written year-month-day, such as 2024-03-01."
    case .orphanTranslation:
      "A description stands in a language's folder, but there is none of the indicator in the main language."
    case .untranslated:
      "A name is missing in one of the repository's languages. Reports in this language will lack it; another language is never put in its place silently."
    case .unresolvedKey:
      "The text is a key of a translation that the repository does not hold, because Open SDG fetches it from elsewhere. Copy the translation, or write the text."
    case .markup: "The text holds HTML, which is left out in print."
    case .unknownColumn: "The description names a column or code that the data do not have."
    case .noSource:
      "No source is named, so readers cannot check the figures. They are imported without one."
    case .unpublished:
      "The description says that the indicator is not published. Its figures are imported for use inside the city only."
    case .edited:
      "An imported file was changed by hand, or a file of that name was there before. It is never overwritten silently."
    case .writing: "A file could not be written. Nothing was left half-written."
    }
  }
}
