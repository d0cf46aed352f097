import Tables

/// The Vietnamese moon calendar: which day a day of a moon's month is.
///
/// Source: computed by `Scripts/compile-moon-years` for the hour of Hanoi, by which the country counts since 1968.
enum MoonCalendar {
    private static let firstYear = 1968

    /// The day of a moon year; nil outside 1968 to 2100 and where the month is shorter. A month that comes twice means its first.
    static func day(year: Int, month: Int, day: Int) -> CalendarDate? {
        guard years.indices.contains(year - firstYear), (1...12).contains(month), day >= 1 else { return nil }
        let bits = years[year - firstYear]
        let leap = Int(bits >> 13 & 15)
        let index = leap != 0 && month > leap ? month : month - 1
        guard day <= length(index, bits), let first = CalendarDate(year: year, month: 1, day: 1) else { return nil }
        let before = (0..<index).reduce(Int(bits >> 17)) { $0 + length($1, bits) }
        return CalendarDate(daysSinceEpoch: first.daysSinceEpoch + Int32(before + day - 1))
    }

    private static func length(_ month: Int, _ bits: UInt32) -> Int { bits >> UInt32(month) & 1 == 1 ? 30 : 29 }
}
