import TestSupport
import Testing

@testable import ReportingCore

@Suite("The check of language packs") struct LanguageCheckTests {
  private func problems(_ change: () throws -> LanguagePack) throws -> [String] {
    do {
      _ = try change()
      return []
    } catch let error as LanguagePackError {
      return error.problems.map {
        "\($0.path.joined(separator: ".")): \($0.message)\($0.suggestion.map { " | " + $0 } ?? "")"
      }
    }
  }

  @Test("Missing and empty words are all named")
  func words() throws {
    let found = try problems {
      try LanguagePackFiles.changed(words: {
        $0[.contents] = nil
        $0[.annex] = ""
        $0[.gaps] = "{count} gaps"
        $0[.markZero] = ":"
      })
    }
    #expect(
      found == [
        "words.contents: the word 'contents' is missing", "words.annex: the word 'annex' is empty",
        "words.gaps: the word 'gaps' has a brace | Only what stands under 'sentences' has gaps to fill.",
        "words.mark-missing: the mark ':' stands for 'mark-zero' and for 'mark-missing' | Give each a mark of its own.",
      ])
  }

  @Test("Gaps that are misspelt, missing or not closed, and wrong forms")
  func sentences() throws {
    let found = try problems {
      try LanguagePackFiles.changed(sentences: {
        $0[.questionNumber] = .single("Question {di}")
        $0[.labelled] = .single("{label}: {text")
        $0[.span] = nil
        $0[.residents] = .single("{count} residents")
        $0[.issuedBy] = .plural([.other: "{issuer}"])
        $0[.sourcesUsed] = .plural([.one: "one source", .many: "{count} sources"])
        $0[.wordCount] = .plural([.one: "one word", .other: "many words"])
      })
    }
    #expect(
      found == [
        "sentences.question-number: nothing fills the gap '{di}' | Did you mean 'id'?",
        "sentences.question-number: the gap '{id}' is missing",
        "sentences.labelled: a brace in '{label}: {text' is not opened or not closed | Write gaps as {label}, {text}.",
        "sentences.span: the text 'span' is missing",
        "sentences.word-count.other: the gap '{count}' is missing",
        "sentences.issued-by: the text 'issued-by' does not depend on a number but has several forms",
        "sentences.residents: the text 'residents' depends on a number and has only one form | Give it the forms one, other.",
        "sentences.sources-used.other: the form 'other' is missing",
        "sentences.sources-used.many: the plural rule 'one-other' has no form 'many'",
      ])
  }

  @Test("Patterns of numbers and dates")
  func patterns() throws {
    let found = try problems {
      try LanguagePackFiles.changed(
        numbers: {
          $0.groupSeparator = "."
          $0.minimumGroupingDigits = 0
          $0.percent = "{0}"
          $0.unit = "{0} {2}"
        },
        dates: {
          $0.months.removeLast()
          $0.date = "{day} {month}"
        })
    }
    #expect(
      found == [
        "group-separator: the group separator is the same as the decimal separator",
        "minimum-grouping-digits: minimum grouping digits are 0, not 1 to 4",
        "percent: the pattern has no percent sign",
        "unit: nothing fills the gap '{2}' | The gaps are {0}, {1}.",
        "unit: the gap '{1}' is missing", "months: there are 11 months, not 12",
        "date: the gap '{year}' is missing",
      ])
  }

  @Test("Any text is a template or is refused, and loses nothing")
  func templates() {
    var random = SeededGenerator(seed: 33)
    let letters: [Character] = ["{", "}", "a", "0", " ", "é", "\u{202F}", "\n"]
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        })
      var depth = 0
      var isBalanced = true
      for character in text {
        depth += character == "{" ? 1 : character == "}" ? -1 : 0
        if !(0...1).contains(depth) { isBalanced = false }
      }
      let template = Template(text)
      #expect((template != nil) == (isBalanced && depth == 0), "\(text)")
      #expect(template == nil || template?.filled { "{\($0)}" } == text)
    }
  }
}
