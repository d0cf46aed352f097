/// Writes days, times and instants as ISO 8601 has them.
enum CalendarText {
    /// A day as `2021-03-05`; years outside 0...9999 have a sign.
    static func day(_ daysSinceEpoch: Int) -> String {
        let (year, month, day) = civil(daysSinceEpoch)
        let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
        return sign + padded(Int(year.magnitude), 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// An instant as `2021-03-05T07:08:09.5Z`, without the `Z` where it is of an unnamed local clock.
    static func instant(_ value: Int64, _ unit: LogicalType.TimeUnit, utc: Bool) -> String {
        let unitsPerDay = 86_400 * unit.perSecond
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: unitsPerDay)
        let (days, ofDay) = remainder < 0 ? (quotient - 1, remainder + unitsPerDay) : (quotient, remainder)
        return day(Int(days)) + "T" + time(ofDay, unit) + (utc ? "Z" : "")
    }

    /// A time of the day as `07:08:09.5`; what is outside of a day as the number that it is.
    static func time(_ value: Int64, _ unit: LogicalType.TimeUnit) -> String {
        guard (0..<86_400 * unit.perSecond).contains(value) else { return "\(value)" }
        let (seconds, fraction) = value.quotientAndRemainder(dividingBy: unit.perSecond)
        let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded(Int($0), 2) }
        guard fraction > 0 else { return clock.joined(separator: ":") }
        var decimals = padded(Int(fraction), unit.rawValue * 3)
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return clock.joined(separator: ":") + "." + decimals
    }

    /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    private static func civil(_ daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension LogicalType.TimeUnit {
    fileprivate var perSecond: Int64 {
        switch self {
        case .millis: 1_000
        case .micros: 1_000_000
        case .nanos: 1_000_000_000
        }
    }
}
