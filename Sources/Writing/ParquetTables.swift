import Parquet
import Stages
import Tables

/// Writes every table as an Apache Parquet file that all common readers open.
///
/// Cost: buffers of `row_group_bytes` for each table, plainly encoded, until a row group is written.
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
        if codec == .gzip, level > 12 { settings.reject("level", "'level' of gzip is from 1 to 12, found \(level)") }
        var options = WriterOptions(
            codec: Self.codec(codec, level: level), profile: profile == .modern ? .modern : .compatible)
        options.rowGroupBytes = settings.bytes(
            "row_group_bytes", in: (64 << 10)...(1 << 30), default: 8 << 20,
            doc: "a row group ends with the row that reaches this size, plainly encoded")
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

    public func open(_ tables: [TableSchema], in files: any OutputFiles, archiveName: String) throws -> any TableSession
    {
        try ParquetSession(tables, in: files, folder: folder, options: options)
    }
}

/// The Parquet files of one run.
private final class ParquetSession: TableSession, @unchecked Sendable {  // One caller at a time, as the protocol says.
    private struct Table {
        let schema: TableSchema
        let path: String
        let sink: any ByteSink
        let writer: ParquetWriter
    }

    private let files: any OutputFiles
    private let tables: [Table]

    init(_ schemas: [TableSchema], in files: any OutputFiles, folder: String, options: WriterOptions) throws {
        self.files = files
        tables = try schemas.map { schema in
            let path = "\(folder)/\(schema.name).parquet"
            let sink = try files.create(path)
            let writer = try ParquetWriter(schema.parquetSchema, options: options) { try sink.write($0) }
            return Table(schema: schema, path: path, sink: sink, writer: writer)
        }
    }

    func append(_ batch: TableBatch) throws {
        guard let table = tables.first(where: { $0.schema.name == batch.schema.name }) else {
            preconditionFailure("the table '\(batch.schema.name)' was not opened")
        }
        try table.writer.append(batch.columns.map(\.parquetColumn))
    }

    func finish() throws -> [WrittenFile] {
        try tables.map { table in
            try table.writer.finish()
            try table.sink.close()
            files.describe(table.path, table: table.schema.name, rows: table.writer.rowCount)
            return WrittenFile(table: table.schema.name, path: table.path, rowCount: table.writer.rowCount)
        }
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
