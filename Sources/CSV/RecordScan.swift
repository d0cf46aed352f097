/// A record that a scanner found: its place in the stream and its cells.
public struct CSVRecord: Sendable, Hashable {
    /// The record's number, from 1; the header is a record, and so is one that was refused.
    public internal(set) var number: Int
    /// The line on which it starts, from 1.
    public internal(set) var line: Int
    /// The byte of the stream, from 0, at which it starts.
    public internal(set) var byteOffset: Int
    /// The record's bytes in the scanner's buffer, without the line break behind it.
    var bytes: Range<Int>
    /// The record's cells in the scanner's table.
    var cells: Range<Int>

    public var cellCount: Int { cells.count }
    public var byteCount: Int { bytes.count }
    /// An empty line.
    public var isBlank: Bool { bytes.isEmpty }
}

/// Finds cells and records in bytes that start with a record: a machine of three states over the structural bytes, of which
/// sixty-four bytes are searched at once.
///
/// Source: RFC 4180, section 2. Differs: LF or CR alone end a record too, a quote inside a cell that doesn't start with one
/// stands for itself, and blanks behind a closing quote for nothing, since such files exist and can be read in one way only.
struct RecordScan {
    enum Stop: Equatable {
        /// The bytes end inside a record, or behind the last one.
        case bytesEnd
        /// There is no room for another cell.
        case cellsFull
        case textAfterQuote
        case unterminatedQuote
        /// The record ends, but beyond the limit.
        case recordTooLong
    }

    private enum State {
        case plain, quoted, comment
    }

    private let recordByteLimit: Int
    private let delimiter: UInt8
    private let quoting: CellQuoting
    private let comment: UInt8?
    private let structural: StructuralBytes

    /// Where the record that is being read starts, and its first cell.
    private(set) var recordStart = 0
    private(set) var recordFirstCell = 0
    private(set) var recordLine: Int
    /// Where the last quoted cell opened, and on which line.
    private(set) var quoteStart = 0
    private(set) var quoteLine: Int
    private(set) var cellCount = 0
    /// The byte at which a decision to stop was made.
    private(set) var stopPlace = 0

    private var state = State.plain
    private var line: Int
    private var cellStart = 0
    private var quoteEnd = 0
    private var isQuoted = false
    private var isEscaped = false
    /// Structural bytes before this place have been dealt with: the LF of CR LF, the second quote of two.
    private var handledEnd = 0

    init(_ options: CSVReadOptions, start: Int = 0, line: Int = 1, cellCount: Int = 0) {
        recordByteLimit = options.recordByteLimit
        delimiter = options.delimiter
        quoting = CellQuoting(options)
        comment = options.comment
        structural = StructuralBytes(delimiter: options.delimiter, quote: quoting.quote)
        recordStart = start
        cellStart = start
        recordFirstCell = cellCount
        self.cellCount = cellCount
        self.line = line
        recordLine = line
        quoteLine = line
    }

    var isInQuotes: Bool { state == .quoted }

    /// Scans up to the end of the bytes; `isLast` says that the stream ends there too.
    ///
    /// A cell is put into `cells` when its end has been found, a record is handed to `endRecord`. What was read of an unfinished
    /// record is forgotten: a scan of more bytes starts at `recordStart` again.
    @inline(__always)
    mutating func run(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, cells: UnsafeMutableBufferPointer<CellRange>,
        endRecord: (CSVRecord) -> Void
    ) -> Stop {
        guard let base = bytes.baseAddress else { return .bytesEnd }
        checkComment(bytes)
        var block = recordStart
        while block < bytes.count {
            var mask = structural.mask(of: base + block, count: bytes.count &- block)
            while mask != 0 {
                let at = block &+ mask.trailingZeroBitCount
                mask &= mask &- 1
                if at < handledEnd { continue }
                let byte = base[at]
                stopPlace = at
                if state != .plain {
                    if let stop = state == .quoted
                        ? scanQuoted(byte, at: at, bytes, isLast: isLast)
                        : scanComment(byte, at: at, bytes, isLast: isLast)
                    {
                        return stop
                    }
                } else if byte == delimiter {
                    if cellCount == cells.count { return .cellsFull }
                    endCell(at: at, nextStart: at &+ 1, cells)
                } else if byte != quoting.quote {
                    if let stop = checkLineBreak(byte, at: at, bytes, isLast: isLast, cells) { return stop }
                    endCell(at: at, nextStart: handledEnd, cells)
                    endRecord(record(endingAt: at))
                    startRecord(bytes)
                } else if at == cellStart {
                    openQuote(at: at)
                }
            }
            block &+= 64
        }
        // The last byte may be a CR or quote whose meaning the next one tells.
        stopPlace = isLast ? bytes.count : bytes.count &- 1
        return isLast ? finish(bytes.count, cells, endRecord: endRecord) : .bytesEnd
    }

    /// Finds the end of a line break that ends a record; gives a reason to stop where the record can't end yet, or at all.
    @inline(__always)
    private mutating func checkLineBreak(
        _ byte: UInt8, at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool,
        _ cells: UnsafeMutableBufferPointer<CellRange>
    ) -> Stop? {
        if cellCount == cells.count { return .cellsFull }
        let isReturn = byte == ASCII.carriageReturn
        let next = place &+ 1
        if isReturn && next == bytes.count && !isLast { return .bytesEnd }
        if place &- recordStart > recordByteLimit { return .recordTooLong }
        handledEnd = isReturn && next < bytes.count && bytes[next] == ASCII.lineFeed ? next &+ 1 : next
        return nil
    }

