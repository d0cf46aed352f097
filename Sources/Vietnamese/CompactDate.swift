import Tables

/// A date as programs write it, in a field that holds nothing else: `20210305`, `20210305T1430`, `20210305143000`, `1614929400`, `1614929400.5`,
/// `1.6149294e9`, `/Date(1614929400000)/`.
enum CompactDate {
    /// The date of the first number that is long enough; nil where none is.
    static func date(of tokens: Tokens) -> PartialDate? {
        if let number = Double(String(decoding: tokens.text, as: UTF8.self).filter { $0 != " " }), number >= least,
            !isDigits(tokens)
        {
            return day(ofTime: number)
        }
        let numbers = tokens.indices.filter { tokens[$0].isNumber }
        guard let index = numbers.first, tokens[index].length >= 8, let number = tokens.integer(at: index) else {
            return nil
        }
        if let day = digits(number, count: tokens[index].length) { return day }
        // Numbers that begin with 0 are telephones; behind a time its zone may stand.
        return numbers.count <= 2 && !tokens.bytes(of: index..<(index + 1)).starts(with: "0".utf8)
            ? day(ofTime: Double(number)) : nil
    }

    private static func isDigits(_ tokens: Tokens) -> Bool { tokens.count == 1 }

    /// A day with or without the time of day, by the count of the digits.
    private static func digits(_ number: Int, count: Int) -> PartialDate? {
        var number = number
        switch count {
        case 8: break
        case 12, 14:
            var time = number % (count == 14 ? 1_000_000 : 10_000)
            number /= count == 14 ? 1_000_000 : 10_000
            if count == 14 {
                guard time % 100 < 60 else { return nil }
                time /= 100
            }
            guard time / 100 < 24, time % 100 < 60 else { return nil }
        default: return nil
        }
        let year = number / 10_000
        guard (1900...2100).contains(year) else { return nil }
        return PartialDate(year: year, month: number / 100 % 100, day: number % 100)
    }

    /// The days from 1973 to 2100: smaller counts of seconds are other numbers.
    private static let least = 1e8
    private static let limit = 4.1e9

    /// The day in Vietnam of seconds, milliseconds, microseconds or nanoseconds since 1970.
    private static func day(ofTime time: Double) -> PartialDate? {
        var second = time
        for _ in 0..<3 where second > limit { second /= 1_000 }
        guard second >= least, second <= limit else { return nil }
        let secondsToVietnam = 7 * 3_600
        let parts = CalendarDate(daysSinceEpoch: Int32((Int(second) + secondsToVietnam) / 86_400)).parts
        return PartialDate(year: parts.year, month: parts.month, day: parts.day)
    }
}
