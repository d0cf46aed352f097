// swift-tools-version: 6.2
import PackageDescription

// The map of Bantin: targets stand in the order in which the data meets them.
//
//   codecs (bytes and columns)  ◀─┐
//   Tables ◀── Stages ◀── kinds of stages ◀── Pipeline ◀── bantin
//                                             Publishing ◀┘
//
// A kind of stage never sees another kind; a codec never sees a stage. `Scripts/check-imports` compiles that promise.

// Set by `.ci/run`; a newer compiler's new warnings shall not keep anybody from building.
let warningsAreErrors = Context.environment["BANTIN_WARNINGS_ARE_ERRORS"] == "1"

let strict: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
    name: "bantin",
    products: [
        .executable(name: "bantin", targets: ["bantin"]),
        .library(name: "Parquet", targets: ["Parquet"]),
        .library(name: "CSV", targets: ["CSV"]),
        .library(name: "XLSX", targets: ["XLSX"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // What flows, and what a stage must do.
        .target(name: "Tables", swiftSettings: strict),
        .target(name: "Stages", dependencies: ["Tables", "Vietnamese"], swiftSettings: strict),

        // The language: letters, syllables, tokens, gazetteers, names and dates as they are printed. No stages.
        .target(name: "Vietnamese", dependencies: ["Tables"], swiftSettings: strict),

        // Codecs: bytes and columns. No stages.
        .target(name: "Hashing", dependencies: ["CNettle"], swiftSettings: strict),
        .target(
            name: "Compression", dependencies: ["CZlib", "CDeflate", "CZstd", "CSnappy", "CLZ4", "CBrotli"],
            swiftSettings: strict),
        .target(name: "JSON", dependencies: ["CSimdJSON"], swiftSettings: strict),
        .target(name: "HTML", swiftSettings: strict),
        .target(name: "Pages", dependencies: ["HTML", "Tables", "Vietnamese"], swiftSettings: strict),
        .target(name: "CSV", exclude: ["README.md"], swiftSettings: strict),
        .target(name: "XLSX", dependencies: ["Compression", "CSV"], exclude: ["README.md"], swiftSettings: strict),
        .target(name: "Parquet", dependencies: ["Compression"], exclude: ["README.md"], swiftSettings: strict),

        // The five kinds of stage, one file a stage.
        .target(
            name: "Reading",
            dependencies: ["Stages", "Tables", "Vietnamese", "Compression", "JSON", "HTML", "Pages", "CSV", "Parquet"],
            swiftSettings: strict),
        .target(name: "Cleaning", dependencies: ["Stages", "Tables", "Vietnamese"], swiftSettings: strict),
        .target(
            name: "Extracting", dependencies: ["Stages", "Tables", "Vietnamese", "Hashing"], swiftSettings: strict),
        .target(name: "Validating", dependencies: ["Stages", "Tables", "Hashing"], swiftSettings: strict),
        .target(name: "Writing", dependencies: ["Stages", "Tables", "CSV", "Parquet", "XLSX"], swiftSettings: strict),

        // The pipeline file, the plan, the engine; and the way out.
        .target(
            name: "Pipeline",
            dependencies: [
                "Stages", "Tables", "Reading", "Cleaning", "Extracting", "Validating", "Writing", "Publishing",
                "Hashing",
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: strict),
        .target(
            name: "Publishing", dependencies: ["Stages", "Tables", "Hashing", "Parquet", "Compression"],
            swiftSettings: strict),
        .executableTarget(
            name: "bantin",
            dependencies: [
                "Pipeline", "Publishing", "Reading", "Stages", "Tables", "Hashing", "Parquet", "CSV", "XLSX",
                "Compression",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        // Figures: `make bench-columnar`, `make bench-csv` and `make bench-html PAGES=FOLDER`.
        .executableTarget(
            name: "columnar", dependencies: ["Parquet"], path: "Benchmarks/columnar", exclude: ["peers.py"],
            swiftSettings: strict),
        .executableTarget(
            name: "csvbench", dependencies: ["CSV"], path: "Benchmarks/csv", exclude: ["compare.py"],
            swiftSettings: strict),
        .executableTarget(
            name: "htmlbench", dependencies: ["HTML", "Pages"], path: "Benchmarks/html", exclude: ["compare.py"],
            swiftSettings: strict),

        .executableTarget(
            name: "cleaningbench", dependencies: ["Cleaning", "Reading", "Stages", "Tables", "Validating"],
            path: "Benchmarks/cleaning", exclude: ["duplicates.py", "languages.py"], swiftSettings: strict),

        // Libraries of the system.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CSnappy", providers: [.apt(["libsnappy-dev"])]),
        .systemLibrary(name: "CLZ4", pkgConfig: "liblz4", providers: [.apt(["liblz4-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),

        // Promises, proved.
        .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
        .testTarget(
            name: "ParquetTests", dependencies: ["Parquet", "Compression", "TestSupport"], exclude: ["Strangers"]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
        .testTarget(
            name: "PagesTests", dependencies: ["Pipeline", "Tables", "TestSupport", "HTML", "Pages"], exclude: ["Pages"]
        ),
        .testTarget(name: "CSVTests", dependencies: ["CSV", "TestSupport"], exclude: ["Strangers"]),
        .testTarget(
            name: "XLSXTests", dependencies: ["XLSX", "CSV", "Compression", "TestSupport"], exclude: ["Strangers"]),
        .testTarget(
            name: "ReadingTests",
            dependencies: [
                "Reading", "JSON", "Stages", "Tables", "Vietnamese", "Compression", "CZlib", "CZstd", "CBrotli",
                "Parquet", "TestSupport",
            ]),
        .testTarget(
            name: "CleaningTests",
            dependencies: ["Cleaning", "Reading", "JSON", "Stages", "Tables", "Vietnamese", "TestSupport"]),
        .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese", "Tables"]),
        .testTarget(
            name: "ExtractingTests", dependencies: ["Extracting", "Stages", "Tables", "Vietnamese"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Stages", "Hashing", "Parquet", "Compression", "TestSupport"]),
        .testTarget(name: "CommandTests", dependencies: ["bantin", "Publishing", "TestSupport"]),
        .target(name: "TestSupport", dependencies: ["Stages", "Tables"], path: "Tests/TestSupport"),
        .testTarget(name: "WritingTests", dependencies: ["Writing", "Stages", "Tables", "TestSupport"]),
        .testTarget(name: "ValidatingTests", dependencies: ["Validating", "Stages", "Tables"]),
        .testTarget(name: "QualityTests", dependencies: ["Pipeline", "Tables", "TestSupport"]),
        .testTarget(name: "HouseTests", dependencies: ["Pipeline", "Stages", "Tables", "TestSupport"]),
        .executableTarget(
            name: "PoisonProgram", dependencies: ["Pipeline", "Stages", "Tables"], path: "Tests/PoisonProgram"),
        .testTarget(
            name: "NightTests",
            dependencies: [
                "Pipeline", "Publishing", "Reading", "Tables", "TestSupport", "Compression", "Parquet", "Vietnamese",
                "Stages", "PoisonProgram", "bantin",
            ],
            exclude: ["Strangers"]),
        .testTarget(
            name: "EngineTests",
            dependencies: ["Pipeline", "Stages", "Tables", "Hashing", "Validating", "Writing", "TestSupport"]),
        .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "Stages", "Tables", "Hashing"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
