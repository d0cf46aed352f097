import Tables

extension Document {
    /// Takes the date that the input itself gives, unless one is known.
    public mutating func readOwnDate() {
        if publishedOn == nil, let published = self[.published] { publishedOn = PublishedDate.parse(published) }
    }
}

/// Reads dates of publication as inputs and pages write them, as far as they go: a day, a month or a year.
enum PublishedDate {
    /// Reads the date of a field or of a line that holds nothing else but a weekday, a time of day and a zone.
    ///
    /// Forms: `2021`, `2021-03`, `2021-03-05` with or without a time, `2021/03/05`, `20210305`, `05/03/2021`, `5-3-2021`,
    /// `5.3.2021`, `03/2021`, `Thứ sáu, 05/03/2021 | 14:30 GMT+7`, `ngày 5 tháng 3 năm 2021`, `tháng 3 năm 2021`, `tháng 3/2021`,
    /// `March 5, 2021`, `5 March 2021`, `Mar 2021`, and seconds or milliseconds since 1970, which name a day in Vietnam.
    static func parse(_ text: some Sequence<UInt8>) -> PartialDate? {
        let numbers = Number.all(in: Array(text))
        guard let first = numbers.first else { return nil }
        if numbers.count == 1, first.digitCount >= 8 { return compact(first) }
        for index in numbers.indices {
            if let date = date(at: index, of: numbers) { return date }
        }
        return nil
    }

    /// A number with what stands around it.
    private struct Number {
        var value: Int
        var digitCount: Int
        /// The letters before it, without marks and in lower case: `thang`, `nam`.
        var word: [UInt8]
        /// The one byte between it and the next number; 0 where there is more or none.
        var separator: UInt8

        static func all(in text: [UInt8]) -> [Number] {
            var numbers: [Number] = []
            var place = 0
            while let start = text[place...].firstIndex(where: isDigit) {
                let digits = text[start...].prefix(while: isDigit)
                let gap = text[place..<start]
                if !numbers.isEmpty { numbers[numbers.count - 1].separator = gap.count == 1 ? gap.first! : 0 }
                let value = digits.count <= 15 ? Int(String(decoding: digits, as: UTF8.self)) ?? -1 : -1
                numbers.append(Number(value: value, digitCount: digits.count, word: letters(before: gap), separator: 0))
                place = digits.endIndex
            }
            return numbers
        }

        private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

        private static func letters(before gap: ArraySlice<UInt8>) -> [UInt8] {
            let word = gap.reversed().drop { $0 == 0x20 }.prefix { $0 != 0x20 }
            return word.reversed().map { $0 | 0x20 }.filter { $0 &- 0x61 < 26 }
        }
    }

    private static func compact(_ number: Number) -> PartialDate? {
        switch number.digitCount {
        case 8: PartialDate(year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
        case 9, 10: day(ofSecond: number.value)
        case 12, 13: day(ofSecond: number.value / 1_000)
        default: nil
        }
    }

    private static func day(ofSecond second: Int) -> PartialDate? {
        let secondsToVietnam = 7 * 3_600
        let parts = CalendarDate(daysSinceEpoch: Int32((second + secondsToVietnam) / 86_400)).parts
        return PartialDate(year: parts.year, month: parts.month, day: parts.day)
    }

    private static func date(at index: Int, of numbers: [Number]) -> PartialDate? {
        func number(_ offset: Int) -> Number? { index + offset < numbers.count ? numbers[index + offset] : nil }
        let first = numbers[index]
        let second = number(1)
        let third = number(2)
        // The middle of a day that the calendar has not is no month.
        if index > 0, isDateSeparator(numbers[index - 1].separator) { return nil }
        if isYear(first) {
            let isBehindDay = index > 0 && numbers[index - 1].digitCount <= 2
            if let month = EnglishMonth.number(of: first.word), !isBehindDay {  // March 2021
                return PartialDate(year: first.value, month: month)
            }
            return yearFirst(first, second, third)
        }
        guard let second, (1...2).contains(first.digitCount) else { return nil }
        if let month = EnglishMonth.number(of: second.word), isYear(second) {  // 5 March 2021
            return PartialDate(year: second.value, month: month, day: first.value)
        }
        if let month = EnglishMonth.number(of: first.word), isYear(second), isOrdinal(second.word) {  // March 5, 2021
            return PartialDate(year: second.value, month: month, day: first.value)
        }
        if isMonthWord(second), let third, isYear(third) {  // ngày 5 tháng 3 năm 2021, ngày 5 tháng 3/2021
            return PartialDate(year: third.value, month: second.value, day: first.value)
        }
        if isDateSeparator(first.separator), isYear(second) {  // 03/2021
            return PartialDate(year: second.value, month: first.value)
        }
        if isMonthWord(first), isYear(second) {  // tháng 3 năm 2021
            return PartialDate(year: second.value, month: first.value)
        }
        if isDateSeparator(first.separator), second.separator == first.separator, let third, isYear(third) {
            // 05/03/2021
            return PartialDate(year: third.value, month: second.value, day: first.value)
        }
        return nil
    }

    private static func yearFirst(_ year: Number, _ month: Number?, _ day: Number?) -> PartialDate? {
        guard let month, isDateSeparator(year.separator), month.digitCount <= 2 else {
            return PartialDate(year: year.value)
        }
        if let day, month.separator == year.separator, day.digitCount <= 2 {
            return PartialDate(year: year.value, month: month.value, day: day.value)
        }
        return PartialDate(year: year.value, month: month.value)
    }

    private static func isYear(_ number: Number) -> Bool {
        number.digitCount == 4 && (1900...2100).contains(number.value)
    }

    private static func isMonthWord(_ number: Number) -> Bool { number.word == Array("thng".utf8) }

    /// Nothing, or what stands behind a number that counts: `5th`.
    private static func isOrdinal(_ word: [UInt8]) -> Bool {
        word.isEmpty || ["st", "nd", "rd", "th"].contains { word.elementsEqual($0.utf8) }
    }

    private static func isDateSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
