import Compression

/// Finds and reads the footer at a file's end.
enum Footer {
    /// Throws: `ParquetError` where the file is none, is encrypted or its footer is damaged; what the source throws.
    static func read(_ source: any ByteSource) throws -> FileMetaData {
        guard source.size >= 12 else {
            throw ParquetError.damaged("\(source.size) bytes are no Parquet file", at: Place())
        }
        var tail = ByteBuffer()
        try source.read(source.size - 8..<source.size, into: &tail)
        let magic = Array(tail.bytes[4..<8])
        if magic == Array("PARE".utf8) { throw ParquetError.unsupported("an encrypted file", at: Place()) }
        guard magic == ParquetWriter.magic else {
            throw ParquetError.damaged("the file doesn't end in PAR1", at: Place(byte: source.size - 4))
        }
        let length = Int(UInt32(littleEndian: tail.bytes.loadUnaligned(as: UInt32.self)))
        guard length <= source.size - 12 else {
            throw ParquetError.damaged(
                "a footer of \(length) bytes in a file of \(source.size)", at: Place(byte: source.size - 8))
        }
        return try decode(source, source.size - 8 - length..<source.size - 8)
    }

    private static func decode(_ source: any ByteSource, _ range: Range<Int>) throws -> FileMetaData {
        var bytes = ByteBuffer()
        try source.read(range, into: &bytes)
        do {
            var reader = CompactReader(bytes.bytes)
            let metaData = try FileMetaData(from: &reader)
            if metaData.isEncrypted { throw Damage.unsupported("an encrypted file") }
            return metaData
        } catch let damage as Damage {
            throw damage.error(at: Place(byte: range.lowerBound + damage.offset))
        }
    }
}
