import Stages
import Tables
import Vietnamese

/// Finds numbers that count or measure something, with their units.
///
/// Fills: `quantities`.
/// Evidence: a number in digits or words (`Numerals`) and behind it a word of `Units`; sums of money may leave their "đồng" out
/// ("50 tỷ"). The two ends of a range are two rows.
/// Leaves: numbers inside times, ordinals ("lần thứ 3"), numbers of documents, houses, classes and roads, fractions and scores
/// (2/3), clock times, "một" (which is mostly an article), indefinite numbers ("hàng trăm", "vài chục"), and what is
/// counted in words that no list here holds.
public struct Quantities: Extractor {
    public static let name = "quantities"
    public static let summary = "finds numbers with the units that they count or measure"
    public static let fills = ["quantities"]
    public static let needs = ["times"]

    public init(_ settings: inout Settings) {}

    public func extract(from article: Article, into facts: inout Facts) {
        let tokens = article.tokens
        var times = facts.times[...]
        var index = tokens.next(Words.starts, from: 0)
        while index < tokens.count {
            while let time = times.first, time.span.upper <= index { times.removeFirst() }
            if let time = times.first, time.span.lower <= index {
                index = time.span.upper
            } else if mayStart(tokens, index), let found = quantities(in: tokens, at: index) {
                facts.quantities += found.rows
                index = found.end
            } else {
                index += 1
            }
            index = tokens.next(Words.starts, from: index)
        }
    }

    private func mayStart(_ tokens: Tokens, _ index: Int) -> Bool {
        let token = tokens[index]
        return token.isNumber || token.isWord && token.length <= 4 && Words.numbers.contains(token.syllable)
    }

    /// One quantity, or the two of a range.
    private func quantities(in tokens: Tokens, at start: Int) -> (rows: [Quantity], end: Int)? {
        if let share = share(in: tokens, at: start) { return share }
        guard standsFree(tokens, start), let number = Numerals.read(in: tokens, at: start),
            tokens[number.end - 1].sentence == tokens[start].sentence
        else { return nil }
        if let (last, lastStart) = rangeEnd(tokens, after: number), let unit = unit(tokens, start, last) {
            var first = number
            if first.scale == 1, last.scale > 1, first.value * last.scale < last.value { first.value *= last.scale }
            let rows = [
                quantity(tokens, first, from: start, to: unit.end, unit),
                quantity(tokens, last, from: lastStart, to: unit.end, unit),
            ]
            return (rows, unit.end)
        }
        guard var unit = unit(tokens, start, number) else { return nil }
        if tokens.is(Words.half, at: unit.end) {
            var whole = number
            whole.value += number.scale / 2
            unit.end += 1
            return ([quantity(tokens, whole, from: start, to: unit.end, unit)], unit.end)
        }
        return ([quantity(tokens, number, from: start, to: unit.end, unit)], unit.end)
    }

    private func quantity(
        _ tokens: Tokens, _ number: Numeral, from start: Int, to end: Int, _ unit: Unit
    ) -> Quantity {
        Quantity(
            span: TokenSpan(start, end), value: number.value, unit: unit.name,
            approximate: isApproximate(tokens, before: start))
    }

    /// The other end of "8,5 - 9%", "từ 15 đến 18 tháng", "từ 180 lên 250 suất", and where it starts.
    private func rangeEnd(_ tokens: Tokens, after first: Numeral) -> (last: Numeral, start: Int)? {
        let mark = tokens[first.end].syllable
        guard Words.rangeMarks.contains(mark) || Words.changes.contains(mark) else { return nil }
        let start = tokens.is(Words.left, at: first.end + 1) ? first.end + 2 : first.end + 1
        guard Numerals.digits(tokens, at: start) != nil, let last = Numerals.read(in: tokens, at: start),
            Words.changes.contains(mark) || last.value > first.value / first.scale
        else { return nil }
        return (last, start)
    }

