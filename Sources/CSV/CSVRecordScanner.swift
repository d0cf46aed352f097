/// Cuts a stream of bytes into records and their cells, batch by batch, in memory that one record bounds.
///
/// What is damaged costs its record only: it stands in `damages`, and reading goes on behind it. A quote that is never closed is
/// found at the end of the stream or at the limit of a record; reading then goes on at the line behind the one on which it opened.
///
/// ```swift
/// var scanner = CSVRecordScanner { buffer in try file.read(into: buffer) }
/// while try scanner.next() {
///     for record in scanner.records { print(scanner.cells(of: record)) }
/// }
/// ```
public struct CSVRecordScanner {
    /// Fills a buffer with the next bytes; gives their number, 0 at the end of the stream.
    public typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

    /// Cells of one batch, and thus of one record: four times the columns of a spreadsheet.
    static let cellLimit = 1 << 16
    private static let firstBufferByteCount = 1 << 18
    /// As much of a refused record is shown.
    private static let startByteCount = 200

    public let options: CSVReadOptions
    let quoting: CellQuoting
    /// The records of this batch, in order.
    public private(set) var records: [CSVRecord] = []
    /// The records that were refused in this batch, in order.
    public private(set) var damages: [CSVDamage] = []

    private let source: Source
    private(set) var bytes: [UInt8]
    private(set) var cells: [CellRange]
    private var filledByteCount = 0
    private var sourceHasEnded = false

    /// Where reading goes on in `bytes`, its line, and the number of records before.
    private var position = 0
    private var line = 1
    private var recordCount = 0
    /// The byte of the stream that `bytes` starts with.
    private var bufferOffset = 0
    /// The bytes up to the next line break belong to a record that was refused.
    private var isSkippingLine = false

    public init(_ options: CSVReadOptions = CSVReadOptions(), source: @escaping Source) {
        self.options = options
        quoting = CellQuoting(options)
        self.source = source
        bytes = [UInt8](repeating: 0, count: min(Self.firstBufferByteCount, 2 * options.recordByteLimit + 64))
        cells = [CellRange](repeating: CellRange(start: 0, end: 0), count: Self.cellLimit)
    }

    /// Reads the next batch of records into `records` and `damages`; gives false at the end of the stream.
    ///
    /// Throws: whatever the source throws.
    public mutating func next() throws -> Bool {
        records.removeAll(keepingCapacity: true)
        damages.removeAll(keepingCapacity: true)
        while records.isEmpty && damages.isEmpty {
            if sourceHasEnded && position == filledByteCount { return false }
            try fill()
            scan()
        }
        return true
    }

