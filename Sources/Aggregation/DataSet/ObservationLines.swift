import DelimitedText
import Documents
import ReportingCore

/// Figures as lines of CSV (RFC 4180, UTF-8, LF) for engines that read rows: what COPY of PostgreSQL and
/// the partitioned data set are filled with.
///
/// A line has ``columns`` behind a first field, which the caller writes: the city, or a number that
/// stands for it. Names are turned into bytes once and not for every row.
public struct ObservationLines {
  /// The columns behind the first field.
  ///
  /// `value` is empty exactly where a mark stands; `repeated` is 1 where the city gives another figure
  /// for the same indicator, period and breakdown, else 0.
  public static let columns = [
    "indicator", "period", "breakdown", "value", "unit", "method", "mark", "status", "source",
    "repeated",
  ]

  private let figures: ObservationColumns
  private let indicators: [[UInt8]]
  private let periods: [[UInt8]]
  private let breakdowns: [[UInt8]]
  private let units: [[UInt8]]
  private let sources: [[UInt8]]
  private let methods: [[UInt8]]
  private let states: [[UInt8]]
  private let isRepeated: [Bool]

  /// The lines of columns.
  ///
  /// - Parameter method: How a method is written, by its digest.
  public init(_ figures: ObservationColumns, method: (String) -> String = { $0 }) {
    self.figures = figures
    indicators = figures.indicators.values.map(Self.field)
    periods = figures.periods.values.map { Self.field($0.label) }
    breakdowns = figures.breakdowns.values.map { Self.field($0.key) }
    units = figures.units.values.map(Self.field)
    sources = figures.sources.values.map(Self.field)
    methods = figures.methods.values.map { Self.field(method($0)) }
    states = (0...UInt8.max).map { raw in
      ObservationState(raw: raw).map { Array("\($0.mark.rawValue),\($0.status.rawValue)".utf8) }
        ?? []
    }
    isRepeated = figures.repeatedRows
  }

  /// The number of lines.
  public var count: Int { figures.count }

  /// A text as a field, in quotes where it needs them.
  public static func field(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let needsQuotes = bytes.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20
    }
    guard needsQuotes || bytes.first == 0x20 || bytes.last == 0x20 else { return bytes }
    var quoted = [UInt8(ascii: "\"")]
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    return quoted + [UInt8(ascii: "\"")]
  }

  /// Adds a line without its first field, from the comma behind that to the end of the line.
  public func append(_ row: Int, to bytes: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    let indicator = Int(figures.indicator[row])
    bytes.append(comma)
    bytes.append(contentsOf: indicators[indicator])
    bytes.append(comma)
    bytes.append(contentsOf: periods[Int(figures.period[row])])
    bytes.append(comma)
    bytes.append(contentsOf: breakdowns[Int(figures.breakdown[row])])
    bytes.append(comma)
    let state = ObservationState(unchecked: figures.state[row])
    if state.hasValue {
      bytes.append(contentsOf: DecimalDigits(figures.value[row]).shortest.utf8)
    }
    bytes.append(comma)
    bytes.append(contentsOf: units[Int(figures.unit[row])])
    bytes.append(comma)
    if let method = figures.methodOf[
      ObservationColumns.key(city: Int(figures.city[row]), indicator: indicator)]
    {
      bytes.append(contentsOf: methods[method])
    }
    bytes.append(comma)
    bytes.append(contentsOf: states[Int(state.raw)])
    bytes.append(comma)
    if !figures.source.isEmpty { bytes.append(contentsOf: sources[Int(figures.source[row])]) }
    bytes.append(comma)
    bytes.append(isRepeated[row] ? UInt8(ascii: "1") : UInt8(ascii: "0"))
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension ObservationColumns {
  /// For each row whether it has a figure, and its city gives another one for the same indicator, period
  /// and breakdown.
  var repeatedRows: [Bool] {
    struct Place: Hashable {
      var city: UInt32
      var indicator: UInt16
      var period: UInt16
      var breakdown: UInt32
    }
    var first: [Place: Int] = [:]
    first.reserveCapacity(count)
    var isRepeated = [Bool](repeating: false, count: count)
    for row in 0..<count where ObservationState(unchecked: state[row]).hasValue {
      let place = Place(
        city: city[row], indicator: indicator[row], period: period[row], breakdown: breakdown[row])
      if let earlier = first[place] {
        isRepeated[earlier] = true
        isRepeated[row] = true
      } else {
        first[place] = row
      }
    }
    return isRepeated
  }
}
