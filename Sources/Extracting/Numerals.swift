import Vietnamese

/// A number as the text writes it, with what it is worth.
struct Numeral {
    var value: Double
    /// The first token after it.
    var end: Int
    /// Whether it is written in words: "hai", "mười lăm".
    var isWords = false
    /// What the words of scale behind it are worth together: 1e12 for "nghìn tỷ", 1 where there are none.
    var scale = 1.0
}

/// Reads numbers in digits and words with the words of scale behind them: `6.159`, `7,51`, `1.200 nghìn tỷ`, `hai mươi lăm`.
///
/// A full stop stands between thousands, a comma before decimals; a full stop that doesn't stand before three digits is a
/// decimal point, and commas that stand before thousands ("1,200,000", "2,000") are taken for what they mean.
enum Numerals {
    /// The number that starts at a token, with its words of scale.
    static func read(in tokens: Tokens, at start: Int) -> Numeral? {
        guard let plain = digits(tokens, at: start) ?? words(tokens, at: start) else { return nil }
        var numeral = scaled(plain, tokens)
        // "3 triệu 200 nghìn", "1 tỷ 500 triệu": a smaller part is added.
        while numeral.scale > 1, let part = digits(tokens, at: numeral.end).map({ scaled($0, tokens) }),
            part.scale > 1, part.value < numeral.scale
        {
            numeral.value += part.value
            numeral.end = part.end
            numeral.scale = part.scale
        }
        if tokens.is(half, at: numeral.end), numeral.scale > 1 {
            numeral.value += numeral.scale / 2
            numeral.end += 1
        }
        return numeral
    }

    private static func scaled(_ plain: Numeral, _ tokens: Tokens) -> Numeral {
        var numeral = plain
        while let scale = scaleWords.longestMatch(in: tokens, at: numeral.end)?.payload {
            numeral.scale *= scale
            numeral.value *= scale
            numeral.end += 1
        }
        return numeral
    }

    // MARK: Digits

    static func digits(_ tokens: Tokens, at start: Int) -> Numeral? {
        guard let first = tokens.integer(at: start) else { return nil }
        var value = Double(first)
        var end = start + 1
        let mark = tokens[end].syllable
        guard mark == dot || mark == comma, isGroup(tokens, end) else { return Numeral(value: value, end: end) }
        let isThousands =
            tokens[end + 1].length == 3 && tokens[start].length <= 3 && first > 0
            && (mark == dot || isGroup(tokens, end + 2) && tokens.is(comma, at: end + 2)
                || tokens.is(zeros, at: end + 1))
        guard isThousands else { return decimals(tokens, value, end) }
        while tokens.is(mark, at: end), isGroup(tokens, end), tokens[end + 1].length == 3,
            let group = tokens.integer(at: end + 1)
        {
            value = value * 1_000 + Double(group)
            end += 2
        }
        let other = mark == dot ? comma : dot
        return tokens.is(other, at: end) && isGroup(tokens, end)
            ? decimals(tokens, value, end) : Numeral(value: value, end: end)
    }

    private static func decimals(_ tokens: Tokens, _ whole: Double, _ mark: Int) -> Numeral {
        guard tokens[mark + 1].length <= 9, let fraction = tokens.integer(at: mark + 1) else {
            return Numeral(value: whole, end: mark)
        }
        var divisor = 1.0
        for _ in 0..<tokens[mark + 1].length { divisor *= 10 }
        return Numeral(value: (whole * divisor + Double(fraction)) / divisor, end: mark + 2)
    }

    /// Whether a mark is glued between two numbers.
    private static func isGroup(_ tokens: Tokens, _ mark: Int) -> Bool {
        !tokens[mark].spaceBefore && tokens[mark + 1].isNumber && !tokens[mark + 1].spaceBefore
    }

    // MARK: Words

    /// "hai", "mười lăm", "hai mươi mốt", "một trăm linh năm", "hai chục".
    static func words(_ tokens: Tokens, at start: Int) -> Numeral? {
        var index = start
        var value = 0
        if let digit = digit(tokens, index), tokens.is(hundred, at: index + 1) {
            value = digit * 100
            index += 2
            if tokens.is(odd, at: index), let rest = self.digit(tokens, index + 1) {
                return Numeral(value: Double(value + rest), end: index + 2, isWords: true)
            }
        }
        if tokens.is(ten, at: index) {
            value += 10
            index += 1
            if let rest = digit(tokens, index), !isYear(tokens, index) {
                value += rest
                index += 1
            }
        } else if let digit = digit(tokens, index), tokens.is(tens, at: index + 1) {
            value += digit * 10
            index += 2
            if let rest = self.digit(tokens, index), !isYear(tokens, index) {
                value += rest
                index += 1
            }
        } else if value == 0, let digit = digit(tokens, index), !lateDigits.contains(tokens[index].syllable) {
            value = digit
            index += 1
        }
        return index > start && value > 0 ? Numeral(value: Double(value), end: index, isWords: true) : nil
    }

    /// "mười năm" is ten years, not fifteen, which is "mười lăm".
    private static func isYear(_ tokens: Tokens, _ index: Int) -> Bool { tokens.is(five, at: index) }

    private static func digit(_ tokens: Tokens, _ index: Int) -> Int? {
        digitWords.longestMatch(in: tokens, at: index)?.payload
    }

    private static let digitWords = Gazetteer<Int>([
        ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("lăm", 5), ("nhăm", 5),
        ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
    ])
    /// Digits that stand only after tens.
    private static let lateDigits: SyllableSet = ["mốt", "tư", "lăm", "nhăm"]
    private static let scaleWords = Gazetteer<Double>([
        ("chục", 10), ("trăm", 100), ("nghìn", 1e3), ("ngàn", 1e3), ("vạn", 1e4), ("triệu", 1e6), ("tỷ", 1e9),
        ("tỉ", 1e9),
    ])
    private static let ten: Syllable = "mười"
    private static let tens: SyllableSet = ["mươi", "chục"]
    private static let hundred: Syllable = "trăm"
    private static let odd: SyllableSet = ["linh", "lẻ"]
    private static let five: Syllable = "năm"
    private static let half: Syllable = "rưỡi"
    private static let zeros: Syllable = "000"
    private static let dot: Syllable = "."
    private static let comma: Syllable = ","
}
