import Tables
import Vietnamese

/// Time expressions of fixed words: quarters, parts of a year, and what counts from the article's date or from a date before.
///
/// A part of a year may go on with its year: "quý II**/2025**", "6 tháng đầu năm **2017**", "quý I **năm nay**".
enum RelativeTimes {
    enum Meaning: Sendable {
        case months(first: Int, last: Int)
        case quarter(Int)
        case year(Int)
        case month(Int)
        case day(Int)
        case sameDay
        case samePeriod(Int)
        /// "6 tháng năm" and the like count only with a year behind them.
        case monthsOfYear(last: Int)
    }

    static let phrases: Gazetteer<Meaning> = {
        var entries: [(String, Meaning)] = [
            ("năm nay", .year(0)), ("cả năm", .year(0)), ("năm ngoái", .year(-1)), ("so với năm trước", .year(-1)),
            ("năm tới", .year(1)),
            ("tháng này", .month(0)), ("tháng trước", .month(-1)), ("tháng tới", .month(1)),
            ("cùng ngày", .sameDay),
            ("cùng kỳ năm ngoái", .samePeriod(-1)), ("cùng kỳ năm trước", .samePeriod(-1)),
            ("cùng kì năm ngoái", .samePeriod(-1)), ("cùng kì năm trước", .samePeriod(-1)),
            ("nửa đầu năm", .months(first: 1, last: 6)), ("nửa cuối năm", .months(first: 7, last: 12)),
            ("quý đầu năm", .quarter(1)), ("quý cuối năm", .quarter(4)),
            ("hôm nay", .day(0)), ("hôm qua", .day(-1)), ("hôm kia", .day(-2)), ("ngày mai", .day(1)),
        ]
        for part in ["sáng", "trưa", "chiều", "tối", "đêm"] {
            entries += [("\(part) nay", .day(0)), ("\(part) qua", .day(-1)), ("\(part) mai", .day(1))]
        }
        for (number, names) in [
            ["i", "1", "một"], ["ii", "2", "hai"], ["iii", "3", "ba"], ["iv", "4", "bốn", "tư"],
        ].enumerated() {
            for name in names { entries.append(("quý \(name)", .quarter(number + 1))) }
        }
        let words = ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một"]
        for count in 2...11 {
            for name in [String(count), "0\(count)", words[count - 2]] {
                entries += [
                    ("\(name) tháng đầu năm", .months(first: 1, last: count)),
                    ("\(name) tháng cuối năm", .months(first: 13 - count, last: 12)),
                    ("\(name) tháng năm", .monthsOfYear(last: count)),
                ]
            }
        }
        return Gazetteer(entries)
    }()

    private static let quarterWord: Syllable = "quý"
    private static let yearWord: Syllable = "năm"
    /// "cả năm học", "cả năm trời".
    private static let study: SyllableSet = ["học", "trời"]
    private static let slash: Syllable = "/"
    private static let dash: Syllable = "-"
    private static let now: Syllable = "nay"
    private static let last: Syllable = "ngoái"
    private static let comparison: Syllable = "so"
    private static let many: SyllableSet = [
        "các", "những", "nhiều", "mấy", "vài", "hằng", "hàng", "mỗi", "chục", "mươi", "trăm", "hai", "ba", "bốn",
        "mười",
    ]

    private static let monthWord: Syllable = "tháng"

    /// The expression that starts at a token.
    static func form(in tokens: Tokens, at start: Int) -> TimeForm? {
        guard let match = phrases.longestMatch(in: tokens, at: start) else { return nil }
        let span = TokenSpan(start, match.end)
        switch match.payload {
        case .quarter(let quarter):
            return partOfYear(tokens, span, months: 3 * quarter - 2, 3 * quarter, kind: .quarter)
        case .months(let first, let last):
            return partOfYear(tokens, span, months: first, last, kind: .period)
        case .monthsOfYear(let last):
            guard let year = year(tokens, at: match.end) else { return nil }
            return months(1, last, year: year.value, kind: .period, span: TokenSpan(start, year.end))
        case .year(let offset):
            return wholeYear(tokens, span, offset)
        case .month(let offset):
            return relative(.month(offset), .month, "month", span)
        case .day(let offset):
            return relative(.day(offset), .date, "day", span)
        case .sameDay:
            return relative(.sameDay, .date, "day", span)
        case .samePeriod(let offset):
            return relative(.samePeriod(offset), .period, "month", span)
        }
    }

    // MARK: Parts of the year named again

