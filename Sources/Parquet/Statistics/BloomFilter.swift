import Compression

/// Tells of a value that a chunk surely lacks it, or that it may have it.
///
/// Source: parquet-format, BloomFilter.md: split blocks of 256 bits, XXH64 of the plainly encoded value without length.
struct BloomFilter {
    private static let salts: [UInt32] = [
        0x47B6_137B, 0x4497_4D91, 0x8824_AD5B, 0xA2B7_289D, 0x7054_95C7, 0x2DF1_424B, 0x9EFC_4947, 0x5C6B_FB31,
    ]
    private static let wordsInBlock = 8
    /// 10.5 bits a value let one in a hundred foreign values pass.
    private static let bitsPerValue = 10.5
    private static let mostBytes = 16 << 20

    private var words: [UInt32]

    /// Makes a filter of the values with these hashes.
    init(hashes: some Collection<UInt64>) {
        let distinct = Set(hashes)
        let wanted = Int(Double(distinct.count) * Self.bitsPerValue / 8)
        var byteCount = 32
        while byteCount < min(wanted, Self.mostBytes) { byteCount *= 2 }
        words = [UInt32](repeating: 0, count: byteCount / 4)
        for hash in distinct { insert(hash) }
    }

    private mutating func insert(_ hash: UInt64) {
        let block = block(hash)
        for (word, salt) in Self.salts.enumerated() { words[block + word] |= Self.bit(hash, salt) }
    }

    /// Returns false only if no value with this hash was inserted.
    func mayContain(_ hash: UInt64) -> Bool {
        let block = block(hash)
        return Self.salts.enumerated().allSatisfy { words[block + $0.offset] & Self.bit(hash, $0.element) != 0 }
    }

    private func block(_ hash: UInt64) -> Int {
        let blocks = UInt64(words.count / Self.wordsInBlock)
        return Int(((hash >> 32) &* blocks) >> 32) * Self.wordsInBlock
    }

    private static func bit(_ hash: UInt64, _ salt: UInt32) -> UInt32 {
        1 << ((UInt32(truncatingIfNeeded: hash) &* salt) >> 27)
    }

    func encode(into output: inout ByteBuffer) {
        var header = CompactWriter()
        header.structure { header in
            header.field(1, i32: words.count * 4)
            for union in 2...4 { header.field(union) { $0.field(1) { _ in } } }
        }
        output.append(header.output.bytes)
        for word in words { output.appendLittleEndian(word) }
    }

    /// Reads a filter at the start of bytes, which may go on after it; nil where its kind is unknown.
    init?(_ bytes: UnsafeRawBufferPointer) throws(Damage) {
        var reader = CompactReader(bytes)
        var (byteCount, unions) = (0, 0)
        try reader.fields { (reader, field) throws(Damage) in
            switch field.id {
            case 1: byteCount = try reader.int32(field)
            case 2...4: unions += try reader.unionField(field) == 1 ? 1 : 0
            default: try reader.skip(field)
            }
        }
        guard unions == 3 else { return nil }
        guard byteCount >= 32, byteCount % 32 == 0, byteCount <= bytes.count - reader.position else {
            throw Damage("a bloom filter of \(byteCount) bytes in \(bytes.count)", at: 0)
        }
        let start = reader.position
        words = (0..<byteCount / 4).map { word in
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start + word * 4, as: UInt32.self))
        }
    }
}