    @inline(__always)
    private mutating func openQuote(at place: Int) {
        state = .quoted
        isQuoted = true
        quoteStart = place
        quoteLine = line
    }

    /// Deals with a structural byte inside a quoted cell; gives a reason to stop where there is one.
    @inline(__always)
    private mutating func scanQuoted(
        _ byte: UInt8, at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
    ) -> Stop? {
        let next = place &+ 1 < bytes.count ? bytes[place &+ 1] : nil
        if byte == quoting.quote {
            if quoting.isEscaped(place, from: quoteStart &+ 1, in: bytes) { return nil }
            if next == nil && !isLast { return .bytesEnd }
            if next == quoting.quote {
                isEscaped = true
                handledEnd = place &+ 2
            } else if next == nil || next == delimiter || next == ASCII.carriageReturn || next == ASCII.lineFeed {
                closeQuote(at: place, bytes)
            } else if next == ASCII.space || next == ASCII.tab {
                return closeQuoteBeforeBlanks(at: place, bytes, isLast: isLast)
            } else {
                return .textAfterQuote
            }
        } else if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && next != ASCII.lineFeed) {
            line &+= 1
        }
        return nil
    }

    @inline(__always)
    private mutating func closeQuote(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        state = .plain
        quoteEnd = place
        if quoting.hasEscape(quoteStart &+ 1..<place, in: bytes) { isEscaped = true }
    }

    /// Spaces and tabs behind a closing quote belong to nothing, as long as nothing else comes before the cell's end.
    @inline(never)
    private mutating func closeQuoteBeforeBlanks(
        at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
    ) -> Stop? {
        var next = place &+ 1
        while next < bytes.count, bytes[next] == ASCII.space || bytes[next] == ASCII.tab, bytes[next] != delimiter {
            next &+= 1
        }
        if next == bytes.count && !isLast { return .bytesEnd }
        guard next == bytes.count || [delimiter, ASCII.carriageReturn, ASCII.lineFeed].contains(bytes[next]) else {
            return .textAfterQuote
        }
        closeQuote(at: place, bytes)
        return nil
    }

    /// Deals with a structural byte of a comment; its line break ends it.
    private mutating func scanComment(
        _ byte: UInt8, at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
    ) -> Stop? {
        guard byte == ASCII.lineFeed || byte == ASCII.carriageReturn else { return nil }
        let next = place &+ 1
        if byte == ASCII.carriageReturn && next == bytes.count && !isLast { return .bytesEnd }
        let isPair = byte == ASCII.carriageReturn && next < bytes.count && bytes[next] == ASCII.lineFeed
        handledEnd = isPair ? next &+ 1 : next
        cellStart = handledEnd
        startRecord(bytes)
        return nil
    }

    @inline(__always)
    private mutating func endCell(at end: Int, nextStart: Int, _ cells: UnsafeMutableBufferPointer<CellRange>) {
        cells[cellCount] =
            isQuoted
            ? CellRange(start: cellStart &+ 1, end: quoteEnd, isQuoted: true, isEscaped: isEscaped)
            : CellRange(start: cellStart, end: end)
        cellCount &+= 1
        cellStart = nextStart
        isQuoted = false
        isEscaped = false
    }

    @inline(__always)
    private func record(endingAt end: Int) -> CSVRecord {
        CSVRecord(
            number: 0, line: recordLine, byteOffset: 0, bytes: recordStart..<end, cells: recordFirstCell..<cellCount)
    }

    @inline(__always)
    private mutating func startRecord(_ bytes: UnsafeBufferPointer<UInt8>) {
        line &+= 1
        recordStart = cellStart
        recordFirstCell = cellCount
        recordLine = line
        checkComment(bytes)
    }

    @inline(__always)
    private mutating func checkComment(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let comment else { return }
        state = recordStart < bytes.count && bytes[recordStart] == comment ? .comment : .plain
    }

    /// Ends the last record of a stream, which may lack its line break.
    private mutating func finish(
        _ end: Int, _ cells: UnsafeMutableBufferPointer<CellRange>, endRecord: (CSVRecord) -> Void
    ) -> Stop {
        if state == .quoted { return .unterminatedQuote }
        guard recordStart < end else { return .bytesEnd }
        guard state == .plain else {
            recordStart = end
            return .bytesEnd
        }
        if cellCount == cells.count { return .cellsFull }
        if end &- recordStart > recordByteLimit { return .recordTooLong }
        endCell(at: end, nextStart: end, cells)
        endRecord(record(endingAt: end))
        line &+= 1
        recordStart = end
        recordFirstCell = cellCount
        recordLine = line
        return .bytesEnd
    }
}

extension StructuralBytes {
    /// The structural bytes among the next sixty-four, or among fewer, as bits; the first byte is the lowest bit.
    @inline(__always)
    fileprivate func mask(of bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        if count < 64 { return partialMask(of: bytes, count: count) }
        return quarter(bytes) | quarter(bytes + 16) << 16 | quarter(bytes + 32) << 32 | quarter(bytes + 48) << 48
    }

    @inline(__always)
    private func quarter(_ bytes: UnsafePointer<UInt8>) -> UInt64 { UInt64(matches(in: loadBlock(bytes)).bits) }

    @inline(never)
    private func partialMask(of bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { copy in
            copy.initialize(repeating: 0)
            for index in 0..<count { copy[index] = bytes[index] }
            let start = UnsafePointer(copy.baseAddress!)
            let all = quarter(start) | quarter(start + 16) << 16 | quarter(start + 32) << 32 | quarter(start + 48) << 48
            return all & ~(~0 << UInt64(count))
        }
    }
}
