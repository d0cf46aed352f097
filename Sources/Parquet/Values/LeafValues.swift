/// Gives a stored value the meaning that its leaf's types say.
///
/// Source: parquet-format, LogicalTypes.md.
enum LeafValues {
    /// A whole number that was stored in 32 bits.
    static func value(_ stored: Int32, _ leaf: Leaf) -> ParquetValue {
        switch leaf.logicalType {
        case .date: .text(CalendarText.day(Int(stored)))
        case .integer(_, signed: false): .integer(Int64(UInt32(bitPattern: stored)))
        default: value(Int64(stored), leaf)
        }
    }

    /// A whole number that was stored in 64 bits.
    static func value(_ stored: Int64, _ leaf: Leaf) -> ParquetValue {
        switch leaf.logicalType {
        case .timestamp(let unit, let utc): .text(CalendarText.instant(stored, unit, utc: utc))
        case .time(let unit, _): .text(CalendarText.time(stored, unit))
        case .decimal(_, let scale): .text(DecimalText.text(of: "\(stored)", scale: scale))
        case .integer(_, signed: false) where stored < 0: .text("\(UInt64(bitPattern: stored))")
        default: .integer(stored)
        }
    }

    /// Bytes, of any length or of the leaf's.
    static func value(_ stored: some RandomAccessCollection<UInt8>, _ leaf: Leaf) -> ParquetValue {
        switch (leaf.logicalType, leaf.type) {
        case (.string, _), (.enum, _), (.json, _):
            return String(validating: stored, as: UTF8.self).map { .text($0) } ?? .bytes(Array(stored))
        case (.decimal(_, let scale), _):
            return DecimalText.digits(stored).map { .text(DecimalText.text(of: $0, scale: scale)) }
                ?? .bytes(Array(stored))
        case (.uuid, _) where stored.count == 16: return .text(uuid(stored))
        case (.float16, _) where stored.count == 2: return .double(float16(stored))
        case (_, .int96) where stored.count == 12:
            return .text(CalendarText.instant(Int96.nanoseconds(stored), .nanos, utc: false))
        default: return .bytes(Array(stored))
        }
    }

    /// A value in the plain encoding without a length, as bounds are; bytes where they are too few.
    static func value(plain: [UInt8], _ leaf: Leaf) -> ParquetValue {
        switch (leaf.type, plain.count) {
        case (.boolean, 1): .boolean(plain[0] != 0)
        case (.int32, 4): value(Int32(bitPattern: plain.word()), leaf)
        case (.int64, 8): value(Int64(bitPattern: plain.word()), leaf)
        case (.float, 4): .double(Double(Float(bitPattern: plain.word())))
        case (.double, 8): .double(Double(bitPattern: plain.word()))
        case (.byteArray, _), (.fixedLengthByteArray, _), (.int96, _): value(plain, leaf)
        default: .bytes(plain)
        }
    }

    /// `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`.
    private static func uuid(_ bytes: some RandomAccessCollection<UInt8>) -> String {
        bytes.enumerated().map { ([4, 6, 8, 10].contains($0) ? "-" : "") + $1.hexadecimal }.joined()
    }

    /// Source: IEEE 754, binary16, little-endian.
    private static func float16(_ bytes: some RandomAccessCollection<UInt8>) -> Double {
        let bits = bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
        let (exponent, fraction) = (bits >> 10 & 0x1F, Double(bits & 0x3FF))
        let magnitude =
            switch exponent {
            case 0: fraction * 0x1p-24
            case 31: fraction == 0 ? Double.infinity : .nan
            default: (1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
            }
        return bits >> 15 == 1 ? -magnitude : magnitude
    }
}

/// Writes decimal numbers out.
enum DecimalText {
    /// The most bytes of a number that is written out; two 128-bit numbers, beyond what any writer's decimals have.
    private static let byteLimit = 32

    /// The decimal digits of a big-endian whole number in two's complement; nil where it is too long to be written out.
    static func digits(_ bytes: some RandomAccessCollection<UInt8>) -> String? {
        guard let first = bytes.first, bytes.count <= byteLimit else { return nil }
        var magnitude = Array(bytes)
        let isNegative = first >= 0x80
        if isNegative {
            var carry = true
            for place in magnitude.indices.reversed() {
                magnitude[place] = ~magnitude[place] &+ (carry ? 1 : 0)
                carry = carry && magnitude[place] == 0
            }
        }
        var digits: [UInt8] = []
        repeat {
            var remainder = 0
            for place in magnitude.indices {
                let dividend = remainder << 8 | Int(magnitude[place])
                magnitude[place] = UInt8(dividend / 10)
                remainder = dividend % 10
            }
            digits.append(UInt8(ascii: "0") + UInt8(remainder))
        } while magnitude.contains { $0 != 0 }
        return (isNegative ? "-" : "") + String(decoding: digits.reversed(), as: UTF8.self)
    }

    /// Puts the point before the last `scale` digits; a scale that no number has is shown as a power of ten.
    static func text(of digits: String, scale: Int) -> String {
        guard scale != 0 else { return digits }
        guard (1...76).contains(scale) else { return "\(digits)e\(0 &- scale)" }
        let sign = digits.hasPrefix("-") ? "-" : ""
        var number = digits.dropFirst(sign.count)
        if number.count <= scale { number = String(repeating: "0", count: scale + 1 - number.count) + number }
        return sign + number.dropLast(scale) + "." + number.suffix(scale)
    }
}
