@preconcurrency import Glibc

extension ByteCursor {
    /// Puts a whole number in decimal digits. At most 20 bytes.
    @inline(__always)
    mutating func put(decimal value: Int64) {
        if value < 0 { put(ASCII.minus) }
        put(decimal: value.magnitude)
    }

    @inline(__always)
    mutating func put(decimal value: UInt64) {
        if value < 100_000_000 {
            let digits = eightDigits(UInt32(truncatingIfNeeded: value))
            let leadingZeros = (digits | 1 << 56).trailingZeroBitCount >> 3
            put((digits | asciiZeros) >> UInt64(truncatingIfNeeded: leadingZeros &* 8), count: 8 &- leadingZeros)
        } else {
            putLarge(decimal: value)
        }
    }

    private mutating func putLarge(decimal value: UInt64) {
        let (high, low) = value.quotientAndRemainder(dividingBy: 100_000_000)
        put(decimal: high)
        put(eightDigits(UInt32(truncatingIfNeeded: low)) | asciiZeros, count: 8)
    }

    /// Puts the shortest decimal that reads back as the same number: the text of `Double.description`, but `NaN`, `INF` and
    /// `-INF` as Table Schema spells them. At most 24 bytes.
    @inline(__always)
    mutating func put(shortest value: Double) {
        if !putFixed(value) { putGeneral(value) }
    }

    /// Puts numbers of at most eight decimals and fifteen digits, as measures and scores are; others are refused.
    ///
    /// Fifteen digits or fewer that read back as the same number are the shortest that do once their last zeros are gone, since no
    /// two such decimals read as one double. Both operands of the division are exact, thus it is what a reader would compute.
    @inline(__always)
    private mutating func putFixed(_ value: Double) -> Bool {
        let magnitude = value.magnitude
        guard magnitude < 10_000_000, magnitude >= 0.0001 || magnitude == 0 else { return false }
        let scaled = (magnitude * 100_000_000).rounded()
        guard scaled / 100_000_000 == magnitude else { return false }
        let (whole, fraction) = UInt64(scaled).quotientAndRemainder(dividingBy: 100_000_000)
        if value.sign == .minus { put(ASCII.minus) }
        put(decimal: whole)
        put(ASCII.point)
        let digits = eightDigits(UInt32(truncatingIfNeeded: fraction))
        put(digits | asciiZeros, count: 8 &- min(7, digits.leadingZeroBitCount >> 3))
        return true
    }

    @inline(never)
    private mutating func putGeneral(_ value: Double) {
        if value.isNaN { return put("NaN") }
        if value.isInfinite { return put(value < 0 ? "-INF" : "INF") }
        var text = value.description
        text.withUTF8 { put($0.baseAddress!, count: $0.count) }
    }
}

/// The digit `0` in every byte.
let asciiZeros: UInt64 = 0x3030_3030_3030_3030

/// Splits a number below 10⁸ into its eight digits, as values 0...9 of bytes, the first digit in the lowest byte.
///
/// Halves are split side by side in one word: four digits and four, then pairs, then digits. The factors are reciprocals rounded up
/// that are exact for dividends below 10,000 and 100.
@inline(__always)
func eightDigits(_ value: UInt32) -> UInt64 {
    let fours = UInt64(value / 10_000) | UInt64(value % 10_000) << 32
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) << 8
}
