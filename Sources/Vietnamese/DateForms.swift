import Tables

/// Reads the date that begins at a token of a line.
struct DateForms {
    let tokens: Tokens

    typealias Found = (date: PartialDate, end: Int)

    /// The date and the token behind it; nil where none begins.
    func date(at index: Int) -> Found? {
        if tokens[index].isNumber {
            return numeric(at: index) ?? yearFirst(at: index) ?? dayFirst(at: index) ?? englishDayFirst(at: index)
        }
        return tokens[index].isWord ? monthFirst(at: index) ?? englishMonthFirst(at: index) : nil
    }

    // MARK: Digits

    /// `05/03/2021`, `05 / 03 / 2021`, `05/03/21`, `03/2021`.
    private func numeric(at index: Int) -> Found? {
        guard let first = short(index, 1...31), let mark = separator(at: index + 1), !isContinued(index) else {
            return nil
        }
        if let year = year(index + 2) {
            // 10/2020/NĐ numbers a document.
            let isNumber = tokens.is("/", at: index + 3) && !tokens[index + 3].spaceBefore
            return isNumber ? nil : PartialDate(year: year, month: first).map { ($0, index + 3) }
        }
        guard let second = short(index + 2, 1...31), tokens.is(mark, at: index + 3) else { return nil }
        if let year = year(index + 4) {
            let date = day(year, second, first) ?? day(year, first, second)
            return date.map { inVietnam($0, index + 5) }
        }
        guard isShortYear(index, mark), let year = short(index + 4, 0...99) else { return nil }
        return day(2000 + year, second, first).map { inVietnam($0, index + 5) }
    }

    /// Whether the third number of `05/03/21` may be a year: all have two digits, or slashes stand between, and nothing goes on.
    private func isShortYear(_ index: Int, _ mark: Syllable) -> Bool {
        guard tokens[index + 4].length == 2, mark == "/" || tokens[index].length == 2 && tokens[index + 2].length == 2
        else { return false }
        let next = tokens[index + 5]
        return next.spaceBefore || !next.isWord && separator(at: index + 5) == nil && !tokens.is(":", at: index + 5)
    }

    /// `2021-03-05`, `2021/03/05`, `2021-03`.
    private func yearFirst(at index: Int) -> Found? {
        guard let year = year(index), let mark = separator(at: index + 1), let month = short(index + 2, 1...12),
            !(separator(at: index - 1) != nil && tokens[index - 2].isNumber && !tokens[index].spaceBefore)
        else { return nil }
        if tokens.is(mark, at: index + 3), let number = short(index + 4, 0...99) {
            return day(year, month, number).map { inVietnam($0, index + 5) }
        }
        guard !tokens[index + 1].spaceBefore, !tokens[index + 2].spaceBefore else { return nil }
        return PartialDate(year: year, month: month).map { ($0, index + 3) }
    }

    /// Whether a number goes on what stands before it, as the month of `31/02/2021` does.
    private func isContinued(_ index: Int) -> Bool {
        tokens[index - 2].isNumber && !tokens[index].spaceBefore
            && tokens[index - 1].syllable == tokens[index + 1].syllable
    }

    // MARK: Words

    /// `5 tháng 3 năm 2021`, `5 tháng Ba, 2021`, `05 Th3 2021`.
    private func dayFirst(at index: Int) -> Found? {
        guard let number = short(index, 1...31) else { return nil }
        var place = afterMark(index + 1)
        guard tokens.is(Self.monthWords, at: place), let (month, end) = month(at: afterMark(place + 1, [stop])) else {
            return nil
        }
        place = afterYearWord(afterMark(end))
        guard let year = year(place) else { return nil }
        return day(year, month, number).map { inVietnam($0, place + 1) }
    }

    /// `Tháng 3 15, 2021`, `tháng 3 năm 2021`, `tháng 3/2021`.
    private func monthFirst(at index: Int) -> Found? {
        guard tokens.is(Self.monthWords, at: index), let (month, end) = month(at: afterMark(index + 1, [stop])) else {
            return nil
        }
        if let number = short(afterMark(end, [comma]), 1...31) {
            let place = afterYearWord(afterMark(afterOrdinal(afterMark(end, [comma]) + 1), [comma]))
            if let year = year(place), let day = day(year, month, number) { return inVietnam(day, place + 1) }
        }
        let place = afterYearWord(afterMark(end))
        return year(place).flatMap { PartialDate(year: $0, month: month) }.map { ($0, place + 1) }
    }

