import Stages
import Tables
import Testing

@testable import Validating

/// Regular expressions as rules have them.
@Suite struct PatternTests {
    static let cases: [(pattern: String, matches: [String], others: [String])] = [
        ("", [""], ["a"]),
        ("abc", ["abc"], ["", "ab", "abcd", "xabc", "ABC"]),
        ("a|bc|", ["", "a", "bc"], ["b", "abc"]),
        ("(ab)*", ["", "ab", "abab"], ["a", "aba"]),
        ("(?:a|b)+c?", ["a", "ba", "abbac"], ["", "c", "acc"]),
        ("a{3}", ["aaa"], ["aa", "aaaa"]),
        ("a{2,}", ["aa", "aaaaa"], ["a", ""]),
        ("a{0,2}b", ["b", "ab", "aab"], ["aaab"]),
        ("(a?){3}", ["", "a", "aaa"], ["aaaa"]),
        ("a{0}b", ["b"], ["ab"]),
        ("(ab|c){1,2}", ["ab", "c", "abc", "cc"], ["", "abcab"]),
        ("((a*)*|b)*", ["", "aab", "ba"], ["c"]),
        ("[a-c0-2_-]+", ["a", "b-2_"], ["d", "3", ""]),
        ("[^a-c]", ["d", "ấ", "😀", "\n"], ["a", "", "dd"]),
        (".", ["a", "Đ", "😀"], ["\n", "", "ab"]),
        ("\\d{4}-\\d\\d", ["2021-03"], ["2021-3", "２０２１-03", "2021x03"]),
        ("\\S+\\s\\S+", ["Điện Biên", "a\u{A0}b"], ["ĐiệnBiên", " a"]),
        ("\\w+", ["Tỉnh_ủy2", "Đà"], ["a b", "a-b", ""]),
        ("\\W\\D", ["-x", "  "], ["ax", "-1"]),
        ("\\p{Lu}\\p{Ll}*( \\p{Lu}\\p{Ll}*)*", ["Nguyễn Thị Ý", "Đà"], ["nguyễn", "Nguyễn  An", "NGUYễN"]),
        ("\\p{L}[\\p{L}\\p{M}]*", ["Hạnh", "Ha\u{323}nh"], ["\u{323}a", "2"]),
        ("\\P{L}+", ["12 -"], ["1a"]),
        ("[\\d\\-.]+", ["1-2.3"], ["a"]),
        ("a[0-9a-f]{24}", ["a0123456789abcdef01234567"], ["a0123456789abcdef0123456", "g0123456789abcdef01234567"]),
        ("\\(\\*\\)\\.\\\\\\^\\$", ["(*).\\^$"], ["(*)x\\^$"]),
        ("\\t\\n\\r", ["\t\n\r"], ["tnr"]),
        ("ấ|[à-ạ]", ["ấ", "à", "ạ"], ["a", "ả"]),
    ]

