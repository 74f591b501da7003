import ReportingCore
import Sealing

/// A list that stands beside the packages of a simulation, as a CSV file.
public enum SimulationList: String, Sendable, CaseIterable {
  /// The members, as the secretariat's program reads them: `id,name,country,region,contact`.
  case members
  /// Whom the secretariat trusts: `city,key`, the key in one line as `minisign -P` takes it.
  case trust
  /// What is sent, in order, and what must come of it: `file,city,revision,fate,finding`.
  case packages
  /// What was planted: `city,file,kind,indicator,period,breakdown,note`.
  case traps
  /// The guests and campaigns that annexes name: `city,register,record,period`.
  case shared

  /// The name of the file.
  public var file: String { "\(rawValue).csv" }

  /// The names of the columns.
  public var columns: [String] {
    switch self {
    case .members: ["id", "name", "country", "region", "contact"]
    case .trust: ["city", "key"]
    case .packages: ["file", "city", "revision", "fate", "finding"]
    case .traps: ["city", "file", "kind", "indicator", "period", "breakdown", "note"]
    case .shared: ["city", "register", "record", "period"]
    }
  }

  /// The rows of one city.
  public func rows(of delivery: SimulatedDelivery) -> [[String]] {
    let city = delivery.city.id
    return switch self {
    case .members:
      delivery.members.map { [$0.id, $0.name, $0.country, $0.region, $0.contact] }
    case .trust: delivery.keys.map { [$0.city, $0.key.text] }
    case .packages:
      delivery.packages.map {
        [$0.file, city, "\($0.revision)", $0.fate.word, $0.fate.finding ?? ""]
      }
    case .traps:
      delivery.traps.map {
        [$0.city, $0.file, $0.kind.rawValue, $0.indicator, $0.period, $0.breakdown, $0.note]
      }
    case .shared:
      delivery.sharedRecords.map { [city, $0.register, $0.record, $0.period.label] }
    }
  }
}
