extension GoldenCase {
  /// Documents about defenders, what was found about them, and what is said of them at the United
  /// Nations, as people can compare them.
  static let rights = [
    GoldenCase(
      example: "defenders-programme", command: report("defenders-programme", 2024),
      languages: ["ca", "es", "en"], formats: ["md"]),
    GoldenCase(
      example: "defenders-programme", command: report("declaration", 2024),
      languages: ["ca", "es", "en"], formats: ["md"], part: "-declaration"),
    GoldenCase(
      example: "international-advocacy", command: report("advocacy", 2023),
      languages: ["en", "es", "fr"], formats: ["md"]),
    GoldenCase(
      example: "mission-report", command: report("mission-report", 2024), languages: ["en", "es"],
      formats: ["md"]),
  ]

  private static func report(_ template: String, _ year: Int) -> [String] {
    [
      "report", "--template", template, "--year", "\(year)", "--date", "\(year + 1)-02-03",
    ]
  }
}
