/// A regular expression as a tree: what can be matched by an automaton, so no look-ahead and no back reference.
///
/// Throws `PatternMistake` with the place of what it does not know: an author shall not believe that something is checked which isn't.
indirect enum PatternExpression: Sendable, Hashable {
    case nothing
    case one(ScalarSet)
    case sequence([PatternExpression])
    case either([PatternExpression])
    /// `most` is nil where there is no bound.
    case repeated(PatternExpression, least: Int, most: Int?)

    static let lengthLimit = 1_000
    static let depthLimit = 32
    static let repetitionLimit = 1_000

    init(_ text: String) throws(PatternMistake) {
        var parser = PatternParser(Array(text.unicodeScalars))
        self = try parser.whole()
    }
}

/// What is wrong with a regular expression.
struct PatternMistake: Error, Hashable, CustomStringConvertible {
    /// The code point at which it is, from 1; nil for the expression as a whole.
    var place: Int?
    var message: String

    var description: String { place.map { "has at its character \($0) \(message)" } ?? message }
}

/// Reads a regular expression from left to right.
private struct PatternParser {
    private let text: [Unicode.Scalar]
    private var place = 0

    init(_ text: [Unicode.Scalar]) { self.text = text }

    mutating func whole() throws(PatternMistake) -> PatternExpression {
        if text.count > PatternExpression.lengthLimit {
            throw PatternMistake(message: "has more than \(PatternExpression.lengthLimit) characters")
        }
        let expression = try either(depth: 0)
        if place < text.count { throw mistake("a ')' that closes nothing; '\\)' is the sign itself") }
        return expression
    }

    private func mistake(_ message: String, at place: Int? = nil) -> PatternMistake {
        PatternMistake(place: (place ?? self.place) + 1, message: message)
    }

    private var next: Unicode.Scalar? { place < text.count ? text[place] : nil }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == sign else { return false }
        place += 1
        return true
    }

    // MARK: Alternatives, sequences, repetitions

    private mutating func either(depth: Int) throws(PatternMistake) -> PatternExpression {
        if depth > PatternExpression.depthLimit {
            throw mistake("more than \(PatternExpression.depthLimit) groups in one another")
        }
        var choices = [try sequence(depth: depth)]
        while take("|") { choices.append(try sequence(depth: depth)) }
        return choices.count == 1 ? choices[0] : .either(choices)
    }

    private mutating func sequence(depth: Int) throws(PatternMistake) -> PatternExpression {
        var items: [PatternExpression] = []
        while let sign = next, sign != "|", sign != ")" { items.append(try repeated(depth: depth)) }
        return items.isEmpty ? .nothing : items.count == 1 ? items[0] : .sequence(items)
    }

    private mutating func repeated(depth: Int) throws(PatternMistake) -> PatternExpression {
        let item = try atom(depth: depth)
        guard let (least, most) = try bounds() else { return item }
        if let sign = next, "*+?{".unicodeScalars.contains(sign) {
            throw mistake("a repetition of a repetition; put the first one in a group '( )'")
        }
        return .repeated(item, least: least, most: most)
    }

    /// The bounds of a repetition; nil where there is none.
    private mutating func bounds() throws(PatternMistake) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = place
        guard take("{") else { return nil }
        let least = number()
        let most = take(",") ? number() : least
        let isOpen = text[place - 1] == ","
        guard let least, take("}"), isOpen || most != nil else {
            throw mistake("a '{' without bounds such as {2}, {2,} or {2,4}; '\\{' is the sign itself", at: start)
        }
        if max(least, most ?? 0) > PatternExpression.repetitionLimit || (most ?? least) < least {
            throw mistake(
                "bounds that are not two numbers up to \(PatternExpression.repetitionLimit), the lesser first",
                at: start)
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let sign = next, ("0"..."9").contains(sign), digits.utf8.count < 6 {
            digits.unicodeScalars.append(sign)
            place += 1
        }
        return Int(digits)
    }

    // MARK: Groups, signs, classes

    private mutating func atom(depth: Int) throws(PatternMistake) -> PatternExpression {
        let start = place
        let sign = text[place]
        place += 1
        switch sign {
        case "(":
            if take("?"), !take(":") {
                throw mistake(
                    "'(?', but only '( )' and '(?: )' are known: no look-ahead, no names, no options", at: start)
            }
            let inner = try either(depth: depth + 1)
            guard take(")") else { throw mistake("a '(' that is not closed; '\\(' is the sign itself", at: start) }
            return inner
        case "[": return .one(try bracket(start))
        case ".": return .one(.anyButLineFeed)
        case "\\": return .one(try escape())
        case "*", "+", "?", "{":
            throw mistake("a '\(sign)' with nothing before it; '\\\(sign)' is the sign itself", at: start)
        case "^", "$":
            throw mistake(
                "a '\(sign)', but it is the whole text that matches; '\\\(sign)' is the sign itself", at: start)
        case "]", "}":
            throw mistake("a '\(sign)' that closes nothing; '\\\(sign)' is the sign itself", at: start)
        default: return .one(ScalarSet(sign))
        }
    }

    /// A class behind its `[`.
    private mutating func bracket(_ start: Int) throws(PatternMistake) -> ScalarSet {
        let isInverted = take("^")
        var set = ScalarSet()
        var isEmpty = true
        while let sign = next, sign != "]" {
            set = set.union(try member())
            isEmpty = false
        }
        guard take("]"), !isEmpty else { throw mistake("a '[' without members or without its ']'", at: start) }
        return isInverted ? set.inverted : set
    }

    private mutating func member() throws(PatternMistake) -> ScalarSet {
        let start = place
        let first = try single()
        guard place + 1 < text.count, text[place] == "-", text[place + 1] != "]" else { return first }
        place += 1
        let last = try single()
        guard let low = first.only, let high = last.only, low <= high else {
            throw mistake("a range whose ends are not two signs, the lesser first", at: start)
        }
        return ScalarSet([low...high])
    }

    private mutating func single() throws(PatternMistake) -> ScalarSet {
        let sign = text[place]
        place += 1
        if sign == "\\" { return try escape() }
        if sign == "[" { throw mistake("a '[' in a class; '\\[' is the sign itself", at: place - 1) }
        return ScalarSet(sign)
    }

    /// What stands behind a `\`.
    private mutating func escape() throws(PatternMistake) -> ScalarSet {
        let start = place - 1
        guard let sign = next else { throw mistake("a '\\' with nothing behind it", at: start) }
        place += 1
        switch sign {
        case "d": return .digits
        case "D": return ScalarSet.digits.inverted
        case "s": return .spaces
        case "S": return ScalarSet.spaces.inverted
        case "w": return .word
        case "W": return ScalarSet.word.inverted
        case "p", "P":
            guard let set = category() else {
                throw mistake("no category of Unicode such as \\p{L}, \\p{Lu} or \\p{Nd}", at: start)
            }
            return sign == "p" ? set : set.inverted
        case "t": return ScalarSet("\t")
        case "n": return ScalarSet("\n")
        case "r": return ScalarSet("\r")
        case "1"..."9": throw mistake("a back reference, which no automaton can match", at: start)
        default:
            guard sign.isASCII, !sign.properties.isAlphabetic, !("0"..."9").contains(sign) else {
                throw mistake("'\\\(sign)', which means nothing here", at: start)
            }
            return ScalarSet(sign)
        }
    }

    private mutating func category() -> ScalarSet? {
        guard take("{"), let end = text[place...].firstIndex(of: "}") else { return nil }
        let name = String(String.UnicodeScalarView(text[place..<end]))
        place = end + 1
        return ScalarSet(category: name)
    }
}
