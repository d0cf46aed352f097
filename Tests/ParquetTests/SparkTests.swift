@preconcurrency import Glibc
import Parquet
import TestSupport
import Testing

/// Apache Spark, whose own reader and writer are parquet-java's. Takes minutes: `make test-spark`.
@Suite(.enabled(if: getenv("BANTIN_SPARK") != nil, "make test-spark")) struct SparkTests {
    @Test func sparkReadsWhatWeWrite() throws {
        let codecs: [(String, CompressionCodec)] = [
            ("none", .uncompressed), ("snappy", .snappy), ("gzip", .gzip()), ("zstd", .zstd()), ("lz4", .lz4Raw),
        ]
        var cases: [(name: String, options: WriterOptions, table: TestTable)] = []
        for (name, codec) in codecs {
            for profile in [WriterOptions.Profile.compatible, .modern] {
                for version in [WriterOptions.PageVersion.v1, .v2] {
                    var options = WriterOptions(codec: codec, profile: profile)
                    (options.pageVersion, options.pageRows, options.rowGroupRows) = (version, 60, 200)
                    options.bloomFilterColumns = ["id", "large", "tags.list.element"]
                    let stem = "\(name)-\(profile)-\(version)"
                    for nulls in [0, 1, 4] {
                        cases.append(("\(stem)-\(nulls)", options, .flat(rows: 300, nulls: nulls)))
                    }
                    cases.append(("\(stem)-nested", options, .nested(rows: 300)))
                    cases.append(("\(stem)-hollow", options, .hollow(rows: 300)))
                    cases.append(("\(stem)-logical", options, .logical(rows: 300).without(Self.unknownToSpark)))
                }
            }
        }
        let (code, output) = try WrittenTables(cases).read(script: "spark.py", "read", python: Strangers.spark)
        #expect(code == 0, "\(output)")
    }

    /// Columns of types that Spark refuses, or whose unit it changes.
    private static let unknownToSpark: Set = ["uuid", "half", "time_ms", "time_us", "time_ns", "at_ms"]

    @Test func weReadWhatSparkWrites() throws {
        let folder = TemporaryFolder()
        let (code, output) = Strangers.run("spark.py", ["write", folder.path], python: Strangers.spark)
        try #require(code == 0, "\(output)")
        let names = Files.list(folder.path).filter { $0.hasSuffix(".parquet") }
        #expect(names.count > 30)
        for name in names {
            let stem = name.dropLast(".parquet".count)
            let expected = String(decoding: Files.read("\(folder.path)/\(stem).txt"), as: UTF8.self)
            #expect(try TestTable.read(Files.read("\(folder.path)/\(name)")).text == expected, "\(name)")
        }
    }
}

extension TestTable {
    fileprivate func without(_ names: Set<String>) -> TestTable {
        let kept = zip(schema.fields, columns).filter { !names.contains($0.0.name) }
        return TestTable(schema: Schema(kept.map(\.0)), columns: kept.map(\.1))
    }
}
