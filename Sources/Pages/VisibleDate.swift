import Tables

/// Finds dates as pages print them: `Thứ hai, 05/03/2021 | 14:20`, `ngày 5 tháng 3 năm 2021`, `2021-03-05`, `March 5, 2021`,
/// `5 March 2021`.
enum VisibleDate {
    /// True where a line holds a day, a month and a year.
    static func isIn(_ text: ArraySlice<UInt8>) -> Bool { range(in: text) != nil }

    /// True where a line holds the name of a month in English and a year.
    static func isEnglish(_ text: ArraySlice<UInt8>) -> Bool {
        let words = text.split { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || isDigit($0)) }
        let hasYear = words.contains { $0.count == 4 && ($0.starts(with: "20".utf8) || $0.starts(with: "19".utf8)) }
        return hasYear && words.contains { EnglishMonth.number(of: $0) != nil }
    }

    /// The line without the date, the time of day and the words around them.
    static func removed(from text: [UInt8]) -> [UInt8] {
        guard let range = range(in: text[...]) else { return text }
        // What precedes the date may be a name before a dash; weekdays and labels are none.
        var before = text[..<range.lowerBound]
        for word in weekdays {
            if let found = before.range(of: word) { before = before[..<found.lowerBound] }
        }
        trim(&before)
        for word in prepositions where before.suffix(word.count).elementsEqual(word) { before.removeLast(word.count) }
        trim(&before)
        return Array(before)
    }

    private static func trim(_ text: inout ArraySlice<UInt8>) {
        while let last = text.last, separators.contains(last) { text.removeLast() }
    }

    private static let prepositions = [" vào", " lúc", " on", " at"].map { Array($0.utf8) }
    private static let separators = Array(" ,|-:()".utf8)
    private static let weekdays = [
        "Thứ ", "thứ ", "THỨ ", "Chủ nhật", "Chủ Nhật", "chủ nhật", "CN,", "Ngày", "ngày", "Cập nhật", "cập nhật", "–",
        "•",
    ].map { Array($0.utf8) }

    /// The place of the date.
    private static func range(in text: ArraySlice<UInt8>) -> Range<Int>? {
        var numbers: [(value: Int, range: Range<Int>)] = []
        var place = text.startIndex
        while let start = text[place...].firstIndex(where: isDigit) {
            let digits = text[start...].prefix(while: isDigit)
            place = digits.endIndex
            numbers.append((digits.count <= 4 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : -1, start..<place))
            if let range = englishRange(numbers.suffix(2), in: text) { return range }
            guard numbers.count >= 3 else { continue }
            let last = numbers.suffix(3).map { $0 }
            guard isDay(last.map(\.value)) else { continue }
            let gaps = [
                text[last[0].range.upperBound..<last[1].range.lowerBound],
                text[last[1].range.upperBound..<last[2].range.lowerBound],
            ]
            let isSpaced = isWord(gaps[0]) && gaps[1].allSatisfy { $0 == 0x20 }
            if isSpaced || gaps.allSatisfy({ isGap($0) }) { return last[0].range.lowerBound..<last[2].range.upperBound }
        }
        return nil
    }

    /// The place of a day and a year with the English name of a month before the day or between them.
    private static func englishRange(
        _ numbers: ArraySlice<(value: Int, range: Range<Int>)>, in text: ArraySlice<UInt8>
    ) -> Range<Int>? {
        guard numbers.count == 2, let day = numbers.first, let year = numbers.last, (1...31).contains(day.value),
            years.contains(year.value), day.range.count <= 2
        else { return nil }
        var between = text[day.range.upperBound..<year.range.lowerBound].split { !isLetter($0) }
        if let first = between.first, ordinals.contains(where: { first.elementsEqual($0) }) { between.removeFirst() }
        if between.count == 1 {
            return EnglishMonth.number(of: between[0]) == nil ? nil : day.range.lowerBound..<year.range.upperBound
        }
        let gap = run(before: day.range.lowerBound, in: text) { $0 == 0x20 || $0 == UInt8(ascii: ".") }
        let month = run(before: gap.startIndex, in: text, where: isLetter)
        guard between.isEmpty, year.range.lowerBound - day.range.upperBound <= 4, !gap.isEmpty,
            EnglishMonth.number(of: month) != nil
        else { return nil }
        return month.startIndex..<year.range.upperBound
    }

    private static func run(
        before end: Int, in text: ArraySlice<UInt8>, where isPart: (UInt8) -> Bool
    ) -> ArraySlice<UInt8> {
        text[(text[..<end].lastIndex { !isPart($0) }.map { $0 + 1 } ?? text.startIndex)..<end]
    }

    private static func isDay(_ values: [Int]) -> Bool {
        if years.contains(values[2]) { return (1...31).contains(values[0]) && (1...12).contains(values[1]) }
        return years.contains(values[0]) && (1...12).contains(values[1]) && (1...31).contains(values[2])
    }

    /// `/`, `-`, `.`, also with spaces, and the Vietnamese words for month and year.
    private static func isGap(_ gap: ArraySlice<UInt8>) -> Bool {
        let word = gap.filter { $0 != 0x20 }
        if word.count == 1 { return "/-.".utf8.contains(word[0]) }
        return isWord(gap)
    }

    private static func isWord(_ gap: ArraySlice<UInt8>) -> Bool {
        let word = gap.filter { $0 != 0x20 }
        return words.contains { word.elementsEqual($0) }
    }

    private static let words = ["tháng", "Tháng", "năm", ",tháng", ",Tháng", ",năm"].map { Array($0.utf8) }

    private static let years = 1990...2100
    private static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

    /// Letters beyond ASCII make no word of English.
    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