    /// The month that a number or a word names, and the token behind it.
    private func month(at index: Int) -> (month: Int, end: Int)? {
        if let number = short(index, 1...12) { return (number, index + 1) }
        for (month, phrase) in Self.monthNames {
            if let end = tokens.match(phrase, at: index) { return (month, end) }
        }
        return nil
    }

    // MARK: English

    /// `5 March 2021`, `5th of Mar., 2021`, `5-Mar-2021`.
    private func englishDayFirst(at index: Int) -> Found? {
        guard let number = short(index, 1...31) else { return nil }
        var place = afterOrdinal(index + 1)
        if tokens.is(Self.of, at: place) { place += 1 }
        place = afterMark(place)
        guard let month = englishMonth(place), let year = year(afterMark(afterMark(place + 1, [stop]))) else {
            return nil
        }
        return day(year, month, number).map { inVietnam($0, afterMark(afterMark(place + 1, [stop])) + 1) }
    }

    /// `March 5, 2021`, `Mar 05 14:30:00 ICT 2021`, `March 2021`.
    private func englishMonthFirst(at index: Int) -> Found? {
        guard let month = englishMonth(index), !tokens[index - 1].isNumber else { return nil }
        let start = afterMark(index + 1, [stop])
        if let number = short(start, 1...31) {
            let place = afterMark(afterOrdinal(start + 1), [comma])
            if let year = year(place) { return day(year, month, number).map { inVietnam($0, place + 1) } }
            guard let clock = ClockTime(tokens, at: place), let year = year(clock.end),
                let date = day(year, month, number)
            else { return nil }
            return (clock.inVietnam(date), clock.end + 1)
        }
        let place = afterMark(start)
        return year(place).flatMap { PartialDate(year: $0, month: month) }.map { ($0, place + 1) }
    }

    private func englishMonth(_ index: Int) -> Int? {
        guard tokens[index].isWord, tokens[index].length >= 3 else { return nil }
        return Self.englishMonths[tokens[index].syllable]
    }

    private func afterOrdinal(_ index: Int) -> Int {
        tokens.is(Self.ordinals, at: index) && !tokens[index].spaceBefore ? index + 1 : index
    }

    // MARK: Parts

    private func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
        PartialDate(year: year, month: month, day: day)
    }

    /// The day with the time of day behind it, where that is of another zone.
    private func inVietnam(_ date: PartialDate, _ end: Int) -> Found {
        let start = tokens.is(Self.timeLetter, at: end) ? end + 1 : afterMark(end, [comma])
        return (ClockTime(tokens, at: start)?.inVietnam(date) ?? date, end)
    }

    func year(_ index: Int) -> Int? {
        guard tokens[index].length == 4, let year = tokens.integer(at: index), (1900...2100).contains(year) else {
            return nil
        }
        return year
    }

    /// A number of one or two digits.
    private func short(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard tokens[index].length <= 2, let number = tokens.integer(at: index), range.contains(number) else {
            return nil
        }
        return number
    }

    private func separator(at index: Int) -> Syllable? {
        tokens.is(Self.separators, at: index) ? tokens[index].syllable : nil
    }

    private func afterMark(_ index: Int) -> Int { tokens.is(Self.marks, at: index) ? index + 1 : index }

    private func afterMark(_ index: Int, _ marks: [Syllable]) -> Int {
        marks.contains(tokens[index].syllable) ? index + 1 : index
    }

    private func afterYearWord(_ index: Int) -> Int { tokens.is(Self.yearWord, at: index) ? index + 1 : index }

    private var stop: Syllable { "." }
    private var comma: Syllable { "," }
    private static let separators: MarkSet = ["/", "-", "."]
    private static let marks: MarkSet = ["/", "-", ".", ","]
    private static let monthWords = SyllableSet("tháng thg th thang")
    private static let yearWord = Syllable("năm")
    private static let timeLetter = Syllable("T")
    private static let of = Syllable("of")
    private static let ordinals = SyllableSet("st nd rd th")
    /// The longer first.
    private static let monthNames: [(Int, Phrase)] = [
        (11, "mười một"), (12, "mười hai"), (1, "một"), (1, "giêng"), (2, "hai"), (3, "ba"), (4, "tư"), (4, "bốn"),
        (5, "năm"), (6, "sáu"), (7, "bảy"), (7, "bẩy"), (8, "tám"), (9, "chín"), (10, "mười"), (12, "chạp"),
    ]
    private static let englishMonths: [Syllable: Int] = {
        var months: [Syllable: Int] = [Syllable("sept"): 9]
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        for (index, name) in names.enumerated() {
            months[Syllable(name)] = index + 1
            months[Syllable(String(name.prefix(3)))] = index + 1
        }
        return months
    }()
}