    /// The two numbers of "49/50 phiếu", "6.842/7.036 căn". Up to fifths they are a fraction: "2/3 đại biểu".
    private func share(in tokens: Tokens, at start: Int) -> (rows: [Quantity], end: Int)? {
        guard tokens[start].isNumber, tokens[start].spaceBefore || tokens[start - 1].kind == .none,
            !tokens[start - 1].isCapitalized || tokens[start - 2].sentence != tokens[start].sentence,
            !Words.beforeAddress.contains(tokens[start - 1].syllable),
            let part = Numerals.digits(tokens, at: start), tokens.is(Words.slash, at: part.end),
            !tokens[part.end].spaceBefore, !tokens[part.end + 1].spaceBefore,
            let whole = Numerals.digits(tokens, at: part.end + 1), whole.value >= part.value, whole.value > 5,
            Units.words.longestMatch(in: tokens, at: whole.end)?.payload != .clock,
            let unit = unit(tokens, start, whole)
        else { return nil }
        let rows = [
            quantity(tokens, part, from: start, to: unit.end, unit),
            quantity(tokens, whole, from: part.end + 1, to: unit.end, unit),
        ]
        return (rows, unit.end)
    }

    // MARK: Units

    private struct Unit {
        var name: [UInt8]
        var end: Int
    }

    /// The unit behind a number that starts at `start`; nil where the number counts nothing.
    private func unit(_ tokens: Tokens, _ start: Int, _ number: Numeral) -> Unit? {
        let next = tokens[number.end]
        guard next.sentence == tokens[start].sentence, let match = UnitPhrase(in: tokens, at: number.end),
            isWritten(tokens, number, match)
        else { return impliedUnit(tokens, start, number) ?? openUnit(tokens, start, number) }
        if number.isWords, number.scale == 1, !counts(tokens, start, number, match) { return nil }
        if match.kind == .clock, isClockTime(tokens, start, number, match.end) { return nil }
        if match.kind == .duration, isCalendar(tokens, start, match.end) { return nil }
        if isLabelled(tokens, start, match.kind) || isDigit(tokens, number.end) { return nil }
        let last = match.end - 1
        if match.kind == .measure, tokens[last].isNumber, tokens[last].spaceBefore {
            // "17 m 3": an exponent that has come loose from its unit.
            let name = tokens.bytes(of: number.end..<last) + tokens.bytes(of: last..<match.end)
            return Unit(name: Array(name), end: match.end)
        }
        return Unit(name: Array(tokens.bytes(of: number.end..<match.end)), end: match.end)
    }

    /// "hai **con số**" tells digits, "hai **phần ba**" a fraction.
    private func isDigit(_ tokens: Tokens, _ unit: Int) -> Bool {
        tokens.matches(Words.digits, at: unit)
            || tokens.is(Words.part, at: unit) && Words.numbers.contains(tokens[unit + 1].syllable)
    }

    /// A noun that no list holds, behind digits in a place where something is counted: "mở 6 **chuyên đề** về".
    private func openUnit(_ tokens: Tokens, _ start: Int, _ number: Numeral) -> Unit? {
        guard !number.isWords, number.scale == 1, Words.beforeCount.contains(tokens[start - 1].syllable),
            tokens[number.end].spaceBefore,
            !(number.end == start + 1 && tokens[start].length == 4 && (1900...2100).contains(number.value)),
            let end = UnitPhrase.openEnd(tokens, number.end, longest: 3)
        else { return nil }
        return Unit(name: Array(tokens.bytes(of: number.end..<end)), end: end)
    }

    /// A sum of money without its word: "50 tỷ", "300 triệu".
    private func impliedUnit(_ tokens: Tokens, _ start: Int, _ number: Numeral) -> Unit? {
        guard number.scale >= 1e6, !number.isWords,
            Words.afterSum.contains(tokens[number.end].syllable)
                || tokens[number.end].isPunctuation || tokens[number.end].sentence != tokens[start].sentence
        else { return nil }
        return Unit(name: Array("đồng".utf8), end: number.end)
    }

    /// Whether the letters are those of the unit: a single capital is a name ("8A3", "lô 5 M"), as is a capitalised word, save that of
    /// a post or body behind digits ("8 Phó ban", "2 Tổ công tác").
    private func isWritten(_ tokens: Tokens, _ number: Numeral, _ unit: UnitPhrase) -> Bool {
        let first = tokens[number.end]
        if first.isPunctuation || unit.kind == .money || unit.kind == .measure { return true }
        if first.isCapitalized, !first.isAllCapitals {
            if Words.awards.contains(first.syllable) { return true }
            return !number.isWords && Words.posts.contains(first.syllable) && unit.end > number.end + 1
                && !tokens[unit.end].isCapitalized
        }
        return !first.isAllCapitals || first.length > 1
    }

