/// A day of the proleptic Gregorian calendar, held as days since 1970-01-01: the `date32` of the tables.
public struct CalendarDate: Sendable, Hashable, Comparable {
    public var daysSinceEpoch: Int32

    public init(daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }

    /// Makes a day from its parts; nil where the calendar has no such day or the year is outside 1...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.dayCount(year: year, month: month)
        else { return nil }
        self.init(daysSinceEpoch: Self.days(year: year, month: month, day: day))
    }

    public static func < (a: Self, b: Self) -> Bool { a.daysSinceEpoch < b.daysSinceEpoch }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The number of days of a month, 1...12.
    public static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day as year, month and day.
    ///
    /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    public var parts: (year: Int, month: Int, day: Int) {
        let z = Int(daysSinceEpoch) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The day of the week: 0 is Monday.
    public var weekday: Int { ((Int(daysSinceEpoch) + 3) % 7 + 7) % 7 }

    private static func days(year: Int, month: Int, day: Int) -> Int32 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return Int32(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day as `2021-03-05`.
    public var description: String {
        let (year, month, day) = parts
        func padded(_ n: Int, _ width: Int) -> String {
            let digits = String(n)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// A date as far as it is known: a year, a month of a year, or a day.
public struct PartialDate: Sendable, Hashable {
    public var year: Int
    public var month: Int?
    public var day: Int?

    /// Makes a date; nil where the calendar has none such.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard CalendarDate(year: year, month: month ?? 1, day: day ?? 1) != nil, month != nil || day == nil else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first day that the date may mean.
    public var first: CalendarDate { CalendarDate(year: year, month: month ?? 1, day: day ?? 1)! }

    /// The last day that the date may mean.
    public var last: CalendarDate {
        let m = month ?? 12
        return CalendarDate(year: year, month: m, day: day ?? CalendarDate.dayCount(year: year, month: m))!
    }

    public var precision: DatePrecision { day != nil ? .day : month != nil ? .month : .year }
}
