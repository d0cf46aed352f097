import CSV
import JSON
import Stages
import Tables

/// Reads CSV with a header line, a record an article, its fields found by the columns' names.
struct CSV: Reader {
    static let name = "csv"
    static let summary = "Reads CSV with a header line, a record an article; plain, gzip or zstd."

    /// The byte between cells.
    enum Delimiter: String, CaseIterable {
        case detect, comma, semicolon, tab, pipe

        var byte: UInt8? {
            switch self {
            case .detect: nil
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: 0x09
            case .pipe: UInt8(ascii: "|")
            }
        }
    }

    let paths: [String]
    let limits: InputLimits
    let delimiter: Delimiter
    private var decoding: TextDecoding
    let fields: FieldNames
    /// The names of the columns that records hold, in their order; known once a file's header has been read.
    var columns: [String] = []

    init(_ settings: inout Settings) {
        self.init(
            paths: settings.paths(), limits: InputLimits(&settings), decoding: TextDecoding(&settings),
            fields: FieldNames(&settings), &settings)
    }

    /// Makes a reader that another one chooses.
    init(
        paths: [String] = [], limits: InputLimits, decoding: TextDecoding, fields: FieldNames,
        _ settings: inout Settings
    ) {
        self.paths = paths
        self.limits = limits
        self.decoding = decoding
        self.fields = fields
        delimiter = settings.choice(
            "delimiter", default: .detect,
            doc: "what stands between cells; by default what a line 'sep=;' names or the header line has most of"
        )
    }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        let stream = decoding.stream(stream)
        var reader = self
        reader.decoding = decoding.knowing(stream)
        return CSVSource(stream, source: source, reader: reader)
    }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        let cells = PackedValues.unpack(bytes).map { value -> [UInt8] in
            if case .string(let text) = value { text } else { [] }
        }
        func refuse(_ rule: String, _ reason: String) -> Result<Document, Rejection> {
            let excerpt = cells.joined(separator: [0x20])
            return .failure(Rejection(origin: origin, stage: Self.name, rule: rule, reason: reason, excerpt: excerpt))
        }
        var document = Document(origin: origin)
        guard let (texts, encoding) = decoding.decode(cells) else {
            return refuse("not-utf8", "not UTF-8, nor any encoding of Vietnamese")
        }
        document.encoding = encoding
        let fault = fields.fill(&document, with: texts.lazy.map(JSONObject.Value.string), named: columns)
        return fault.map { refuse($0.rule, $0.reason) } ?? .success(document)
    }
}

/// Cuts CSV into records of the cells that the reader wants.
private struct CSVSource: RecordSource {
    private var csv: CSV
    private let source: String
    private let stream: NotingStream
    private var scanner: CSVRecordScanner
    /// The places of the wanted cells in a record, as in the reader's `columns`.
    private var places: [Int] = []
    private var headerCellCount = 0
    /// The number of the header among the records.
    private var headerNumber = 1
    private var nextRecord = 0
    private var nextDamage = 0
    /// What ended the file before its records, or at its end.
    private var refusal: (rule: String, reason: String)?
    private var hasEnded = false

    var reader: any Reader { csv }

    /// The longest record that the scanner takes.
    private static let scannerByteLimit = 1 << 28

