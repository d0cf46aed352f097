import Parquet
import Publishing

extension Inspection {
    /// Reads the footer of a Parquet file, and its first rows.
    init(parquet file: InspectedFile, rowCount: Int) throws {
        do {
            let reader = try ParquetReader(file.source)
            self.init(path: file.path, form: "Parquet", byteCount: file.byteCount)
            let leaves = try reader.describe()
            facts = Self.facts(of: reader)
            sections = [Self.columns(leaves), Self.storage(leaves), try Self.rowGroups(of: reader)]
            let sample = try Self.sample(of: reader, rowCount)
            if !sample.rows.isEmpty { samples = [("first \(Layout.count(sample.rows.count, "row"))", sample)] }
            members = try Self.members(reader, leaves) + [.init(key: "first_rows", value: sample.json)]
        } catch let error as ParquetError {
            throw InspectError.damaged(path: file.path, reason: "\(error)")
        } catch let failure as FileSource.Failure {
            throw InspectError.unreadable(path: file.path, code: failure.number)
        }
    }

    private static func sample(of reader: ParquetReader, _ rowCount: Int) throws -> Sample {
        var rows: [[JSONValue]] = []
        for group in reader.rowGroups.indices where rows.count < rowCount && reader.rowGroups[group] > 0 {
            let count = min(rowCount - rows.count, reader.rowGroups[group])
            // A page index that lies shall not hide rows that can be read without it.
            let chosen = try? reader.values(rowGroup: group, rows: [0..<count])
            let columns = try chosen ?? reader.values(rowGroup: group)
            rows += (0..<count).map { row in columns.map { JSONValue($0[row]) } }
        }
        return Sample(columns: reader.schema.fields.map(\.name), rows: rows)
    }

    // MARK: For people

    private static func facts(of reader: ParquetReader) -> [(word: String, text: String)] {
        let groups = Layout.count(reader.rowGroups.count, "row group")
        return [("rows", "\(Layout.number(reader.rowCount)) in \(groups)")]
            + [("written by", reader.createdBy ?? "unknown")]
            + reader.keyValues.map { ($0.key, DisplayWidth.cut($0.value ?? "null", to: 60)) }
    }

    private static func columns(_ leaves: [LeafDescription]) -> Section {
        let lines = leaves.map { leaf in
            [
                leaf.leaf.name, leaf.leaf.typeText, leaf.nullCount.map(Layout.number) ?? "?",
                Layout.bound(leaf.minValue.map { JSONValue($0) }), Layout.bound(leaf.maxValue.map { JSONValue($0) }),
            ]
        }
        return Section(
            heading: "columns", lines: [["NAME", "TYPE", "NULLS", "MIN", "MAX"]] + lines, rightAligned: [2])
    }

    private static func storage(_ leaves: [LeafDescription]) -> Section {
        let lines = leaves.map { leaf in
            let extras = [
                (leaf.hasDictionary, "dictionary"), (leaf.hasPageIndex, "page index"),
                (leaf.hasBloomFilter, "bloom filter"),
            ]
            return [
                leaf.leaf.name, Layout.bytes(leaf.compressedByteCount), Layout.bytes(leaf.uncompressedByteCount),
                leaf.codecs.joined(separator: ", "), leaf.encodings.map(\.description).joined(separator: ", "),
                extras.filter(\.0).map(\.1).joined(separator: ", "),
            ]
        }
        return Section(
            heading: "storage", lines: [["NAME", "PACKED", "UNPACKED", "CODEC", "ENCODINGS", "HAS"]] + lines,
            rightAligned: [1, 2])
    }

    private static func rowGroups(of reader: ParquetReader) throws -> Section {
        var lines = [["", "ROWS", "PACKED", "UNPACKED"]]
        for (number, rows) in reader.rowGroups.enumerated().prefix(lineLimit) {
            let chunks = try reader.describe(rowGroup: number)
            lines.append([
                "\(number)", Layout.number(rows), Layout.bytes(chunks.reduce(0) { $0 &+ $1.compressedByteCount }),
                Layout.bytes(chunks.reduce(0) { $0 &+ $1.uncompressedByteCount }),
            ])
        }
        if reader.rowGroups.count > lineLimit {
            lines.append(["and \(Layout.number(reader.rowGroups.count - lineLimit)) more"])
        }
        return Section(heading: "row groups", lines: lines, rightAligned: [0, 1, 2, 3])
    }

