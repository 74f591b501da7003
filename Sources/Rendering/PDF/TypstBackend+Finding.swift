#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension TypstBackend {
  /// The folders in which Debian keeps the fonts of the pages: Liberation, Noto for the other
  /// scripts, and WenQuanYi for Chinese (TrueType, as PDF/UA checkers want it).
  public static let debianFontFolders = [
    "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/wqy",
  ]

  /// Looks for a Python interpreter with the package `typst`: the one that `CITYRIGHTS_PYTHON`
  /// names, otherwise `.venv/bin/python` in `packageRoot`, otherwise `python3` on `PATH`.
  ///
  /// - Parameters:
  ///   - worker: The path of `config/pdf/typst_worker.py`.
  ///   - packageRoot: The folder beside which a virtual environment may stand.
  ///   - fonts: The folders with fonts; those that do not exist are left out.
  ///   - environment: The program's environment.
  ///   - timeout: How long one document may take.
  /// - Throws: ``RenderingError/backendMissing(_:)`` with one line that says what to install. An
  ///   interpreter that `CITYRIGHTS_PYTHON` names is never passed over for another one.
  public static func find(
    worker: String, packageRoot: String, fonts: [String] = debianFontFolders,
    environment: [String: String], timeout: Duration = .seconds(120)
  ) throws -> TypstBackend {
    guard access(worker, R_OK) == 0 else {
      throw RenderingError.backendMissing("No PDF is made: the file \(worker) is missing.")
    }
    let folders = fonts.filter { access($0, R_OK) == 0 }
    guard !folders.isEmpty else {
      throw RenderingError.backendMissing(
        "No PDF is made: there are no fonts in \(fonts.joined(separator: ", ")). "
          + "Install them with: apt-get install fonts-liberation2 fonts-noto-core")
    }
    let python = try findPython(packageRoot: packageRoot, environment: environment)
    return TypstBackend(
      python: python, worker: worker, fonts: folders, environment: environment, timeout: timeout)
  }

  private static func findPython(
    packageRoot: String, environment: [String: String]
  ) throws -> String {
    if let named = environment["CITYRIGHTS_PYTHON"], !named.isEmpty {
      guard hasTypst(named, environment) else {
        throw RenderingError.backendMissing(
          "No PDF is made: CITYRIGHTS_PYTHON names \(named), which has no package 'typst'. "
            + "Install it with: \(named) -m pip install typst==0.15.2")
      }
      return named
    }
    let path = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
    for candidate in ["\(packageRoot)/.venv/bin/python"] + path
    where access(candidate, X_OK) == 0 && hasTypst(candidate, environment) {
      return candidate
    }
    throw RenderingError.backendMissing(
      "No PDF is made: no Python with the package 'typst' was found. " + advice)
  }

  /// Whether an interpreter has the package, asked without loading it.
  private static func hasTypst(_ python: String, _ environment: [String: String]) -> Bool {
    let question =
      "import importlib.util, sys; sys.exit(importlib.util.find_spec('typst') is None)"
    do {
      let process = try ChildProcess(
        [python, "-c", question], environment: environment, input: nil, errors: nil)
      return process.exitStatus(within: .seconds(30)) == 0
    } catch {
      return false
    }
  }
}