    init(_ stream: any ByteStream, source: String, reader: CSV) {
        let peeked = PeekedStream(stream, byteCount: 16 << 10)
        csv = reader
        self.source = source
        let delimiter = reader.delimiter.byte ?? CSVHead(peeked.head).delimiter
        let limit = min(reader.limits.recordByteLimit, Self.scannerByteLimit)
        let stream = NotingStream(peeked)
        self.stream = stream
        scanner = CSVRecordScanner(CSVReadOptions(delimiter: delimiter, recordByteLimit: limit)) {
            stream.read(into: $0)
        }
        readHeader()
    }

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        while !batch.isFull {
            if nextRecord < scanner.records.count || nextDamage < scanner.damages.count {
                appendNext(to: &batch)
            } else if hasEnded || !advance() {
                if let refusal {
                    batch.reject(rejection(Origin(source: source), refusal.rule, refusal.reason))
                }
                return false
            }
        }
        return true
    }

    // MARK: The header

    private mutating func readHeader() {
        guard let header = nextHeader() else {
            if refusal == nil { refusal = ("empty", "the file holds no header line") }
            hasEnded = true
            return
        }
        (headerCellCount, headerNumber) = (header.cellCount, header.number)
        let names = scanner.cells(of: header).map { cell in
            String(decoding: (cell ?? []).trimmed, as: UTF8.self)
        }
        // The order of the names is the order of preference, whatever that of the columns.
        for known in csv.fields.names {
            for place in names.indices where names[place].lowercased() == known.lowercased() {
                places.append(place)
                csv.columns.append(known)
            }
        }
        if !csv.fields.hasText(in: csv.columns) {
            let wanted = csv.fields.textNames.joined(separator: ", ")
            refusal = ("missing-field", "no column of \(wanted); the header has \(names.joined(separator: ", "))")
            hasEnded = true
            nextRecord = scanner.records.count
            nextDamage = scanner.damages.count
        }
    }

    /// The first record that is neither blank nor names the delimiter.
    private mutating func nextHeader() -> CSVRecord? {
        repeat {
            while nextRecord < scanner.records.count {
                let record = scanner.records[nextRecord]
                nextRecord += 1
                let holdsNames = scanner.withBytes(of: record) { bytes in
                    !bytes.allSatisfy(\.isSpace) && CSVHead.delimiter(namedBy: bytes) == nil
                }
                if holdsNames { return record }
            }
        } while scanner.damages.isEmpty && advance()
        return nil
    }

    // MARK: Records

    /// Reads the scanner's next records; false at the end, or where the stream is damaged.
    private mutating func advance() -> Bool {
        nextRecord = 0
        nextDamage = 0
        if (try? scanner.next()) == true { return true }
        noteEnd()
        return false
    }

    private mutating func noteEnd() {
        if let damage = stream.damage { refusal = (damage.rule, damage.reason) }
        hasEnded = true
    }

    /// Records and damages in the order in which they stand.
    private mutating func appendNext(to batch: inout RecordBatch) {
        let damage = nextDamage < scanner.damages.count ? scanner.damages[nextDamage] : nil
        if let damage, nextRecord == scanner.records.count || damage.record < scanner.records[nextRecord].number {
            nextDamage += 1
            if case .unterminatedQuote = damage.reason, stream.damage != nil { return dropCutRecord() }
            let origin = Origin(
                source: source, record: max(0, damage.record - headerNumber), line: damage.line,
                byteOffset: damage.byteOffset)
            batch.reject(rejection(origin, "damaged", "\(damage.reason)", scanner.start(of: damage)))
            return
        }
        let record = scanner.records[nextRecord]
        nextRecord += 1
        if record.isBlank || stream.hasCut(record) { return }
        let origin = Origin(
            source: source, record: record.number - headerNumber, line: record.line, byteOffset: record.byteOffset)
        guard record.cellCount == headerCellCount else {
            let reason = "\(record.cellCount) cells, but the header has \(headerCellCount)"
            let start = scanner.withBytes(of: record) { Array($0.prefix(Rejection.excerptByteLimit)) }
            batch.reject(rejection(origin, "cell-count", reason, start))
            return
        }
        let cells = scanner.cells(of: record)
        PackedValues.pack(places.map { .string(cells[$0] ?? []) }).withUnsafeBytes { batch.append($0, origin: origin) }
    }

    /// A quote that a cut left open began the last record: what looks like records behind it are its lines.
    private mutating func dropCutRecord() {
        nextRecord = scanner.records.count
        nextDamage = scanner.damages.count
        noteEnd()
    }

    private func rejection(
        _ origin: Origin, _ rule: String, _ reason: String, _ excerpt: [UInt8] = []
    ) -> Rejection {
        Rejection(origin: origin, stage: CSV.name, rule: rule, reason: reason, excerpt: excerpt)
    }
}

/// A stream that ends where it is damaged, and tells afterwards: the scanner keeps what stood before.
private final class NotingStream {
    private(set) var damage: StreamDamage?
    private let stream: any ByteStream
    private var byteCount = 0

    init(_ stream: any ByteStream) { self.stream = stream }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        do throws(StreamDamage) {
            let count = try stream.read(into: buffer)
            byteCount += count
            return count
        } catch {
            damage = error
            return 0
        }
    }

    /// True where the damage stands within the record or right behind it, so that it may not be whole.
    func hasCut(_ record: CSVRecord) -> Bool {
        damage != nil && record.byteOffset + record.byteCount >= byteCount
    }
}
