/// The microseconds of a day and of a second, in which timestamps are counted.
enum Microseconds {
    static let perSecond: Int64 = 1_000_000
    static let perDay: Int64 = 86_400_000_000
}

extension ByteCursor {
    /// Puts a day as `2021-03-05`; years outside 0...9999 get a sign and as many digits as they need. At most 14 bytes.
    @inline(__always)
    mutating func put(date daysSinceEpoch: Int) {
        let (year, month, day) = civilDate(daysSinceEpoch: daysSinceEpoch)
        if 0...9999 ~= year {
            putDigits(UInt32(truncatingIfNeeded: year &* 10_000 &+ month &* 100 &+ day))
        } else {
            put(year < 0 ? ASCII.minus : ASCII.plus)
            let digits = eightDigits(UInt32(truncatingIfNeeded: year.magnitude)) | asciiZeros
            let count = max(4, 8 &- (digits ^ asciiZeros).trailingZeroBitCount >> 3)
            put(digits >> UInt64(truncatingIfNeeded: (8 &- count) &* 8), count: count)
            putMonthAndDay(month, day)
        }
    }

    /// Puts an instant as `2021-03-05T07:08:09Z`, with six decimals where it isn't a whole second. At most 31 bytes.
    @inline(__always)
    mutating func put(timestamp microseconds: Int64) {
        let (days, time) = floorDivide(microseconds, by: Microseconds.perDay)
        put(date: Int(days))
        let (seconds, fraction) = time.quotientAndRemainder(dividingBy: Microseconds.perSecond)
        let clock = seconds / 3600 &* 10_000 &+ seconds / 60 % 60 &* 100 &+ seconds % 60
        let digits = eightDigits(UInt32(truncatingIfNeeded: clock)) | asciiZeros
        put(UInt8(ascii: "T"))
        put(digits >> 16, count: 2)
        put(UInt8(ascii: ":"))
        put(digits >> 32, count: 2)
        put(UInt8(ascii: ":"))
        put(digits >> 48, count: 2)
        if fraction != 0 {
            put(ASCII.point)
            put((eightDigits(UInt32(truncatingIfNeeded: fraction)) | asciiZeros) >> 16, count: 6)
        }
        put(UInt8(ascii: "Z"))
    }

    /// Puts `yyyymmdd` with hyphens.
    @inline(__always)
    private mutating func putDigits(_ yearMonthDay: UInt32) {
        let digits = eightDigits(yearMonthDay) | asciiZeros
        put(digits, count: 4)
        put(ASCII.minus)
        put(digits >> 32, count: 2)
        put(ASCII.minus)
        put(digits >> 48, count: 2)
    }

    private mutating func putMonthAndDay(_ month: Int, _ day: Int) {
        let digits = eightDigits(UInt32(truncatingIfNeeded: month &* 100 &+ day)) | asciiZeros
        put(ASCII.minus)
        put(digits >> 32, count: 2)
        put(ASCII.minus)
        put(digits >> 48, count: 2)
    }
}

/// The text of a day as it stands in CSV.
package func calendarText(date daysSinceEpoch: Int32) -> [UInt8] {
    calendarText { $0.put(date: Int(daysSinceEpoch)) }
}

/// The text of an instant as it stands in CSV.
package func calendarText(timestamp microseconds: Int64) -> [UInt8] {
    calendarText { $0.put(timestamp: microseconds) }
}

private func calendarText(_ put: (inout ByteCursor) -> Void) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32 + ByteCursor.slack) { bytes, count in
        var cursor = ByteCursor(bytes.baseAddress!)
        put(&cursor)
        count = cursor.end - bytes.baseAddress!
    }
}

/// Gives year, month and day of the proleptic Gregorian calendar.
///
/// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
@inline(__always)
func civilDate(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivide(daysSinceEpoch &+ 719_468, by: 146_097)
    let yearOfEra = (dayOfEra &- dayOfEra / 1_460 &+ dayOfEra / 36_524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let shiftedMonth = (5 &* dayOfYear &+ 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth &+ 3 : shiftedMonth &- 9
    let year = era &* 400 &+ yearOfEra &+ (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear &- (153 &* shiftedMonth &+ 2) / 5 &+ 1)
}

/// Gives the days since 1970-01-01 of a date of the proleptic Gregorian calendar.
///
/// Source: as above, `days_from_civil`.
@inline(__always)
func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year &- 1 : year
    let (era, yearOfEra) = floorDivide(shiftedYear, by: 400)
    let dayOfYear = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5 &+ day &- 1
    return era &* 146_097 &+ yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear &- 719_468
}

/// Divides towards negative infinity, by a positive divisor.
@inline(__always)
func floorDivide<Value: FixedWidthInteger>(_ value: Value, by divisor: Value) -> (quotient: Value, remainder: Value) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient &- 1, remainder &+ divisor) : (quotient, remainder)
}
