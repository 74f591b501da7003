// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds the program builds its benchmarks.
let package = Package(
  name: "AggregationBenchmark",
  dependencies: [.package(name: "CityRights", path: "../..")],
  targets: [
    .executableTarget(
      name: "aggregate",
      dependencies: [
        .product(name: "Aggregation", package: "CityRights"),
        .product(name: "ReportingCore", package: "CityRights"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
