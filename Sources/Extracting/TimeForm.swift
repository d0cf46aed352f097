import Tables
import Vietnamese

/// A date as it is written: any part may be missing.
///
/// Held in few bytes, because grammars hand dates around for every number of a text.
struct WrittenDate: Equatable {
    private var writtenYear: Int16?
    private var writtenMonth: Int8?
    private var writtenDay: Int8?

    init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        writtenYear = year.map(Int16.init(clamping:))
        writtenMonth = month.map(Int8.init(clamping:))
        writtenDay = day.map(Int8.init(clamping:))
    }

    var year: Int? {
        get { writtenYear.map(Int.init) }
        set { writtenYear = newValue.map(Int16.init(clamping:)) }
    }
    var month: Int? {
        get { writtenMonth.map(Int.init) }
        set { writtenMonth = newValue.map(Int8.init(clamping:)) }
    }
    var day: Int? {
        get { writtenDay.map(Int.init) }
        set { writtenDay = newValue.map(Int8.init(clamping:)) }
    }

    var isDay: Bool { day != nil }
    var isMonth: Bool { day == nil && month != nil }
    var isYear: Bool { day == nil && month == nil && year != nil }
    /// A day's number alone, as in "**11**- 18/6".
    var isBareDay: Bool { day != nil && month == nil }

    /// The first day that it covers, the year taken from `context` where none is written.
    func first(in context: Int?) -> CalendarDate? {
        guard let year = year ?? context else { return nil }
        return CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
    }

    /// The last day that it covers, the year taken from `context` where none is written.
    func last(in context: Int?) -> CalendarDate? {
        guard let year = year ?? context, (1...9999).contains(year) else { return nil }
        let month = month ?? 12
        guard (1...12).contains(month) else { return nil }
        return CalendarDate(year: year, month: month, day: day ?? CalendarDate.dayCount(year: year, month: month))
    }
}

/// A time expression as it is written, before the article's date has told what is missing.
struct TimeForm {
    /// From where the missing parts come.
    enum Reference: Equatable {
        /// The year stands in the form, or else comes from the context.
        case calendar
        /// The year is the article's plus an offset: "năm nay" 0, "năm ngoái" -1.
        case year(Int)
        /// The month is the article's plus an offset: "tháng này".
        case month(Int)
        /// The day is the article's plus an offset: "hôm nay" 0, "hôm qua" -1.
        case day(Int)
        /// The day named last: "cùng ngày".
        case sameDay
        /// Day and month are the moon's; the year stands in the form, or else comes from the context.
        case moon
        /// The part of the year named last, some years later: "cùng kỳ năm ngoái" -1.
        case samePeriod(Int)
    }

    var span: TokenSpan
    var from: WrittenDate
    var to: WrittenDate
    var kind: TimeExpression.Kind
    var precision: String
    var reference = Reference.calendar
    /// Whether it limits something or dates a document: "trước ngày 20/10". No "cùng ngày" means such a day.
    var isLimit = false

    /// A single day, month or year.
    init(_ date: WrittenDate, span: TokenSpan) {
        self.span = span
        from = date
        to = date
        kind = date.isDay ? .date : date.isMonth ? .month : .year
        precision = date.isDay ? "day" : date.isMonth ? "month" : "year"
    }

    init(from: WrittenDate, to: WrittenDate, kind: TimeExpression.Kind, span: TokenSpan) {
        self.span = span
        self.from = from
        self.to = to
        self.kind = kind
        precision = kind == .quarter ? "quarter" : to.isDay ? "day" : to.isMonth ? "month" : "year"
    }

    /// Whether it writes one day of the sun's calendar with its month.
    var isSingleDay: Bool { from.isDay && from == to && from.month != nil && reference == .calendar }
}
