import Parquet

// A file of its own: `Column` is Parquet's here, and `Parquet` the module, not the reader.
typealias ParquetColumn = Parquet.Column

/// Parquet files for tests.
enum ParquetFiles {
    /// A file without compression, so that tests can damage a value they know.
    static func bytes(_ fields: [Field], _ columns: [ParquetColumn], groupSize: Int) throws -> [UInt8] {
        var options = WriterOptions(codec: .uncompressed)
        options.rowGroupRows = groupSize
        var bytes: [UInt8] = []
        let writer = try ParquetWriter(Schema(fields), options: options) { bytes.append(contentsOf: $0) }
        try writer.append(columns)
        try writer.finish()
        return bytes
    }
}
