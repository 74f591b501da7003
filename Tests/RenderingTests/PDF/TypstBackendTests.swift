import Foundation
import Testing

@testable import Rendering

/// What becomes of a worker that misbehaves. The workers are small Python programs of the test.
@Suite(
  .enabled(
    if: ExternalTool.isCI || FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"),
    "needs python3"))
struct TypstBackendTests {
  private func error(
    of worker: String, timeout: Duration = .seconds(60), source: [UInt8] = [1, 2, 3]
  ) throws -> RenderingError? {
    try ExternalTool.withFiles([("worker.py", Array(worker.utf8))]) { paths in
      let backend = TypstBackend(
        python: "/usr/bin/python3", worker: paths[0], fonts: [], timeout: timeout)
      do {
        _ = try backend.pdf(fromSource: source)
        return nil
      } catch let error as RenderingError {
        return error
      }
    }
  }

  @Test func aWorkerThatDiesIsReportedWithItsLastWords() throws {
    let error = try error(of: "import sys; sys.stderr.write('one\\nlast words\\n'); sys.exit(3)")
    #expect(
      error == .backendFailed("The PDF worker ended before it answered: last words"))
  }

  @Test func aWorkerThatDiesUnderALargeSourceRaisesNoSignal() throws {
    let error = try error(
      of: "import sys; sys.stdin.buffer.read(10)", source: [UInt8](repeating: 7, count: 20 << 20))
    #expect(error == .backendFailed("The PDF worker ended before it answered."))
  }

  @Test func aWorkerThatHangsIsEnded() throws {
    let error = try error(of: "import time; time.sleep(600)", timeout: .seconds(1))
    #expect(error == .backendFailed("Typst did not finish within 1 seconds and was ended."))
  }

  @Test func anAnswerThatIsNoneIsRefused() throws {
    let error = try error(of: "import sys; sys.stdout.write('Hello, world')")
    #expect(error == .backendFailed("The PDF worker gave an answer that is none."))
  }

  @Test func manyWordsOnBothSidesDoNotBlock() throws {
    // Fills standard error and the answer before it reads the source.
    let worker = """
      import os, struct, sys
      sys.stderr.write('x' * 3000000)
      os.write(1, struct.pack('>BI', 0, 4000000))
      left = 4000000
      while left: left -= os.write(1, b'y' * min(left, 65536))
      sys.stdin.buffer.read()
      """
    try ExternalTool.withFiles([("worker.py", Array(worker.utf8))]) { paths in
      let backend = TypstBackend(python: "/usr/bin/python3", worker: paths[0], fonts: [])
      let answer = try backend.pdf(fromSource: [UInt8](repeating: 1, count: 3_000_000))
      #expect(answer == [UInt8](repeating: 0x79, count: 4_000_000))
    }
  }

  @Test func afterADeathTheNextDocumentStartsAnew() throws {
    // Dies on its first start and answers on its second.
    let worker = """
      import os, struct, sys
      mark = __file__ + '.mark'
      if not os.path.exists(mark):
          open(mark, 'w').close()
          sys.exit(1)
      sys.stdin.buffer.read(4)
      os.write(1, struct.pack('>BI', 0, 2) + b'ok')
      """
    try ExternalTool.withFiles([("worker.py", Array(worker.utf8))]) { paths in
      let backend = TypstBackend(python: "/usr/bin/python3", worker: paths[0], fonts: [])
      #expect(throws: RenderingError.self) { try backend.pdf(fromSource: []) }
      let answer = try backend.pdf(fromSource: [])
      #expect(answer == Array("ok".utf8))
    }
  }

  @Test func noWorkerIsLeftBehind() throws {
    let worker = """
      import os, struct, sys
      sys.stdin.buffer.read(4)
      id = str(os.getpid()).encode()
      os.write(1, struct.pack('>BI', 0, len(id)) + id)
      sys.stdin.buffer.read()
      import time; time.sleep(600)
      """
    try ExternalTool.withFiles([("worker.py", Array(worker.utf8))]) { paths in
      var backend: TypstBackend? = TypstBackend(
        python: "/usr/bin/python3", worker: paths[0], fonts: [])
      let id = try String(decoding: #require(backend).pdf(fromSource: []), as: UTF8.self)
      #expect(FileManager.default.fileExists(atPath: "/proc/\(id)"))
      backend = nil
      #expect(!FileManager.default.fileExists(atPath: "/proc/\(id)"))
    }
  }

  @Test func whatIsMissingIsSaidInOneLine() throws {
    let worker = "\(ExternalTool.root)/config/pdf/typst_worker.py"
    func message(_ worker: String, fonts: [String], _ environment: [String: String]) -> String {
      do {
        _ = try TypstBackend.find(
          worker: worker, packageRoot: "/nowhere", fonts: fonts, environment: environment)
        return "found"
      } catch {
        guard case .backendMissing(let message) = error as? RenderingError else {
          return "\(error)"
        }
        return message
      }
    }
    #expect(message("/nowhere/w.py", fonts: [], [:]).contains("/nowhere/w.py is missing"))
    #expect(message(worker, fonts: ["/nowhere"], [:]).contains("apt-get install fonts-liberation2"))
    let none = message(worker, fonts: ["/"], ["PATH": "/nowhere"])
    #expect(none.contains("pip install typst==0.15.2") && !none.contains("\n"))
    let named = message(worker, fonts: ["/"], ["CITYRIGHTS_PYTHON": "/bin/false"])
    #expect(named.contains("CITYRIGHTS_PYTHON names /bin/false"))
  }

  @Test func aPythonThatIsNotThereIsSaidToBeMissing() {
    let backend = TypstBackend(python: "/nowhere/python", worker: "w.py", fonts: [])
    let error = #expect(throws: RenderingError.self) { try backend.pdf(fromSource: []) }
    guard case .backendMissing(let message)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("/nowhere/python cannot be started"))
  }
}