    /// The bytes of a record of this batch as they stand in the stream, without the line break behind it.
    public func withBytes<Result>(
        of record: CSVRecord, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[record.bytes])) }
    }

    /// The bytes with which a record begins that was refused in this batch.
    public func start(of damage: CSVDamage) -> [UInt8] {
        let place = damage.byteOffset - bufferOffset
        guard (0...filledByteCount).contains(place) else { return [] }
        return Array(bytes[place..<filledByteCount].prefix(Self.startByteCount))
    }

    /// The contents of the cells of a record of this batch, nil being null.
    public func cells(of record: CSVRecord) -> [[UInt8]?] {
        bytes.withUnsafeBufferPointer { bytes in
            cells[record.cells].map { $0.content(in: bytes.baseAddress!, quoting) }
        }
    }

    // MARK: Filling the buffer

    /// Moves what is left to the front and reads until the buffer is full or the stream ends.
    private mutating func fill() throws {
        guard !sourceHasEnded else { return }
        if position > 0 { moveToFront() }
        if filledByteCount == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
        let isFirst = bufferOffset == 0 && filledByteCount == 0
        while filledByteCount < bytes.count && !sourceHasEnded {
            let count = try bytes.withUnsafeMutableBytes {
                try source(UnsafeMutableRawBufferPointer(rebasing: $0[filledByteCount...]))
            }
            filledByteCount += count
            sourceHasEnded = count == 0
        }
        if isFirst && bytes[..<filledByteCount].starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private mutating func moveToFront() {
        bytes.withUnsafeMutableBytes { buffer in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[position..<filledByteCount]))
        }
        bufferOffset += position
        filledByteCount -= position
        position = 0
    }

    // MARK: Scanning it

    /// Scans the buffer for as many records as it and the table of cells hold.
    private mutating func scan() {
        var cellCount = 0
        while position < filledByteCount {
            if isSkippingLine && !skipLine(from: position) { return }
            var scan = RecordScan(options, start: position, line: line, cellCount: cellCount)
            let stop = run(&scan)
            if !options.nullWords.isEmpty { markNulls(cellCount..<scan.recordFirstCell) }
            position = scan.recordStart
            line = scan.recordLine
            cellCount = scan.recordFirstCell
            if stop == .cellsFull && scan.recordFirstCell > 0 { return }
            if scan.stopPlace - position > options.recordByteLimit {
                refuseLongRecord()
            } else if stop == .textAfterQuote {
                refuseQuote(.textAfterQuote(cell: scan.recordCellCount), scan)
            } else if stop == .unterminatedQuote {
                refuseQuote(.unterminatedQuote(cell: scan.recordCellCount), scan)
            } else if stop == .cellsFull {
                refuse(.tooManyCells(limit: Self.cellLimit), line: line)
            } else {
                return
            }
        }
    }

    private mutating func run(_ scan: inout RecordScan) -> RecordScan.Stop {
        var found = records
        records = []
        defer { records = found }
        let offset = bufferOffset
        var number = recordCount
        defer { recordCount = number }
        return cells.withUnsafeMutableBufferPointer { cells in
            bytes.withUnsafeBufferPointer { bytes in
                scan.run(UnsafeBufferPointer(rebasing: bytes[..<filledByteCount]), isLast: sourceHasEnded, cells: cells)
                {
                    var record = $0
                    number &+= 1
                    record.number = number
                    record.byteOffset = offset &+ record.bytes.lowerBound
                    found.append(record)
                }
            }
        }
    }

    /// Makes nulls of the cells that hold nothing but a word for it, but in the header.
    private mutating func markNulls(_ places: Range<Int>) {
        let header = options.hasHeader && records.first?.number == 1 ? records[0].cells.upperBound : 0
        for place in places where place >= header && options.isNullWord(cells[place], in: bytes) {
            cells[place] = CellRange(start: cells[place].start, end: cells[place].start)
        }
    }

    // MARK: Going on behind damage

    /// Refuses the record at `position` for its length; if a quote is open at the limit, for that quote.
    ///
    /// Looks at the bytes up to the limit only, so that what is said does not depend on how many more the buffer holds.
    private mutating func refuseLongRecord() {
        var probe = RecordScan(options, start: position, line: line)
        let end = position + options.recordByteLimit
        _ = cells.withUnsafeMutableBufferPointer { cells in
            bytes.withUnsafeBufferPointer {
                probe.run(UnsafeBufferPointer(rebasing: $0[..<end]), isLast: false, cells: cells) { _ in }
            }
        }
        if probe.isInQuotes {
            refuseQuote(.unterminatedQuote(cell: probe.recordCellCount), probe)
        } else {
            refuse(.recordTooLong(limit: options.recordByteLimit), line: line)
        }
    }

    /// Refuses the record at `position` for a quote, and goes on at the line behind the one on which that quote opened.
    private mutating func refuseQuote(_ reason: CSVDamage.Reason, _ scan: RecordScan) {
        refuse(reason, line: scan.quoteLine)
        line = scan.quoteLine
        _ = skipLine(from: scan.quoteStart)
    }

    /// Refuses the record at `position`; the line that goes on there is skipped.
    private mutating func refuse(_ reason: CSVDamage.Reason, line: Int) {
        recordCount += 1
        damages.append(
            CSVDamage(line: line, record: recordCount, byteOffset: bufferOffset + position, reason: reason))
        isSkippingLine = true
    }

    /// Moves `position` behind the next line break; where the buffer has none, behind the buffer, and the skipping goes on.
    private mutating func skipLine(from start: Int) -> Bool {
        let isBreak: (UInt8) -> Bool = { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
        guard let end = bytes[start..<filledByteCount].firstIndex(where: isBreak) else {
            position = filledByteCount
            return false
        }
        let next = end + 1
        if bytes[end] == ASCII.carriageReturn && next == filledByteCount && !sourceHasEnded {
            position = end  // Whether a LF belongs to this CR is seen when more bytes are there.
            return false
        }
        let isPair = bytes[end] == ASCII.carriageReturn && next < filledByteCount && bytes[next] == ASCII.lineFeed
        position = isPair ? next + 1 : next
        line += 1
        isSkippingLine = false
        return true
    }
}

extension RecordScan {
    /// The number, from 1, of the cell in which the scan stopped.
    fileprivate var recordCellCount: Int { cellCount - recordFirstCell + 1 }
}
