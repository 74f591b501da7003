import ReportingCore

/// The mark and the status of a figure in one byte.
struct ObservationState: Equatable {
  static let marks = ObservationMark.allCases
  static let statuses = Observation.Status.allCases
  private static let markBits: UInt8 = 0x07

  let raw: UInt8

  init(_ mark: ObservationMark, _ status: Observation.Status) {
    let mark = Self.marks.firstIndex(of: mark) ?? 0
    let status = Self.statuses.firstIndex(of: status) ?? 0
    raw = UInt8(truncatingIfNeeded: mark) | UInt8(truncatingIfNeeded: status) << 3
  }

  /// Nil when the byte stands for no mark or no status.
  init?(raw: UInt8) {
    guard Int(raw & Self.markBits) < Self.marks.count, Int(raw >> 3) < Self.statuses.count else {
      return nil
    }
    self.raw = raw
  }

  init(unchecked raw: UInt8) { self.raw = raw }

  var mark: ObservationMark { Self.marks[Int(raw & Self.markBits)] }
  var status: Observation.Status { Self.statuses[Int(raw >> 3)] }

  /// Published figures come first, then confidential ones, so that one comparison finds both.
  var hasValue: Bool { raw & Self.markBits <= 1 }
  var isConfidential: Bool { raw & Self.markBits == 1 }
}