    @Test(arguments: cases.indices) func aTextMatchesAsAWholeOrNotAtAll(_ index: Int) throws {
        let (pattern, matches, others) = Self.cases[index]
        let automaton = try PatternAutomaton(PatternExpression(pattern))
        for text in matches { #expect(automaton.matches(Array(text.utf8)[...]), "\(pattern) and '\(text)'") }
        for text in others { #expect(!automaton.matches(Array(text.utf8)[...]), "\(pattern) and '\(text)'") }
    }

    static let mistakes: [(pattern: String, said: String)] = [
        ("a(b", "has at its character 2 a '(' that is not closed"), ("a)", "character 2 a ')' that closes nothing"),
        ("[ab", "character 1 a '['"), ("[]", "character 1 a '['"), ("[[a]", "character 2 a '['"),
        ("[z-a]", "a range whose ends"), ("[a-\\d]", "a range whose ends"), ("*a", "nothing before it"),
        ("a**", "a repetition of a repetition"), ("a{2}{3}", "a repetition of a repetition"),
        ("a{x}", "without bounds"),
        ("a{3,2}", "the lesser first"), ("a{5000}", "numbers up to 1000"), ("^a$", "the whole text"),
        ("a}", "closes nothing"),
        ("(?=a)", "no look-ahead"), ("(?<n>a)", "no names"), ("(a)\\1", "a back reference"), ("\\q", "means nothing"),
        ("\\", "nothing behind it"), ("\\p{Vn}", "no category"), ("\\pL", "no category"),
        ("(a|b)*a(a|b){12}", "needs more than 2000 states"),
        ("((a{100}){100}){100}", "matches more than 1000 code points"),
        (String(repeating: "(", count: 40), "groups in one another"),
        (String(repeating: "a", count: 1_001), "1000 characters"),
    ]

    @Test(arguments: mistakes.indices) func aPatternThatCanNotBeIsAMistakeWithItsPlace(_ index: Int) {
        let (pattern, said) = Self.mistakes[index]
        let mark = Mark(line: 1, column: 1)
        let pairs = [("table", "articles"), ("columns", "title"), ("pattern", pattern)]
        var settings = Settings(.mapping(pairs.map { ($0, mark, .scalar($1, mark)) }, mark), mark: mark)
        _ = Pattern(&settings)
        #expect(settings.mistakes.count == 1 && settings.mistakes[0].message.contains(said), "\(settings.mistakes)")
    }

    /// Expressions on which engines that go back take longer than the world has stood.
    static let catastrophes = ["(a+)+b", "(a|a)*b", "(a*)*b", "(a|aa)+b", "(.*)(.*)(.*)(.*)(.*)x", "([a-z]+)*\\d"]

    @Test(arguments: catastrophes) func everyTextTakesOneStepACodePoint(_ pattern: String) throws {
        let automaton = try PatternAutomaton(PatternExpression(pattern))
        let clock = ContinuousClock()
        let short = Array(repeating: UInt8(ascii: "a"), count: 20_000)
        let long = Array(repeating: UInt8(ascii: "a"), count: 20 * short.count)
        let one = clock.measure { #expect(!automaton.matches(short[...])) }
        let twenty = clock.measure { #expect(!automaton.matches(long[...])) }
        #expect(twenty < one * 200 + .seconds(1), "\(one), then \(twenty) for twenty times the text")
    }

    /// Compares with a search that tries everything, over all short texts of a small alphabet.
    @Test(arguments: [
        "a*b?", "(a|ba)*", "(ab?){1,2}", "a?(b|a)+", "((a|b)(a|b))*", "(a{1,2}b)*a?", "b|a(ba)*", "(|a)(b|)", "(a+b+)+",
    ])
    func everyShortTextIsJudgedAsASearchJudgesIt(_ pattern: String) throws {
        let expression = try PatternExpression(pattern)
        let automaton = try PatternAutomaton(expression)
        for length in 0...7 {
            for bits in 0..<(1 << length) {
                let text = (0..<length).map { UInt8(ascii: bits >> $0 & 1 == 0 ? "a" : "b") }
                let ends = Self.ends(of: expression, in: text, from: [0])
                #expect(automaton.matches(text[...]) == ends.contains(length), "\(pattern) and \(text)")
            }
        }
    }

    /// Where matches may end that begin at one of some places.
    private static func ends(of expression: PatternExpression, in text: [UInt8], from starts: Set<Int>) -> Set<Int> {
        switch expression {
        case .nothing: return starts
        case .one(let set):
            return Set(starts.filter { $0 < text.count && set.contains(UInt32(text[$0])) }.map { $0 + 1 })
        case .sequence(let items): return items.reduce(starts) { ends(of: $1, in: text, from: $0) }
        case .either(let choices):
            return choices.reduce(into: []) { $0.formUnion(ends(of: $1, in: text, from: starts)) }
        case .repeated(let item, let least, let most):
            var reached = starts
            for _ in 0..<least { reached = ends(of: item, in: text, from: reached) }
            var all = reached
            for _ in 0..<min((most ?? .max) - least, text.count + 1) {
                reached = ends(of: item, in: text, from: reached)
                all.formUnion(reached)
            }
            return all
        }
    }
}
