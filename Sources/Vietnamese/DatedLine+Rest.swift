extension DatedLine {
    /// What the line says beside its dates: the parts between dates, times of day, strokes, dots, brackets and dashes between spaces,
    /// without weekdays, zones and words such as `Ngày đăng`, as bytes of the line.
    public var rest: [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        var index = 0
        func endPart() {
            let words = trimmed(start..<index)
            guard let first = words.first, let last = words.last else { return }
            parts.append(Int(tokens[first].start)..<Int(tokens[last].end))
        }
        while index < tokens.count {
            if let end = stampEnd(at: index) {
                endPart()
                index = end
                start = end
            } else if isParting(index) {
                endPart()
                index += 1
                start = index
            } else {
                index += 1
            }
        }
        endPart()
        return parts
    }

    /// The token behind the date or time of day that begins at a token.
    private func stampEnd(at index: Int) -> Int? {
        guard tokens[index].isNumber || tokens[index].isWord else { return nil }
        if let date = dates.first(where: { $0.tokens.lowerBound == index }) { return date.tokens.upperBound }
        return tokens[index].isNumber ? ClockTime(tokens, at: index)?.end : nil
    }

    /// Whether what stands at a token parts names and dates.
    private func isParting(_ index: Int) -> Bool {
        if tokens.is(Self.parting, at: index) { return true }
        return tokens.is(Self.dashes, at: index) && tokens[index].spaceBefore && tokens[index + 1].spaceBefore
    }

    /// The tokens without marks and words of dates at both ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, let next = wordEnd(at: start), next <= end { start = next }
        while start < end {
            if tokens.is(Self.endMarks, at: end - 1) || tokens.is(Self.words, at: end - 1)
                || tokens[end - 1].isLowercase && tokens.is(Self.smallWords, at: end - 1)
            {
                end -= 1
            } else if tokens.is(".", at: end - 1), tokens[end - 2].length > 2 {
                end -= 1
            } else if end - start >= 2, phraseEnd(at: end - 2) == end {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// The token behind a mark or words of dates; nil where something else stands.
    private func wordEnd(at index: Int) -> Int? {
        if let end = phraseEnd(at: index) { return end }
        if tokens.is(Self.zones, at: index) {
            let isShifted = tokens.is("+", at: index + 1) && tokens[index + 2].isNumber
            return isShifted ? index + 3 : index + 1
        }
        return tokens.is(Self.words, at: index) || tokens.is(Self.weekdays, at: index) || tokens[index].isPunctuation
            ? index + 1 : nil
    }

    private func phraseEnd(at index: Int) -> Int? {
        if tokens.is(Self.ordinalDay, at: index), tokens.is(Self.ordinals, at: index + 1) { return index + 2 }
        return Self.phrases.first { tokens.matches($0, at: index) }.map { index + $0.count }
    }

    private static let parting: MarkSet = ["|", "•", "·", "»", "›", ">", "<", "(", ")", "[", "]", ";", "●", "◦", "∙"]
    private static let dashes: MarkSet = ["-", "–", "—", "/", "~"]
    private static let endMarks: MarkSet = [",", ":", "-", "–", "—", "/", "+", "~", "*"]
    private static let words = SyllableSet("ngày lúc vào giờ phút giây am pm sa ch on at date cn gmt utc ict")
    private static let zones = SyllableSet("gmt utc ict")
    /// Words that are names too where they have a capital.
    private static let smallWords = SyllableSet("đăng gửi tải")
    private static let weekdays = SyllableSet(
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun")
    private static let ordinalDay = Syllable("thứ")
    private static let ordinals = SyllableSet("hai ba tư năm sáu bảy bẩy 2 3 4 5 6 7")
    private static let phrases: [Phrase] = [
        "chủ nhật", "cập nhật", "hôm nay", "xuất bản", "ngày đăng", "đăng ngày", "đăng lúc", "đăng vào", "ngày tạo",
        "thời gian", "posted on", "published on", "updated on", "last updated",
    ]
}
