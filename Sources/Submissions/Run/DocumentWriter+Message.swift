import Documents
import Rendering
import ReportingCore

extension DocumentWriter {
  /// The draft of the message that sends a document, with the document in the formats that the call
  /// takes; nil when there is nothing that could be sent, which is noted.
  ///
  /// - Parameter made: The files of this run, by format. Where none is in a format that the call takes,
  ///   one is made for the message.
  func draft(
    _ message: SubmissionMessage, of document: Document, named stem: String, isDraft: Bool,
    made: [OutputFormat: [OutputFile]], _ inventory: inout [InventoryEntry]
  ) -> OutputFile? {
    let name = "\(stem).\(OutputFormat.eml.rawValue)"
    func skip(_ reason: String) -> OutputFile? {
      inventory.append(InventoryEntry(name, .skipped, reason))
      return nil
    }
    if isDraft { return skip("a draft is not sent") }
    guard message.isLanguageAccepted else {
      return skip("the call does not take contributions in '\(message.pack.tag)'")
    }
    var files = message.formats.flatMap { format in
      (made[format] ?? []).map { (file: $0, format: format) }
    }
    if files.isEmpty {
      files = message.formats.flatMap { format in
        (render(document, as: format, named: stem, &inventory) ?? []).map { ($0, format) }
      }
    }
    guard !files.isEmpty else {
      return skip(
        "the call takes \((message.call.formats?.value ?? []).joined(separator: ", ")), and none of "
          + "them could be made")
    }
    do throws(MailMessageError) {
      return OutputFile(name: name, bytes: try message.message(with: files).bytes)
    } catch {
      guard case .address(let address) = error else { return nil }
      collector.report(
        .error(
          "message.address", "'\(address)' is no e-mail address",
          at: message.call.recipients?.location,
          suggestion: "Write it as the call does, such as office@un.example."))
      return skip("an address of the call is none")
    }
  }
}
