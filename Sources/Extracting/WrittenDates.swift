import Tables
import Vietnamese

/// Reads dates that are written with digits: `17/10`, `15-3-2021`, `10.10`, `19 tháng 6`, `4/2025`, `2030` and spans of these.
///
/// Digits with a slash, dash or dot also write fractions, scores, ranges and numbers of documents: what stands around them
/// decides. A full date needs nothing around it, a day with its month in slashes little, in dashes or dots a word such as
/// "ngày", and a bare year only that nothing speaks against it.
struct WrittenDates {
    let tokens: Tokens

    /// A date and where it ends.
    struct Part {
        var start: Int
        var end: Int
        var date: WrittenDate
        var separator: Syllable = .none
    }

    /// How much what stands before speaks for a date.
    enum Cue: Int { case against, none, weak, bracket, strong }

    /// The expression that starts at a number; `isListed` where a date stands just before it ("30/4 **và 1/5**").
    func form(at index: Int, isListed: Bool) -> TimeForm? {
        guard standsFree(index), let first = part(at: index) else { return nil }
        let cue = cue(before: index, isListed: isListed)
        if let second = spanEnd(after: first, cue: cue) { return span(first, second, cue: cue) }
        if let last = listEnd(after: first, cue: cue) { return span(first, last, cue: cue) }
        guard isDate(first, cue: cue) else { return nil }
        return TimeForm(first.date, span: TokenSpan(first.start, first.end))
    }

    // MARK: One date

    private func part(at index: Int) -> Part? {
        switch tokens[index].length {
        case 1, 2: return shortPart(at: index)
        case 4: return yearPart(at: index)
        default: return nil
        }
    }

    /// `2021-03`, `2021-03-15` or a year.
    private func yearPart(at index: Int) -> Part? {
        guard let year = tokens.integer(at: index), (1000...2100).contains(year) else { return nil }
        if isGlued(DateMarks.dash, at: index + 1), let month = gluedNumber(at: index + 2),
            tokens[index + 2].length == 2,
            (1...12).contains(month)
        {
            if isGlued(DateMarks.dash, at: index + 3), let day = gluedNumber(at: index + 4) {
                return Part(start: index, end: index + 5, date: WrittenDate(year: year, month: month, day: day))
            }
            if month < 10 || tokens.is(DateWords.isoDate, at: index - 1) {
                return Part(start: index, end: index + 3, date: WrittenDate(year: year, month: month))
            }
        }
        return Part(start: index, end: index + 1, date: WrittenDate(year: year))
    }

    private func shortPart(at index: Int) -> Part? {
        guard let number = tokens.integer(at: index), number > 0 else { return nil }
        let separator = tokens[index + 1].syllable
        if DateMarks.separators.contains(separator), !tokens[index + 1].spaceBefore,
            let second = gluedNumber(at: index + 2)
        {
            return dottedPart(at: index, number, separator, second)
        }
        if tokens.is(DateWords.month, at: index + 1), let month = monthNumber(at: index + 2), number <= 31 {
            guard DateWords.dayCues.contains(tokens[index - 1].syllable) else { return nil }
            let part = Part(start: index, end: index + 3, date: WrittenDate(month: month, day: number))
            return withYear(part)
        }
        if tokens.is(DateWords.month, at: index - 1), number <= 12 { return monthPart(at: index, number) }
        guard number <= 31 else { return nil }
        return Part(start: index, end: index + 1, date: WrittenDate(day: number))
    }

