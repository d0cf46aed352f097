import Parquet
import Testing

/// `ParquetReader.verify` finds what reading would find, and keeps nothing.
@Suite struct VerificationTests {
    private static func verifies(_ bytes: [UInt8]) -> Bool {
        (try? ParquetReader(MemorySource(bytes), options: DamageTests.limited).verify()) != nil
    }

    private static func reads(_ bytes: [UInt8]) -> Bool {
        (try? TestTable.read(bytes, options: DamageTests.limited)) != nil
    }

    @Test func whatWasWrittenIsVerified() throws {
        for codec in [CompressionCodec.uncompressed, .snappy, .gzip(), .zstd(), .lz4Raw, .brotli()] {
            for profile in [WriterOptions.Profile.compatible, .modern] {
                var options = WriterOptions(codec: codec, profile: profile)
                (options.pageRows, options.rowGroupRows) = (40, 90)
                for table in [TestTable.flat(rows: 200, nulls: 1), .nested(rows: 200), .flat(rows: 0, nulls: 0)] {
                    #expect(Self.verifies(try table.file(options)))
                }
            }
        }
    }

    /// Without checksums, so that damage reaches the decoders.
    @Test(arguments: DamageTests.files.indices) func whatCanNotBeReadIsNotVerified(index: Int) {
        let (name, whole) = DamageTests.files[index]
        var bytes = whole
        var damaged = 0
        for position in stride(from: index, to: bytes.count, by: 5) {
            bytes[position] ^= [0xFF, 0x01, 0x80][position % 3]
            if !Self.reads(bytes) {
                damaged += 1
                // Lists whose levels contradict each other are told when they are put together.
                #expect(!Self.verifies(bytes) || name.hasPrefix("nested"), "\(name), byte \(position)")
            }
            bytes[position] = whole[position]
        }
        #expect(damaged > 0)
    }

    @Test func aPageWhoseChecksumIsWrongIsNotVerified() throws {
        let table = TestTable(schema: Schema([.text("a")]), columns: [.text(["một", "hai", "ba"])])
        var bytes = try table.file(WriterOptions(codec: .uncompressed))
        #expect(Self.verifies(bytes))
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "hai".utf8) })
        bytes[place] ^= 1
        #expect(!Self.verifies(bytes))
    }
}
