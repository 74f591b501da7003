// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "CityRights",
  products: [
    .executable(name: "cityrights", targets: ["cityrights"]),
    .executable(name: "cityrights-secretariat", targets: ["cityrights-secretariat"]),
    .library(name: "ReportingCore", targets: ["ReportingCore", "Documents"]),
    .library(name: "ReportingTesting", targets: ["ReportingTesting"]),
    .library(name: "Rendering", targets: ["Rendering", "Documents"]),
    .library(name: "Submissions", targets: ["Submissions"]),
    .library(name: "Aggregation", targets: ["Aggregation", "FileAccess"]),
    .library(name: "YAMLSource", targets: ["YAMLSource", "FileAccess"]),
    .library(name: "Sealing", targets: ["Sealing", "Digests"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // System libraries.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    // Only its headers: the library is opened when a store on a server is.
    .systemLibrary(name: "CLibPQ", providers: [.apt(["libpq-dev"])]),

    // Vocabulary.
    .target(name: "Documents"),
    .target(name: "ReportingCore", dependencies: ["Documents"]),

    // Reading.
    .target(name: "FileAccess"),
    .target(
      name: "YAMLSource",
      dependencies: ["CLibYAML", "DelimitedText", "ReportingCore", "Documents"]),
    .target(name: "DelimitedText", dependencies: ["Documents"]),
    .target(name: "Archives", dependencies: ["CZlib"]),
    // Not of a library: SHA-256 by the processor's instructions, which libsodium does not use.
    .target(name: "CSHA256"),
    .target(name: "Digests", dependencies: ["CSHA256", "CSodium"]),
    .target(name: "JSONText", dependencies: ["Documents"]),
    .target(name: "Formulas", dependencies: ["ReportingCore", "Documents"]),
    .target(name: "Indicators", dependencies: ["Formulas", "ReportingCore", "Documents"]),
    .target(name: "Registers", dependencies: ["Digests", "ReportingCore", "Documents"]),
    .target(
      name: "CityFiles",
      dependencies: [
        "FileAccess", "YAMLSource", "DelimitedText", "Formulas", "Indicators", "Registers",
        "CMarkGFM",
        "ReportingCore", "Documents",
      ]),
    // CityFiles is not imported here: what is compiled next is chosen by its name, and all of the
    // documents wait for CityFiles, so this large target gives it the way. A tenth of a clean build.
    .target(
      name: "Interchange",
      dependencies: [
        "CityFiles", "FileAccess", "YAMLSource", "DelimitedText", "Sealing", "Digests", "JSONText",
        "ReportingCore", "Documents",
      ]),

    // The way of the data.
    .target(name: "Disclosure", dependencies: ["ReportingCore", "Documents"]),
    .target(name: "Conformance", dependencies: ["ReportingCore", "Documents"]),
    .target(name: "Linting", dependencies: ["Disclosure", "ReportingCore", "Documents"]),
    .target(
      name: "Rendering", dependencies: ["Archives", "JSONText", "DelimitedText", "Documents"]),
    .target(
      name: "Sealing",
      dependencies: [
        "CSodium", "Digests", "Archives", "JSONText", "FileAccess", "DelimitedText", "YAMLSource",
        "ReportingCore", "Documents",
      ]),
    .target(
      name: "Submissions",
      dependencies: [
        "FileAccess", "CityFiles", "YAMLSource", "DelimitedText", "Indicators", "Registers",
        "Disclosure", "Conformance", "Linting", "Rendering", "Sealing", "Archives", "Digests",
        "JSONText", "ReportingCore", "Documents",
      ]),

    // From many cities to one voice.
    .target(
      name: "Aggregation",
      dependencies: ["FileAccess", "DelimitedText", "Disclosure", "ReportingCore", "Documents"]),

    .target(
      name: "JointSubmissions",
      dependencies: [
        "Sealing", "Digests", "Aggregation", "Submissions", "Linting", "CityFiles", "Conformance",
        "Rendering", "ReportingCore", "Documents",
      ]),

    // The secretariat: what many cities send. Heavy packages hang on this target alone.
    .target(
      name: "Secretariat",
      dependencies: [
        "CLibPQ", "Aggregation", "Interchange", "Rendering", "Sealing", "Archives", "Digests",
        "YAMLSource", "DelimitedText", "FileAccess", "Disclosure", "ReportingCore", "Documents",
        .product(name: "GRDB", package: "GRDB.swift"),
        // SQLite's own functions: what a package holds is bound, and rows are read, where they lie.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // Indicator modules.
    .target(
      name: "CivicSpace", dependencies: ["ReportingCore"], path: "Plugins/CivicSpace",
      exclude: ["README.md", "module.yaml", "indicators", "cases"]),
    .target(
      name: "Participation", dependencies: ["ReportingCore"], path: "Plugins/Participation",
      exclude: ["README.md", "module.yaml", "indicators", "cases"]),
    .target(
      name: "ESCResources", dependencies: ["ReportingCore"], path: "Plugins/ESCResources",
      exclude: ["README.md", "module.yaml", "indicators", "cases"]),
    .target(
      name: "Defenders", dependencies: ["ReportingCore"], path: "Plugins/Defenders",
      exclude: ["README.md", "module.yaml", "indicators", "cases"]),

    // Cities that do not exist, for tests and benchmarks of networks.
    .target(
      name: "Simulation",
      dependencies: [
        "CSodium", "Sealing", "Archives", "Digests", "FileAccess", "DelimitedText",
        "ReportingCore", "Documents",
      ]),

    // For authors of modules.
    .target(
      name: "ReportingTesting",
      dependencies: [
        "FileAccess", "CityFiles", "YAMLSource", "Indicators", "ReportingCore", "Documents",
      ]),

    // The programs: arguments, and what the terminal shows.
    .target(
      name: "CommandLineInterface",
      dependencies: [
        "Submissions", "Sealing", "Rendering", "JSONText", "Digests", "Disclosure", "CityFiles",
        "FileAccess", "ReportingCore", "Documents", "CivicSpace", "Participation", "ESCResources",
        "Defenders",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "cityrights",
      dependencies: [
        "CommandLineInterface", "Submissions", "Conformance", "Interchange", "Rendering", "Sealing",
        "JSONText", "Digests", "YAMLSource", "Disclosure", "CityFiles", "FileAccess", "CMalloc",
        "ReportingCore", "Documents",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "cityrights-secretariat",
      dependencies: [
        "CommandLineInterface", "Secretariat", "JointSubmissions", "Simulation", "Submissions",
        "Aggregation", "Interchange", "Sealing", "JSONText", "Digests", "Conformance", "CityFiles",
        "FileAccess", "DelimitedText", "ReportingCore", "Documents",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests.
    .target(name: "TestSupport", dependencies: ["CZlib"], path: "Tests/TestSupport"),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(
      name: "ReportingCoreTests",
      dependencies: ["ReportingCore", "YAMLSource", "Documents", "TestSupport"]),
    .testTarget(name: "FileAccessTests", dependencies: ["FileAccess", "TestSupport"]),
    .testTarget(
      name: "YAMLSourceTests",
      dependencies: ["YAMLSource", "ReportingCore", "Documents", "TestSupport"]),
    .testTarget(
      name: "DelimitedTextTests", dependencies: ["DelimitedText", "Documents", "TestSupport"]),
    .testTarget(
      name: "FormulasTests",
      dependencies: ["Formulas", "TestSupport", "ReportingCore", "Documents"]),
    .testTarget(
      name: "IndicatorsTests",
      dependencies: ["Indicators", "TestSupport", "ReportingCore", "Documents"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests", "CSodium", "TestSupport"]),
    .testTarget(
      name: "CityFilesTests",
      dependencies: [
        "CityFiles", "YAMLSource", "ReportingCore", "Documents", "CivicSpace", "Participation",
        "ESCResources", "Defenders", "TestSupport",
      ]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Interchange", "CityFiles", "YAMLSource", "DelimitedText", "Sealing", "Digests",
        "ReportingCore", "Documents", "TestSupport",
      ], exclude: ["Calls"]),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Simulation", "Sealing", "Archives", "Digests", "Aggregation", "DelimitedText",
        "FileAccess", "ReportingCore", "Documents", "TestSupport",
      ]),
    .testTarget(
      name: "DisclosureTests",
      dependencies: ["Disclosure", "TestSupport", "ReportingCore", "Documents"]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["Conformance", "ReportingCore", "Documents"]),
    .testTarget(
      name: "LintingTests",
      dependencies: [
        "Linting", "Submissions", "CityFiles", "Disclosure", "ReportingCore", "Documents",
        "TestSupport", "CivicSpace", "Participation", "ESCResources", "Defenders",
      ]),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives", "CZlib", "TestSupport"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Rendering", "Archives", "DelimitedText", "Documents", "TestSupport"]),
    .testTarget(
      name: "SealingTests",
      dependencies: [
        "Sealing", "Archives", "Digests", "YAMLSource", "ReportingCore", "Documents",
        "TestSupport",
      ]),
    .testTarget(
      name: "SubmissionsTests",
      dependencies: [
        "Submissions", "Sealing", "Digests", "CityFiles", "Disclosure", "Rendering",
        "ReportingCore", "Documents",
        "TestSupport", "CivicSpace", "Participation", "ESCResources", "Defenders",
      ]),
    .testTarget(
      name: "AggregationTests",
      dependencies: [
        "Aggregation", "DelimitedText", "Disclosure", "ReportingCore", "Documents", "TestSupport",
      ]),
    .testTarget(
      name: "JointSubmissionsTests",
      dependencies: [
        "JointSubmissions", "Submissions", "Sealing", "Digests", "Aggregation", "CityFiles",
        "Conformance", "Rendering", "ReportingCore", "Documents", "TestSupport", "CivicSpace",
        "Participation", "ESCResources", "Defenders",
      ], exclude: ["Expected"]),
    .testTarget(
      name: "ModuleTests",
      dependencies: [
        "ReportingTesting", "CityFiles", "ReportingCore", "Documents", "CivicSpace",
        "Participation", "ESCResources", "Defenders", "TestSupport",
      ]),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["cityrights", "cityrights-secretariat", "Digests", "TestSupport"],
      path: "Tests/Golden", exclude: ["Expected"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "cityrights", "CommandLineInterface", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "SecretariatTests",
      dependencies: [
        "cityrights-secretariat", "Secretariat", "Aggregation", "Sealing", "Digests",
        "ReportingCore", "Documents", "Rendering", "CityFiles",
        "FileAccess", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Stores"]),
    .testTarget(name: "LinkageTests", path: "Tests/Linkage"),
  ],
  swiftLanguageModes: [.v6]
)

// One set of rules for every target: what the compiler can refuse, it refuses.
for target in package.targets where target.type != .system && target.name != "CSHA256" {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