    // MARK: For programs

    private static func members(_ reader: ParquetReader, _ leaves: [LeafDescription]) throws -> [JSONValue.Member] {
        let pairs = reader.keyValues.map { pair in
            JSONValue.members(["key": .string(pair.key), "value": .optional(pair.value)])
        }
        let groups = try reader.rowGroups.enumerated().map { number, rows in
            JSONValue.members([
                "rows": .int(rows), "columns": .array(try reader.describe(rowGroup: number).map(json)),
            ])
        }
        return JSONValue.list([
            "rows": .int(reader.rowCount), "created_by": .optional(reader.createdBy), "key_values": .array(pairs),
            "columns": .array(leaves.map(json)), "row_groups": .array(groups),
        ])
    }

    private static func json(_ leaf: LeafDescription) -> JSONValue {
        .members([
            "name": .string(leaf.leaf.name), "type": .string(leaf.leaf.typeText),
            "physical_type": .string(leaf.leaf.type.text),
            "max_definition_level": .int(leaf.leaf.maxDefinitionLevel),
            "max_repetition_level": .int(leaf.leaf.maxRepetitionLevel), "values": .int(leaf.valueCount),
            "nulls": .optional(leaf.nullCount), "min": json(leaf.minValue), "max": json(leaf.maxValue),
            "codecs": .strings(leaf.codecs), "encodings": .strings(leaf.encodings.map(\.description)),
            "packed_bytes": .int(leaf.compressedByteCount), "unpacked_bytes": .int(leaf.uncompressedByteCount),
            "dictionary": .bool(leaf.hasDictionary), "page_index": .bool(leaf.hasPageIndex),
            "bloom_filter": .bool(leaf.hasBloomFilter),
        ])
    }

    private static func json(_ chunk: ChunkDescription) -> JSONValue {
        .members([
            "name": .string(chunk.leaf.name), "values": .int(chunk.valueCount), "nulls": .optional(chunk.nullCount),
            "min": json(chunk.minValue), "max": json(chunk.maxValue), "codec": .string(chunk.codec),
            "encodings": .strings(chunk.encodings.map(\.description)),
            "packed_bytes": .int(chunk.compressedByteCount), "unpacked_bytes": .int(chunk.uncompressedByteCount),
        ])
    }

    private static func json(_ value: ParquetValue?) -> JSONValue { value.map { JSONValue($0) } ?? .null }
}

extension Leaf {
    /// The type as a person says it: `text, required`, `decimal(9, 2)`, `timestamp(us, UTC)`.
    fileprivate var typeText: String {
        let meaning = logicalType.flatMap(Self.text) ?? type.text
        return meaning + (maxDefinitionLevel == 0 ? ", required" : "")
    }

    private static func text(_ type: LogicalType) -> String? {
        switch type {
        case .string: "text"
        case .enum: "enum"
        case .decimal(let precision, let scale): "decimal(\(precision), \(scale))"
        case .date: "date"
        case .time(let unit, let utc): "time(\(text(unit))\(utc ? ", UTC" : ""))"
        case .timestamp(let unit, let utc): "timestamp(\(text(unit))\(utc ? ", UTC" : ""))"
        case .integer(let bitWidth, let signed): (signed ? "int" : "uint") + "\(bitWidth)"
        case .json: "json"
        case .bson: "bson"
        case .uuid: "uuid"
        case .float16: "float16"
        case .unknown: "nulls"
        case .map, .list, .other: nil
        }
    }

    private static func text(_ unit: LogicalType.TimeUnit) -> String {
        switch unit {
        case .millis: "ms"
        case .micros: "us"
        case .nanos: "ns"
        }
    }
}

extension PhysicalType {
    fileprivate var text: String {
        switch self {
        case .boolean: "boolean"
        case .int32: "int32"
        case .int64: "int64"
        case .int96: "int96"
        case .float: "float"
        case .double: "double"
        case .byteArray: "bytes"
        case .fixedLengthByteArray(let length): "bytes[\(length)]"
        }
    }
}
