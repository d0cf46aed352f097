@preconcurrency import Glibc

/// The content of one cell while it is parsed.
struct CellText {
    let start: UnsafePointer<UInt8>
    let count: Int

    @inline(__always)
    init(_ start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    @inline(__always)
    subscript(index: Int) -> UInt8 { start[index] }

    /// The value of a digit; above 9 where the byte is none.
    @inline(__always)
    func digit(_ index: Int) -> UInt8 { start[index] &- ASCII.zero }

    @inline(__always)
    func dropFirst(_ dropped: Int) -> CellText { CellText(start + dropped, count: count &- dropped) }

    @inline(__always)
    func prefix(_ kept: Int) -> CellText { CellText(start, count: kept) }

    /// Tells whether the cell is a word, in whatever case; the word must be in lower case.
    func equals(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        for index in 0..<count where start[index] | 0x20 != word.utf8Start[index] { return false }
        return true
    }
}

extension CellText {
    /// The cell as `true` or `false`, in whatever case.
    @inline(__always)
    var bool: Bool? { equals("true") ? true : equals("false") ? false : nil }

    /// The cell as a decimal whole number, with or without a sign.
    @inline(__always)
    var int64: Int64? {
        let isNegative = count > 0 && start[0] == ASCII.minus
        let digits = isNegative || (count > 0 && start[0] == ASCII.plus) ? dropFirst(1) : self
        guard let magnitude = digits.magnitude else { return nil }
        if isNegative { return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil }
        return Int64(exactly: magnitude)
    }

    /// A number of 1...19 digits, which fit in 64 bits, or of more that start with zeros.
    @inline(__always)
    private var magnitude: UInt64? {
        guard count > 0 else { return nil }
        if count > 19 { return longMagnitude }
        var value: UInt64 = 0
        var index = 0
        while index < count {
            let digit = digit(index)
            if digit > 9 { return nil }
            value = value &* 10 &+ UInt64(digit)
            index &+= 1
        }
        return value
    }

    @inline(never)
    private var longMagnitude: UInt64? {
        var zeroCount = 0
        while digit(zeroCount) == 0, count - zeroCount > 19 { zeroCount += 1 }
        let rest = dropFirst(zeroCount)
        return rest.count <= 19 ? rest.magnitude : nil
    }

    /// The cell as a decimal number, with or without a sign, point and exponent; or `NaN`, `INF`, `-INF`, `Infinity`.
    @inline(__always)
    var double: Double? { shortDouble ?? generalDouble }

    /// A number of at most nineteen digits and some decimals: an exact whole number divided by an exact power of ten, rounded once.
    ///
    /// Source: W. Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990, doi:10.1145/93542.93557.
    @inline(__always)
    private var shortDouble: Double? {
        guard count > 0, count <= 20 else { return nil }
        let isNegative = start[0] == ASCII.minus
        var mantissa: UInt64 = 0
        var point = -1
        var index = isNegative ? 1 : 0
        let digitCount = count &- index
        while index < count {
            let digit = digit(index)
            if digit <= 9 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
            } else if start[index] == ASCII.point && point < 0 {
                point = index
            } else {
                return nil
            }
            index &+= 1
        }
        guard digitCount > (point < 0 ? 0 : 1), digitCount <= 19, mantissa <= 1 << 53 else { return nil }
        let decimals = point < 0 ? 0 : count &- point &- 1
        let value = powersOfTen.withUnsafeBufferPointer { Double(mantissa) / $0[decimals] }
        return isNegative ? -value : value
    }

    /// Any other number, by the C library, once its letters are known to be a decimal number's.
    @inline(never)
    private var generalDouble: Double? {
        if let special = specialDouble { return special }
        guard isDecimalNumber else { return nil }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { text in
            for index in 0..<count { text[index] = CChar(bitPattern: start[index]) }
            text[count] = 0
            return strtod(text.baseAddress!, nil)
        }
    }

    private var specialDouble: Double? {
        let isNegative = count > 0 && start[0] == ASCII.minus
        let word = isNegative || (count > 0 && start[0] == ASCII.plus) ? dropFirst(1) : self
        if word.equals("nan") { return .nan }
        guard word.equals("inf") || word.equals("infinity") else { return nil }
        return isNegative ? -.infinity : .infinity
    }

    /// Sign, digits with at most one point, exponent: the grammar of a decimal number.
    private var isDecimalNumber: Bool {
        var index = 0
        func skipSign() { if index < count, start[index] == ASCII.minus || start[index] == ASCII.plus { index += 1 } }
        func skipDigits() -> Int {
            let first = index
            while index < count, digit(index) <= 9 { index += 1 }
            return index - first
        }
        skipSign()
        var digitCount = skipDigits()
        if index < count, start[index] == ASCII.point {
            index += 1
            digitCount += skipDigits()
        }
        guard digitCount > 0 else { return false }
        if index < count, start[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            skipSign()
            guard skipDigits() > 0 else { return false }
        }
        return index == count
    }
}

/// The powers of ten that a double holds exactly.
private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
]
