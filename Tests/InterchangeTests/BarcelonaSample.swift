import Foundation

/// The real repository that the tests read when it is there.
enum BarcelonaSample {
  /// Where it is: `CITYRIGHTS_OPEN_SDG_SAMPLE`, or beside the package.
  static var folder: String? {
    var candidates: [String] = []
    if let named = ProcessInfo.processInfo.environment["CITYRIGHTS_OPEN_SDG_SAMPLE"] {
      candidates.append(named)
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    candidates.append(
      package.deletingLastPathComponent().appendingPathComponent("shared/data/barcelona-open-sdg")
        .path)
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/data") }
  }
}
