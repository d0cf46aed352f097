import Compression

/// Packs pages; the levels are those of `BlockCodec`.
public enum CompressionCodec: Sendable, Hashable {
    case uncompressed
    case snappy
    case gzip(level: Int = 6)
    case zstd(level: Int = 3)
    case lz4Raw
    case brotli(level: Int = 5)

    /// The codec's number in the metadata.
    var number: Int {
        switch self {
        case .uncompressed: 0
        case .snappy: 1
        case .gzip: 2
        case .brotli: 4
        case .zstd: 6
        case .lz4Raw: 7
        }
    }

    var block: BlockCodec? {
        switch self {
        case .uncompressed: nil
        case .snappy: .snappy
        case .gzip(let level): .gzip(level: level)
        case .zstd(let level): .zstd(level: level)
        case .lz4Raw: .lz4
        case .brotli(let level): .brotli(level: level)
        }
    }
}

/// What a file says about how its pages are packed.
struct CodecNumber: Equatable {
    var rawValue: Int

    /// Returns how to unpack; nil where nothing is packed. Levels don't matter for that.
    func block() throws(Damage) -> BlockCodec? {
        switch rawValue {
        case 0: nil
        case 1: .snappy
        case 2: .gzip(level: 6)
        case 3: throw .unsupported("pages packed with LZO")
        case 4: .brotli(level: 5)
        case 5: .lz4Hadoop
        case 6: .zstd(level: 3)
        case 7: .lz4
        default: throw .unsupported("pages packed with codec \(rawValue)")
        }
    }

    var name: String {
        let names = ["UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW"]
        return names.indices.contains(rawValue) ? names[rawValue] : "codec \(rawValue)"
    }
}
