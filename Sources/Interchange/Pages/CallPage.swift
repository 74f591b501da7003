import Documents
import FileAccess
public import ReportingCore

/// The page of a call as it was saved: what it shows, in pieces.
public struct CallPage: Sendable {
  /// The file, as the user wrote it.
  public let path: String
  /// The address of the page, where the file tells it.
  let address: String?
  /// The day on which the page was last changed, where it tells it.
  let changed: CalendarDate?
  /// The title that the page gives itself.
  let title: String?
  /// The language that the page declares.
  let declaredLanguage: LanguageTag?
  /// The name of the site.
  let site: String?
  /// The pieces.
  let parts: [CallPart]
  /// Files of questions that the page offers.
  let attachments: [String]
  /// Whether a password is asked for.
  let asksForPassword: Bool

  /// No page of a call is larger; one that is was saved with everything in it.
  public static let sizeLimit = 16 << 20

  /// Reads a page saved as HTML, or a text.
  ///
  /// - Returns: nil when it cannot be read, which is reported.
  public static func read(_ path: String, into collector: DiagnosticCollector) -> CallPage? {
    let bytes: [UInt8]
    do throws(FileAccessError) {
      bytes = try FileAccess.read(path, limit: sizeLimit)
    } catch {
      let rule: CallPageRule
      let suggestion: String
      switch error.reason {
      case .tooLarge:
        rule = .tooLarge
        suggestion = "Save the page as 'Web page, HTML only', without pictures in it."
      case .isFolder:
        rule = .unreadable
        suggestion = "Name the file, which ends in .html, and not the folder beside it."
      default:
        rule = .unreadable
        suggestion = "Check the name: save the page from the browser and name the file."
      }
      collector.report(
        .error(
          rule.rawValue, error.message, at: SourceLocation(path: path), suggestion: suggestion))
      return nil
    }
    return read(bytes, path: path, into: collector)
  }

  /// Reads the bytes of a page saved as HTML, or of a text.
  ///
  /// - Returns: nil when they cannot be read, which is reported.
  public static func read(
    _ bytes: [UInt8], path: String, into collector: DiagnosticCollector
  ) -> CallPage? {
    let reader = CallPageReader(path: path, collector: collector)
    return reader.read(bytes)
  }
}