    /// Whether a number word is one here: "hai dự án", but not "hai bên", "một xe", "trong năm học".
    private func counts(_ tokens: Tokens, _ start: Int, _ number: Numeral, _ unit: UnitPhrase) -> Bool {
        if number.value == 1 { return isSpan(tokens, start, unit) }
        if tokens.is(Words.country, at: number.end) { return false }
        if tokens[start].isCapitalized, tokens[start - 1].isCapitalized { return false }
        guard tokens.is(Words.five, at: start), number.end == start + 1 else {
            return !Words.notBeforeWords.contains(tokens[start - 1].syllable)
        }
        if unit.kind == .duration { return false }
        // At the start of a sentence "Năm" counts before a word of two syllables: "Năm địa phương".
        let isFirst = tokens[start - 1].sentence != tokens[start].sentence
        return isFirst ? unit.end > number.end + 1 : Words.beforeFive.contains(tokens[start - 1].syllable)
    }

    /// "**một tháng** nay", "sau **một năm**": an article elsewhere.
    private func isSpan(_ tokens: Tokens, _ start: Int, _ unit: UnitPhrase) -> Bool {
        unit.kind == .duration
            && (Words.afterSpan.contains(tokens[unit.end].syllable)
                || Words.beforeSpan.contains(tokens[start - 1].syllable))
    }

    /// "11 giờ 47 phút", "lúc 9 giờ", "7 giờ sáng", "8h30".
    private func isClockTime(_ tokens: Tokens, _ start: Int, _ number: Numeral, _ end: Int) -> Bool {
        if Words.clock.contains(tokens[start - 1].syllable) || tokens[end].isNumber { return true }
        if Words.afterClock.contains(tokens[end].syllable) { return true }
        return number.value <= 24 && Words.beforeClock.contains(tokens[start - 1].syllable)
    }

    /// "tháng 6 năm", "ngày 5 tháng", "Nghị định 86 năm 2014": a calendar's number.
    private func isCalendar(_ tokens: Tokens, _ start: Int, _ end: Int) -> Bool {
        if tokens[end].length == 4, tokens[end].isNumber { return true }
        if tokens.is(Words.moon, at: end) { return true }
        // "số chứng thực 3591 ngày 5/6": a number and its date.
        if tokens[end].isNumber, Words.dateMarks.contains(tokens[end + 1].syllable), !tokens[end + 1].spaceBefore {
            return true
        }
        return Words.calendar.contains(tokens[start - 1].syllable) && !Words.each.contains(tokens[start - 2].syllable)
    }

    // MARK: Evidence

    /// Whether a number is one of its own: no part of a longer one, of a code or of a document's number, and no label.
    private func standsFree(_ tokens: Tokens, _ start: Int) -> Bool {
        let token = tokens[start]
        let before = tokens[start - 1]
        if tokens[start + 1].syllable == Words.slash, !tokens[start + 1].spaceBefore, token.isNumber { return false }
        if Words.calendar.contains(before.syllable) { return Words.each.contains(tokens[start - 2].syllable) }
        // "77R - 001.37", "60C-015.85": the plate of a car.
        if Words.dashes.contains(before.syllable), tokens[start - 2].isAllCapitals, tokens[start - 3].isNumber {
            return false
        }
        if token.spaceBefore || before.kind == .none { return true }
        if before.isWord || before.isNumber { return false }
        return Words.openings.contains(before.syllable) || before.spaceBefore
    }

    /// Whether the number belongs to the word before it: "khóa 14", "Nghị định 67". What is measured isn't labelled so:
    /// "tổng vốn đầu tư 3 triệu USD", "định kỳ 2 năm".
    private func isLabelled(_ tokens: Tokens, _ start: Int, _ kind: Units.Kind) -> Bool {
        switch kind {
        case .money, .share, .measure: return false
        default: break
        }
        let before = tokens[start - 1].syllable
        let first = tokens[start - 2].syllable
        if before == Words.number { return !Words.beforeTotal.contains(first) }
        if Words.labels.contains(before) { return true }
        if Words.softLabels.contains(before) { return kind != .duration && !Words.beforeSoftLabel.contains(first) }
        return Words.documentEnds.contains(before) && Words.documentStarts.contains(first)
    }

