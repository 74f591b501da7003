public import Documents

/// How an input is counted from a register, instead of being written into a data file.
public struct RegisterCount: Sendable, Equatable {
  /// What is counted.
  public enum Quantity: Sendable, Equatable {
    /// The records.
    case records
    /// The different values of a field; of another one in records without the first; a record without
    /// either counts for itself.
    case distinct(String, or: String? = nil)
    /// The sum of a field.
    case sum(String)
    /// The days of the period on which the record holds.
    case days
  }

  /// To which period a record belongs.
  public enum Time: Sendable, Equatable {
    /// To the period in which the day, or the whole period, of the field lies.
    case on(String)
    /// To each period that it touches, from the first day to the last; without a last day it goes on.
    case during(from: String, to: String)
  }

  /// What a record must be like to be counted. Days after the end of the period that is counted are
  /// not yet known then, so that a figure does not change when a later day is entered.
  public enum Condition: Sendable, Equatable {
    /// The field has one of the codes, or a code below one of them.
    case codes(field: String, [String])
    /// The field says yes, or no.
    case yesNo(field: String, Bool)
    /// The field is filled, or not.
    case filled(field: String, Bool)
    /// From one day to the other it took at most so many days.
    case inTime(from: String, to: String, days: Int)
    /// So many days after this day have passed by the end of the period, or not.
    case elapsed(from: String, days: Int, Bool)
  }

  /// The time between two days, as codes of two dimensions.
  public struct Duration: Sendable, Equatable {
    /// The first day.
    public var from: String
    /// The last day.
    public var to: String
    /// After how many days it is due; nil when it is due at once.
    public var limit: Int?
    /// The dimension of the number of days.
    public var time: String
    /// The dimension that says what became of it.
    public var outcome: String
    /// The code of what is over.
    public var completed: String
    /// The code of what should be over and is not.
    public var pending: String
    /// The code of what need not be over yet.
    public var notDue: String

    /// The time between two days.
    public init(
      from: String, to: String, limit: Int? = nil, time: String = "days",
      outcome: String = "outcome", completed: String = "completed", pending: String = "pending",
      notDue: String = "not-due"
    ) {
      self.from = from
      self.to = to
      self.limit = limit
      self.time = time
      self.outcome = outcome
      self.completed = completed
      self.pending = pending
      self.notDue = notDue
    }
  }

  /// The register's id.
  public var register: String
  /// To which period a record belongs.
  public var time: Time
  /// What a record must be like.
  public var conditions: [Condition]
  /// What is counted.
  public var quantity: Quantity
  /// The fields from which the codes of dimensions come, by dimension.
  public var dimensions: [String: String]
  /// The dimensions that are crossed with one another.
  public var crossed: [[String]]
  /// The field whose gravest code decides how somebody is counted who has several.
  public var mostSerious: String?
  /// The time between two days, if that is what is counted.
  public var duration: Duration?
  /// Where it was declared.
  public var location: SourceLocation?

  /// How an input is counted.
  public init(
    register: String, time: Time, conditions: [Condition] = [], quantity: Quantity = .records,
    dimensions: [String: String] = [:], crossed: [[String]] = [], mostSerious: String? = nil,
    duration: Duration? = nil, location: SourceLocation? = nil
  ) {
    self.register = register
    self.time = time
    self.conditions = conditions
    self.quantity = quantity
    self.dimensions = dimensions
    self.crossed = crossed
    self.mostSerious = mostSerious
    self.duration = duration
    self.location = location
  }
}
