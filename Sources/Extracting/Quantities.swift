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
        var index = tokens.next(QuantityWords.starts, from: 0)
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
            index = tokens.next(QuantityWords.starts, from: index)
        }
    }

    private func mayStart(_ tokens: Tokens, _ index: Int) -> Bool {
        let token = tokens[index]
        return token.isNumber || token.isWord && token.length <= 4 && QuantityWords.numbers.contains(token.syllable)
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
        if tokens.is(QuantityWords.half, at: unit.end) {
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
        guard QuantityWords.rangeMarks.contains(mark) || QuantityWords.changes.contains(mark) else { return nil }
        let start = tokens.is(QuantityWords.left, at: first.end + 1) ? first.end + 2 : first.end + 1
        guard Numerals.digits(tokens, at: start) != nil, let last = Numerals.read(in: tokens, at: start),
            QuantityWords.changes.contains(mark) || last.value > first.value / first.scale
        else { return nil }
        return (last, start)
    }

    /// The two numbers of "49/50 phiếu", "6.842/7.036 căn". Up to fifths they are a fraction: "2/3 đại biểu".
    private func share(in tokens: Tokens, at start: Int) -> (rows: [Quantity], end: Int)? {
        guard tokens[start].isNumber, tokens[start].spaceBefore || tokens[start - 1].kind == .none,
            !tokens[start - 1].isCapitalized || tokens[start - 2].sentence != tokens[start].sentence,
            !QuantityWords.beforeAddress.contains(tokens[start - 1].syllable),
            let part = Numerals.digits(tokens, at: start), tokens.is(QuantityWords.slash, at: part.end),
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

    struct Unit {
        var name: [UInt8]
        var end: Int
    }

    /// The unit behind a number that starts at `start`; nil where the number counts nothing.
    private func unit(_ tokens: Tokens, _ start: Int, _ number: Numeral) -> Unit? {
        let next = tokens[number.end]
        guard next.sentence == tokens[start].sentence, let match = UnitPhrase(in: tokens, at: number.end),
            isWritten(tokens, number, match)
        else {
            return impliedUnit(tokens, start, number) ?? openUnit(tokens, start, number)
                ?? bracketedUnit(tokens, start, number)
        }
        if number.isWords, number.scale == 1, !counts(tokens, start, number, match) { return nil }
        if match.kind == .clock, isClockTime(tokens, start, number, match.end) { return nil }
        if match.kind == .duration, isCalendar(tokens, start, match.end) { return nil }
        if isLabelled(tokens, start, match.kind) || isDigit(tokens, number.end) || areSides(tokens, number) {
            return nil
        }
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
        tokens.matches(QuantityWords.digits, at: unit)
            || tokens.is(QuantityWords.part, at: unit) && QuantityWords.numbers.contains(tokens[unit + 1].syllable)
    }

    /// A noun that no list holds, behind digits in a place where something is counted: "mở 6 **chuyên đề** về".
    private func openUnit(_ tokens: Tokens, _ start: Int, _ number: Numeral) -> Unit? {
        guard !number.isWords, number.scale == 1, QuantityWords.beforeCount.contains(tokens[start - 1].syllable),
            tokens[number.end].spaceBefore,
            !(number.end == start + 1 && tokens[start].length == 4 && (1900...2100).contains(number.value)),
            let end = UnitPhrase.openEnd(tokens, number.end, longest: 3)
        else { return nil }
        return Unit(name: Array(tokens.bytes(of: number.end..<end)), end: end)
    }

    /// "73% (58.587) **ý kiến**": a number in brackets, behind which its unit stands.
    private func bracketedUnit(_ tokens: Tokens, _ start: Int, _ number: Numeral) -> Unit? {
        guard !number.isWords, tokens.is(QuantityWords.open, at: start - 1),
            tokens.is(QuantityWords.close, at: number.end),
            tokens[start - 2].isNumber || tokens[start - 2].isPunctuation,
            let unit = UnitPhrase(in: tokens, at: number.end + 1), tokens[number.end + 1].isLowercase
        else { return nil }
        return Unit(name: Array(tokens.bytes(of: number.end + 1..<unit.end)), end: unit.end)
    }

    /// A sum of money without its word: "50 tỷ", "300 triệu".
    private func impliedUnit(_ tokens: Tokens, _ start: Int, _ number: Numeral) -> Unit? {
        guard number.scale >= 1e6, !number.isWords,
            QuantityWords.afterSum.contains(tokens[number.end].syllable)
                || tokens[number.end].isPunctuation || tokens[number.end].sentence != tokens[start].sentence
        else { return nil }
        return Unit(name: Array("đồng".utf8), end: number.end)
    }
}
