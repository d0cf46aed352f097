extension CellText {
    /// The cell as a day, `2021-03-05`, in days since 1970-01-01; years beyond four digits need a sign.
    @inline(__always)
    var date: Int32? {
        if count == 10, let days = shortDate { return Int32(truncatingIfNeeded: days) }
        return signedDate.flatMap { Int32(exactly: $0) }
    }

    /// The cell as an instant, `2021-03-05T07:08:09.000120Z`, in microseconds since 1970-01-01T00:00:00Z.
    ///
    /// A space may stand for the `T`; a zone may be `Z`, `+07:00` or none, which means UTC; up to nine decimals, of which
    /// those beyond six must be zero.
    var timestamp: Int64? {
        guard let dateCount = firstIndex(of: UInt8(ascii: "T")) ?? firstIndex(of: UInt8(ascii: " ")),
            let days = dateCount == 10 ? prefix(10).shortDate : prefix(dateCount).signedDate,
            let time = dropFirst(dateCount + 1).timeOfDay
        else { return nil }
        // Near the ends of the range the day's start alone may not fit, though day and time together do.
        let (early, overflow) = (Int64(days) + 1).multipliedReportingOverflow(by: Microseconds.perDay)
        if !overflow && days < 0 {
            let (sum, tooLow) = early.addingReportingOverflow(time - Microseconds.perDay)
            return tooLow ? nil : sum
        }
        let (start, tooFar) = Int64(days).multipliedReportingOverflow(by: Microseconds.perDay)
        let (sum, tooHigh) = start.addingReportingOverflow(time)
        return tooFar || tooHigh ? nil : sum
    }

    private func firstIndex(of byte: UInt8) -> Int? {
        for index in 0..<count where start[index] == byte { return index }
        return nil
    }

    /// Two digits as a number; nil where they are none.
    @inline(__always)
    private func pair(_ index: Int) -> Int? {
        let (tens, ones) = (digit(index), digit(index + 1))
        return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// `2021-03-05`, of exactly ten bytes.
    @inline(__always)
    private var shortDate: Int? {
        guard start[4] == ASCII.minus, start[7] == ASCII.minus, let century = pair(0), let year = pair(2),
            let month = pair(5), let day = pair(8)
        else { return nil }
        return days(year: century * 100 + year, month: month, day: day)
    }

    /// `+12021-03-05` or `-0044-03-15`.
    private var signedDate: Int? {
        guard (11...15).contains(count), start[0] == ASCII.plus || start[0] == ASCII.minus else { return nil }
        let yearCount = count - 6
        guard start[yearCount] == ASCII.minus, start[yearCount + 3] == ASCII.minus,
            let year = prefix(yearCount).int64, let month = pair(yearCount + 1), let day = pair(yearCount + 4)
        else { return nil }
        return days(year: Int(year), month: month, day: day)
    }

    @inline(__always)
    private func days(year: Int, month: Int, day: Int) -> Int? {
        guard month >= 1, month <= 12, day >= 1, day <= 28 || day <= dayCount(year: year, month: month) else {
            return nil
        }
        return daysSinceEpoch(year: year, month: month, day: day)
    }

    private func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// `07:08:09`, with decimals and a zone where they are, in microseconds since the start of the day in UTC.
    private var timeOfDay: Int64? {
        guard count >= 8, start[2] == UInt8(ascii: ":"), start[5] == UInt8(ascii: ":"), let hour = pair(0),
            let minute = pair(3), let second = pair(6), hour < 24, minute < 60, second < 60
        else { return nil }
        var rest = dropFirst(8)
        var fraction: Int64 = 0
        if rest.count > 0, rest[0] == ASCII.point {
            guard let decimals = rest.dropFirst(1).decimals else { return nil }
            fraction = decimals.microseconds
            rest = rest.dropFirst(1 + decimals.count)
        }
        guard let offsetMinutes = rest.zoneMinutes else { return nil }
        let seconds = Int64(hour * 3600 + (minute - offsetMinutes) * 60 + second)
        return seconds * Microseconds.perSecond + fraction
    }

    /// One to nine decimals of a second, with their number; nil where microseconds don't hold them.
    private var decimals: (microseconds: Int64, count: Int)? {
        var nanoseconds: Int64 = 0
        var index = 0
        while index < count, digit(index) <= 9 {
            if index == 9 { return nil }
            nanoseconds = nanoseconds * 10 + Int64(digit(index))
            index += 1
        }
        guard index > 0 else { return nil }
        for _ in index..<9 { nanoseconds *= 10 }
        return nanoseconds % 1000 == 0 ? (nanoseconds / 1000, index) : nil
    }

    /// The minutes that a zone is ahead of UTC.
    private var zoneMinutes: Int? {
        if count == 0 || (count == 1 && start[0] == UInt8(ascii: "Z")) { return 0 }
        guard count == 6, start[0] == ASCII.plus || start[0] == ASCII.minus, start[3] == UInt8(ascii: ":"),
            let hours = pair(1), let minutes = pair(4), hours < 24, minutes < 60
        else { return nil }
        return (start[0] == ASCII.minus ? -1 : 1) * (hours * 60 + minutes)
    }
}
