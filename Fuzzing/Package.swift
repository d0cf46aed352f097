// swift-tools-version: 6.2
import PackageDescription

// libFuzzer with Address Sanitizer over the libraries that read what others wrote. `Scripts/fuzz parquet 300` builds and
// runs it for 300 seconds; the folders below Sources are links to those of the project.

let fuzzed: [SwiftSetting] = [
    .unsafeFlags(["-sanitize=fuzzer,address"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "fuzzing",
    targets: [
        .executableTarget(
            name: "FuzzParquet", dependencies: ["FuzzDriver", "Parquet"], swiftSettings: fuzzed,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
        .executableTarget(
            name: "FuzzCSV", dependencies: ["FuzzDriver", "CSV"], swiftSettings: fuzzed,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
        .executableTarget(
            name: "FuzzXLSX", dependencies: ["FuzzDriver", "XLSX", "Compression"], swiftSettings: fuzzed,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
        .executableTarget(
            name: "FuzzReading",
            dependencies: ["FuzzDriver", "Reading", "Cleaning", "Stages", "Tables", "Vietnamese", "Compression"],
            swiftSettings: fuzzed,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
        .executableTarget(
            name: "FuzzExtracting", dependencies: ["FuzzDriver", "Cleaning", "Extracting", "Stages", "Tables"],
            swiftSettings: fuzzed,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
        .target(name: "FuzzDriver", swiftSettings: fuzzed),
        .target(name: "CSV", exclude: ["README.md"], swiftSettings: fuzzed),
        .target(name: "XLSX", dependencies: ["Compression", "CSV"], exclude: ["README.md"], swiftSettings: fuzzed),
        .target(
            name: "Reading",
            dependencies: ["Stages", "Tables", "Vietnamese", "Compression", "JSON", "HTML", "Pages", "CSV", "Parquet"],
            swiftSettings: fuzzed),
        .target(name: "HTML", swiftSettings: fuzzed),
        .target(name: "Pages", dependencies: ["HTML", "Tables", "Vietnamese"], swiftSettings: fuzzed),
        .target(name: "Cleaning", dependencies: ["Stages", "Tables", "Vietnamese"], swiftSettings: fuzzed),
        .target(
            name: "Extracting", dependencies: ["Stages", "Tables", "Vietnamese", "Hashing"], swiftSettings: fuzzed),
        .target(name: "Hashing", dependencies: ["CNettle"], swiftSettings: fuzzed),
        .target(name: "Stages", dependencies: ["Tables", "Vietnamese"], swiftSettings: fuzzed),
        .target(name: "Tables", swiftSettings: fuzzed),
        .target(name: "Vietnamese", dependencies: ["Tables"], swiftSettings: fuzzed),
        .target(name: "JSON", dependencies: ["CSimdJSON"], swiftSettings: fuzzed),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "Parquet", dependencies: ["Compression"], exclude: ["README.md"], swiftSettings: fuzzed),
        .target(
            name: "Compression", dependencies: ["CZlib", "CDeflate", "CZstd", "CSnappy", "CLZ4", "CBrotli"],
            swiftSettings: fuzzed),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd"),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle"),
        .systemLibrary(name: "CSnappy"),
        .systemLibrary(name: "CLZ4", pkgConfig: "liblz4"),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc"),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
