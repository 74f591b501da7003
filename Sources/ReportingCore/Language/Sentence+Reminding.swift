/// Sentences of the messages that remind a city of what is missing.
extension Sentence {
  /// The subject.
  public static func reminderSubject(_ title: String, city: String) -> Sentence {
    Sentence(.reminderSubject, [.title: .text(title), .city: .text(city)])
  }

  /// Why the message is written.
  public static func reminderIntro(_ title: String, city: String) -> Sentence {
    Sentence(.reminderIntro, [.title: .text(title), .city: .text(city)])
  }

  /// A file that nobody known has signed.
  public static func reminderUnsigned(_ file: String) -> Sentence {
    Sentence(.reminderUnsigned, [.label: .text(file)])
  }

  /// A file that was refused.
  public static func reminderRefused(_ file: String, reason: String) -> Sentence {
    Sentence(.reminderRefused, [.label: .text(file), .text: .text(reason)])
  }

  /// An answer with more words than are allowed.
  public static func reminderWords(
    question id: String, language: String, words number: Int, limit: Int
  ) -> Sentence {
    Sentence(
      .reminderWords,
      [
        .id: .text(id), .label: .text(language), .number: .number(number),
        .threshold: .number(limit),
      ])
  }

  /// Answers that have more words together than are allowed.
  public static func reminderWordsInAll(
    language: String, words number: Int, limit: Int
  ) -> Sentence {
    Sentence(
      .reminderWordsInAll,
      [.label: .text(language), .number: .number(number), .threshold: .number(limit)])
  }

  /// A language that the call does not take.
  public static func reminderLanguage(_ language: String, accepted names: String) -> Sentence {
    Sentence(.reminderLanguage, [.label: .text(language), .names: .text(names)])
  }

  /// Indicators by which the city means something else.
  public static func reminderComparable(_ names: String) -> Sentence {
    Sentence(.reminderComparable, [.names: .text(names)])
  }

  /// The deadline on the city's own clocks.
  public static func reminderLocalTime(_ date: String) -> Sentence {
    Sentence(.reminderLocalTime, [.date: .text(date)])
  }

  /// How many days are left.
  public static func reminderDaysLeft(_ count: Int) -> Sentence {
    Sentence(.reminderDaysLeft, [.count: .number(count)])
  }

  /// How many days ago the deadline passed.
  public static func reminderPassed(_ count: Int) -> Sentence {
    Sentence(.reminderPassed, [.count: .number(count)])
  }
}
