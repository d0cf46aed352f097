import Testing

@testable import Vietnamese

@Suite struct StartsTests {
    static let bodies = Gazetteer([("Sở Y tế", 1), ("Ủy ban", 2), ("Hội", 3)])

    @Test(arguments: ["sở y tế", "ỦY ban", "uỷ ban", "hội", "và", "Vinh", "12", "007"])
    func everyWordWithWhichSomethingStartsPasses(word: String) {
        let starts = Starts().or(Self.bodies).or(SyllableSet("và")).orCapitals().orNumbers()
        #expect(Tokens("a \(word) b").mayStart(starts, at: 1))
    }

    @Test func mostOthersDoNot() {
        let starts = Starts().or(Self.bodies)
        let words = Tokens("các đại biểu tham dự buổi lễ trao quyết định cho những gia đình khó khăn nhất trong xã")
        #expect(words.indices.count { words.mayStart(starts, at: $0) } <= 1)
        #expect(!words.mayStart(starts, at: -1) && !words.mayStart(starts, at: words.count))
    }

    @Test func theNextStartStaysWithinTheEnd() {
        let tokens = Tokens("hội nghị hội")
        let starts = Starts().or(Self.bodies)
        #expect(tokens.next(starts, from: 0) == 0)
        #expect(tokens.next(starts, from: 3) == 3)
        #expect(tokens.next(starts, from: 1, before: 1) == 1)
    }

    /// The walk of release builds, which debug builds do not take.
    @Test(arguments: [0, 1, 20, 21, 22, 300])
    func textsNoteTheStartsThatTheFilterLetsThrough(repetitions: Int) {
        let starts = Starts().or(Self.bodies).or(MarkSet(arrayLiteral: ";")).orNumbers()
        let text = String(repeating: "tại Hội; 12 ", count: repetitions) + "xã"
        let early = Tokens(text)
        let expected = early.indices.filter { early.mayStart(starts, at: $0) }
        #expect(expected.count >= 3 * repetitions)
        #expect(Self.walk(early, starts) == expected, "a text that was read before the filter was known")
        #expect(Self.walk(Tokens(text), starts) == expected)
    }

    @Test func moreFiltersThanThereAreRowsWorkToo() {
        let text = "a b c d e g h i k l m n"
        for word in Syllable.all(in: Array(text.utf8)) {
            for other in ["o", "p", "q", "r"] as [Syllable] {
                let starts = Starts().or(word).or(other)
                let tokens = Tokens(text)
                let expected = tokens.indices.filter { tokens.mayStart(starts, at: $0) }
                for _ in 0..<2 { #expect(Self.walk(Tokens(text), starts) == expected) }
            }
        }
    }

    private static func walk(_ tokens: Tokens, _ starts: Starts) -> [Int] {
        var found: [Int] = []
        var index = tokens.noted(starts, from: 0, before: tokens.count)
        while index < tokens.count {
            found.append(index)
            index = tokens.noted(starts, from: index + 1, before: tokens.count)
        }
        return found
    }

    @Test func gazetteersFindPhrasesAtTheVeryEnd() {
        let tokens = Tokens("tại Hội")
        #expect(Self.bodies.longestMatch(in: tokens, at: 1)?.payload == 3)
        #expect(Self.bodies.longestMatch(in: tokens, at: 2) == nil)
        #expect(Self.bodies.longestMatch(in: tokens, at: -1) == nil)
    }
}