    /// A number that a separator glues to another one.
    private func dottedPart(at index: Int, _ first: Int, _ separator: Syllable, _ second: Int) -> Part? {
        let end = index + 3
        if tokens[index + 2].length == 4 {
            guard first <= 12, (1900...2100).contains(second) else { return nil }
            return Part(start: index, end: end, date: WrittenDate(year: second, month: first), separator: separator)
        }
        guard tokens[index + 2].length <= 2 else { return nil }
        if tokens.is(DateMarks.separators, at: end), !tokens[end].spaceBefore,
            let third = gluedNumber(at: end + 1)
        {
            if tokens[end + 1].length == 4 {
                return fullPart(index, first, separator, second, year: third)
            }
            // "11-18/6": the first number is a day of its own.
            if separator == DateMarks.dash, tokens[end].syllable != DateMarks.dash, first <= 31 {
                return Part(start: index, end: index + 1, date: WrittenDate(day: first))
            }
            if separator == DateMarks.slash, tokens[end].syllable == DateMarks.slash {
                return shortYearPart(index, first, second, third)
            }
            // "26/1-1/2": the dash ends the first date.
            guard separator != DateMarks.dash, tokens[end].syllable == DateMarks.dash else { return nil }
        }
        guard first <= 31, (1...12).contains(second) else {
            // "11-18 tháng 6", "6-10/2017".
            return separator == DateMarks.dash && first <= 31
                ? Part(start: index, end: index + 1, date: WrittenDate(day: first)) : nil
        }
        if separator == DateMarks.dash, tokens.is(DateWords.month, at: end), monthNumber(at: end + 1) != nil {
            return Part(start: index, end: index + 1, date: WrittenDate(day: first))
        }
        let part = Part(
            start: index, end: end, date: WrittenDate(month: second, day: first), separator: separator)
        return withYear(part)
    }

    /// `6/2/17`, which only "ngày" tells from a fraction.
    private func shortYearPart(_ index: Int, _ day: Int, _ month: Int, _ year: Int) -> Part? {
        guard tokens[index + 4].length == 2, tokens.is(DateWords.day, at: index - 1), month <= 12, day <= 31 else {
            return nil
        }
        let date = WrittenDate(year: year + 2000, month: month, day: day)
        return Part(start: index, end: index + 5, date: date, separator: DateMarks.slash)
    }

    private func fullPart(_ index: Int, _ first: Int, _ separator: Syllable, _ second: Int, year: Int) -> Part? {
        guard (1000...2100).contains(year) else { return nil }
        let isSpan = separator == DateMarks.dash && tokens[index + 3].syllable == DateMarks.slash
        if isSpan, tokens.is(DateWords.month, at: index - 1), first < second, second <= 12 {
            return Part(start: index, end: index + 1, date: WrittenDate(month: first))
        }
        guard first <= 31, (1...12).contains(second) else { return nil }
        let date = WrittenDate(year: year, month: second, day: first)
        return Part(start: index, end: index + 5, date: date, separator: separator)
    }

    /// A month after "tháng"; where its year follows, the surface starts at the number.
    private func monthPart(at index: Int, _ month: Int) -> Part? {
        // "3 tháng 6 ngày" and "tháng 3 âm lịch" are no months of the calendar.
        if tokens[index - 2].isNumber || DateWords.notAfterMonth.contains(tokens[index + 1].syllable) { return nil }
        return withYear(Part(start: index - 1, end: index + 1, date: WrittenDate(month: month)))
    }

    /// Adds the year that "năm" gives to a day or month: "tháng 6 **năm 2017**", "19 tháng 6**/2017**".
    private func withYear(_ part: Part) -> Part {
        var index = part.end
        if tokens.is(DateMarks.comma, at: index), tokens.is(DateWords.year, at: index + 1) { index += 1 }
        let mark = tokens[index].syllable
        guard
            mark == DateWords.year || (part.separator == .none && (mark == DateMarks.slash || mark == DateMarks.dash)),
            tokens[index + 1].length == 4, let year = tokens.integer(at: index + 1), (1000...2100).contains(year)
        else { return part }
        var dated = part
        dated.date.year = year
        dated.end = index + 2
        return dated
    }

    private func monthNumber(at index: Int) -> Int? {
        guard tokens[index].length <= 2, let number = tokens.integer(at: index), (1...12).contains(number) else {
            return nil
        }
        return number
    }

    private func isGlued(_ mark: Syllable, at index: Int) -> Bool {
        tokens.is(mark, at: index) && !tokens[index].spaceBefore
    }

    private func gluedNumber(at index: Int) -> Int? {
        tokens[index].spaceBefore ? nil : tokens.integer(at: index)
    }

    // MARK: Spans and lists

