import Parquet
import Stages
import Tables

/// Writes every table as an Apache Parquet file that all common readers open, or as some where it is long.
///
/// Cost: buffers of `row_group_bytes` for each table, plainly encoded, until a row group is written; a kilobyte or two for each column of the
/// file's row groups before it.
public struct ParquetTables: Stages.Writer {
    public static let name = "parquet"
    public static let summary = "one Apache Parquet file a table, with statistics, page indexes and dictionaries"

    enum Codec: String, CaseIterable {
        case none, snappy, gzip, zstd
    }

    enum Profile: String, CaseIterable {
        case compatible, modern
    }

    private let options: WriterOptions
    public let folder: String

    public init(_ settings: inout Settings) {
        let codec = settings.choice("codec", default: Codec.zstd, doc: "how pages are compressed")
        let level = settings.integer(
            "level", in: 1...22, default: 3, doc: "how hard the codec tries: gzip 1 to 12, zstd 1 to 22")
        let profile = settings.choice(
            "profile", default: Profile.compatible,
            doc: "modern adds delta and byte-stream-split encodings, which some readers before 2024 lack")
        if [.none, .snappy].contains(codec), settings.gives("level") {
            settings.reject("level", "'\(codec)' has no level; leave 'level' out, or take gzip or zstd")
        }
        if codec == .gzip, level > 12 { settings.reject("level", "'level' of gzip is from 1 to 12, found \(level)") }
        var options = WriterOptions(
            codec: Self.codec(codec, level: level), profile: profile == .modern ? .modern : .compatible)
        options.rowGroupBytes = settings.bytes(
            "row_group_bytes", in: (64 << 10)...(1 << 30), default: 8 << 20,
            doc: "a row group ends with the row that reaches this size, plainly encoded")
        options.fileRowGroups = settings.integer(
            "file_row_groups", in: 1...32_767, default: 64,
            doc: "a file of so many row groups is whole, and the rows behind it go into another one: articles-2.parquet"
        )
        self.options = options
        folder = settings.text("folder", default: "parquet", doc: "where the files lie in the snapshot")
    }

    private static func codec(_ codec: Codec, level: Int) -> CompressionCodec {
        switch codec {
        case .none: .uncompressed
        case .snappy: .snappy
        case .gzip: .gzip(level: level)
        case .zstd: .zstd(level: level)
        }
    }

    public func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) throws -> any TableSession {
        try TableFiles(tables, part: part, in: files, folder: folder, ending: "parquet") { [options] schema, parts in
            try ParquetFile(schema, options: options, parts)
        }
    }
}

/// One table's Parquet files.
private final class ParquetFile: TableFile {
    private let writer: ParquetWriter

    init(_ schema: TableSchema, options: WriterOptions, _ parts: PartFiles) throws {
        writer = try ParquetWriter(schema.parquetSchema, options: options) { number, bytes in
            try parts.write(bytes, to: number)
        }
    }

    func append(_ batch: TableBatch) throws { try writer.append(batch.columns.map(\.parquetColumn)) }

    func finish() throws -> [Int] {
        try writer.finish()
        return writer.fileRowCounts
    }
}

extension TableSchema {
    fileprivate var parquetSchema: Parquet.Schema { Schema(columns.map(\.parquetField), name: name) }
}

extension ColumnSchema {
    fileprivate var parquetField: Parquet.Field {
        switch type {
        case .text: .text(name, nullable: nullable)
        case .int64: .int64(name, nullable: nullable)
        case .double: .double(name, nullable: nullable)
        case .boolean: .boolean(name, nullable: nullable)
        case .date: .date(name, nullable: nullable)
        case .timestamp: .timestamp(name, .micros, utc: true, nullable: nullable)
        }
    }
}

extension Tables.Column {
    fileprivate var parquetColumn: Parquet.Column {
        let valid = nullCount == 0 ? nil : validity
        return switch type {
        case .text: .bytes(ByteValues(bytes: bytes, ends: ends.map(Int.init)), valid: valid)
        case .int64, .timestamp: .int64(integers, valid: valid)
        case .double: .double(doubles, valid: valid)
        case .boolean: .boolean(booleans, valid: valid)
        case .date: .int32(days, valid: valid)
        }
    }
}
