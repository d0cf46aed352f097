/// One column of the cells of a batch, ready to be parsed: the rows that count, and where they start in the table of cells.
struct CellColumn {
    let bytes: UnsafeBufferPointer<UInt8>
    let cells: UnsafePointer<CellRange>
    /// The first cell of every row.
    let rowStarts: [Int32]
    let index: Int
    let quoting: CellQuoting

    /// What a column became, and the rows whose cells don't fit.
    struct Parsed {
        var column: CSVColumn
        var badRows: [Int] = []
    }

    @inline(__always)
    func cell(_ row: Int) -> CellRange { cells[Int(rowStarts[row]) &+ index] }

    @inline(__always)
    func text(_ cell: CellRange) -> CellText { CellText(bytes.baseAddress! + cell.start, count: cell.count) }

    func parse(as type: CSVType) -> Parsed {
        switch type {
        case .text: parseText()
        case .int64:
            parse(zero: 0) {
                $0.int64
            } column: {
                .int64($0)
            }
        case .double:
            parse(zero: 0) {
                $0.double
            } column: {
                .double($0)
            }
        case .bool:
            parse(zero: false) {
                $0.bool
            } column: {
                .bool($0)
            }
        case .date:
            parse(zero: 0) {
                $0.date
            } column: {
                .date($0)
            }
        case .timestamp:
            parse(zero: 0) {
                $0.timestamp
            } column: {
                .timestamp($0)
            }
        }
    }

    /// Gives the first of the preferred types that accepts all cells; text where none does, or all are null.
    func inferredType() -> CSVType {
        let filled = rowStarts.indices.lazy.map(cell).filter { $0.count > 0 }
        guard !filled.isEmpty else { return .text }
        return CSVType.inferable.first { type in filled.allSatisfy { type.accepts(text($0)) } } ?? .text
    }

    /// Parses cells whose type has a width; an empty cell is null, with quotes or without.
    @inline(__always)
    private func parse<Value>(
        zero: Value, _ value: (CellText) -> Value?, column: ([Value]) -> CSVColumn.Values
    ) -> Parsed {
        var badRows: [Int] = []
        var nullCount = 0
        var validity = [Bool](repeating: true, count: rowStarts.count)
        let values = [Value](unsafeUninitializedCapacity: rowStarts.count) { values, count in
            for row in 0..<rowStarts.count {
                let cell = cell(row)
                if cell.count == 0 {
                    validity[row] = false
                    nullCount &+= 1
                    (values.baseAddress! + row).initialize(to: zero)
                } else {
                    let parsed = value(text(cell))
                    (values.baseAddress! + row).initialize(to: parsed ?? zero)
                    if parsed == nil { badRows.append(row) }
                }
            }
            count = rowStarts.count
        }
        return Parsed(column: CSVColumn(column(values), validity: nullCount == 0 ? nil : validity), badRows: badRows)
    }

    private func parseText() -> Parsed {
        var validity = [Bool](repeating: true, count: rowStarts.count)
        var nullCount = 0
        var ends = [Int32](repeating: 0, count: rowStarts.count)
        // Whole blocks are copied, thus the last text needs room for one.
        let texts = [UInt8](unsafeUninitializedCapacity: textByteBound + 16) { output, count in
            for row in 0..<rowStarts.count {
                let cell = cell(row)
                validity[row] = !cell.isNull
                nullCount &+= cell.isNull ? 1 : 0
                count &+= copy(cell, to: output.baseAddress! + count)
                ends[row] = Int32(truncatingIfNeeded: count)
            }
        }
        let column = CSVColumn(.text(bytes: texts, ends: ends), validity: nullCount == 0 ? nil : validity)
        return Parsed(column: column, badRows: rowsOutsideUTF8(texts, ends))
    }

    private var textByteBound: Int {
        var bound = 0
        for row in 0..<rowStarts.count { bound &+= cell(row).count }
        return bound
    }

    @inline(__always)
    private func copy(_ cell: CellRange, to output: UnsafeMutablePointer<UInt8>) -> Int {
        if cell.isEscaped || cell.count > 64 || cell.start &+ 64 > bytes.count {
            return cell.copy(from: bytes.baseAddress!, quoting, to: output)
        }
        let start = bytes.baseAddress! + cell.start
        var at = 0
        repeat {
            UnsafeMutableRawPointer(output + at).storeBytes(of: loadBlock(start + at), as: ByteBlock.self)
            at &+= 16
        } while at < cell.count
        return cell.count
    }

    /// Gives the rows whose text isn't UTF-8; looks at single rows only where the column as a whole isn't.
    private func rowsOutsideUTF8(_ texts: [UInt8], _ ends: [Int32]) -> [Int] {
        texts.withUnsafeBufferPointer { texts in
            let starts = ends.indices.lazy.map { $0 == 0 ? 0 : Int(ends[$0 - 1]) }
            func startsInside(_ place: Int) -> Bool { place < texts.count && texts[place] & 0xC0 == 0x80 }
            if isUTF8(texts) && !starts.contains(where: startsInside) { return [] }
            return ends.indices.filter { !isUTF8(UnsafeBufferPointer(rebasing: texts[starts[$0]..<Int(ends[$0])])) }
        }
    }
}