    /// The last date of a span: after a dash, "đến" or "tới".
    private func spanEnd(after first: Part, cue: Cue) -> Part? {
        guard let start = afterConnector(first.end), tokens[start].isNumber else { return nil }
        let isMonth = first.date.isMonth && first.date.year == nil
        guard var second = part(at: start), second.end > start else { return nil }
        // "tháng 3 - 5/2017", "tháng 3 - 5": the word "tháng" stands over both ends.
        if isMonth, second.date.isBareDay, let month = second.date.day, month <= 12 {
            second = withYear(Part(start: start, end: second.end, date: WrittenDate(month: month)))
        }
        second.start = start
        guard standsAlone(second), isAhead(first.date, second.date) else { return nil }
        if first.date.isBareDay {
            guard cue.rawValue >= Cue.weak.rawValue || second.date.year != nil || second.separator == DateMarks.slash
            else {
                return nil
            }
        }
        if first.date.isDay, first.date.month != nil, first.date.year == nil, second.date.year == nil {
            guard cue.rawValue >= Cue.weak.rawValue || first.separator == DateMarks.slash else { return nil }
        }
        return cue == .against ? nil : second
    }

    /// The last day of "15, 16 và 17/6" where the days follow one another.
    private func listEnd(after first: Part, cue: Cue) -> Part? {
        guard first.date.isBareDay, cue.rawValue >= Cue.weak.rawValue, var day = first.date.day else { return nil }
        var index = first.end
        while DateWords.listMarks.contains(tokens[index].syllable), let next = part(at: index + 1),
            let nextDay = next.date.day,
            nextDay == day + 1
        {
            if next.date.month != nil { return standsAlone(next) ? next : nil }
            day = nextDay
            index = next.end
        }
        return nil
    }

    /// Skips "-", "–", "đến ngày", "đến hết tháng", "tới năm"; nil where nothing such stands there.
    private func afterConnector(_ index: Int) -> Int? {
        if tokens.is(MarkSet.dashes, at: index) {
            return tokens.is(DateWords.month, at: index + 1) || tokens.is(DateWords.day, at: index + 1)
                ? index + 2 : index + 1
        }
        guard DateWords.until.contains(tokens[index].syllable) else { return nil }
        var next = index + 1
        while DateWords.afterUntil.contains(tokens[next].syllable) { next += 1 }
        return next
    }

    /// Whether two written dates can be the ends of one span.
    private func isAhead(_ first: WrittenDate, _ second: WrittenDate) -> Bool {
        if first.isBareDay { return second.isDay && second.month != nil && first.day != second.day }
        guard let last = second.year ?? first.year else {
            return first.isDay == second.isDay && second.month != nil && first != second
        }
        guard first.isYear == second.isYear || (first.year != nil && second.month != nil),
            !second.isBareDay, let start = first.first(in: last), let end = second.last(in: last)
        else { return false }
        // "25/12 - 3/1/2017": without a year of its own the first date may lie in the year before.
        return start < end ? last - (first.year ?? last) <= 300 : first.year == nil
    }

    private func span(_ first: Part, _ last: Part, cue: Cue) -> TimeForm {
        var from = first.date
        if from.isBareDay {
            from.month = last.date.month
            from.year = last.date.year
            if let day = from.day, let end = last.date.day, let month = from.month, day > end {
                from.month = month == 1 ? 12 : month - 1
                if month == 1, let year = from.year { from.year = year - 1 }
            }
        }
        let isTerm = from.isYear && last.date.isYear && isTerm(before: first.start)
        return TimeForm(
            from: from, to: last.date, kind: isTerm ? .term : .period, span: TokenSpan(first.start, last.end))
    }

    /// "nhiệm kỳ 2020 - 2025", "khóa XV (2021-2026)".
    private func isTerm(before start: Int) -> Bool {
        var index = start - 1
        while tokens.is(DateMarks.open, at: index) || tokens.is(DateWords.year, at: index)
            || tokens.is(DateMarks.comma, at: index)
        {
            index -= 1
        }
        return DateWords.termEnds.contains(tokens[index].syllable)
            && DateWords.termStarts.contains(tokens[index - 1].syllable)
            || tokens.is(DateWords.courses, at: index) || tokens.is(DateWords.courses, at: index - 1)
    }
}
