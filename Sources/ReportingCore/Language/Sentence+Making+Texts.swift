extension Sentence {
  /// What a message sends, from whom and to which call.
  public static func messageContribution(of city: String, to title: String) -> Sentence {
    Sentence(.messageContribution, [.city: .text(city), .title: .text(title)])
  }

  /// What another source says of a figure, and which one counts.
  public static func otherSource(
    _ title: String, gives value: String, counting chosen: String
  ) -> Sentence {
    Sentence(
      .otherSource, [.title: .text(title), .value: .text(value), .text: .text(chosen)])
  }

  /// A change upwards, in the middle of a sentence: `an increase of {value}`.
  public static func increase(of value: String) -> Sentence {
    Sentence(.increase, [.value: .text(value)])
  }

  /// A change downwards, in the middle of a sentence: `a decrease of {value}`.
  public static func decrease(of value: String) -> Sentence {
    Sentence(.decrease, [.value: .text(value)])
  }

  /// The difference of two percentages: `{count} percentage points`.
  public static func percentagePoints(_ value: Double, decimals: Int) -> Sentence {
    Sentence(.percentagePoints, [.count: .figure(value, decimals: decimals)])
  }
}
