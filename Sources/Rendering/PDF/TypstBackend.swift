public import Documents
import Synchronization

/// Sets documents with Typst, which runs in a Python process of its own. The process starts with
/// the first document, sets any number of them, one after the other, and ends with the backend.
///
/// For several processors make several backends. What goes wrong inside Typst cannot harm this
/// program: the process is ended and the next document starts a new one.
public final class TypstBackend: PDFBackend, Sendable {
  /// How the worker process is started.
  struct Launch: Sendable {
    var python: String
    var worker: String
    var fonts: [String]
    var environment: [String: String]
  }

  private let launch: Launch
  private let timeout: Duration
  private let worker = Mutex<TypstWorker?>(nil)

  /// A backend that starts exactly the given programs.
  ///
  /// - Parameters:
  ///   - python: The path of a Python interpreter that has the package `typst`.
  ///   - worker: The path of `config/pdf/typst_worker.py`.
  ///   - fonts: The folders from which fonts are taken, and no others.
  ///   - environment: The environment of the process; empty when absent.
  ///   - timeout: How long one document may take.
  public init(
    python: String, worker: String, fonts: [String], environment: [String: String] = [:],
    timeout: Duration = .seconds(120)
  ) {
    launch = Launch(python: python, worker: worker, fonts: fonts, environment: environment)
    self.timeout = timeout
  }

  /// Sets a document as PDF/UA-1.
  ///
  /// - Throws: ``RenderingError/backendMissing(_:)`` when Python or its package is not there,
  ///   ``RenderingError/backendFailed(_:)`` when Typst refuses the document, stops or takes longer
  ///   than the time limit, ``RenderingError/tooLarge(_:)`` beyond 4 GB.
  public func pdf(of document: Document) throws -> [UInt8] {
    try pdf(fromSource: TypstPage.source(of: document))
  }

  /// Sets a Typst source.
  func pdf(fromSource source: [UInt8]) throws -> [UInt8] {
    guard let length = UInt32(exactly: source.count) else {
      throw RenderingError.tooLarge("The document is larger than the 4 GB that Typst takes.")
    }
    return try worker.withLock { worker in
      var current = try worker.take() ?? TypstWorker(launch)
      // After an error the process is in no known state; it ends here and a new one starts next.
      let answer = try current.answer(to: source, length: length, within: timeout)
      worker = consume current
      switch answer.status {
      case 0: return answer.bytes
      case 1:
        throw RenderingError.backendFailed(Self.explained(answer.bytes))
      default:
        throw RenderingError.backendMissing(
          "Typst does not start: \(String(decoding: answer.bytes, as: UTF8.self)). "
            + TypstBackend.advice)
      }
    }
  }

  /// Typst's message, with what an officer can do about the one that occurs in practice.
  private static func explained(_ bytes: [UInt8]) -> String {
    let message = String(decoding: bytes, as: UTF8.self)
    // PDF/UA forbids signs that no font can show; Typst names the text in question.
    let isGlyphMissing = message.contains("could not be displayed with font")
    return "Typst could not set the document: \(message)"
      + (isGlyphMissing
        ? ". No installed font has this sign: take it out of the text, or install a font for it "
          + "(fonts-noto-core; for Chinese fonts-wqy-microhei)" : "")
  }

  static let advice =
    "To make PDF files: python3 -m venv .venv && .venv/bin/pip install typst==0.15.2"
}
