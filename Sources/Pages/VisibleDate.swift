/// Finds dates as pages print them: `Thứ hai, 05/03/2021 | 14:20`, `ngày 5 tháng 3 năm 2021`, `2021-03-05`.
enum VisibleDate {
    /// True where a line holds a day, a month and a year.
    static func isIn(_ text: ArraySlice<UInt8>) -> Bool { range(in: text) != nil }

    /// True where a line holds the name of a month in English and a year.
    static func isEnglish(_ text: ArraySlice<UInt8>) -> Bool {
        let words = text.split { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || isDigit($0)) }
        let hasYear = words.contains { $0.count == 4 && ($0.starts(with: "20".utf8) || $0.starts(with: "19".utf8)) }
        return hasYear && words.contains { word in months.contains { word.starts(with: $0) } }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "JAN", "FEB", "MAR", "APR",
        "MAY",
        "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ].map { Array($0.utf8) }

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

    private static func isDay(_ values: [Int]) -> Bool {
        let years = 1990...2100
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

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
