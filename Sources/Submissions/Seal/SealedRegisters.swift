import ReportingCore
import Sealing

/// What a package tells of registers: practices, key messages and signatories, as far as they were
/// released for joint submissions.
struct SealedRegisters {
  let registers: [ReleasedRegister]
  /// The call that is answered.
  let call: String
  /// The city's currency, in which budgets are.
  let currency: String?
  /// The indicators that have a value.
  let indicators: Set<String>

  private func records(_ register: String) -> [ReleasedRecord] {
    registers.first { $0.id == register }?.records ?? []
  }

  var practices: [SealedPractice] {
    records("good-practices").compactMap { record in
      guard let id = record.id else { return nil }
      var practice = SealedPractice(id: id)
      practice.title = record.localized("title")
      practice.problem = record.localized("problem")
      practice.measure = record.localized("measure")
      practice.actors = record.localized("actors")
      practice.since =
        record.value("since")?.date?.description
        ?? record.value("since")?.period?.label
      practice.budget = record.value("budget")?.number
      practice.currency = practice.budget == nil ? nil : currency
      practice.function = record.value("function")?.codes.first
      practice.result = record.localized("result")
      practice.transfer = record.localized("transfer")
      practice.rights = record.value("rights")?.codes ?? []
      practice.themes = record.value("themes")?.codes ?? []
      practice.message = record.value("message")?.codes.first
      practice.indicators = record.value("indicators")?.texts ?? []
      return practice
    }.sorted { $0.id < $1.id }
  }

  var messages: [SealedMessage] {
    let told = Set(practices.map(\.id))
    return records("key-messages").compactMap { record in
      guard let message = record.value("message")?.codes.first else { return nil }
      return SealedMessage(
        message: message, text: record.localized("text"),
        indicators: (record.value("indicators")?.texts ?? []).filter(indicators.contains),
        practices: (record.value("practices")?.texts ?? []).filter(told.contains))
    }
  }

  var signatories: [SealedSignatory] {
    records("signatories").filter { $0.value("document")?.texts.first == call }
      .sorted {
        ($0.value("order")?.number ?? .infinity) < ($1.value("order")?.number ?? .infinity)
      }
      .compactMap { record in
        guard let name = record.value("name")?.texts.first else { return nil }
        return SealedSignatory(
          name: name, status: record.value("class")?.codes.first,
          signature: record.value("status")?.codes.first)
      }
  }
}

extension ReleasedRecord {
  fileprivate func localized(_ field: String) -> LocalizedText? {
    if case .texts(let texts) = value(field) { texts } else { nil }
  }
}
