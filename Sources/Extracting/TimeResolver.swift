import Tables

/// Finds the years, months and days that time expressions leave to their context.
///
/// A day without a year takes the year of an earlier full date in its sentence, else the year that brings it nearest to the
/// day of publication, or the year of publication where no more is known. An article without any date takes the year it names
/// most. What stays open is left out.
struct TimeResolver {
    let publishedOn: PartialDate?
    /// The year that "năm nay" means.
    private let year: Int?
    /// The day that "hôm nay" means, where the article's date or "sáng nay (6/2)" tells it.
    private let today: CalendarDate?

    init(_ forms: [TimeForm], publishedOn: PartialDate?) {
        self.publishedOn = publishedOn
        year = publishedOn?.year ?? Self.commonYear(forms)
        today = publishedOn?.day != nil ? publishedOn?.first : Self.today(forms, publishedOn, year)
    }

    /// Resolves forms in the order of the text; `sentence` tells in which sentence a form stands.
    func resolve(_ forms: [TimeForm], sentence: (TimeForm) -> Int) -> [TimeExpression] {
        var found: [TimeExpression] = []
        found.reserveCapacity(forms.count)
        var lastDay: CalendarDate?
        var lastPart: TimeExpression?
        var told: (sentence: Int, year: Int)?
        for (index, form) in forms.enumerated() {
            if case .day = form.reference, Self.pairs(form, forms, index) { continue }
            let place = sentence(form)
            let context = told.flatMap { $0.sentence == place ? $0.year : nil }
            guard let days = days(of: form, context: context, lastDay: lastDay, lastPart: lastPart) else { continue }
            let expression = TimeExpression(
                span: form.span, startsOn: days.lowerBound, endsOn: days.upperBound, kind: form.kind,
                precision: form.precision)
            found.append(expression)
            if form.isSingleDay, !form.isLimit { lastDay = days.lowerBound }
            if isPartBehind(form) { lastPart = expression }
            if form.isSingleDay, let written = form.to.year { told = (place, written) }
        }
        return found
    }

    /// Whether it is a part of a year with which a "cùng kỳ" compares; "6 tháng cuối năm" still lies ahead.
    private func isPartBehind(_ form: TimeForm) -> Bool {
        guard form.to.month != nil, form.to.day == nil else { return false }
        return form.kind != .period || form.from.month == 1
    }

    private func days(
        of form: TimeForm, context: Int?, lastDay: CalendarDate?, lastPart: TimeExpression?
    ) -> ClosedRange<CalendarDate>? {
        switch form.reference {
        case .calendar: return calendarDays(form, context: context)
        case .year(let offset): return interval(form, year: year.map { $0 + offset })
        case .month(let offset): return month(offset)
        case .day(let offset): return today.map { day($0, plus: offset)...day($0, plus: offset) }
        case .moon: return moonDays(form, context: context)
        case .sameDay: return lastDay.map { $0...$0 }
        case .samePeriod(let offset): return samePeriod(lastPart, offset)
        }
    }

    private func calendarDays(_ form: TimeForm, context: Int?) -> ClosedRange<CalendarDate>? {
        if form.to.year != nil { return interval(form, year: form.to.year) }
        if let context { return interval(form, year: context) }
        guard let published = publishedOn, published.month != nil else { return interval(form, year: year) }
        let middle = (published.first.daysSinceEpoch + published.last.daysSinceEpoch) / 2
        let candidates = (published.year - 1...published.year + 1).compactMap { interval(form, year: $0) }
        return candidates.min { distance($0, middle) < distance($1, middle) }
    }

    /// Days of the moon's calendar: those nearest to the day of publication, else those in the year that is known.
    private func moonDays(_ form: TimeForm, context: Int?) -> ClosedRange<CalendarDate>? {
        guard let month = form.from.month, let first = form.from.day, let last = form.to.day else { return nil }
        func days(_ year: Int) -> ClosedRange<CalendarDate>? {
            guard let start = MoonCalendar.day(year: year, month: month, day: first),
                let end = MoonCalendar.day(year: year, month: month, day: last)
            else { return nil }
            return start...end
        }
        if let written = form.to.year { return days(written) }
        guard let near = context ?? year else { return nil }
        let candidates = [near - 1, near, near + 1].compactMap(days)
        guard context == nil, let published = publishedOn, published.month != nil else {
            return candidates.first { $0.lowerBound.parts.year == near }
        }
        let middle = (published.first.daysSinceEpoch + published.last.daysSinceEpoch) / 2
        return candidates.min { distance($0, middle) < distance($1, middle) }
    }

    private func distance(_ days: ClosedRange<CalendarDate>, _ day: Int32) -> Int32 {
        abs((days.lowerBound.daysSinceEpoch + days.upperBound.daysSinceEpoch) / 2 - day)
    }

    /// The days of a form whose last date lies in a year.
    private func interval(_ form: TimeForm, year: Int?) -> ClosedRange<CalendarDate>? {
        guard let end = form.to.last(in: year), let start = form.from.first(in: form.to.year ?? year) else {
            return nil
        }
        if start <= end { return start...end }
        // "25/12 - 3/1/2017" starts in the year before.
        guard form.from.year == nil, let year = form.to.year ?? year, let before = form.from.first(in: year - 1),
            before <= end
        else { return nil }
        return before...end
    }

    private func month(_ offset: Int) -> ClosedRange<CalendarDate>? {
        guard let month = publishedOn?.month ?? today?.parts.month, let year = publishedOn?.year ?? today?.parts.year
        else {
            return nil
        }
        let number = year * 12 + month - 1 + offset
        return PartialDate(year: number / 12, month: number % 12 + 1).map { $0.first...$0.last }
    }

    private func day(_ day: CalendarDate, plus offset: Int) -> CalendarDate {
        CalendarDate(daysSinceEpoch: day.daysSinceEpoch + Int32(offset))
    }

    /// The part of the year named last, moved to another year; the whole year where none has been named.
    private func samePeriod(_ part: TimeExpression?, _ offset: Int) -> ClosedRange<CalendarDate>? {
        guard let year else { return nil }
        let target = year + offset
        guard let part else { return PartialDate(year: target).map { $0.first...$0.last } }
        let first = part.startsOn.parts
        let last = part.endsOn.parts
        guard let start = PartialDate(year: target, month: first.month),
            let end = PartialDate(year: target + last.year - first.year, month: last.month)
        else { return nil }
        return start.first...end.last
    }

    // MARK: The article's own date

    private static func commonYear(_ forms: [TimeForm]) -> Int? {
        var weights: [Int: Int] = [:]
        for form in forms {
            if let year = form.to.year, form.from.year ?? year == year {
                weights[year, default: 0] += form.to.isDay ? 3 : form.to.isMonth ? 2 : 1
            }
        }
        return weights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    private static func today(_ forms: [TimeForm], _ publishedOn: PartialDate?, _ year: Int?) -> CalendarDate? {
        for (index, form) in forms.enumerated() {
            guard case .day(let offset) = form.reference, pairs(form, forms, index) else { continue }
            if let day = forms[index + 1].from.first(in: year) {
                return CalendarDate(daysSinceEpoch: day.daysSinceEpoch - Int32(offset))
            }
        }
        return nil
    }

    /// Whether a day follows at once that says which day it is: "sáng nay (6/2)", "hôm qua, ngày 19/5".
    private static func pairs(_ form: TimeForm, _ forms: [TimeForm], _ index: Int) -> Bool {
        guard index + 1 < forms.count else { return false }
        let next = forms[index + 1]
        return next.isSingleDay && next.span.lower - form.span.upper <= 2
    }
}
