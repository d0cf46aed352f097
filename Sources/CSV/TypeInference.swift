extension CSVType {
    /// The types in the order in which inference prefers them.
    static let inferable: [CSVType] = [.bool, .int64, .double, .date, .timestamp]

    /// Tells whether a cell would keep what it says if its column had this type.
    ///
    /// Numbers must be written as numbers are: `007`, `+84901234567` and numbers of more digits than the type holds are
    /// identifiers, which stay text.
    func accepts(_ cell: CellText) -> Bool {
        switch self {
        case .text: true
        case .bool: cell.bool != nil
        case .int64: cell.isPlainNumber && cell.int64 != nil
        case .double: cell.isPlainNumber && cell.fitsDouble && cell.double?.isFinite == true || cell.isNotFinite
        case .date: cell.date != nil
        case .timestamp: cell.timestamp != nil
        }
    }
}

extension CellText {
    /// No sign but a minus, and no zero before another digit.
    fileprivate var isPlainNumber: Bool {
        let digits = count > 0 && self[0] == ASCII.minus ? dropFirst(1) : self
        guard digits.count > 0, digits.digit(0) <= 9 else { return false }
        return digits.digit(0) > 0 || digits.count == 1 || digits.digit(1) > 9
    }

    fileprivate var isNotFinite: Bool { equals("nan") || equals("inf") || equals("-inf") }

    /// No more digits than a double tells apart: fifteen of a whole number, seventeen of another.
    fileprivate var fitsDouble: Bool {
        var digitCount = 0
        var isWhole = true
        for index in 0..<count {
            if self[index] | 0x20 == UInt8(ascii: "e") { return digitCount <= 17 }
            if digit(index) <= 9 { digitCount += 1 }
            if self[index] == ASCII.point { isWhole = false }
        }
        return digitCount <= (isWhole ? 15 : 17)
    }
}
