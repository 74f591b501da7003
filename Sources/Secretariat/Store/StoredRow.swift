import Digests
import ReportingCore
import Sealing

/// A submission as the columns of a table, the same in every database.
struct StoredRow {
  var identity: [UInt8]
  var name: String
  var city: String
  var call: String
  var year: String
  var revision: Int
  var isReplaced: Bool
  var date: String?
  var signer: String
  var answers: String
  var figures: Int
  var annex: Int
  var received: String?

  /// The names of the columns, in the order of the properties.
  static let columns =
    "identity, name, city, call, year, revision, replaced, date, signer, answers, figures, annex, received"

  init(
    identity: [UInt8], name: String, city: String, call: String, year: String, revision: Int,
    isReplaced: Bool, date: String?, signer: String, answers: String, figures: Int, annex: Int,
    received: String?
  ) {
    self.identity = identity
    self.name = name
    self.city = city
    self.call = call
    self.year = year
    self.revision = revision
    self.isReplaced = isReplaced
    self.date = date
    self.signer = signer
    self.answers = answers
    self.figures = figures
    self.annex = annex
    self.received = received
  }

  init(_ incoming: IncomingPackage) {
    let record = incoming.package.submission
    self.init(
      identity: incoming.package.identity.bytes, name: incoming.package.name, city: record.city.id,
      call: record.call, year: record.year.label, revision: record.revision, isReplaced: false,
      date: record.date?.description, signer: incoming.package.signer.name,
      answers: AnsweredList.text(record.answers), figures: incoming.figures,
      annex: incoming.annex.rawValue, received: incoming.received?.description)
  }

  /// What the columns say.
  func submission() throws(StoreError) -> StoredSubmission {
    guard let identity = SHA256Digest(bytes: identity) else {
      throw .damaged("an identity has not 32 bytes")
    }
    let period: Period
    do throws(PeriodError) { period = try Period(parsing: year) } catch {
      throw .damaged("'\(year)' is no year")
    }
    guard let annex = StoredSubmission.Annex(rawValue: annex) else {
      throw .damaged("\(annex) says nothing of an annex")
    }
    return StoredSubmission(
      identity: identity, name: name, city: city, call: call, year: period, revision: revision,
      isReplaced: isReplaced, date: date.flatMap { CalendarDate($0) }, signer: signer,
      answers: try AnsweredList.read(answers), figures: figures, annex: annex,
      received: received.flatMap { CalendarDate($0) })
  }
}