    /// How many months the parts "6 tháng đầu năm" of an article have.
    static func partsOfYear(in tokens: Tokens) -> Set<Int> {
        var counts: Set<Int> = []
        var next = 0
        while let months = firstMonths.first(in: next..<tokens.count, of: tokens) {
            if let count = tokens.integer(at: months.lowerBound - 1), (2...11).contains(count) { counts.insert(count) }
            next = months.upperBound
        }
        return counts
    }

    /// "6 tháng", "6 tháng qua" in an article that has named the "6 tháng đầu năm"; after the "6 tháng cuối năm" only "qua" tells
    /// which are meant.
    static func partAgain(in tokens: Tokens, at start: Int, among counts: Set<Int>, after last: TimeForm?) -> TimeForm?
    {
        guard !counts.isEmpty, tokens.is(monthWord, at: start + 1), let count = tokens.integer(at: start),
            counts.contains(count), !durationStarts.contains(tokens[start - 1].syllable),
            !tokens.is(slash, at: start + 2), !durationEnds.contains(tokens[start + 2].syllable)
        else { return nil }
        let isPast = tokens.is(past, at: start + 2)
        guard isPast || last?.from.month ?? 1 == 1 else { return nil }
        let end = isPast ? start + 3 : start + 2
        return months(1, count, year: nil, kind: .period, span: TokenSpan(start, end))
    }

    private static let firstMonths = SoughtPhrases(["tháng đầu năm"])
    private static let past: Syllable = "qua"
    private static let durationStarts = SyllableSet("mỗi hạn vòng sau kỳ thêm khoảng gần hơn đến tới từ")
    private static let durationEnds = SyllableSet("tù tuổi lương một kể trở trước sau tới nữa liền liên đầu cuối")

    private static func wholeYear(_ tokens: Tokens, _ span: TokenSpan, _ offset: Int) -> TimeForm? {
        // "hơn 20 năm nay", "nhiều năm nay" and "cả năm học" are no years of the calendar.
        let before = tokens[span.lower - 1]
        if tokens[span.upper].isNumber && tokens[span.upper].length == 4 || study.contains(tokens[span.upper].syllable)
            || before.isNumber
            || (many.contains(before.syllable) && !before.isCapitalized)
        {
            return nil
        }
        // Of "so với năm trước" only the last two words name the year.
        let start = tokens.is(comparison, at: span.lower) ? span.lower + 2 : span.lower
        return relative(.year(offset), .year, "year", TokenSpan(start, span.upper))
    }

    private static func relative(
        _ reference: TimeForm.Reference, _ kind: TimeExpression.Kind, _ precision: String, _ span: TokenSpan
    ) -> TimeForm {
        var form = TimeForm(from: WrittenDate(), to: WrittenDate(), kind: kind, span: span)
        form.reference = reference
        form.precision = precision
        return form
    }

    private static func months(
        _ first: Int, _ last: Int, year: Int?, kind: TimeExpression.Kind, span: TokenSpan
    ) -> TimeForm {
        TimeForm(
            from: WrittenDate(year: year, month: first), to: WrittenDate(year: year, month: last), kind: kind,
            span: span)
    }

    /// Months of a year with what says which: a number, "năm nay", "năm ngoái", or nothing.
    private static func partOfYear(
        _ tokens: Tokens, _ span: TokenSpan, months first: Int, _ last: Int, kind: TimeExpression.Kind
    ) -> TimeForm? {
        let isQuarter = tokens.is(quarterWord, at: span.lower)
        // "Quý" is a given name too: "ông Quý bốn lần".
        if isQuarter, kind == .quarter, tokens[span.lower].isCapitalized, tokens[span.lower - 1].isCapitalized {
            return nil
        }
        if let year = year(tokens, at: span.upper) {
            return months(first, last, year: year.value, kind: kind, span: TokenSpan(span.lower, year.end))
        }
        let tail = tokens.is(yearWord, at: span.upper) ? span.upper + 1 : span.upper
        for (word, offset) in [(now, 0), (Self.last, -1)] where tokens.is(word, at: tail) {
            var form = months(first, last, year: nil, kind: kind, span: TokenSpan(span.lower, tail + 1))
            form.reference = .year(offset)
            return form
        }
        return months(first, last, year: nil, kind: kind, span: span)
    }

    /// A year as it follows a part of a year: "2017", "/2017", "- 2017", "năm 2017".
    private static func year(_ tokens: Tokens, at start: Int) -> (value: Int, end: Int)? {
        var index = start
        if tokens.is(slash, at: index) || tokens.is(dash, at: index) || tokens.is(yearWord, at: index) { index += 1 }
        guard tokens[index].length == 4, let value = tokens.integer(at: index), (1900...2100).contains(value) else {
            return nil
        }
        return (value, index + 1)
    }
}
