// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "DOCXBenchmark",
  dependencies: [.package(name: "CityRights", path: "../..")],
  targets: [
    .executableTarget(
      name: "DOCXBenchmark", dependencies: [.product(name: "Rendering", package: "CityRights")])
  ]
)
