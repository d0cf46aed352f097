import Tables
import Vietnamese

/// Reads days of the moon's calendar: "mùng 6 tháng Giêng", "rằm tháng 7", "11 - 16 tháng Giêng", "13/1 âm lịch", "28 Tết".
///
/// What tells them from days of the sun: "mùng" and "rằm" with the month's name, the months Giêng and Chạp, "âm lịch", and Tết,
/// before which the last month is counted and behind which the first.
/// Leaves: months without a day, leap months, days before 1968.
struct MoonDates {
    let tokens: Tokens

    /// The expression that starts at a number, at "mùng" or at "rằm".
    func form(at start: Int) -> TimeForm? {
        if tokens.is(MoonWords.full, at: start) {
            guard let month = month(at: start + 1) else { return nil }
            return form(start, days: 15...15, month)
        }
        let isEarly = tokens.is(MoonWords.early, at: start)
        guard isEarly || tokens[start].isNumber && MoonWords.afterDay.contains(tokens[start + 1].syllable),
            let first = number(at: isEarly ? start + 1 : start),
            (1...30).contains(first.value)
        else { return nil }
        let last = range(behind: first)
        let end = (last ?? first).end
        let days = first.value...(last ?? first).value
        if tokens.is(MoonWords.newYear, at: end) { return newYear(start, days, end, isEarly: isEarly) }
        if let month = month(at: end) { return form(start, days: days, month) }
        return slashed(start, days, end)
    }

    private typealias Number = (value: Int, end: Int)

    private func number(at index: Int) -> Number? {
        if let digits = tokens.integer(at: index), tokens[index].length <= 2 { return (digits, index + 1) }
        return MoonWords.days.longestMatch(in: tokens, at: index).map { ($0.payload, $0.end) }
    }

    /// The later day of "11 - 16 tháng Giêng", "mùng 3 đến mùng 6 Tết".
    private func range(behind first: Number) -> Number? {
        guard MoonWords.until.contains(tokens[first.end].syllable) else { return nil }
        var start = first.end + 1
        while MoonWords.beforeDay.contains(tokens[start].syllable) { start += 1 }
        guard let last = number(at: start), last.value > first.value, last.value <= 30 else { return nil }
        return last
    }

    /// A month of the moon behind "tháng": Giêng and Chạp alone, others behind "rằm" or before "âm lịch".
    private func month(at index: Int) -> Number? {
        guard tokens.is(MoonWords.month, at: index) else { return nil }
        if let name = MoonWords.months.longestMatch(in: tokens, at: index + 1) { return (name.payload, name.end) }
        guard let month = number(at: index + 1), month.value <= 12 else { return nil }
        if let end = moonEnd(month.end) { return (month.value, end) }
        return tokens.is(MoonWords.full, at: index - 1) ? month : nil
    }

    /// "mùng 6 Tết" lies in the new year, "28 Tết" in the old one.
    private func newYear(_ start: Int, _ days: ClosedRange<Int>, _ end: Int, isEarly: Bool) -> TimeForm? {
        if isEarly { return days.upperBound <= 10 ? form(start, days: days, (1, end + 1)) : nil }
        return days.lowerBound >= 23 && tokens[start].isNumber ? form(start, days: days, (12, end + 1)) : nil
    }

    /// "13/1 âm lịch", "mùng 3-3 (âm lịch)".
    private func slashed(_ start: Int, _ days: ClosedRange<Int>, _ end: Int) -> TimeForm? {
        guard tokens.is(MoonWords.separators, at: end), !tokens[end].spaceBefore,
            let month = number(at: end + 1), month.value <= 12, !tokens[end + 1].spaceBefore,
            let last = moonEnd(month.end)
        else { return nil }
        return form(start, days: days, (month.value, last))
    }

    /// The end of "âm lịch", "(âm lịch)" or "AL".
    private func moonEnd(_ index: Int) -> Int? {
        let isBracketed = tokens.is(DateMarks.open, at: index)
        let start = isBracketed ? index + 1 : index
        guard let moon = MoonWords.moon.longestMatch(in: tokens, at: start) else { return nil }
        return isBracketed && tokens.is(MoonWords.close, at: moon.end) ? moon.end + 1 : moon.end
    }

    private func form(_ start: Int, days: ClosedRange<Int>, _ month: Number) -> TimeForm {
        var end = month.end
        var year: Int?
        if tokens.is(DateWords.year, at: end), let written = tokens.integer(at: end + 1), tokens[end + 1].length == 4 {
            year = written
            end += 2
        }
        let from = WrittenDate(year: year, month: month.value, day: days.lowerBound)
        let to = WrittenDate(year: year, month: month.value, day: days.upperBound)
        var form = TimeForm(from: from, to: to, kind: from == to ? .date : .period, span: TokenSpan(start, end))
        form.reference = .moon
        return form
    }
}

enum MoonWords {
    static let close: Syllable = ")"
    static let early: SyllableSet = ["mùng", "mồng"]
    static let full: Syllable = "rằm"
    static let month: Syllable = "tháng"
    static let newYear: Syllable = "tết"
    static let until: SyllableSet = ["-", "–", "đến", "tới"]
    static let beforeDay: SyllableSet = ["mùng", "mồng", "ngày", "hết"]
    static let separators: MarkSet = ["/", "-"]
    /// What stands behind the number of a day.
    static let afterDay: SyllableSet = ["tháng", "tết", "/", "-", "–", "đến", "tới"]
    static let months = Gazetteer<Int>([("giêng", 1), ("chạp", 12)])
    static let moon = Gazetteer<Bool>([("âm lịch", true), ("AL", true)])
    /// The days that "mùng" counts, in words.
    static let days = Gazetteer<Int>(
        "một hai ba bốn năm sáu bảy tám chín mười".split(separator: " ").enumerated().map {
            (String($0.element), $0.offset + 1)
        })
}
