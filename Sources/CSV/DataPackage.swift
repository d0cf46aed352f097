/// Describes the tables of a folder to programs: the content of `datapackage.json`, which lies beside the files.
///
/// Source: Data Package 2.0, <https://datapackage.org/standard/data-package/>.
public struct DataPackage: Sendable {
    public var name: String
    public var title: String
    public var resources: [DataResource]

    public init(name: String, title: String = "", resources: [DataResource] = []) {
        self.name = name
        self.title = title
        self.resources = resources
    }

    /// The file's bytes: a function of the values only, keys in the order of the standard.
    public var json: [UInt8] {
        JSONText.object([
            ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
            ("name", .string(name)),
            ("title", title.isEmpty ? nil : .string(title)),
            ("resources", .array(resources.map(\.json))),
        ]).bytes
    }

    /// Writes the file with other resources, kept as their `text`, in place of its own: `give` puts one after the other, so that they need not
    /// be held together.
    public func write(
        to output: @escaping (UnsafeRawBufferPointer) throws -> Void,
        _ give: (_ put: (ArraySlice<UInt8>) throws -> Void) throws -> Void
    ) throws {
        let empty = DataPackage(name: name, title: title).json
        // The list of resources is the last that stands in the file.
        let end = Array("]\n}\n".utf8)
        try empty.dropLast(end.count).withUnsafeBytes(output)
        var mark = "\n    "
        try give { resource in
            try Array(mark.utf8).withUnsafeBytes(output)
            try resource.withUnsafeBytes(output)
            mark = ",\n    "
        }
        if mark.hasPrefix(",") { try Array("\n  ".utf8).withUnsafeBytes(output) }
        try end.withUnsafeBytes(output)
    }
}

/// Describes one CSV file of a package: where it is, how to read it, and what its writer changed.
///
/// A table that was split makes one resource a part, since the standard joins the files of one resource byte by byte, headers too.
public struct DataResource: Sendable {
    /// Lower case letters, digits, `-` and `_`.
    public var name: String
    /// The file's path, relative to `datapackage.json`.
    public var path: String
    public var fields: [CSVField]
    public var dialect: CSVDialect
    public var part: CSVReport.Part
    /// What was changed in the table's cells; in all parts together where there are several.
    public var changes: [CSVReport.Column]
    /// The file's hash as `sha256:…` in hexadecimal digits; nil where it isn't known.
    public var hash: String?

    public init(
        name: String, path: String, fields: [CSVField], dialect: CSVDialect, part: CSVReport.Part,
        changes: [CSVReport.Column] = [], hash: String? = nil
    ) {
        self.name = name
        self.path = path
        self.fields = fields
        self.dialect = dialect
        self.part = part
        self.changes = changes
        self.hash = hash
    }

    /// The resource as it stands in a package, to be kept for a later one that has the same file.
    public var text: [UInt8] { json.text(level: 2) }

    var json: JSONText {
        .object([
            ("name", .string(name)),
            ("type", .string("table")),
            ("path", .string(path)),
            ("format", .string("csv")),
            ("mediatype", .string("text/csv")),
            ("encoding", .string("utf-8")),
            ("bytes", .int(part.byteCount)),
            ("hash", hash.map { .string($0) }),
            ("rows", .int(part.rowCount)),
            ("dialect", dialectJSON),
            ("schema", schemaJSON),
            ("spreadsheet", dialect.limits.map(spreadsheetJSON)),
        ])
    }

    private var dialectJSON: JSONText {
        .object([
            ("$schema", .string("https://datapackage.org/profiles/2.0/tabledialect.json")),
            ("header", .bool(true)),
            ("delimiter", .string(character(dialect.delimiter))),
            ("lineTerminator", .string("\r\n")),
            ("quoteChar", .string(character(dialect.quote))),
            ("doubleQuote", .bool(true)),
        ])
    }

    private var schemaJSON: JSONText {
        .object([
            ("$schema", .string("https://datapackage.org/profiles/2.0/tableschema.json")),
            ("fields", .array(fields.map(fieldJSON))),
            ("missingValues", .array([.string("")])),
        ])
    }

    private func fieldJSON(_ field: CSVField) -> JSONText {
        let change = changes.first { $0.name == field.name }
        return .object([
            ("name", .string(field.name)),
            ("type", .string(field.type.tableSchemaName)),
            ("description", field.summary.isEmpty ? nil : .string(field.summary)),
            ("guardedCells", change.flatMap { $0.guardedCount > 0 ? .int($0.guardedCount) : nil }),
            ("cutCells", change.flatMap { $0.cutCount > 0 ? .int($0.cutCount) : nil }),
        ])
    }

    /// Says how a guard is undone and where cells are cut, so that nobody has to guess it from the cells.
    private func spreadsheetJSON(_ limits: SpreadsheetLimits) -> JSONText {
        .object([
            ("guardPrefix", .string("'")),
            ("guardedFirstCharacters", .array(["=", "+", "-", "@", "\t", "\r", "\0"].map { .string($0) })),
            ("rowLimit", .int(limits.rowCount)),
            ("cellUnitLimit", .int(limits.cellUnitCount)),
            ("cellBreakLimit", .int(limits.cellBreakCount)),
            ("cutMark", .string(SpreadsheetLimits.cutMark.description)),
        ])
    }

    private func character(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }
}

extension CSVType {
    /// The type's name in Table Schema 2.0.
    fileprivate var tableSchemaName: String {
        switch self {
        case .text: "string"
        case .int64: "integer"
        case .double: "number"
        case .bool: "boolean"
        case .date: "date"
        case .timestamp: "datetime"
        }
    }
}
