/// The footer of a file: its schema, row groups and where their columns lie.
struct FileMetaData: Equatable {
    var version = 1
    var schema: [SchemaElement] = []
    var rowCount = 0
    var rowGroups: [RowGroup] = []
    var keyValues: [KeyValue] = []
    var createdBy: String?
    /// One entry a leaf; the number is the order's field in the union (1 is the order of the type).
    var columnOrders: [Int]?
    var isEncrypted = false

    func encode(into writer: inout CompactWriter) {
        writer.structure { writer in
            writer.field(1, i32: version)
            writer.field(2, list: schema, of: .structure) { (writer: inout CompactWriter, element: SchemaElement) in
                writer.structure(element.encode)
            }
            writer.field(3, i64: rowCount)
            writer.field(4, list: rowGroups, of: .structure) { (writer: inout CompactWriter, group: RowGroup) in
                writer.structure(group.encode)
            }
            if !keyValues.isEmpty {
                writer.field(5, list: keyValues, of: .structure) { (writer: inout CompactWriter, pair: KeyValue) in
                    writer.structure(pair.encode)
                }
            }
            writer.field(6, createdBy)
            writer.field(7, list: columnOrders, of: .structure) { (writer: inout CompactWriter, order: Int) in
                writer.structure { $0.field(order, structure: { _ in }) }
            }
        }
    }

    init() {}

    init(from reader: inout CompactReader) throws(Damage) {
        try reader.fields { (reader, field) throws(Damage) in
            switch field.id {
            case 1: version = try reader.int32(field)
            case 2:
                schema = try reader.list(field) { (reader, element) throws(Damage) in
                    try SchemaElement(from: &reader, element)
                }
            case 3: rowCount = try reader.integer(field)
            case 4:
                rowGroups = try reader.list(field) { (reader, element) throws(Damage) in
                    try RowGroup(from: &reader, element)
                }
            case 5:
                keyValues = try reader.list(field) { (reader, element) throws(Damage) in
                    try KeyValue(from: &reader, element)
                }
            case 6: createdBy = try reader.string(field)
            case 7:
                columnOrders = try reader.list(field) { (reader, element) throws(Damage) in
                    try reader.unionField(element)
                }
            case 8:
                isEncrypted = true
                try reader.skip(field)
            default: try reader.skip(field)
            }
        }
    }
}

extension CompactReader {
    /// Reads a union whose members hold nothing that matters and returns the number of its field (0 if there is none).
    mutating func unionField(_ field: Field) throws(Damage) -> Int {
        var found = 0
        try structure(field) { (reader, field) throws(Damage) in
            found = field.id
            try reader.skip(field)
        }
        return found
    }
}

/// A pair of texts that the file's author left in the footer.
public struct KeyValue: Sendable, Hashable {
    public var key = ""
    public var value: String?

    public init(key: String, value: String?) {
        self.key = key
        self.value = value
    }

    func encode(into writer: inout CompactWriter) {
        writer.field(1, key)
        writer.field(2, value)
    }

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: key = try reader.string(field)
            // fastparquet 0.8 writes numbers here, which the Thrift readers of others pass over.
            case 2 where field.type == .binary: value = try reader.string(field)
            default: try reader.skip(field)
            }
        }
    }
}

/// Says by which column the rows of a row group are sorted.
public struct SortingColumn: Sendable, Hashable {
    /// The leaf, counted from 0.
    public var column = 0
    public var descending = false
    public var nullsFirst = false

    public init(column: Int, descending: Bool = false, nullsFirst: Bool = false) {
        self.column = column
        self.descending = descending
        self.nullsFirst = nullsFirst
    }

    func encode(into writer: inout CompactWriter) {
        writer.field(1, i32: column)
        writer.field(2, descending)
        writer.field(3, nullsFirst)
    }

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: column = try reader.int32(field)
            case 2: descending = try reader.boolean(field)
            case 3: nullsFirst = try reader.boolean(field)
            default: try reader.skip(field)
            }
        }
    }
}
