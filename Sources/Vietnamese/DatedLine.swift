import Tables

/// A line that may hold dates, as inputs and pages print them: its dates, and what else it says.
///
/// Forms of a day: `05/03/2021`, `5-3-2021`, `05 / 03 / 2021`, `05/03/21`, `03/25/2021` where only the second number is a day,
/// `2021-03-05` with or without a time, `2021/03/05`, `ngày 5 tháng 3 năm 2021`, `5 tháng Ba, 2021`, `Tháng 3 15, 2021`, `05 Th3 2021`,
/// `5 thg 3, 2021`, `March 5, 2021`, `5 March 2021`, `Fri Mar 05 14:30:00 ICT 2021`. Forms of a month: `03/2021`, `2021-03`,
/// `tháng 3 năm 2021`, `tháng 3/2021`, `Mar 2021`. A time of another zone names the day that it is in Vietnam.
public struct DatedLine {
    /// A date and where it stands.
    struct Found {
        var date: PartialDate
        var tokens: Range<Int>
        var label: Label
    }

    /// What the words before a date say of it.
    enum Label { case none, published, updated }

    let tokens: Tokens
    /// In the order of the line.
    let dates: [Found]

    /// Longer lines are read up to here.
    private static let byteLimit = 400

    public init(_ line: ArraySlice<UInt8>) {
        let text = Self.spaced(line)
        tokens = Tokens(text, paragraphs: [0..<text.count])
        dates = Self.mayHoldDate(line) ? Self.dates(in: tokens) : []
    }

    public init(_ line: [UInt8]) { self.init(line[...]) }

    /// True where a line holds a day, a month and a year.
    public static func holdsDay(_ line: ArraySlice<UInt8>) -> Bool { mayHoldDate(line) && DatedLine(line).day != nil }

    /// True where a line has the digits of a date: most have not.
    public static func mayHoldDate(_ line: ArraySlice<UInt8>) -> Bool {
        var digitCount = 0
        for byte in line.prefix(byteLimit) where byte &- 0x30 < 10 { digitCount += 1 }
        return digitCount >= 4
    }

    /// The day of publication, where the line holds a day: the one that it calls so, or else the first that is no day of a change.
    public var day: PartialDate? {
        let days = dates.filter { $0.date.day != nil }
        let published = days.first { $0.label == .published } ?? days.first { $0.label != .updated }
        return (published ?? days.first)?.date
    }

    /// True where all days of the line are said to be those of changes.
    public var isOfChange: Bool { day != nil && dates.allSatisfy { $0.date.day == nil || $0.label == .updated } }

    /// The date of publication as far as it is known, of a line or field that holds little else; also `20210305`, `20210305143000`
    /// and seconds, milliseconds and finer since 1970, which name a day in Vietnam.
    public var published: PartialDate? {
        if let day { return day }
        if let compact = CompactDate.date(of: tokens) { return compact }
        if let month = dates.first?.date { return month }
        let numbers = tokens.filter(\.isNumber)
        guard numbers.count == 1, let index = tokens.firstIndex(where: \.isNumber) else { return nil }
        return DateForms(tokens: tokens).year(index).flatMap { PartialDate(year: $0) }
    }

    // MARK: Reading

    /// The line with single bytes of space for what parts words, so that places stay what they are.
    private static func spaced(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var text = Array(line.prefix(byteLimit))
        for index in text.indices {
            if text[index] < 0x20 { text[index] = 0x20 }
            if text[index] == 0xA0, index > 0, text[index - 1] == 0xC2 { (text[index - 1], text[index]) = (0x20, 0x20) }
        }
        return text
    }

    private static func dates(in tokens: Tokens) -> [Found] {
        let forms = DateForms(tokens: tokens)
        var dates: [Found] = []
        var index = 0
        while index < tokens.count {
            guard let (date, end) = forms.date(at: index) else {
                index += 1
                continue
            }
            let label = label(tokens, (dates.last?.tokens.upperBound ?? 0)..<index)
            dates.append(Found(date: date, tokens: index..<end, label: label))
            index = end
        }
        return dates
    }

    private static func label(_ tokens: Tokens, _ words: Range<Int>) -> Label {
        if words.contains(where: { tokens.is(updates, at: $0) || tokens.matches(update, at: $0) }) { return .updated }
        return words.contains { tokens.is(publications, at: $0) || tokens.matches(publication, at: $0) }
            ? .published : .none
    }

    private static let update: Phrase = "cập nhật"
    private static let updates = SyllableSet("sửa updated update modified")
    private static let publication: Phrase = "xuất bản"
    private static let publications = SyllableSet("đăng tạo published posted created")
}
