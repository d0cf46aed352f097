import Compression
import TestSupport
import Testing

@testable import Parquet

@Suite struct EncodingTests {
    /// Every bit width, and numbers of values around the groups of 8 and the ends of words.
    @Test(arguments: 0...32)
    func runsComeBack(bitWidth: Int) throws {
        var random = Random(UInt64(bitWidth))
        let largest = bitWidth == 32 ? UInt32.max : (1 << UInt32(bitWidth)) - 1
        for count in [1, 7, 8, 9, 63, 64, 65, 500] {
            for run in [1, 3, 8, 40] {
                var numbers: [UInt32] = []
                while numbers.count < count {
                    let number = UInt32(truncatingIfNeeded: random.next()) & largest
                    numbers += Array(repeating: number, count: run)
                }
                numbers = Array(numbers.prefix(count))
                var bytes = ByteBuffer()
                RunLengthBitPackingHybrid.encode(numbers, count: count, bitWidth: bitWidth, into: &bytes)
                var found = [UInt32](repeating: 7, count: count)
                let taken = try RunLengthBitPackingHybrid.decode(
                    bytes.bytes, count: count, bitWidth: bitWidth, largest: largest, into: &found)
                #expect(found == numbers && taken == bytes.count)
            }
        }
    }

    static let series: [[Int64]] = [
        [], [5], [1, 2, 3], [.min, .max, 0, .min], Array(0..<128), Array(0..<129), Array(0..<130),
        (0..<1000).map { $0 * $0 * 7919 % 1_000_003 }, Array(repeating: -4, count: 300),
    ]

    @Test(arguments: series)
    func differencesComeBack(numbers: [Int64]) throws {
        try expectDifferences(numbers)
        try expectDifferences(numbers.map { Int32(truncatingIfNeeded: $0 == .max ? Int64(Int32.max) : $0) })
    }

    private func expectDifferences<Number: FixedWidthInteger & SignedInteger>(_ numbers: [Number]) throws {
        var bytes = ByteBuffer()
        DeltaBinaryPacked.encode(numbers, count: numbers.count, into: &bytes)
        var found = [Number](repeating: 9, count: numbers.count)
        let taken = try DeltaBinaryPacked.decode(bytes.bytes, at: 0, count: numbers.count, into: &found)
        #expect(found == numbers && taken == bytes.count)
    }

    /// One writer in Swift padded stretches in mid-page, so that all values after the first 36,386 were others.
    @Test func manyIndicesKeepTheirPlace() throws {
        var random = Random(1)
        let values = (0..<60_000).map { _ in Int64(random.next() % 1_000) << 20 }
        let table = TestTable(schema: Schema([.int64("v")]), columns: [.int64(values)])
        guard case .int64(let found, _) = try TestTable.read(table.file()).columns[0] else {
            Issue.record("another kind of column")
            return
        }
        #expect(found == values)
    }

    @Test(arguments: [
        BlockCodec.gzip(level: 6), .zlib(level: 6), .deflate(level: 6), .zstd(level: 3), .snappy, .lz4, .lz4Hadoop,
        .brotli(level: 5),
    ])
    func codecsRefuseWhatIsCutOrClaimsTooMuch(codec: BlockCodec) throws {
        let text = Array(String(repeating: "bản tin ", count: 300).utf8)
        var packed = ByteBuffer()
        try text.withUnsafeBytes { try BlockCompressor(codec).compress($0, into: &packed) }
        let decompressor = try BlockDecompressor(codec)
        var found = ByteBuffer()
        try decompressor.decompress(packed.bytes, size: text.count, into: &found)
        #expect(found.array() == text)
        for length in 0..<packed.count {
            let cut = UnsafeRawBufferPointer(rebasing: packed.bytes[..<length])
            #expect(throws: BlockError.self) {
                try decompressor.decompress(cut, size: text.count, into: &found)
            }
        }
        #expect(throws: BlockError.self) {
            try decompressor.decompress(packed.bytes, size: text.count + 1, into: &found)
        }
        #expect(throws: BlockError.self) { try decompressor.decompress(packed.bytes, size: 1 << 50, into: &found) }
        #expect(found.array() == text, "what failed left nothing behind")
    }
}
