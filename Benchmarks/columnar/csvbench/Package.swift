// swift-tools-version: 6.2
import PackageDescription

// Stands apart from the package, so that nobody who builds Bantin builds its benchmarks.
let package = Package(
    name: "csvbench",
    dependencies: [.package(name: "bantin", path: "../../..")],
    targets: [.executableTarget(name: "csvbench", dependencies: [.product(name: "CSV", package: "bantin")])],
    swiftLanguageModes: [.v6]
)
