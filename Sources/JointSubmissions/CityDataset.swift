import Digests
import Documents
import ReportingCore
import Sealing
import Submissions

/// The contributing cities with their packages as a flat table for machines.
struct CityDataset {
  let writer: JointWriter

  /// The table; nil when no city contributes.
  func dataset() -> Dataset? {
    let pack = writer.pack
    guard !writer.joint.packages.isEmpty else { return nil }
    let columns: [(String, Word)] = [
      ("city", .identifier), ("name", .city), ("country", .country), ("region", .region),
      ("package", .name), ("sha256", .sealedPackage), ("revision", .revision),
      ("date", .issued), ("languages", .languages),
    ]
    return Dataset(
      name: "contributions", title: pack[.contributingCities],
      columns: columns.map { Dataset.Column(name: $0.0, title: pack[$0.1]) },
      rows: writer.joint.packages.map { package in
        let record = package.record
        return [
          .text(record.city.id), .text(writer.name(ofCity: record.city.id)),
          .text(record.city.country), .text(writer.joint.region(of: package)),
          .text(record.packageName), .text(package.identity.description),
          .number(Double(record.revision), decimals: 0),
          record.date.map { .text($0.description) } ?? .empty,
          .text(record.languages.map(\.description).joined(separator: " ")),
        ]
      })
  }
}
