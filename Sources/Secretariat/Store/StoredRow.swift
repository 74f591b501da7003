import Digests
import ReportingCore
import Sealing

/// A submission as it is written into the columns of a table, the same in every database.
struct StoredRow {
  let identity: [UInt8]
  let name: String
  let city: String
  let call: String
  let year: String
  let revision: Int
  let isReplaced: Bool
  let date: String?
  let signer: String
  let answers: String
  let figures: Int
  let annex: Int
  let received: String?

  /// The names of the columns, in the order of the properties.
  static let columns =
    "identity, name, city, call, year, revision, replaced, date, signer, answers, figures, annex, received"

  init(_ incoming: IncomingPackage) {
    let record = incoming.package.submission
    identity = incoming.package.identity.bytes
    name = incoming.package.name
    city = record.city.id
    call = record.call
    year = record.year.label
    revision = record.revision
    isReplaced = false
    date = record.date?.description
    signer = incoming.package.signer.name
    answers = AnsweredList.text(record.answers)
    figures = incoming.figures
    annex = incoming.annex.rawValue
    received = incoming.received?.description
  }
}
