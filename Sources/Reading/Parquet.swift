import JSON
import Parquet
import Stages
import Tables

/// Reads Parquet, a row an article, its fields found by the columns' names as those of JSON are.
///
/// Row groups are read one at a time, and of them only the columns that fields stand for. A damaged row group costs its rows.
struct Parquet: Reader {
    static let name = "parquet"
    static let summary = "Reads Parquet, a row an article; structures' fields by nested names."

    /// The bytes with which every file begins and ends.
    static let magic = Array("PAR1".utf8)

    let paths: [String]
    let limits: InputLimits
    fileprivate let fields: FieldNames
    private let decoding: TextDecoding
    /// The names of the fields that a file's records hold, in their order; known once its footer has been read.
    fileprivate var names: [String] = []

    init(_ settings: inout Settings) {
        self.init(
            paths: settings.paths(), limits: InputLimits(&settings), decoding: TextDecoding(&settings),
            fields: FieldNames(&settings))
    }

    /// Makes a reader that another one chooses.
    init(paths: [String] = [], limits: InputLimits, decoding: TextDecoding, fields: FieldNames) {
        self.paths = paths
        self.limits = limits
        self.decoding = decoding
        self.fields = fields
    }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        ParquetSource(stream, source: source, reader: self)
    }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        let values = PackedValues.unpack(bytes)
        func refuse(_ rule: String, _ reason: String) -> Result<Document, Rejection> {
            .failure(Rejection(origin: origin, stage: Self.name, rule: rule, reason: reason))
        }
        guard let (decoded, encoding) = decode(values) else {
            return refuse("not-utf8", "not UTF-8, nor any encoding of Vietnamese")
        }
        var document = Document(origin: origin)
        document.encoding = encoding
        let fault = fields.fill(&document, with: decoded, named: names)
        return fault.map { refuse($0.rule, $0.reason) } ?? .success(document)
    }

    /// The texts among the values decoded together; nil where they are of no known encoding.
    private func decode(_ values: [JSONObject.Value]) -> (values: [JSONObject.Value], encoding: TextEncoding)? {
        let texts = values.map { value -> [UInt8] in
            switch value {
            case .string(let text): text
            case .missing, .number, .other: []
            }
        }
        guard let decoded = decoding.decode(texts) else { return nil }
        let result = zip(values, decoded.cells).map { value, text -> JSONObject.Value in
            switch value {
            case .string: .string(text)
            case .missing, .number, .other: value
            }
        }
        return (result, decoded.encoding)
    }
}

/// Gives the rows of one file, a row group after the other.
private struct ParquetSource: RecordSource {
    private var parquet: Parquet
    private let source: String
    private var file: ParquetReader?
    private var paths: [ParquetPath] = []
    private var columnNames: [String] = []
    /// What is wrong with the whole file.
    private var refusal: (rule: String, reason: String)?

    private var nextGroup = 0
    private var group: RowGroup?
    private var rowCount = 0

    var reader: any Reader { parquet }

    init(_ stream: any ByteStream, source: String, reader: Parquet) {
        parquet = reader
        self.source = source
        do {
            let bytes = try SpooledBytes(stream)
            var options = ReaderOptions()
            options.columnByteLimit = min(options.columnByteLimit, reader.limits.decompressedByteLimit)
            let file = try ParquetReader(bytes, options: options)
            self.file = file
            findFields(in: file)
        } catch let damage as StreamDamage {
            refusal = (damage.rule, damage.reason)
        } catch {
            refusal = Self.refusal(error)
        }
    }

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        if let refusal {
            batch.reject(rejection(1, refusal.rule, refusal.reason))
            return false
        }
        while !batch.isFull {
            if group?.isAtEnd ?? true, !readGroup(&batch) { return false }
            appendNext(to: &batch)
        }
        return true
    }

    private mutating func findFields(in file: ParquetReader) {
        for (name, form) in zip(parquet.fields.names, parquet.fields.forms) {
            guard let path = ParquetPath(name, form, in: file.schema) else { continue }
            paths.append(path)
            parquet.names.append(name)
            if !columnNames.contains(path.column) { columnNames.append(path.column) }
        }
        if !parquet.fields.hasText(in: parquet.names) {
            let wanted = parquet.fields.textNames.joined(separator: ", ")
            let found = file.leaves.map(\.name).joined(separator: ", ")
            refusal = ("missing-field", "no column of \(wanted); the file has \(found)")
        } else if file.rowCount == 0 {
            refusal = ("empty", "the file holds no row")
        }
    }

    /// Reads the next row group that has rows; false behind the last. One that is damaged is one rejection.
    private mutating func readGroup(_ batch: inout RecordBatch) -> Bool {
        while let file, nextGroup < file.rowGroups.count {
            let number = nextGroup
            nextGroup += 1
            do {
                let columns = try file.read(rowGroup: number, columns: columnNames)
                let fields = paths.compactMap { path in
                    columnNames.firstIndex(of: path.column).map { (path: path, column: columns[$0]) }
                }
                group = RowGroup(rowCount: file.rowGroups[number]) { row in
                    fields.map { $0.path.value(row, of: $0.column) }
                }
                if file.rowGroups[number] > 0 { return true }
            } catch {
                let (rule, reason) = Self.refusal(error)
                let lost = file.rowGroups[number]
                batch.reject(rejection(rowCount + 1, rule, "\(reason); the \(lost) rows of the row group are lost"))
                rowCount += lost
            }
        }
        return false
    }

    private mutating func appendNext(to batch: inout RecordBatch) {
        guard let values = group?.next() else { return }
        rowCount += 1
        let record = PackedValues.pack(values)
        guard record.count <= parquet.limits.recordByteLimit else {
            let reason = "the row is longer than \(ByteSize.text(parquet.limits.recordByteLimit))"
            return batch.reject(rejection(rowCount, "too-large", reason))
        }
        record.withUnsafeBytes { batch.append($0, origin: origin(rowCount)) }
    }

    /// The rows of one row group, one after the other.
    private struct RowGroup {
        let rowCount: Int
        let values: (Int) -> [JSONObject.Value]
        private var row = 0

        init(rowCount: Int, values: @escaping (Int) -> [JSONObject.Value]) {
            self.rowCount = rowCount
            self.values = values
        }

        var isAtEnd: Bool { row >= rowCount }

        mutating func next() -> [JSONObject.Value]? {
            if isAtEnd { return nil }
            row += 1
            return values(row - 1)
        }
    }

    // MARK: Refusing

    /// A row has no place of its own in the bytes: it is found by its number.
    private func origin(_ row: Int) -> Origin { Origin(source: source, record: row, line: row) }

    private func rejection(_ row: Int, _ rule: String, _ reason: String) -> Rejection {
        Rejection(origin: origin(row), stage: Parquet.name, rule: rule, reason: reason)
    }

    private static func refusal(_ error: any Error) -> (rule: String, reason: String) {
        switch error {
        case let error as ParquetError:
            if case .unsupported = error { ("unsupported", error.description) } else { ("damaged", error.description) }
        case let damage as StreamDamage: (damage.rule, damage.reason)
        default: ("damaged", "\(error)")
        }
    }
}

/// Days since 1970 as `2021-03-05`.
enum ISODay {
    static func text(_ days: Int) -> String { CalendarDate(daysSinceEpoch: Int32(clamping: days)).description }
}