    private func isApproximate(_ tokens: Tokens, before start: Int) -> Bool {
        Words.about.contains(tokens[start - 1].syllable) || tokens.matches(Words.nearly, before: start)
    }
}

private enum Words {
    static let numbers = SyllableSet("một hai ba bốn năm sáu bảy bẩy tám chín mười")
    static let starts = Starts().or(numbers).orNumbers()
    static let five: Syllable = "năm"
    static let half: Syllable = "rưỡi"
    static let dateMarks: SyllableSet = ["/", "-", "."]
    static let moon: Syllable = "giêng"
    static let country: Syllable = "nước"
    static let afterSpan: SyllableSet = ["nay", "qua", "sau", "trước", "nữa", "rưỡi"]
    static let beforeSpan: SyllableSet = ["sau", "trong", "hơn", "gần", "suốt", "ngót"]
    static let slash: Syllable = "/"
    static let part: Syllable = "phần"
    static let digits: Phrase = "con số"
    static let dashes: SyllableSet = ["-", "–"]
    static let openings: SyllableSet = ["(", "[", "“", "\"", "‘", "'", "–", "+", ":", "~", "≈"]
    static let rangeMarks: SyllableSet = ["-", "–", "—", "đến", "tới"]
    static let changes: SyllableSet = ["lên", "xuống"]
    static let left: Syllable = "còn"
    static let beforeAddress = SyllableSet("số hẻm ngõ ngách kiệt đường phố nhà tổ")
    /// Words behind which a number counts even what no list holds.
    static let beforeCount = SyllableSet(
        """
        có gồm với của cho hơn gần khoảng trên dưới từ tại ở và được tặng trao xây mở trợ nghe thành đạt còn là thêm tổng trong mỗi
        nhiệm giữ dựng nhận đạt cấp bố trí lắp mua hiện dạy sửa trồng làm bắt thả thu hút đặt cả các , bàn giao chỉ
        """)
    /// What may stand behind a sum of money that has no word for its currency.
    static let afterSum = SyllableSet(
        "để cho và vào từ của mỗi nhưng thì là trong tại đã được bị với do nếu trở nữa ở xây mua bán trả nộp")
    static let about = SyllableSet("gần hơn khoảng trên dưới chừng tầm ước độ ngót")
    static let nearly: Phrase = "xấp xỉ"
    /// First words of posts and bodies that are counted in capitals.
    static let posts: SyllableSet = ["phó", "tổ", "đội", "chi", "đảng", "đoàn", "ủy", "phật"]
    static let awards: SyllableSet = ["bằng", "giấy", "huân", "huy", "bà"]
    /// Words before which a number is a name or an ordinal.
    static let labels = SyllableSet(
        "thứ khóa khoá lớp quận phường điều khoản lộ ql tl ương hạng tầng phòng nđ qđ nq tt ct cv tập chương mục quyển mã"
    )
    static let softLabels: SyllableSet = ["kỳ", "kì", "đoạn", "loại", "cấp", "nhóm", "luật"]
    /// Words that make a verb or another noun of a soft label: "cung cấp", "kỷ luật".
    static let beforeSoftLabel = SyllableSet("cung tạm khẩn trung kỷ được đã phạt")
    static let documentStarts: SyllableSet = ["nghị", "quyết", "thông", "chỉ"]
    static let documentEnds: SyllableSet = ["định", "quyết", "tư", "thị"]
    static let number: Syllable = "số"
    static let beforeTotal: SyllableSet = ["trong", "tổng", "thiểu"]
    static let calendar: SyllableSet = ["ngày", "tháng", "năm", "quý"]
    static let each: SyllableSet = ["mỗi", "hằng", "hàng", "một", "cả", "trong"]
    static let notBeforeWords = SyllableSet("thứ tháng tư phần")
    static let beforeFive = SyllableSet("có gồm với cho của khoảng gần và các cả bắt hơn")
    static let clock: SyllableSet = ["giờ", "h"]
    static let beforeClock = SyllableSet("lúc vào hồi khoảng từ đến tới trước sau đầu")
    static let afterClock = SyllableSet("sáng trưa chiều tối đêm ngày cùng hôm kém")
}
