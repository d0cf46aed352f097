import Stages
import Tables

/// Cuts a WARC file by the lengths that its headers give; behind a damaged header it looks for the next one.
struct WARCSource: RecordSource {
    let reader: any Reader
    private let source: String
    private let lines: LineCutter
    private var recordCount = 0
    /// True behind something that is no record, of which one rejection tells, until the next one begins.
    private var isLost = false
    private var media = PassedMedia()

    /// The most that a record's header may hold.
    private static let headerByteLimit = 1 << 20
    /// As much of a record is looked at to tell whether it may hold a text.
    private static let peekByteCount = 8 << 10

    init(_ stream: any ByteStream, source: String, reader: WARC) {
        self.reader = reader
        self.source = source
        lines = LineCutter(stream, lineByteLimit: reader.limits.recordByteLimit)
    }

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        while !batch.isFull {
            guard readNext(&batch) else {
                if let first = media.first { batch.reject(rejection(first, "unknown-format", media.reason, [])) }
                return false
            }
        }
        return true
    }

    /// Reads a record, or what stands in its place; false at the end.
    private mutating func readNext(_ batch: inout RecordBatch) -> Bool {
        switch lines.next() {
        case .line(let line) where line.isEmpty: return true
        case .line(let line) where WARCHeader.begins(line):
            isLost = false
            return readRecord(Array(line), &batch)
        case .line(let line): lose("something else", Array(line.prefix(Rejection.excerptByteLimit)), &batch)
        case .tooLong(let start):
            lose("a line longer than \(ByteSize.text(reader.limits.recordByteLimit))", start, &batch)
        case .damage(let damage, _):
            refuse(damage.rule, damage.reason, [], &batch)
            return false
        case .end:
            if recordCount == 0 { refuse("empty", "the file holds no record", [], &batch) }
            return false
        }
        return true
    }

    /// Reads the record that begins with a line; false where the file ends in it.
    private mutating func readRecord(_ firstLine: [UInt8], _ batch: inout RecordBatch) -> Bool {
        let origin = nextOrigin()
        var record = firstLine + [0x0A]
        while record.count <= Self.headerByteLimit {
            let next = lines.next()
            if case .tooLong = next { break }
            guard case .line(let line) = next else { return refuseCut(origin, &batch) }
            record += line
            record.append(0x0A)
            if line.isEmpty { return record.withUnsafeBytes { readContent(behind: $0, origin, &batch) } }
        }
        isLost = true
        let reason = "the record's header is longer than \(ByteSize.text(Self.headerByteLimit))"
        batch.reject(rejection(origin, "too-large", reason, record))
        return true
    }

    /// Reads what stands behind a record's header; false where the file ends in it.
    private mutating func readContent(
        behind record: UnsafeRawBufferPointer, _ origin: Origin, _ batch: inout RecordBatch
    ) -> Bool {
        guard let header = WARCHeader(record), let length = header.contentLength else {
            batch.reject(rejection(origin, "damaged", "the record's header gives no length", Array(record)))
            isLost = true
            return true
        }
        let use = use(of: header, length)
        let limit = reader.limits.recordByteLimit
        guard use == .article, length <= limit else {
            guard lines.skipBytes(length) else { return refuseCut(origin, &batch) }
            if case .medium(let medium) = use { media.note(medium, origin) }
            if use == .article {
                let reason = "the record is longer than \(ByteSize.text(limit))"
                batch.reject(rejection(origin, "too-large", reason, Array(record)))
            }
            return true
        }
        guard let content = lines.nextBytes(length) else { return refuseCut(origin, &batch) }
        (Array(record) + content).withUnsafeBytes { batch.append($0, origin: origin) }
        return true
    }

    /// What a record is there for, as far as its beginning tells.
    private enum Use: Equatable {
        case article, crawl
        case medium(Medium)
    }

    private func use(of header: WARCHeader, _ length: Int) -> Use {
        guard header.isContent else { return .crawl }
        let head = HTTPHead(lines.peek(min(length, Self.peekByteCount)))
        if let head, (300..<400).contains(head.status) { return .crawl }
        let type = head?.contentType ?? header.contentType
        if type.prefix("text/dns".utf8.count).isWord("text/dns") { return .crawl }
        return Medium(contentType: type).map { .medium($0) } ?? .article
    }

    // MARK: Refusing

    private func refuseCut(_ origin: Origin, _ batch: inout RecordBatch) -> Bool {
        let damage = lines.damage
        let reason = damage?.reason ?? "the file ends within the record"
        batch.reject(rejection(origin, damage?.rule ?? "truncated", reason, []))
        return false
    }

    /// Refuses what stands where a record should begin, once until the next one.
    private mutating func lose(_ found: String, _ excerpt: [UInt8], _ batch: inout RecordBatch) {
        if !isLost {
            refuse("damaged", "expected a record that begins with WARC/, found \(found)", excerpt, &batch)
        }
        isLost = true
    }

    private mutating func refuse(_ rule: String, _ reason: String, _ excerpt: [UInt8], _ batch: inout RecordBatch) {
        batch.reject(rejection(nextOrigin(), rule, reason, excerpt))
    }

    /// Counts a record that begins at the line that has just been read.
    private mutating func nextOrigin() -> Origin {
        recordCount += 1
        return Origin(source: source, record: recordCount, line: lines.lineNumber, byteOffset: lines.lineOffset)
    }

    private func rejection(_ origin: Origin, _ rule: String, _ reason: String, _ excerpt: [UInt8]) -> Rejection {
        Rejection(origin: origin, stage: WARC.name, rule: rule, reason: reason, excerpt: excerpt)
    }
}

/// What was passed over in a file because it can be no text, counted.
private struct PassedMedia {
    /// Where the first of them stands.
    private(set) var first: Origin?
    private var counts = [Int](repeating: 0, count: Medium.allCases.count)

    mutating func note(_ medium: Medium, _ origin: Origin) {
        first = first ?? origin
        counts[medium.rawValue] += 1
    }

    var reason: String {
        let texts = zip(Medium.allCases, counts).filter { $1 > 0 }.map { $0.text($1) }
        let total = counts.reduce(0, +)
        return "\(total) \(total == 1 ? "record holds" : "records hold") no text: \(texts.joined(separator: ", "))"
    }
}
